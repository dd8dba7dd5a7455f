// The guide's tablet: help near by, missed visitors, lines and printers; and one number looked up. What she answers for stands apart (H8).
import type { GuideTicket, GuideView } from '../../../contract/views/guide.ts';
import type { Hall } from '../hall.ts';
import type { Help } from '../helping/help.ts';
import { hoursState } from '../days/hours.ts';
import { laneLineUp } from '../lines/order.ts';
import { lanesOf } from '../plan.ts';
import type { Ticket } from '../ticket.ts';
import { mayComeBack } from '../visits/coming-back.ts';
import { aheadIn, aheadOf, noWindowOpenNow, waitFor } from '../lines/waiting.ts';
import type { Around } from './around.ts';
import { assistanceList, escortOf } from './assistance.ts';
import { answering, handsOf, noHands } from './answering.ts';
import { bookedShown } from './booked.ts';
import { phoneDown } from './backend.ts';
import type { Directory } from './directory.ts';
import {
  directoryOf,
  itemsNamed,
  matterOf,
  priorityNamed,
  queueNamed,
  windowNamed,
  zoneNamed,
} from './directory.ts';
import { frame, lanesInZone, missedIn } from './frame.ts';
import { helpList } from './help.ts';
import { printerState } from './kiosk.ts';
import { fitting } from './limits.ts';

const helpShown = 6;
const helpBytes = 1_400;
const missedShown = 8;
const missedBytes = 1_300;
const lanesShown = 20;
const lanesBytes = 1_300;
const assistancesShown = 6;
const assistancesBytes = 1_200;
const printersShown = 10;
const printersBytes = 900;
const zonesShown = 20;
const zonesBytes = 1_200;
const windowsShown = 20;

/** A zone that the hall no longer has is the whole hall: a tablet keeps its choice over new settings. */
export function guideView(
  hall: Hall,
  around: Around,
  at: number,
  { zone: asked, person }: { zone: string | null; person: string | undefined },
): GuideView {
  const directory = directoryOf(hall.settingsVersion, around);
  const zone = asked !== null && directory.zones.has(asked) ? asked : null;
  const isHere = (help: Help): boolean =>
    zone === null || help.zone === undefined || help.zone === zone || help.kind === 'emergency';
  const here = hall.helps.filter(isHere).length;
  const help = helpList(hall, directory, around, at, { count: helpShown, bytes: helpBytes, of: isHere });
  const assistances = assistanceList(hall, directory, around, at, {
    count: assistancesShown,
    bytes: assistancesBytes,
  });
  const missed = hall.day === null ? [] : missedIn(hall, lanesInZone(hall, zone));
  const lanes = hall.day === null ? [] : directory.lanes.filter((lane) => lanesOf(hall.plan).lanes.has(lane));
  return {
    ...frame(hall, directory, at),
    audience: 'guide',
    zone,
    hours: hoursState(hall.plan, at),
    zones: fitting(
      [...directory.zones.keys()].map((id) => zoneNamed(directory, id)),
      zonesShown,
      zonesBytes,
    ),
    help,
    helpMore: here - help.length,
    helpElsewhere: hall.helps.length - here,
    missed: fitting(
      missed.slice(0, missedShown).map((ticket) => missedHere(hall, directory, ticket)),
      missedShown,
      missedBytes,
    ),
    missedCount: missed.length,
    assistances,
    assistancesMore: hall.assistances.length - assistances.length,
    lanes: fitting(
      lanes.map((lane) => ({
        lane,
        waiting: laneLineUp(hall, lane).length,
        wait: waitFor(hall, lane, aheadIn(hall, lane), at),
      })),
      lanesShown,
      lanesBytes,
    ),
    ...(hall.plan.pickup === null ? {} : { pickup: true as const }),
    printers: fitting(
      [...directory.printers.keys()].flatMap((id) => printerState(directory, around, id) ?? []),
      printersShown,
      printersBytes,
    ),
    ...(person === undefined ? noHands : handsOf(hall, directory, around, person, at)),
  };
}

function missedHere(hall: Hall, directory: Directory, ticket: Ticket): GuideView['missed'][number] {
  return {
    ticketId: ticket.id,
    number: ticket.number,
    item: matterOf(directory, ticket),
    missedAt: ticket.now.stage === 'missed' ? ticket.now.at : ticket.takenAt,
    canReinstate: mayComeBack(hall, ticket),
  };
}

/** By the number on the paper, for whoever looks (`person`); null where nobody holds it. */
export function guideTicket(
  hall: Hall,
  around: Around,
  at: number,
  { number, person }: { number: string; person: string },
): GuideTicket | null {
  const ticket = hall.tickets.get(hall.numbers.get(number) ?? '');
  if (ticket === undefined) return null;
  const directory = directoryOf(hall.settingsVersion, around);
  const { now, bound, prechecked, priority } = ticket;
  const approaches = lanesOf(hall.plan).lanes.get(ticket.lane)?.approaches ?? [];
  const windows = bound === null ? approaches.map(({ window }) => window) : [bound.window];
  return {
    ticketId: ticket.id,
    number: ticket.number,
    language: ticket.language,
    takenAt: ticket.takenAt,
    stage: now.stage,
    items: itemsNamed(directory, ticket),
    queue: queueNamed(directory, ticket.queue),
    zone: zoneNamed(directory, directory.queues.get(ticket.queue)?.zone ?? ''),
    windows: windows.slice(0, windowsShown),
    ...atWindow(directory, ticket),
    ...waiting(hall, ticket, at),
    ...(now.stage === 'missed' ? { missedAt: now.at } : {}),
    canReinstate: now.stage === 'missed' && mayComeBack(hall, ticket),
    ...bookedShown(hall, ticket, at),
    calls: ticket.calls.length,
    needs: [...ticket.needs],
    ...(phoneDown(hall, ticket).mayTakePass ? { mayTakePass: true as const } : {}),
    ...escortOf(hall, around, ticket.id),
    ...(prechecked === null || prechecked.item !== ticket.items[ticket.done]
      ? {}
      : { prechecked: { item: prechecked.item, seen: [...prechecked.seen], at: prechecked.at } }),
    ...answering(hall, directory, around, ticket, { person, at }),
    // Whoever verifies it must know what for (V4).
    ...(priority === null
      ? {}
      : { priority: { state: priority.state, class: priorityNamed(directory, priority.class) } }),
  };
}

function atWindow(directory: Directory, { now }: Ticket): Pick<GuideTicket, 'window'> {
  if (!('window' in now)) return {};
  const { name, zone } = windowNamed(directory, now.window);
  return { window: { no: now.window, name, zone: zoneNamed(directory, zone) } };
}

function waiting(
  hall: Hall,
  ticket: Ticket,
  at: number,
): Pick<GuideTicket, 'ahead' | 'wait' | 'noWindowOpenNow'> {
  if (ticket.now.stage !== 'waiting' || hall.day === null) return {};
  const ahead = aheadOf(hall, ticket);
  return {
    ahead,
    wait: waitFor(hall, ticket.lane, ahead, at, ticket.place),
    ...(noWindowOpenNow(hall, ticket.lane) ? { noWindowOpenNow: true as const } : {}),
  };
}
