// What a manager does with the whole hall, and every verb that a pause may stop: a part of the tables of verbs.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, manager, second, takeOf } from '../support/virtual-hall.ts';
import { pickupTable } from './table-pickup.ts';
import { begin, beginCalled, outcomeOf, rowsOf, stages } from './table-states.ts';
import type { Met } from './table-states.ts';

const paused =
  (tickets: boolean, from: () => Met = begin) =>
  (): Met => {
    const met = from();
    met.hall.later(30 * second).get(manager, { name: 'pauseHall', reason: 'drill', tickets });
    return met;
  };
const withWindow = (): Met => {
  const met = begin();
  met.hall.open(1);
  return met;
};
const states: Record<string, () => Met> = {
  running: withWindow,
  still: paused(false, withWindow),
  giving: paused(true, withWindow),
  calledTo: paused(false, beginCalled),
  over: () => {
    const met = paused(false, withWindow)();
    met.hall.get(manager, { name: 'resumeHall' });
    return met;
  },
};
const verbs: Record<string, (met: Met) => [Asker, Command]> = {
  pauseIt: () => [manager, { name: 'pauseHall', reason: 'drill', tickets: false }],
  otherWay: () => [manager, { name: 'pauseHall', reason: 'meeting', tickets: true }],
  untilThen: () => [manager, { name: 'pauseHall', reason: 'drill', tickets: false, minutes: 5 }],
  goOn: () => [manager, { name: 'resumeHall' }],
  take: () => [api, takeOf('birth')],
  next: () => [api, { name: 'callNext', window: 1 }],
  again: () => [api, { name: 'recallTicket', window: 1 }],
  noShow: () => [api, { name: 'markNoShow', window: 1 }],
  start: () => [api, { name: 'startService', window: 1 }],
  finish: () => [api, { name: 'finishService', window: 1, thenCallNext: true }],
  park: () => [api, { name: 'parkTicket', window: 1, kind: 'held' }],
  toQueue: () => [api, { name: 'transferTicket', window: 1, to: { queue: 'D' }, reason: 'other' }],
  byName: ({ ticketId }) => [api, { name: 'callTicket', window: 1, ticketId, reason: 'other' }],
  parked: ({ ticketId }) => [api, { name: 'resumeTicket', window: 1, ticketId }],
  direct: () => [api, { name: 'directVisit', window: 1, item: 'birth', language: 'zh' }],
  onMyWay: ({ ticketId }) => [api, { name: 'sayOnMyWay', ticketId }],
  giveUp: ({ ticketId }) => [api, { name: 'withdrawTicket', ticketId }],
  silence: () => [manager, { name: 'switchMessages', kind: 'called', on: false }],
  aloud: () => [manager, { name: 'switchMessages', kind: 'called', on: true }],
  darkZones: () => [{ kind: 'clock' }, { name: 'noteDarkZones', zones: ['E'] }],
  lightZones: () => [{ kind: 'clock' }, { name: 'noteDarkZones', zones: [] }],
  rest: () => [api, { name: 'pauseWindow', window: 1, reason: 'other' }],
};
const table = rowsOf(
  '        running         still             giving            calledTo          over',
  `
pauseIt   +               hallAlreadyPaused +                 hallAlreadyPaused +
otherWay  +               +                 +                 +                 +
untilThen +               +                 +                 +                 +
goOn      hallNotPaused   +                 +                 +                 hallNotPaused
take      +               hallPaused        +                 hallPaused        +
next      +               hallPaused        hallPaused        hallPaused        +
again     nobodyAtWindow  nobodyAtWindow    nobodyAtWindow    hallPaused        nobodyAtWindow
noShow    nobodyAtWindow  nobodyAtWindow    nobodyAtWindow    hallPaused        nobodyAtWindow
start     nobodyAtWindow  nobodyAtWindow    nobodyAtWindow    +                 nobodyAtWindow
finish    nobodyAtWindow  nobodyAtWindow    nobodyAtWindow    +                 nobodyAtWindow
park      nobodyAtWindow  nobodyAtWindow    nobodyAtWindow    +                 nobodyAtWindow
toQueue   nobodyAtWindow  nobodyAtWindow    nobodyAtWindow    +                 nobodyAtWindow
byName    +               hallPaused        hallPaused        hallPaused        +
parked    ticketNotParked hallPaused        hallPaused        hallPaused        ticketNotParked
direct    +               hallPaused        hallPaused        hallPaused        +
onMyWay   ticketNotCalled ticketNotCalled   ticketNotCalled   hallPaused        ticketNotCalled
giveUp    +               +                 +                 +                 +
silence   +               +                 +                 +                 +
aloud     =               =                 =                 =                 =
darkZones  +               +                 +                 +                 +
lightZones =               =                 =                 =                 =
rest      +               +                 +                 +                 +`,
);

