// The verbs of answering for visits away from windows against the stages of a visit and who has it: rows of the table of verbs.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, clock, guide, manager } from '../support/virtual-hall.ts';
import { handOn, other, receive } from './on-answering.ts';
import { begin, outcomeOf, rowsOf, stages } from './table-states.ts';
import type { Met } from './table-states.ts';

const send = (ticketId: string, clerk: string) => handOn(ticketId, { clerk });

const mine = (): Met => {
  const met = begin();
  met.hall.get(guide, receive(met.ticketId));
  return met;
};
const hands: Record<string, () => Met> = {
  ...stages,
  mine,
  others: () => {
    const met = begin();
    met.hall.get(other, receive(met.ticketId));
    return met;
  },
  offered: () => {
    const met = mine();
    met.hall.get(manager, { name: 'startDuty' });
    met.hall.get(guide, send(met.ticketId, 'manager'));
    return met;
  },
  forMe: () => {
    const met = begin();
    met.hall.get(guide, { name: 'startDuty' });
    met.hall.get(other, receive(met.ticketId));
    met.hall.get(other, send(met.ticketId, 'guide'));
    return met;
  },
};
const verbs: Record<string, (ticketId: string) => [Asker, Command]> = {
  receive: (ticketId) => [guide, receive(ticketId)],
  hand: (ticketId) => [guide, send(ticketId, 'other')],
  toWindow: (ticketId) => [guide, { ...send(ticketId, ''), to: { window: 3 } }],
  toNobody: (ticketId) => [guide, send(ticketId, 'nobody')],
  toSelf: (ticketId) => [guide, send(ticketId, 'guide')],
  toQueue: (ticketId) => [guide, { ...send(ticketId, ''), to: { queue: 'D' } }],
  decline: (ticketId) => [guide, { name: 'declineHandOver', ticketId, reason: 'busy' }],
  withdraw: (ticketId) => [guide, { name: 'withdrawHandOver', ticketId }],
  fromWindow: (ticketId) => [api, { name: 'withdrawHandOver', ticketId, window: 1 }],
};
const rows = rowsOf(
  '          none          waiting       called          serving         served       missed        withdrawn    closed       parked        bound         mine          others        offered       forMe',
  `
receive    unknownTicket +             ticketElsewhere ticketElsewhere ticketEnded  +             ticketEnded  ticketEnded  answeredFor   answeredFor   =             answeredFor   =             +
hand       unknownTicket notYourVisit  ticketElsewhere ticketElsewhere ticketEnded  notYourVisit  ticketEnded  ticketEnded  notYourVisit  notYourVisit  +             notYourVisit  +             notYourVisit
toWindow   unknownTicket notYourVisit  ticketElsewhere ticketElsewhere ticketEnded  notYourVisit  ticketEnded  ticketEnded  notYourVisit  notYourVisit  +             notYourVisit  +             notYourVisit
toNobody   unknownTicket notYourVisit  ticketElsewhere ticketElsewhere ticketEnded  notYourVisit  ticketEnded  ticketEnded  notYourVisit  notYourVisit  nobodyThere   notYourVisit  nobodyThere   notYourVisit
toSelf     unknownTicket notYourVisit  ticketElsewhere ticketElsewhere ticketEnded  notYourVisit  ticketEnded  ticketEnded  notYourVisit  notYourVisit  ownHand       notYourVisit  ownHand       notYourVisit
toQueue    unknownTicket notYourVisit  ticketElsewhere ticketElsewhere ticketEnded  notYourVisit  ticketEnded  ticketEnded  notYourVisit  notYourVisit  badRequest    notYourVisit  badRequest    notYourVisit
decline    unknownTicket notHandedToYou notHandedToYou notHandedToYou notHandedToYou notHandedToYou notHandedToYou notHandedToYou notHandedToYou notHandedToYou notHandedToYou notHandedToYou notHandedToYou +
withdraw   unknownTicket notHandedOver notHandedOver   notHandedOver   notHandedOver notHandedOver notHandedOver notHandedOver notHandedOver notYourVisit notHandedOver notHandedOver +             notYourVisit
fromWindow unknownTicket notHandedOver notHandedOver   notHandedOver   notHandedOver notHandedOver notHandedOver notHandedOver notHandedOver +             notHandedOver notHandedOver notYourVisit  notYourVisit`,
);

const dutyVerbs: Record<string, [Asker, Command]> = {
  start: [guide, { name: 'startDuty' }],
  end: [guide, { name: 'endDuty' }],
  endOf: [manager, { name: 'endDuty', person: 'guide' }],
  endOfOther: [other, { name: 'endDuty', person: 'guide' }],
  endByClock: [{ kind: 'clock' }, { name: 'endDuty', person: 'guide' }],
};
const dutyRows = rowsOf(
  '           off        on',
  `
start      +          =
end        =          +
endOf      =          +
endOfOther notAllowed notAllowed
endByClock =          +`,
);

export function answeringTable(): void {
  describe('answering for a visit away from windows', () => {
    test.each(rows)('%s while %s: %s', (verb, state, wanted) => {
      const met = hands[state]?.() ?? begin();
      if (met.hall.window(1).now.state === 'closed') met.hall.open(1);
      if (met.hall.window(3).now.state === 'closed') met.hall.open(3);
      met.hall.get(other, { name: 'startDuty' });
      const [asker, command] = verbs[verb]?.(met.ticketId) ?? [api, { name: 'callNext', window: 1 }];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
  describe('being on duty', () => {
    test.each(dutyRows)('%s while %s: %s', (verb, state, wanted) => {
      const met = begin();
      met.hall.now = clock('09:01');
      if (state === 'on') met.hall.get(guide, { name: 'startDuty' });
      const [asker, command] = dutyVerbs[verb] ?? [api, { name: 'callNext', window: 1 }];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
}
