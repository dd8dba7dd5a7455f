// The verbs of results against the states of one: rows of the table of verbs.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, clerk, kiosk, manager, VirtualHall } from '../support/virtual-hall.ts';
import { outcomeOf, rowsOf } from './table-states.ts';

const caseNo = 'HRB-0001';
const announce = { name: 'announceResult', caseNo, item: 'birth' } as const;

interface Met {
  hall: VirtualHall;
  code: string;
}
function begin(): Met {
  const hall = new VirtualHall();
  hall.get(clerk('c2'), { name: 'openWindow', window: 2 });
  hall.get(clerk('c1'), { name: 'openWindow', window: 1 });
  return { hall, code: '000000' };
}
function ready(): Met {
  const { hall } = begin();
  const { code } = hall.get(api, { name: 'announceResult', caseNo, item: 'birth' });
  return { hall, code };
}
function after(...steps: [Asker, Command][]): Met {
  const met = ready();
  for (const [asker, command] of steps) met.hall.get(asker, command);
  return met;
}
const take = (code: string): Command => ({
  name: 'takePickup',
  code,
  language: 'zh',
  channel: 'kiosk',
});
const byCase: Command = { name: 'takePickup', caseNo, language: 'zh', channel: 'guide' };
const hand = (window: number, how: 'self' | 'mail' = 'self'): Command => ({
  name: 'handResult',
  window,
  caseNo,
  how,
});
const direct = (window: number): Command => ({ name: 'directPickup', window, caseNo, language: 'zh' });
const end: Command = { name: 'endResult', caseNo, ending: 'mailed' };
const finish: Command = { name: 'finishService', window: 2, outcome: 'pickedUp', thenCallNext: false };
const next: Command = { name: 'callNext', window: 2 };

const states: Record<string, () => Met> = {
  none: begin,
  ready,
  asked: () => after([api, byCase]),
  atWindow: () => after([api, byCase], [clerk('c2'), next]),
  handed: () => after([clerk('c2'), direct(2)], [clerk('c2'), finish]),
  ended: () => after([manager, end]),
};
const verbs: Record<string, (code: string) => [Asker, Command]> = {
  announce: () => [api, announce],
  atWindow: () => [clerk('c1'), { ...announce, window: 1 }],
  withoutWindow: () => [clerk('c1'), announce],
  otherWindow: () => [clerk('c1'), { ...announce, window: 2 }],
  ofNothing: () => [api, { name: 'announceResult', caseNo }],
  byCode: (code) => [kiosk, take(code)],
  noSuchCode: () => [kiosk, take('999999')],
  caseAtKiosk: () => [kiosk, byCase],
  caseByGuide: () => [api, byCase],
  direct: () => [clerk('c2'), direct(2)],
  directElsewhere: () => [clerk('c1'), direct(1)],
  hand: () => [clerk('c2'), hand(2)],
  handNoVisitor: () => [clerk('c1'), hand(1)],
  mail: () => [clerk('c1'), hand(1, 'mail')],
  end: () => [manager, end],
  clerkEnds: () => [clerk('c2'), end],
};
const rows = rowsOf(
  '               none           ready              asked              atWindow           handed             ended',
  `
announce        +              resultAlreadyReady resultAlreadyReady resultAlreadyReady resultOver         resultOver
atWindow        +              resultAlreadyReady resultAlreadyReady resultAlreadyReady resultOver         resultOver
withoutWindow   unknownWindow  unknownWindow      unknownWindow      unknownWindow      unknownWindow      unknownWindow
otherWindow     notYourWindow  notYourWindow      notYourWindow      notYourWindow      notYourWindow      notYourWindow
ofNothing       resultOfWhat   resultAlreadyReady resultAlreadyReady resultAlreadyReady resultOver         resultOver
byCode          unknownResult  +                  resultBeingFetched resultBeingFetched resultOver         resultOver
noSuchCode      unknownResult  unknownResult      unknownResult      unknownResult      unknownResult      unknownResult
caseAtKiosk     unknownResult  unknownResult      unknownResult      unknownResult      unknownResult      unknownResult
caseByGuide     unknownResult  +                  resultBeingFetched resultBeingFetched resultOver         resultOver
direct          resultNotReady +                  resultBeingFetched resultBeingFetched resultOver         resultOver
directElsewhere resultNotReady notServedHere      resultBeingFetched resultBeingFetched resultOver         resultOver
hand            resultNotReady nobodyAtWindow     resultBeingFetched +                  resultOver         resultOver
handNoVisitor   resultNotReady nobodyAtWindow     resultBeingFetched resultBeingFetched resultOver         resultOver
mail            resultNotReady +                  resultBeingFetched resultBeingFetched resultOver         resultOver
end             resultNotReady +                  resultBeingFetched resultBeingFetched resultOver         resultOver
clerkEnds       notAllowed     notAllowed         notAllowed         notAllowed         notAllowed         notAllowed`,
);

export function pickupTable(): void {
  describe('a result', () => {
    test.each(rows)('%s while %s: %s', (verb, state, wanted) => {
      const { hall, code } = states[state]?.() ?? ready();
      const [asker, command] = verbs[verb]?.(code) ?? [api, next];
      expect(outcomeOf({ hall, ticketId: '', callId: '', paperId: '' }, asker, command)).toBe(wanted);
    });
  });
}
