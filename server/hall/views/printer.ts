// What a device agent shall print now. Its papers hold the code of their ticket, as the slip does; the door adds the address with the secret.
import type {
  DropOffPaper,
  MatterPaper,
  PaperWanted,
  PrinterView,
  TicketPaper,
} from '../../../contract/views/printer.ts';
import type { Hall, Paper } from '../hall.ts';
import { lanesOf } from '../plan.ts';
import { aheadOf, waitFor } from '../lines/waiting.ts';
import type { Around } from './around.ts';
import { passShown, priorityByPass } from './backend.ts';
import { bookedShown, bookingPaper } from './booked.ts';
import { deedShown } from './deeds.ts';
import type { Directory } from './directory.ts';
import { directoryOf, itemsNamed, queueNamed, zoneNamed } from './directory.ts';
import { frame } from './frame.ts';
import { wayAhead } from './handlings.ts';
import { journeyOnSlip } from './journeys.ts';
import { fitting } from './limits.ts';
import { matterTold } from './matters.ts';
import { papersToMake } from './papers.ts';
import { materialsOf } from './phone.ts';

const windowsShown = 12;
const materialsShown = 8;
const materialsBytes = 900;
const deedBytes = 2_000;
const papersShown = 20;
const papersBytes = 5_800;
/** Of each paper the door fills in the address for the phone. */
const addressBytes = 160;
const printersShown = 20;
const printersBytes = 1_300;

/** `printer`: the only one this agent serves; without it, all of the hall. */
export function printerView(
  hall: Hall,
  around: Around,
  at: number,
  printer: string | undefined,
): PrinterView | null {
  const directory = directoryOf(hall.settingsVersion, around);
  const served = [...directory.printers.values()].filter(({ id }) => printer === undefined || id === printer);
  if (printer !== undefined && served.length === 0) return null;
  const known = new Set(served.map(({ id }) => id));
  const papers = papersToMake(hall, at).filter((paper) => known.has(paper.printer));
  const made = oneOfEachFirst(papers, around)
    .slice(0, papersShown)
    .map((paper) => paperWanted(hall, directory, around, { paper, at }));
  return {
    ...frame(hall, directory, at),
    audience: 'printer',
    printers: fitting(
      served.map(({ id, name, address, profile }) => ({ id, name, address, profile })),
      printersShown,
      printersBytes,
    ),
    papers: fitting(made, papersShown, papersBytes, addressBytes),
  };
}

/** Printers that can print first, and of each the oldest before any second one: who stands still must not hold up the others. */
function oneOfEachFirst(papers: readonly Paper[], around: Around): Paper[] {
  const rounds = new Map<string, number>();
  const ranked = papers.map((paper, index) => {
    const round = rounds.get(paper.printer) ?? 0;
    rounds.set(paper.printer, round + 1);
    const health = around.printers.get(paper.printer)?.health;
    const later = health === 'ok' || health === 'nearEnd' ? 0 : 1;
    return { paper, round, index, later };
  });
  ranked.sort((one, other) => one.later - other.later || one.round - other.round || one.index - other.index);
  return ranked.map(({ paper }) => paper);
}

function paperWanted(
  hall: Hall,
  directory: Directory,
  around: Around,
  { paper, at }: { paper: Paper; at: number },
): PaperWanted {
  const { matter, booking, assistance } = paper;
  if (assistance !== undefined) return dropOffPaper(hall, directory, paper, assistance);
  if (booking !== undefined) return bookingPaper(hall, directory, paper, booking);
  return matter === undefined
    ? ticketPaper(hall, directory, around, { paper, at })
    : matterPaper(hall, directory, paper, matter);
}

function dropOffPaper(hall: Hall, directory: Directory, paper: Paper, id: string): DropOffPaper {
  const found = hall.assistances.find((one) => one.id === id);
  if (found === undefined) throw new Error(`paper ${paper.id} has no assistance in the hall`);
  const { id: paperId, printer, copy } = paper;
  const { hallName, timeZone, complaintLine } = directory;
  const { language, reference, item = '', at } = found;
  const name = directory.items.get(item)?.name ?? queueNamed(directory, '').name;
  return {
    paperId,
    printer,
    copy,
    language,
    hallName,
    timeZone,
    complaintLine,
    dropOff: { reference, item: name, at },
  };
}

function matterPaper(hall: Hall, directory: Directory, paper: Paper, number: string): MatterPaper {
  const matter = hall.matters.get(number);
  if (matter === undefined) throw new Error(`paper ${paper.id} has no matter in the hall`);
  const { id: paperId, printer, copy } = paper;
  const { hallName, timeZone, complaintLine } = directory;
  const told = matterTold(hall, directory, matter);
  return {
    paperId,
    printer,
    copy,
    language: matter.language,
    hallName,
    timeZone,
    complaintLine,
    matter: told,
  };
}

function ticketPaper(
  hall: Hall,
  directory: Directory,
  around: Around,
  { paper, at }: { paper: Paper; at: number },
): TicketPaper {
  const ticket = hall.tickets.get(paper.ticketId ?? '');
  if (ticket === undefined) throw new Error(`paper ${paper.id} has no ticket in the hall`);
  const deed = paper.deed === undefined ? undefined : hall.deeds.get(paper.deed);
  const ahead = aheadOf(hall, ticket);
  const pass = passShown(hall, ticket);
  const approaches = lanesOf(hall.plan).lanes.get(ticket.lane)?.approaches ?? [];
  return {
    paperId: paper.id,
    ticketId: ticket.id,
    printer: paper.printer,
    copy: paper.copy,
    number: ticket.number,
    code: ticket.code,
    language: ticket.language,
    hallName: directory.hallName,
    items: itemsNamed(directory, ticket).map(({ name }) => name),
    queue: queueNamed(directory, ticket.queue).name,
    zone: zoneNamed(directory, directory.queues.get(ticket.queue)?.zone ?? ''),
    windows: approaches.slice(0, windowsShown).map(({ window }) => window),
    ahead,
    wait: waitFor(hall, ticket.lane, ahead, at, ticket.place),
    takenAt: ticket.takenAt,
    ...(ticket.priority === null || ticket.priority.state === 'refused'
      ? priorityByPass(ticket)
      : { priority: ticket.priority.state }),
    ...bookedShown(hall, ticket, at),
    ...(deed === undefined && paper.kind === undefined ? wayAhead(hall, ticket) : {}),
    timeZone: directory.timeZone,
    callLimit: hall.plan.rules.callLimit,
    complaintLine: directory.complaintLine,
    ...(paper.kind === 'pass' && pass !== undefined ? { pass } : {}),
    materials:
      deed === undefined ? fitting(materialsOf(directory, ticket), materialsShown, materialsBytes) : [],
    ...(deed === undefined && paper.kind === undefined ? journeyOnSlip(hall, directory, ticket) : {}),
    ...(deed === undefined ? {} : { deed: deedShown(around, deed, deedBytes) }),
  };
}
