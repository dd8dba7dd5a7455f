// The verbs about the steps of a journey, for the tables of verbs and states.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, clerk, kiosk, manager, minute, VirtualHall } from '../support/virtual-hall.ts';
import { outcomeOf, rowsOf } from './table-states.ts';
import type { Met } from './table-states.ts';

function taken(): Met {
  const hall = new VirtualHall();
  const { ticketId } = hall.get(kiosk, {
    name: 'takeTicket',
    journey: 'baby',
    language: 'zh',
    channel: 'kiosk',
  });
  return { hall, ticketId, callId: '', paperId: '' };
}
function after(...commands: Command[]): () => Met {
  return () => {
    const met = taken();
    met.hall.open(1);
    for (const command of commands) met.hall.get(api, command);
    return met;
  };
}
const call: Command = { name: 'callNext', window: 1 };
const start: Command = { name: 'startService', window: 1 };

const states: Record<string, () => Met> = {
  none: taken,
  closed: taken,
  free: () => {
    const met = after()();
    met.hall.get(api, { name: 'withdrawTicket', ticketId: met.ticketId });
    return met;
  },
  noJourney: () => {
    const met = taken();
    met.hall.get(api, { name: 'withdrawTicket', ticketId: met.ticketId });
    met.hall.take('birth');
    met.hall.open(1).call(1);
    return met;
  },
  called: after(call),
  serving: after(call, start),
  parked: after(call, start, { name: 'parkTicket', window: 1, kind: 'held' }),
  paused: () => {
    const met = after(call, start)();
    met.hall.get(manager, { name: 'pauseHall', reason: 'drill', tickets: false });
    return met;
  },
  asked: () => {
    const met = after(call, start)();
    met.hall.outage(2 * minute);
    return met;
  },
  another: after(call, start),
};

const verbs: Record<string, (window: number) => Command> = {
  done: (window) => ({ name: 'endStep', window, ending: 'done' }),
  skipped: (window) => ({ name: 'endStep', window, ending: 'skipped', reason: 'notNeeded' }),
  failed: (window) => ({ name: 'endStep', window, ending: 'failed', reason: 'materialsMissing' }),
  item: (window) => ({ name: 'changeItem', window, item: 'card' }),
  toItem: (window) => ({ name: 'transferTicket', window, to: { item: 'card' }, reason: 'other' }),
  finish: (window) => ({ name: 'finishService', window, thenCallNext: false }),
  convert: (window) => ({ name: 'convertConsultation', window, journey: 'moving' }),
};
const table = rowsOf(
  '      none          closed       free           noJourney  called       serving      parked         paused       asked        another',
  `
done    unknownWindow windowClosed nobodyAtWindow notJourney + + nobodyAtWindow + + notYourWindow
skipped unknownWindow windowClosed nobodyAtWindow notJourney + + nobodyAtWindow + + notYourWindow
failed  unknownWindow windowClosed nobodyAtWindow notJourney + + nobodyAtWindow + + notYourWindow
item    unknownWindow windowClosed nobodyAtWindow + journeyFixed journeyFixed nobodyAtWindow journeyFixed journeyFixed notYourWindow
toItem  unknownWindow windowClosed nobodyAtWindow + journeyFixed journeyFixed nobodyAtWindow journeyFixed journeyFixed notYourWindow
finish  unknownWindow windowClosed nobodyAtWindow + + + nobodyAtWindow + + notYourWindow
convert unknownWindow windowClosed nobodyAtWindow notInquiryWindow notInquiryWindow notInquiryWindow nobodyAtWindow notInquiryWindow notInquiryWindow notYourWindow`,
);

const by = (asker: Asker, ...commands: Command[]): (() => Met) => {
  return () => {
    const met = after(...commands)();
    met.hall.get(asker, { name: 'openWindow', window: 3 });
    return met;
  };
};
const passing: Record<string, () => Met> = {
  unknown: () => ({ ...taken(), ticketId: 'nobody00' }),
  none: states['noJourney'] ?? taken,
  waiting: taken,
  led: by(clerk('c9')),
  called: after(call),
  serving: after(call, start),
  parked: after(call, start, { name: 'parkTicket', window: 1, kind: 'held' }),
  bound: () => {
    const met = after(call, start)();
    met.hall.open(2).get(api, { name: 'transferTicket', window: 1, to: { window: 2 }, reason: 'notHere' });
    return met;
  },
  missed: () => {
    const met = taken();
    met.hall.open(1).miss(1);
    return met;
  },
  ended: states['free'] ?? taken,
};
const passingVerbs: Record<string, [Asker, string]> = {
  manager: [manager, 'birth'],
  key: [api, 'birth'],
  lead: [clerk('c9'), 'birth'],
  other: [clerk('c8'), 'birth'],
  wrong: [manager, 'card'],
};
const passingTable = rowsOf(
  '       unknown       none       waiting        led            called         serving        parked         bound          missed         ended',
  `
manager  unknownTicket notJourney +              +              stepUnderWay   stepUnderWay   stepUnderWay   ticketBound    stepUnderWay   ticketEnded
key      unknownTicket notJourney +              +              stepUnderWay   stepUnderWay   stepUnderWay   ticketBound    stepUnderWay   ticketEnded
lead     unknownTicket notJourney notYourJourney +              notYourJourney notYourJourney notYourJourney notYourJourney notYourJourney ticketEnded
other    unknownTicket notJourney notYourJourney notYourJourney notYourJourney notYourJourney notYourJourney notYourJourney notYourJourney ticketEnded
wrong    unknownTicket notJourney stepChanged    stepChanged    stepUnderWay   stepUnderWay   stepUnderWay   ticketBound    stepUnderWay   ticketEnded`,
);

export function describeJourneys(): void {
  describe('the steps of a journey', () => {
    test.each(table)('%s while %s: %s', (verb, state, wanted) => {
      const met = states[state]?.() ?? taken();
      const asker: Asker = state === 'another' ? clerk('c9') : api;
      const command = verbs[verb]?.(state === 'none' ? 77 : 1) ?? call;
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });

    test.each(passingTable)('passed over by %s while %s: %s', (verb, state, wanted) => {
      const met = passing[state]?.() ?? taken();
      const [asker, item] = passingVerbs[verb] ?? [manager, 'birth'];
      const ticketId = state === 'none' ? (met.hall.window(1).ticketId ?? '') : met.ticketId;
      const command: Command = {
        name: 'passOverStep',
        ticketId,
        item,
        ending: 'skipped',
        reason: 'notNeeded',
      };
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
}