const lateVerbs: Record<string, (ticketId: string) => Command> = {
  serveLate: (ticketId) => ({ name: 'serveLate', ticketIds: [ticketId] }),
  closeIt: (ticketId) => ({ name: 'closeVisits', ticketIds: [ticketId], reason: 'other' }),
  chooseIt: (ticketId) => ({ name: 'chooseAtClosing', ticketId, choice: 'wait' }),
  closeD: () => ({ name: 'closeVisits', queue: 'D', reason: 'other' }),
  closeLate: () => ({ name: 'closeVisits', late: true, reason: 'other' }),
};
const lateTable = rowsOf(
  '          none          waiting       called          serving         served        missed        withdrawn     closed        parked        bound',
  `
serveLate unknownTicket +             ticketElsewhere ticketElsewhere ticketEnded   +             ticketEnded   ticketEnded   +             +
closeIt   unknownTicket +             ticketElsewhere ticketElsewhere ticketEnded   +             ticketEnded   ticketEnded   +             +
chooseIt  unknownTicket reachedByClosing reachedByClosing reachedByClosing ticketEnded reachedByClosing ticketEnded ticketEnded reachedByClosing reachedByClosing
closeD    +             +             nobodyWaiting   nobodyWaiting   nobodyWaiting nobodyWaiting nobodyWaiting nobodyWaiting nobodyWaiting +
closeLate nobodyWaiting nobodyWaiting nobodyWaiting   nobodyWaiting   nobodyWaiting nobodyWaiting nobodyWaiting nobodyWaiting nobodyWaiting nobodyWaiting`,
);

const slips: Record<string, (hall: Met['hall']) => void> = {
  noBook: () => undefined,
  book: (hall) => void hall.get(manager, { name: 'reserveEmergencyNumbers', queue: 'D', count: 3 }),
  used: (hall) => {
    hall.get(manager, { name: 'reserveEmergencyNumbers', queue: 'D', count: 3 });
    hall.get(manager, { name: 'enterEmergencyNumbers', queue: 'D', from: 'D901', handedAt: hall.now });
  },
};
const entry = { name: 'enterEmergencyNumbers', queue: 'D', from: 'D901' } as const;
const slipVerbs: Record<string, (now: number) => Command> = {
  reserve: () => ({ name: 'reserveEmergencyNumbers', queue: 'D', count: 60 }),
  reserveX: () => ({ name: 'reserveEmergencyNumbers', queue: 'X', count: 60 }),
  enter: (now) => ({ ...entry, handedAt: now }),
  enterRest: (now) => ({ ...entry, from: 'D902', to: 'D903', handedAt: now }),
  enterMore: (now) => ({ ...entry, from: 'D902', to: 'D904', handedAt: now }),
  enterServed: (now) => ({ ...entry, handedAt: now, served: { window: 2 } }),
  enterNowhere: (now) => ({ ...entry, handedAt: now, served: { window: 77 } }),
  enterOther: (now) => ({ ...entry, queue: 'F', handedAt: now }),
  enterTomorrow: (now) => ({ ...entry, handedAt: now + second }),
};
const slipTable = rowsOf(
  '              noBook       book          used',
  `
reserve       +            +             +
reserveX      unknownQueue unknownQueue  unknownQueue
enter         notReserved  +             numberGiven
enterRest     notReserved  +             +
enterMore     notReserved  notReserved   notReserved
enterServed   notReserved  +             numberGiven
enterNowhere  notReserved  unknownWindow numberGiven
enterOther    notReserved  notReserved   notReserved
enterTomorrow notReserved  wrongTime     numberGiven`,
);

export function hallTables(): void {
  pickupTable();
  describe('a book of emergency numbers', () => {
    test.each(slipTable)('%s while %s: %s', (verb, state, wanted) => {
      const met = begin();
      slips[state]?.(met.hall);
      const command = slipVerbs[verb]?.(met.hall.now) ?? takeOf('birth');
      expect(outcomeOf(met, manager, command)).toBe(wanted);
    });
  });

  describe('a paused hall', () => {
    test.each(table)('%s while %s: %s', (verb, state, wanted) => {
      const met = states[state]?.() ?? begin();
      const [asker, command] = verbs[verb]?.(met) ?? [api, takeOf('birth')];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });

  describe('a ticket that the manager decides about', () => {
    test.each(lateTable)('%s while %s: %s', (verb, state, wanted) => {
      const met = stages[state]?.() ?? begin();
      const command = lateVerbs[verb]?.(met.ticketId) ?? takeOf('birth');
      const asker = command.name === 'chooseAtClosing' ? api : manager;
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
}
