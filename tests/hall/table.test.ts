// Every verb against every state it can meet: what happens, or why not. A table has no forgotten corner.
import { describe, expect, test } from 'vitest';
import { commandNames } from '../../contract/commands.ts';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { smallHall } from '../support/small-hall.ts';
import {
  agent,
  api,
  board,
  clerk,
  clock,
  kiosk,
  minute,
  second,
  takeOf,
  VirtualHall,
} from '../support/virtual-hall.ts';
import { answeringTable } from './table-answering.ts';
import { handlingsTable } from './table-handlings.ts';
import { mattersTable } from './table-matters.ts';
import { helpingTable } from './table-helping.ts';
import { handTable, handVerbs, postTable, postVerbs } from './table-posts.ts';
import { describeBookings } from './table-booking.ts';
import { describeJourneys } from './table-journeys.ts';
import { walkBackendTables } from './table-backend.ts';
import { begin, beginCalled, outcomeOf, rowsOf, stages, toWindow, walked } from './table-states.ts';
import { hallTables } from './table-hall.ts';
import type { Met } from './table-states.ts';
import { describeDeeds, noticeTable, noticeVerbs } from './table-notices.ts';

// ---- a visitor's verbs against the stages of her ticket ---------------------------------------------------------

const ticketVerbs: Record<string, (met: Met) => [Asker, Command]> = {
  withdraw: ({ ticketId }) => [api, { name: 'withdrawTicket', ticketId }],
  undo: ({ ticketId }) => [api, { name: 'undoWithdrawal', ticketId }],
  onMyWay: ({ ticketId }) => [api, { name: 'sayOnMyWay', ticketId }],
  comesBack: ({ ticketId }) => [api, { name: 'reinstateTicket', ticketId }],
  rate: ({ ticketId }) => [api, { name: 'rateVisit', ticketId, level: 4, options: [] }],
  wantPaper: ({ ticketId }) => [kiosk, { name: 'wantPaper', ticketId, printer: 'K2' }],
  grant: ({ ticketId }) => [
    api,
    { name: 'grantPriority', ticketId, priorityClass: 'military', evidence: 'document' },
  ],
  noClass: ({ ticketId }) => [
    api,
    { name: 'grantPriority', ticketId, priorityClass: 'nobody', evidence: 'other' },
  ],
  needs: ({ ticketId }) => [api, { name: 'noteNeeds', ticketId, needs: ['deaf'] }],
  noNeeds: ({ ticketId }) => [api, { name: 'noteNeeds', ticketId, needs: [] }],
  verify: ({ ticketId }) => [api, { name: 'confirmPriority', ticketId, confirmed: true }],
  quiet: ({ ticketId }) => [api, { name: 'chooseMessages', ticketId, declined: ['called'] }],
  unchanged: ({ ticketId }) => [api, { name: 'chooseMessages', ticketId, declined: [], forgetPhone: true }],
  spoken: ({ callId }) => [board(), { name: 'reportCall', callId, zone: 'E', outcome: 'spoken' }],
  shownOnly: ({ callId }) => [board(), { name: 'reportCall', callId, zone: 'E', outcome: 'shownOnly' }],
};
const ticketTable = rowsOf(
  '         none          waiting            called             serving               served             missed             withdrawn          closed             parked             bound',
  `
withdraw   unknownTicket +                  +                  serviceAlreadyStarted ticketEnded        +                  ticketEnded        ticketEnded                    ticketParked       +
undo       unknownTicket ticketNotWithdrawn ticketNotWithdrawn ticketNotWithdrawn    ticketNotWithdrawn ticketNotWithdrawn +                  ticketNotWithdrawn                    ticketNotWithdrawn ticketNotWithdrawn
onMyWay    unknownTicket ticketNotCalled    +                  ticketNotCalled       ticketNotCalled    ticketNotCalled    ticketNotCalled    ticketNotCalled                    ticketNotCalled    ticketNotCalled
comesBack  unknownTicket ticketNotMissed    ticketNotMissed    ticketNotMissed       ticketNotMissed    +                  ticketNotMissed    ticketNotMissed                    ticketNotMissed    ticketNotMissed
rate       unknownTicket notServedYet       notServedYet       notServedYet          +                  notServedYet       notServedYet       notServedYet                    notServedYet       notServedYet
wantPaper  unknownTicket +                  +                  +                     ticketEnded        +                  ticketEnded        ticketEnded                    +                  +
grant      unknownTicket +                  ticketElsewhere    ticketElsewhere       ticketEnded        +                  ticketEnded        ticketEnded                    +                  +
noClass    unknownTicket unknownPriorityClass unknownPriorityClass unknownPriorityClass unknownPriorityClass unknownPriorityClass unknownPriorityClass unknownPriorityClass unknownPriorityClass unknownPriorityClass
verify     unknownTicket nothingToVerify    nothingToVerify    nothingToVerify       ticketEnded        nothingToVerify    ticketEnded        ticketEnded                    nothingToVerify    nothingToVerify
quiet unknownTicket + + + ticketEnded + ticketEnded ticketEnded + +
unchanged unknownTicket = = = ticketEnded = ticketEnded ticketEnded = =
needs unknownTicket + + + ticketEnded + ticketEnded ticketEnded + +
noNeeds unknownTicket = = = ticketEnded = ticketEnded ticketEnded = =
spoken     unknownCall   unknownCall        +                  +                     +                  +                  unknownCall        unknownCall                    unknownCall        unknownCall
shownOnly  unknownCall   unknownCall        +                  +                     +                  +                  unknownCall        unknownCall                    unknownCall        unknownCall`,
);

