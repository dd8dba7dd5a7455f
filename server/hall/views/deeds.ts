// What windows gave in writing, for those who look: the desk's paperwork, the visitor's page, the slip, the sheet, what is due.
import type { DeedDue, DeedShown, DeedSheet, Paperwork } from '../../../contract/deeds.ts';
import type { Text } from '../../../contract/settings.ts';
import type { Deed } from '../deeds/deed.ts';
import { bringsBack } from '../deeds/deed.ts';
import { isOverdue, openDeferrals } from '../deeds/deferrals.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { plannedItem } from '../deeds/materials.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { bareText, directoryOf, queueNamed, windowNamed } from './directory.ts';
import { fitting } from './limits.ts';
import { openPapers, paperState } from './papers.ts';

const receivedShown = 20;
const receivedBytes = 1_000;
const deedsShown = 10;
const caseNosShown = 10;
const dueShown = 60;

function itemNamed(directory: Directory, { item, queue }: Deed): Text {
  return item === null
    ? queueNamed(directory, queue).name
    : (directory.items.get(item)?.name ?? bareText(item));
}

/** The names of the settings under which it was given, as long as the hall remembers them. */
export function deedShown(
  around: Around,
  deed: Deed,
  materialsBytes: number,
  materialsLimit = 40,
): DeedShown {
  const directory = directoryOf(deed.settings, around);
  const named = deed.materials.map(({ material, why }) => {
    const known = directory.materials.get(material);
    return {
      name: known?.name ?? bareText(material),
      requirement: known?.requirement ?? bareText(''),
      source: known?.source ?? '',
      ...(why === undefined ? {} : { why }),
    };
  });
  const materials = fitting(named, materialsLimit, materialsBytes);
  return {
    id: deed.id,
    kind: deed.kind,
    ...(deed.code === undefined ? {} : { code: deed.code }),
    state: deed.now.state,
    at: deed.at,
    number: deed.number,
    window: deed.window,
    item: itemNamed(directory, deed),
    caseNos: [...deed.caseNos],
    materials,
    materialsMore: named.length - materials.length,
    hasText: deed.other !== null || deed.outside !== null,
    ...(deed.dueDay === null ? {} : { dueDay: deed.dueDay }),
    ...(deed.handling === undefined
      ? {}
      : { handling: { way: deed.handling.way, steps: [...deed.handling.steps] } }),
    ...(deed.clockDay === null ? {} : { clockDay: deed.clockDay }),
  };
}

/** Without the words kept apart: the door adds those. */
export function deedSheet(hall: Hall, around: Around, deed: Deed): DeedSheet {
  const directory = directoryOf(deed.settings, around);
  const promisedDays = plannedItem(hall, deed.item)?.promisedDays;
  return {
    ...deedShown(around, deed, Number.POSITIVE_INFINITY),
    hallName: directory.hallName,
    timeZone: directory.timeZone,
    complaintLine: directory.complaintLine,
    windowName: windowNamed(directory, deed.window).name,
    ...(promisedDays === undefined ? {} : { promisedDays }),
  };
}

/** The deeds of a visit for its own page: notices first, then the newest. */
export function deedsOfVisit(
  hall: Hall,
  around: Around,
  ticket: Pick<Ticket, 'deeds'>,
  bytes: number,
): DeedShown[] {
  const deeds = ticket.deeds.flatMap((id) => hall.deeds.get(id) ?? []);
  deeds.sort(
    (one, other) => Number(other.kind === 'notice') - Number(one.kind === 'notice') || other.at - one.at,
  );
  const each = Math.floor(bytes / Math.max(1, Math.min(deeds.length, 3))) - 700;
  return fitting(
    deeds.map((deed) => deedShown(around, deed, Math.max(300, each))),
    deedsShown,
    bytes,
  );
}

export function paperworkOf(hall: Hall, ticket: Ticket, at: number): Paperwork {
  const papers = ticket.deeds.length === 0 ? [] : openPapers(hall);
  return {
    received: fitting(
      ticket.received.map(({ material, state, window, times }) => ({ material, state, window, times })),
      receivedShown,
      receivedBytes,
    ),
    caseNos: ticket.caseNos.slice(0, caseNosShown),
    deeds: ticket.deeds.slice(-deedsShown).flatMap((id) => {
      const deed = hall.deeds.get(id);
      const paper = papers.findLast((one) => one.deed === id);
      if (deed === undefined) return [];
      return [
        { id, kind: deed.kind, ...(paper === undefined ? {} : { paper: paperState(hall, paper, at) }) },
      ];
    }),
    ...(ticket.outside === null ? {} : { outside: ticket.outside.state }),
    ...(hall.intakes.size > 0 && [...hall.intakes.values()].some(({ ticketId }) => ticketId === ticket.id)
      ? { unanswered: true as const }
      : {}),
    ...(ticket.visitReason === null ? {} : { visitReason: ticket.visitReason }),
    ...(ticket.earlier === null ? {} : { earlier: ticket.earlier }),
  };
}

const ofVisitKnown = new WeakMap<Hall['deeds'], ReadonlyMap<string, readonly Deed[]>>();

/** N24: of a visit that the hall may have forgotten; sorted by visit once per state of the book. */
export function deedsKept({ deeds }: Hall, ticketId: string): readonly Deed[] {
  let byVisit = ofVisitKnown.get(deeds);
  if (byVisit === undefined) {
    byVisit = Map.groupBy(deeds.values(), (deed) => deed.ticketId);
    ofVisitKnown.set(deeds, byVisit);
  }
  return byVisit.get(ticketId) ?? [];
}

const backKnown = new WeakMap<Hall['deeds'], boolean>();

/** Whether any paper is out that lets somebody in at a kiosk (N20). */
export function mayComeBack({ deeds }: Hall): boolean {
  let known = backKnown.get(deeds);
  if (known === undefined) {
    known = [...deeds.values()].some(
      ({ kind, code, now }) => bringsBack(kind) && code !== undefined && now.state === 'open',
    );
    backKnown.set(deeds, known);
  }
  return known;
}

/** All that is open, for the desk's list. */
export function deferralRows(hall: Hall, around: Around, at: number): { rows: DeedDue[]; more: number } {
  const open = openDeferrals(hall);
  const rows = open.slice(0, dueShown).map((deed): DeedDue => ({
    id: deed.id,
    kind: deed.kind,
    number: deed.number,
    item: itemNamed(directoryOf(deed.settings, around), deed),
    at: deed.at,
    dueDay: deed.dueDay ?? '',
    overdue: isOverdue(hall, deed, at),
    left: deed.left.length,
  }));
  return { rows, more: open.length - rows.length };
}

/** Which rows of personal words belong to a deed. */
export function wordsOf(deed: Deed): { other?: string; outside?: string } {
  return {
    ...(deed.other === null ? {} : { other: deed.other.personalId }),
    ...(deed.outside === null ? {} : { outside: deed.outside.personalId }),
  };
}
