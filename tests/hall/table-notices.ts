// The verbs of materials, notices and receipts against the states of a window, and deeds by name: rows of the table of verbs.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, manager, takeOf } from '../support/virtual-hall.ts';
import { begin, beginCalled, outcomeOf, rowsOf } from './table-states.ts';
import type { Met } from './table-states.ts';

export const noticeVerbs: Record<string, (window: number) => Command> = {
  receive: (window) => ({ name: 'noteMaterials', window, received: ['id-card'], returned: [] }),
  receiveNot: (window) => ({ name: 'noteMaterials', window, received: ['birth.4'], returned: [] }),
  addCase: (window) => ({ name: 'addCaseNo', window, caseNo: 'HRB-2026-0001' }),
  dropCase: (window) => ({ name: 'dropCaseNo', window, caseNo: 'HRB-2026-0001' }),
  visit: (window) => ({ name: 'noteVisit', window, reason: 'seal' }),
  notice: (window) => ({
    name: 'giveNotice',
    window,
    missing: [{ material: 'birth.2', why: 'missing' }],
    outside: false,
  }),
  outside: (window) => ({ name: 'giveNotice', window, missing: [], outside: true }),
  askOutside: (window) => ({ name: 'askOutside', window, text: '清单外的材料' }),
  accept: (window) => ({ name: 'acceptCase', window }),
  defer: (window) => ({ name: 'acceptCase', window, deferred: { materials: ['birth.2'], days: 5 } }),
  deferLate: (window) => ({ name: 'acceptCase', window, deferred: { materials: ['birth.2'], days: 6 } }),
  commit: (window) => ({ name: 'giveCommitment', window, materials: ['birth.2'] }),
  supply: (window) => ({ name: 'supplyDeferred', window, deed: 'R261123-001', materials: ['birth.2'] }),
  back: (window) => ({ name: 'directReturn', window, deed: 'R261123-001', reason: 'supplement' }),
  printDeed: (window) => ({ name: 'wantDeedPaper', window, deed: 'R261123-001' }),
};
const alone = 'nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow';
const everywhere = (verb: string, outcome: string): string =>
  `${verb} unknownWindow windowClosed ${alone} ${`${outcome} `.repeat(4)}`;
export const noticeTable = rowsOf(
  '       none          closed       staffed          idle              ready             paused            calling           heard             serving                asked',
  `
${everywhere('receive', '+')}
${everywhere('receiveNot', 'materialCancelled!')}
${everywhere('addCase', '+')}
${everywhere('dropCase', 'unknownCase')}
${everywhere('visit', '+')}
${everywhere('notice', '+')}
${everywhere('outside', 'needsSupervisor')}
${everywhere('askOutside', 'nothingNamed')}
${everywhere('accept', '+')}
${everywhere('defer', '+')}
${everywhere('deferLate', 'dueTooLate')}
${everywhere('commit', '+')}
${everywhere('supply', 'unknownDeed')}
back unknownWindow windowClosed windowNotOpen unknownDeed unknownDeed windowPaused visitNotFinished visitNotFinished visitNotFinished visitNotFinished
printDeed unknownWindow windowClosed unknownDeed unknownDeed unknownDeed unknownDeed unknownDeed unknownDeed unknownDeed unknownDeed`,
);

// ---- a deferral by name, from the free window 3 ----

function given(): Met {
  const met = beginCalled();
  met.hall.get(api, { name: 'acceptCase', window: 1, deferred: { materials: ['birth.2'], days: 5 } });
  return met;
}
const deed = 'R261123-002';
const back = { name: 'directReturn', window: 3, deed, reason: 'supplement' } as const;
const deeds: Record<string, () => Met> = {
  none: beginCalled,
  atWindow: given,
  open: () => {
    const met = given();
    met.hall.finish(1);
    return met;
  },
  inUse: () => {
    const met = given();
    met.hall
      .finish(1)
      .open(2)
      .get(api, { ...back, window: 2 });
    return met;
  },
  ended: () => {
    const met = given();
    met.hall.finish(1).get(api, { name: 'endDeed', deed, ending: 'rejected' });
    return met;
  },
};
const deedVerbs: Record<string, (met: Met) => [Asker, Command]> = {
  back: () => [api, back],
  takeBack: () => [api, { name: 'takeReturn', deed, reason: 'supplement', language: 'zh', channel: 'guide' }],
  end: () => [api, { name: 'endDeed', deed, ending: 'withdrawn' }],
  print: () => [api, { name: 'wantDeedPaper', window: 3, deed }],
  answer: () => [api, { name: 'answerIntake', intake: 'nosuchintake1', how: 'noticed' }],
  decide: ({ ticketId }) => [manager, { name: 'decideOutside', ticketId, agree: true }],
};
const deedTable = rowsOf(
  '         none            atWindow        open            inUse           ended',
  `
back     unknownDeed     deedInUse       +               deedInUse       deedNotOpen
takeBack unknownDeed     deedInUse       +               deedInUse       deedNotOpen
end      unknownDeed     +               +               +               deedNotOpen
print    unknownDeed     +               +               +               +
answer   unknownIntake   unknownIntake   unknownIntake   unknownIntake   unknownIntake
decide   nothingToDecide nothingToDecide nothingToDecide nothingToDecide nothingToDecide`,
);

export function describeDeeds(): void {
  describe('a deed', () => {
    test.each(deedTable)('%s while %s: %s', (verb, state, wanted) => {
      const met = deeds[state]?.() ?? begin();
      met.hall.open(3);
      const [asker, command] = deedVerbs[verb]?.(met) ?? [api, takeOf('birth')];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
}
