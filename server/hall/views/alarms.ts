// What needs a person now, worst first.
import type { Alarm } from '../../../contract/alarms.ts';
import type { Hall } from '../hall.ts';
import { hoursState } from '../days/hours.ts';
import { laneLineUp, lateBefore } from '../lines/order.ts';
import { lanesOf } from '../plan.ts';
import { dueAt } from '../days/running.ts';
import { earliestTaken, noWindowOpenNow } from '../lines/waiting.ts';
import type { Around } from './around.ts';
import { bookingAlarms } from './booking-alarms.ts';
import { closingAlarms } from './closing.ts';
import { deedAlarms } from './deed-alarms.ts';
import type { Directory } from './directory.ts';
import { windowNow } from './frame.ts';
import { handAlarms } from './hand-alarms.ts';
import { assistanceAlarms } from './assistance.ts';
import { matterAlarms } from './matters.ts';
import { resultAlarms } from './results.ts';
import { helpAlarms } from './help.ts';
import { journeyAlarms } from './journey-alarms.ts';
import { wholeMinutes } from './limits.ts';
import { postAlarms } from './posts.ts';
import { papersWaitingAt } from './papers.ts';

const minute = 60_000;
/** An agent that has just started has not yet looked at its printers. */
const printerUnknownMs = 30_000;
const uncertainShown = 20;

export function alarmsOf(hall: Hall, directory: Directory, around: Around, at: number): Alarm[] {
  const alarms: Alarm[] = [
    ...around.alarms,
    ...helpAlarms(hall, directory, around, at),
    ...(hall.day === null ? [] : assistanceAlarms(hall, at)),
    ...printerAlarms(hall, directory, around, at),
    ...agentAlarms(around),
    ...(hall.day === null
      ? []
      : [
          ...soundAlarms(hall, directory, around, at),
          ...queueAlarms(hall, at),
          ...handAlarms(hall, around, at),
          ...closingAlarms(hall, at),
          ...postAlarms(hall, around, at),
          ...deedAlarms(hall, directory, around, at),
          ...matterAlarms(hall, at),
          ...resultAlarms(hall, at),
          ...journeyAlarms(hall, at),
          ...bookingAlarms(hall, at),
        ]),
    ...paperAlarms(hall),
    ...hall.flagged.map(({ number, at: since }): Alarm => ({
      kind: 'ratingFlagged',
      level: 'yellow',
      since,
      number,
    })),
    ...(around.address === null
      ? [{ kind: 'noAddress', level: 'yellow', since: around.startedAt } as const]
      : []),
  ];
  // Red before yellow; among equals a person who asks for help first, then what has gone on longest.
  return alarms.sort((one, other) => urgency(one) - urgency(other) || one.since - other.since);
}

function urgency(alarm: Alarm): number {
  if (alarm.kind === 'helpLate' && alarm.level === 'red') return 0;
  // Somebody stands at a window and waits for the answer.
  if (alarm.kind === 'outsideAsked') return 0;
  return alarm.level === 'red' ? 1 : 2;
}

function printerAlarms(hall: Hall, directory: Directory, around: Around, at: number): Alarm[] {
  return [...directory.printers.keys()].flatMap((printer): Alarm[] => {
    const { health, since } = around.printers.get(printer) ?? {
      health: 'unknown' as const,
      since: around.startedAt,
    };
    if (health === 'ok' || (health === 'unknown' && at - since < printerUnknownMs)) return [];
    const level = health === 'nearEnd' ? 'yellow' : 'red';
    const papersWaiting = papersWaitingAt(hall, printer, at);
    return [{ kind: 'printer', level, since, printer, health, papersWaiting }];
  });
}

function agentAlarms(around: Around): Alarm[] {
  return around.devices
    .filter((device) => device.kind === 'agent' && !device.connected)
    .map(({ label, since }): Alarm => ({ kind: 'agentGone', level: 'red', since, agent: label }));
}

/** A silent zone matters while people are called in it or may be. */
function soundAlarms(hall: Hall, directory: Directory, around: Around, at: number): Alarm[] {
  const openNow = hoursState(hall.plan, at).state === 'open';
  const staffed = new Set(
    [...directory.windows]
      .filter(([no]) => windowNow(hall, no).now.state !== 'closed')
      .map(([, { zone }]) => zone),
  );
  const silent = around.silentZones.filter(({ zone }) => openNow || staffed.has(zone));
  return [
    ...silent.map(({ zone, reason, since }): Alarm => ({
      kind: 'zoneSilent',
      level: 'red',
      since,
      zone,
      reason,
    })),
    ...around.shortened.map(({ zone, backlog, since }): Alarm => ({
      kind: 'announcementsShortened',
      level: 'yellow',
      since,
      zone,
      backlog,
    })),
  ];
}

function queueAlarms(hall: Hall, at: number): Alarm[] {
  const openNow = hoursState(hall.plan, at).state === 'open';
  const promise = hall.plan.rules.waitPromiseMinutes * minute;
  const late = lateBefore(hall, at);
  const byQueue = new Map<string, string[]>();
  for (const lane of lanesOf(hall.plan).lanes.values()) {
    byQueue.set(lane.queue, [...(byQueue.get(lane.queue) ?? []), lane.id]);
  }
  return [...byQueue].flatMap(([queue, lanes]): Alarm[] => {
    const busy = lanes.filter((lane) => laneLineUp(hall, lane).length > 0);
    const unserved = busy.filter((lane) => noWindowOpenNow(hall, lane));
    const waiting = unserved.reduce((sum, lane) => sum + laneLineUp(hall, lane).length, 0);
    const oldest = Math.min(...busy.map((lane) => earliestTaken(hall, lane) ?? at));
    const oldestUnserved = Math.min(...unserved.map((lane) => earliestTaken(hall, lane) ?? at));
    return [
      // Over lunch and before opening nobody is called: people wait for that as they were told.
      ...(waiting > 0
        ? [
            {
              kind: 'queueUnserved',
              level: openNow ? 'red' : 'yellow',
              since: oldestUnserved,
              queue,
              waiting,
            } as const,
          ]
        : []),
      ...(busy.length > 0 && oldest < late
        ? [
            {
              kind: 'longWait',
              level: 'yellow',
              since: dueAt(hall, oldest, promise),
              queue,
              longestWaitMs: wholeMinutes(at - oldest),
            } as const,
          ]
        : []),
    ];
  });
}

/** Somebody should look whether the slip came out, as long as its visitor has no use of another one. */
function paperAlarms(hall: Hall): Alarm[] {
  return hall.papersUncertain.takeLast(uncertainShown).flatMap(({ id }): Alarm[] => {
    const paper = hall.papers.get(id);
    const ticket = paper && hall.tickets.get(paper.ticketId ?? '');
    if (paper === undefined || ticket === undefined || paper.now.state !== 'uncertain') return [];
    const latest = ticket.papers.at(-1) === paper.id;
    if (!latest || (ticket.now.stage !== 'waiting' && ticket.now.stage !== 'called')) return [];
    return [
      {
        kind: 'paperUncertain',
        level: 'yellow',
        since: paper.now.at,
        paperId: paper.id,
        ticketId: ticket.id,
        number: ticket.number,
        printer: paper.printer,
      },
    ];
  });
}
