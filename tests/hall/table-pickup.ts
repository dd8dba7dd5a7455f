// The verbs of results against the states of one: rows of the table of verbs.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, clerk, kiosk, manager, VirtualHall, visitor } from '../support/virtual-hall.ts';
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

// ---- a phone kept for the results of a visit, against how far that visit and its result are -------------------------

interface Visited {
  hall: VirtualHall;
  ticketId: string;
}
function visiting(): Visited {
  const { hall } = begin();
  const { ticketId } = hall.take('birth');
  return { hall, ticketId };
}
function accepted(): Visited {
  const met = visiting();
  met.hall.call(1);
  met.hall.get(api, { name: 'addCaseNo', window: 1, caseNo });
  met.hall.get(api, { name: 'acceptCase', window: 1 });
  return met;
}
function finished(): Visited {
  const met = accepted();
  met.hall.finish(1);
  return met;
}
function withPhone(): Visited {
  const met = finished();
  const { hall, ticketId } = met;
  hall.get(api, { name: 'tellResult', ticketId, language: 'zh' }, phoneRow);
  return met;
}
function told(): Visited {
  const met = withPhone();
  met.hall.get(api, { name: 'announceResult', caseNo });
  return met;
}
const phoneRow = { personalId: 'row1', seal: 'seal' };
const visits: Record<string, () => Visited> = {
  waiting: visiting,
  accepted,
  finished,
  kept: withPhone,
  told,
};
const telling = { name: 'tellResult', language: 'zh' } as const;
const phoneVerbs: Record<string, (ticketId: string) => [Asker, Command]> = {
  own: (ticketId) => [visitor(ticketId), { ...telling, ticketId }],
  others: (ticketId) => [visitor('another1'), { ...telling, ticketId }],
  atWindow: (ticketId) => [clerk('c1'), { ...telling, ticketId, window: 1 }],
  noWindow: (ticketId) => [clerk('c1'), { ...telling, ticketId }],
  byCase: () => [clerk('c2'), { ...telling, caseNo, window: 2 }],
  takeBack: (ticketId) => [visitor(ticketId), { ...telling, ticketId, forgetPhone: true }],
  backByCase: () => [clerk('c2'), { ...telling, caseNo, window: 2, forgetPhone: true }],
  takesBack: () => [manager, { ...telling, caseNo, forgetPhone: true }],
};
const phoneRows = rowsOf(
  '           waiting        accepted      finished       kept           told',
  `
own          +              +             +              +              nothingAwaited
others       notYourTicket  notYourTicket notYourTicket  notYourTicket  notYourTicket
atWindow     nobodyAtWindow +             nobodyAtWindow nobodyAtWindow nobodyAtWindow
noWindow     unknownWindow  unknownWindow unknownWindow  unknownWindow  unknownWindow
byCase       unknownDeed    +             +              +              nothingAwaited
takeBack     =              =             =              +              +
backByCase   unknownDeed    =             =              +              +
takesBack    unknownDeed    =             =              +              +`,
);

export function pickupTable(): void {
  describe('a phone for the results of a visit', () => {
    test.each(phoneRows)('%s while %s: %s', (verb, state, wanted) => {
      const { hall, ticketId } = visits[state]?.() ?? visiting();
      const [asker, command] = phoneVerbs[verb]?.(ticketId) ?? [api, next];
      expect(outcomeOf({ hall, ticketId, callId: '', paperId: '' }, asker, command, phoneRow)).toBe(wanted);
    });
  });

  describe('a result', () => {
    test.each(rows)('%s while %s: %s', (verb, state, wanted) => {
      const { hall, code } = states[state]?.() ?? ready();
      const [asker, command] = verbs[verb]?.(code) ?? [api, next];
      expect(outcomeOf({ hall, ticketId: '', callId: '', paperId: '' }, asker, command)).toBe(wanted);
    });
  });
}
