// Part of the tables of verbs: marking systems as down and return-priority passes against what they can meet.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, kiosk, manager, takeOf, visitor } from '../support/virtual-hall.ts';
import { begin, outcomeOf, rowsOf, stages } from './table-states.ts';
import type { Met } from './table-states.ts';

const birth: { items: string[] } = { items: ['birth'] };
const markDown = (met: Met): Met => {
  met.hall.get(api, { name: 'markBackendDown', ...birth, reason: 'system' });
  return met;
};

// ---- passes against the stages of a ticket, her item being down or not --------------------------------------------

const givers: Record<string, (met: Met) => [Asker, Command]> = {
  herself: ({ ticketId }) => [visitor(ticketId), { name: 'givePass', ticketId }],
  kiosk: ({ ticketId }) => [kiosk, { name: 'givePass', ticketId }],
  manager: ({ ticketId }) => [manager, { name: 'givePass', ticketId }],
  key: ({ ticketId }) => [api, { name: 'givePass', ticketId }],
};
const head = 'none waiting called serving served missed withdrawn closed parked bound';
const whileDown = rowsOf(
  head,
  `
herself unknownTicket + +             serviceAlreadyStarted ticketEnded + ticketEnded ticketEnded ticketParked  passNotOffered
kiosk   unknownTicket + +             serviceAlreadyStarted ticketEnded + ticketEnded ticketEnded ticketParked  passNotOffered
manager unknownTicket + notYourWindow notYourWindow         ticketEnded + ticketEnded ticketEnded notYourWindow +
key     unknownTicket + +             +                     ticketEnded + ticketEnded ticketEnded +             +`,
);
const whileUp = rowsOf(
  head,
  `
herself unknownTicket passNotOffered passNotOffered serviceAlreadyStarted ticketEnded passNotOffered ticketEnded ticketEnded ticketParked  passNotOffered
manager unknownTicket +              notYourWindow  notYourWindow         ticketEnded +              ticketEnded ticketEnded notYourWindow +`,
);

// ---- marks and passes brought back, against what was marked and given ---------------------------------------------

const states: Record<string, () => Met> = {
  up: begin,
  itemDown: () => markDown(begin()),
  windowDown: () => {
    const met = begin();
    met.hall.open(1).get(api, { name: 'markBackendDown', window: 1, reason: 'power' });
    return met;
  },
  given: () => {
    const met = markDown(begin());
    met.hall.get(api, { name: 'givePass', ticketId: met.ticketId });
    return met;
  },
  mended: () => {
    const met = states['given']?.() ?? begin();
    met.hall.get(api, { name: 'markBackendUp', ...birth });
    return met;
  },
  used: () => {
    const met = states['mended']?.() ?? begin();
    met.hall.get(api, redeem(met));
    return met;
  },
};
function redeem({ hall }: Met): Extract<Command, { name: 'redeemPass' }> {
  const [pass] = [...hall.hall.passes.values()];
  return {
    name: 'redeemPass',
    pass: pass?.number ?? '1123-001',
    code: pass?.code ?? '0000',
    channel: 'kiosk',
  };
}
const verbs: Record<string, (met: Met) => Command> = {
  itemDown: () => ({ name: 'markBackendDown', ...birth, reason: 'system' }),
  itemUp: () => ({ name: 'markBackendUp', ...birth }),
  windowDown: () => ({ name: 'markBackendDown', window: 1, reason: 'system' }),
  windowUp: () => ({ name: 'markBackendUp', window: 1 }),
  departmentDown: () => ({ name: 'markBackendDown', department: 'dep', reason: 'system' }),
  departmentUp: () => ({ name: 'markBackendUp', department: 'dep' }),
  next: () => ({ name: 'callNext', window: 1 }),
  redeem,
};
const markTable = rowsOf(
  'up itemDown windowDown given mended used',
  `
itemDown       +            alreadyDown   +            alreadyDown   +             +
itemUp         notDown      +             notDown      +             notDown       notDown
windowDown     +            +             alreadyDown  +             +             +
windowUp       notDown      notDown       +            notDown       notDown       notDown
departmentDown +            +             +            +             +             +
departmentUp   notDown      notDown       notDown      notDown       notDown       notDown
next           windowClosed windowClosed  backendDown  windowClosed  windowClosed  windowClosed
redeem         unknownPass  unknownPass   unknownPass  backendDown   +             passUsed`,
);

export function walkBackendTables(): void {
  describe('a pass asked for while the item is down', () => {
    test.each(whileDown)('%s while %s: %s', (verb, state, wanted) => {
      const met = markDown(stages[state]?.() ?? begin());
      const [asker, command] = givers[verb]?.(met) ?? [api, takeOf('birth')];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
  describe('a pass asked for while nothing is down', () => {
    test.each(whileUp)('%s while %s: %s', (verb, state, wanted) => {
      const met = stages[state]?.() ?? begin();
      const [asker, command] = givers[verb]?.(met) ?? [api, takeOf('birth')];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
  describe('systems that are down', () => {
    test.each(markTable)('%s while %s: %s', (verb, state, wanted) => {
      const met = states[state]?.() ?? begin();
      expect(outcomeOf(met, api, verbs[verb]?.(met) ?? takeOf('birth'))).toBe(wanted);
    });
  });
}