// ---- a clerk's verbs on a ticket by name, from her free, open window 3 ------------------------------------------

const byName: Record<string, (ticketId: string) => Command> = {
  call: (ticketId) => ({ name: 'callTicket', window: 3, ticketId, reason: 'other' }),
  callHere: (ticketId) => ({ name: 'callTicket', window: 2, ticketId, reason: 'other' }),
  resume: (ticketId) => ({ name: 'resumeTicket', window: 3, ticketId }),
  decline: (ticketId) => ({ name: 'declineHandOver', window: 3, ticketId, reason: 'other' }),
  declineHere: (ticketId) => ({ name: 'declineHandOver', window: 2, ticketId, reason: 'other' }),
};
const byNameTable = rowsOf(
  '           none          waiting         called          serving         served          missed          withdrawn       closed          parked          bound',
  `
call        unknownTicket +               ticketElsewhere ticketElsewhere ticketEnded     +               ticketEnded     ticketEnded     +               ticketBound
callHere    unknownTicket +               ticketElsewhere ticketElsewhere ticketEnded     +               ticketEnded     ticketEnded     +               +
resume      unknownTicket ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked ticketNotParked parkedElsewhere ticketNotParked
decline     unknownTicket notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou
declineHere unknownTicket notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  notHandedToYou  +`,
);

describe('a ticket named by a clerk', () => {
  test.each(byNameTable)('%s while %s: %s', (verb, state, wanted) => {
    const met = stages[state]?.() ?? begin();
    for (const window of [2, 3]) {
      if (met.hall.window(window).now.state === 'closed') met.hall.open(window);
    }
    const command = byName[verb]?.(met.ticketId) ?? takeOf('birth');
    expect(outcomeOf(met, api, command)).toBe(wanted);
  });
});

describe('a ticket', () => {
  test.each(ticketTable)('%s while %s: %s', (verb, state, wanted) => {
    const met = stages[state]?.() ?? begin();
    const [asker, command] = ticketVerbs[verb]?.(met) ?? [api, takeOf('birth')];
    expect(outcomeOf(met, asker, command)).toBe(wanted);
  });
});

// ---- a clerk's verbs against the states of her window ------------------------------------------------------------

const windows: Record<string, () => Met> = {
  none: () => ({ ...begin(), ticketId: 'nobody00' }),
  closed: begin,
  staffed: () => {
    const met = begin();
    met.hall.get(api, { name: 'staffWindow', window: 1 });
    return met;
  },
  idle: () => {
    const met = begin();
    met.hall.open(1).get(api, { name: 'withdrawTicket', ticketId: met.ticketId });
    return met;
  },
  ready: () => {
    const met = begin();
    met.hall.open(1);
    return met;
  },
  paused: () => {
    const met = begin();
    met.hall.open(1).get(api, { name: 'pauseWindow', window: 1, reason: 'break' });
    return met;
  },
  calling: beginCalled,
  heard: () => {
    const met = beginCalled();
    for (const _again of [1, 2]) met.hall.later(10 * second).get(api, { name: 'recallTicket', window: 1 });
    met.hall.later(10 * second);
    return met;
  },
  serving: () => stages['serving']?.() ?? begin(),
  asked: () => {
    const met = stages['serving']?.() ?? begin();
    met.hall.outage(2 * minute);
    return met;
  },
};
const windowVerbs: Record<string, (window: number) => Command> = {
  staff: (window) => ({ name: 'staffWindow', window }),
  open: (window) => ({ name: 'openWindow', window }),
  pause: (window) => ({ name: 'pauseWindow', window, reason: 'other' }),
  resume: (window) => ({ name: 'resumeWindow', window }),
  close: (window) => ({ name: 'closeWindow', window }),
  next: (window) => ({ name: 'callNext', window }),
  again: (window) => ({ name: 'recallTicket', window }),
  start: (window) => ({ name: 'startService', window }),
  finish: (window) => ({ name: 'finishService', window, thenCallNext: false }),
  noShow: (window) => ({ name: 'markNoShow', window }),
  guide: (window) => ({ name: 'askGuide', window }),
  here: (window) => ({ name: 'confirmVisitor', window, stillHere: true }),
  gone: (window) => ({ name: 'confirmVisitor', window, stillHere: false }),
  park: (window) => ({ name: 'parkTicket', window, kind: 'released' }),
  toQueue: (window) => ({ name: 'transferTicket', window, to: { queue: 'D' }, reason: 'nextStep' }),
  toItem: (window) => ({ name: 'transferTicket', window, to: { item: 'card' }, reason: 'nextStep' }),
  toWindow: (window) => toWindow(window, 3),
  toNobody: (window) => toWindow(window, 2),
  toItself: (window) => toWindow(window, window),
  toClerk: (window) => ({ ...toWindow(window, 2), to: { clerk: 'c3' } }) as Command,
  item: (window) => ({ name: 'changeItem', window, item: 'card' }),
  convert: (window) => ({ name: 'convertConsultation', window, item: 'card' }),
  sameItem: (window) => ({ name: 'changeItem', window, item: 'birth' }),
  otherItem: (window) => ({ name: 'changeItem', window, item: 'pickup' }),
  noItem: (window) => ({ name: 'changeItem', window, item: 'orphan' }),
  direct: (window) => ({ name: 'directVisit', window, item: 'birth', language: 'zh' }),
  directNot: (window) => ({ name: 'directVisit', window, item: 'pickup', language: 'zh' }),
  callHer: (window) => ({ name: 'callTicket', window, ticketId: 'nobody00', reason: 'other' }),
  resumeHer: (window) => ({ name: 'resumeTicket', window, ticketId: 'nobody00' }),
  declineHer: (window) => ({ name: 'declineHandOver', window, ticketId: 'nobody00', reason: 'busy' }),
};
const windowTable = rowsOf(
  '       none          closed       staffed          idle              ready             paused            calling           heard             serving                asked',
  `
staff    unknownWindow +            =                =                 =                 =                 =                 =                 =                      =
open     unknownWindow +            +                windowAlreadyOpen windowAlreadyOpen windowPaused      windowAlreadyOpen windowAlreadyOpen windowAlreadyOpen      windowAlreadyOpen
pause    unknownWindow windowClosed windowNotOpen    +                 +                 windowPaused      +                 +                 +                      +
resume   unknownWindow windowClosed windowNotOpen    windowNotPaused   windowNotPaused   +                 windowNotPaused   windowNotPaused   windowNotPaused        windowNotPaused
close    unknownWindow windowClosed +                +                 +                 +                 visitNotFinished  visitNotFinished  visitNotFinished       visitNotFinished
next     unknownWindow windowClosed windowNotOpen    nobodyWaiting     +                 windowPaused      visitNotFinished  visitNotFinished  visitNotFinished       visitNotFinished
again    unknownWindow windowClosed nobodyAtWindow   nobodyAtWindow    nobodyAtWindow    nobodyAtWindow    coolingDown       callLimitReached  serviceAlreadyStarted  serviceAlreadyStarted
start    unknownWindow windowClosed nobodyAtWindow   nobodyAtWindow    nobodyAtWindow    nobodyAtWindow    +                 +                 serviceAlreadyStarted  serviceAlreadyStarted
finish   unknownWindow windowClosed nobodyAtWindow   nobodyAtWindow    nobodyAtWindow    nobodyAtWindow    +                 +                 +                      +
noShow   unknownWindow windowClosed nobodyAtWindow   nobodyAtWindow    nobodyAtWindow    nobodyAtWindow    callAgainFirst    +                 serviceAlreadyStarted  serviceAlreadyStarted
guide unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow + + serviceAlreadyStarted serviceAlreadyStarted
here     unknownWindow windowClosed nothingToConfirm nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm       +
gone     unknownWindow windowClosed nothingToConfirm nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm       +
park unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow + + + +
toQueue unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow + + + +
toItem unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow + + + +
toWindow unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow + + + +
toNobody unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyThere nobodyThere nobodyThere nobodyThere
toItself unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow ownWindow ownWindow ownWindow ownWindow
toClerk unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow + + + +
item unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow + + + +
convert unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow notInquiryWindow notInquiryWindow notInquiryWindow notInquiryWindow
sameItem unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow sameItem sameItem sameItem sameItem
otherItem unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow + + + +
noItem unknownWindow windowClosed nobodyAtWindow nobodyAtWindow nobodyAtWindow nobodyAtWindow noWindowPlanned noWindowPlanned noWindowPlanned noWindowPlanned
direct unknownWindow windowClosed windowNotOpen + + windowPaused visitNotFinished visitNotFinished visitNotFinished visitNotFinished
directNot unknownWindow windowClosed windowNotOpen notServedHere notServedHere windowPaused visitNotFinished visitNotFinished visitNotFinished visitNotFinished
callHer unknownWindow windowClosed windowNotOpen unknownTicket unknownTicket windowPaused visitNotFinished visitNotFinished visitNotFinished visitNotFinished
resumeHer unknownWindow windowClosed windowNotOpen unknownTicket unknownTicket windowPaused visitNotFinished visitNotFinished visitNotFinished visitNotFinished
declineHer unknownWindow windowClosed unknownTicket unknownTicket unknownTicket unknownTicket unknownTicket unknownTicket unknownTicket unknownTicket`,
);

describe('a window', () => {
  test.each(windowTable)('%s while %s: %s', (verb, state, wanted) => {
    const met = windows[state]?.() ?? begin();
    met.hall.get(clerk('c3'), { name: 'openWindow', window: 3 });
    const command = windowVerbs[verb]?.(state === 'none' ? 77 : 1) ?? takeOf('birth');
    expect(outcomeOf(met, api, command)).toBe(wanted);
  });
});

hallTables();
describe('whose hand is at a window', () => {
  test.each(postTable)('%s while %s: %s', (verb, state, wanted) => {
    const met = windows[state]?.() ?? begin();
    met.hall.get(clerk('c3'), { name: 'openWindow', window: 3 });
    const command = postVerbs[verb]?.(state === 'none' ? 77 : 1) ?? takeOf('birth');
    expect(outcomeOf(met, api, command)).toBe(wanted);
  });

  test.each(handTable)('%s while %s: %s', (verb, state, wanted) => {
    const met = stages[state]?.() ?? begin();
    if (met.hall.window(2).now.state === 'closed') met.hall.open(2);
    expect(outcomeOf(met, api, handVerbs[verb]?.(met.ticketId) ?? takeOf('birth'))).toBe(wanted);
  });
});

describe('materials and notices at a window', () => {
  test.each(noticeTable)('%s while %s: %s', (verb, state, wanted) => {
    const met = windows[state]?.() ?? begin();
    const command = noticeVerbs[verb]?.(state === 'none' ? 77 : 1) ?? takeOf('birth');
    expect(outcomeOf(met, api, command)).toBe(wanted);
  });
});

describeDeeds();

// ---- an agent's verbs against the states of a paper --------------------------------------------------------------

const reported = (outcome: 'printed' | 'sent' | 'uncertain' | 'notSent') => (): Met => {
  const met = begin();
  met.hall.get(agent(), { name: 'claimPaper', paperId: met.paperId, printer: 'K1' });
  met.hall.get(agent(), { name: 'reportPaper', paperId: met.paperId, attempt: 1, outcome });
  return met;
};
const papers: Record<string, () => Met> = {
  none: () => ({ ...begin(), paperId: 'no-paper' }),
  wanted: begin,
  claimed: () => {
    const met = begin();
    met.hall.get(agent(), { name: 'claimPaper', paperId: met.paperId, printer: 'K1' });
    return met;
  },
  printed: reported('printed'),
  sent: reported('sent'),
  uncertain: reported('uncertain'),
  notSent: reported('notSent'),
  lapsed: () => {
    const met = stages['withdrawn']?.() ?? begin();
    met.hall.later(second).tick();
    return met;
  },
};
const paperVerbs: Record<string, (paperId: string) => Command> = {
  claim: (paperId) => ({ name: 'claimPaper', paperId, printer: 'K1' }),
  goOn: (paperId) => ({ name: 'claimPaper', paperId, printer: 'K1', attempt: 1 }),
  printed: (paperId) => ({ name: 'reportPaper', paperId, attempt: 1, outcome: 'printed' }),
  sent: (paperId) => ({ name: 'reportPaper', paperId, attempt: 1, outcome: 'sent' }),
  uncertain: (paperId) => ({ name: 'reportPaper', paperId, attempt: 1, outcome: 'uncertain' }),
  notSent: (paperId) => ({ name: 'reportPaper', paperId, attempt: 1, outcome: 'notSent' }),
};
const paperTable = rowsOf(
  '        none         wanted         claimed      printed        sent           uncertain      notSent        lapsed',
  `
claim     unknownPaper +              beingPrinted paperNotWanted paperNotWanted paperNotWanted +              paperNotWanted
goOn      unknownPaper paperNotWanted +            paperNotWanted paperNotWanted paperNotWanted paperNotWanted paperNotWanted
printed   unknownPaper paperNotWanted +            =              paperNotWanted +              paperNotWanted paperNotWanted
sent      unknownPaper paperNotWanted +            paperNotWanted =              +              paperNotWanted paperNotWanted
uncertain unknownPaper paperNotWanted +            paperNotWanted paperNotWanted =              paperNotWanted paperNotWanted
notSent   unknownPaper paperNotWanted +            paperNotWanted paperNotWanted paperNotWanted =              paperNotWanted`,
);

describe('a paper', () => {
  test.each(paperTable)('%s while %s: %s', (verb, state, wanted) => {
    const met = papers[state]?.() ?? begin();
    const command = paperVerbs[verb]?.(met.paperId) ?? takeOf('birth');
    expect(outcomeOf(met, agent(), command)).toBe(wanted);
  });
});

// ---- asking for help ---------------------------------------------------------------------------------------------

helpingTable();
describeBookings();
walkBackendTables();
mattersTable();
answeringTable();
handlingsTable();
describeJourneys();

// ---- taking a number against the hours ---------------------------------------------------------------------------

const hoursTable = rowsOf(
  'weekend    night      early morning lunch afternoon lastHalfHour       evening',
  'take     hallClosed hallClosed +     +       +     +         noMoreTicketsToday hallClosed',
);
const moments: Record<string, number> = {
  weekend: clock('10:00', '2026-11-28'),
  night: clock('05:00'),
  early: clock('08:10'),
  morning: clock('09:00'),
  lunch: clock('12:30'),
  afternoon: clock('14:00'),
  lastHalfHour: clock('16:45'),
  evening: clock('17:00'),
};

describe('the hours', () => {
  test.each(hoursTable)('%s at %s: %s', (_verb, moment, wanted) => {
    const hall = new VirtualHall(smallHall({ lastTicketBeforeClosingMinutes: 30 }), clock('05:00'));
    hall.until(moments[moment] ?? 0).tick();
    const met = { hall, ticketId: '', callId: '', paperId: '' };
    expect(outcomeOf(met, kiosk, takeOf('birth'))).toBe(wanted);
  });

  test('the tables walk every command there is', () => {
    expect(commandNames.filter((name) => !walked.has(name))).toEqual([]);
  });
});
