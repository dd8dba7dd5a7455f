// Every verb against every state it can meet: what happens, or why not. A table has no forgotten corner.
import { describe, expect, test } from 'vitest';
import { commandNames } from '../../contract/commands.ts';
import type { Command, CommandName } from '../../contract/commands.ts';
import { apply } from '../../server/hall/apply.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { faultsOf, pictureOf } from '../support/hall-picture.ts';
import { smallHall } from '../support/small-hall.ts';
import { agent, api, board, clock, kiosk, minute, second } from '../support/virtual-hall.ts';
import { takeOf, VirtualHall } from '../support/virtual-hall.ts';

interface Met {
  hall: VirtualHall;
  ticketId: string;
  callId: string;
  paperId: string;
}
const walked = new Set<CommandName>();

/** A hall with one visitor and her paper, taken at nine. */
function begin(): Met {
  const hall = new VirtualHall();
  const { ticketId, paperId = '' } = hall.get(kiosk, { ...takeOf('birth'), printer: 'K1' });
  return { hall, ticketId, paperId, callId: 'nobody00-1' };
}
function beginCalled(): Met {
  const met = begin();
  met.hall.open(1).call(1);
  return { ...met, callId: met.hall.ticket(met.ticketId).calls[0]?.callId ?? '' };
}

/** `+` happens · `=` accepted, nothing happens · otherwise the refusal. */
function outcomeOf(met: Met, asker: Asker, command: Command): string {
  walked.add(command.name);
  const before = JSON.stringify(pictureOf(met.hall.hall));
  const lines = met.hall.book.length;
  const outcome = met.hall.ask(asker, command);
  const faults = faultsOf(met.hall.hall);
  if (faults.length > 0) return faults.join('; ');
  if (met.hall.book.length > lines) return '+';
  if (JSON.stringify(pictureOf(met.hall.hall)) !== before) return 'changed without an event';
  return 'refusal' in outcome ? outcome.refusal.code : '=';
}

/** Rows of `verb | state: outcome | …`, the states as columns of the head. */
function rowsOf(head: string, rows: string): [string, string, string][] {
  const states = head.split(/\s+/).filter(Boolean);
  return rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [verb = '', ...outcomes] = row.trim().split(/\s+/);
      if (outcomes.length !== states.length)
        throw new Error(`${verb}: ${outcomes.length} of ${states.length}`);
      return states.map((state, index): [string, string, string] => [verb, state, outcomes[index] ?? '']);
    });
}

// ---- a visitor's verbs against the stages of her ticket ---------------------------------------------------------

const stages: Record<string, () => Met> = {
  none: () => ({ ...begin(), ticketId: 'nobody00' }),
  waiting: begin,
  called: beginCalled,
  serving: () => {
    const met = beginCalled();
    met.hall.get(api, { name: 'startService', window: 1 });
    return met;
  },
  served: () => {
    const met = beginCalled();
    met.hall.finish(1);
    return met;
  },
  missed: () => {
    const met = begin();
    met.hall.open(1).miss(1);
    return { ...met, callId: met.hall.ticket(met.ticketId).calls[0]?.callId ?? '' };
  },
  withdrawn: () => {
    const met = begin();
    met.hall.get(api, { name: 'withdrawTicket', ticketId: met.ticketId });
    return met;
  },
  closed: () => {
    const met = begin();
    met.hall.hall = apply(met.hall.hall, { type: 'ticketClosed', ticketId: met.ticketId }, met.hall.now);
    return met;
  },
};
const ticketVerbs: Record<string, (met: Met) => [Asker, Command]> = {
  withdraw: ({ ticketId }) => [api, { name: 'withdrawTicket', ticketId }],
  undo: ({ ticketId }) => [api, { name: 'undoWithdrawal', ticketId }],
  onMyWay: ({ ticketId }) => [api, { name: 'sayOnMyWay', ticketId }],
  comesBack: ({ ticketId }) => [api, { name: 'reinstateTicket', ticketId }],
  rate: ({ ticketId }) => [api, { name: 'rateVisit', ticketId, level: 4, options: [] }],
  wantPaper: ({ ticketId }) => [kiosk, { name: 'wantPaper', ticketId, printer: 'K2' }],
  spoken: ({ callId }) => [board(), { name: 'reportCall', callId, zone: 'E', outcome: 'spoken' }],
  shownOnly: ({ callId }) => [board(), { name: 'reportCall', callId, zone: 'E', outcome: 'shownOnly' }],
};
const ticketTable = rowsOf(
  '         none          waiting            called             serving               served             missed             withdrawn          closed',
  `
withdraw   unknownTicket +                  +                  serviceAlreadyStarted ticketEnded        +                  ticketEnded        ticketEnded
undo       unknownTicket ticketNotWithdrawn ticketNotWithdrawn ticketNotWithdrawn    ticketNotWithdrawn ticketNotWithdrawn +                  ticketNotWithdrawn
onMyWay    unknownTicket ticketNotCalled    +                  ticketNotCalled       ticketNotCalled    ticketNotCalled    ticketNotCalled    ticketNotCalled
comesBack  unknownTicket ticketNotMissed    ticketNotMissed    ticketNotMissed       ticketNotMissed    +                  ticketNotMissed    ticketNotMissed
rate       unknownTicket notServedYet       notServedYet       notServedYet          +                  notServedYet       notServedYet       notServedYet
wantPaper  unknownTicket +                  +                  +                     ticketEnded        +                  ticketEnded        ticketEnded
spoken     unknownCall   unknownCall        +                  +                     +                  +                  unknownCall        unknownCall
shownOnly  unknownCall   unknownCall        +                  +                     +                  +                  unknownCall        unknownCall`,
);

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
  here: (window) => ({ name: 'confirmVisitor', window, stillHere: true }),
  gone: (window) => ({ name: 'confirmVisitor', window, stillHere: false }),
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
here     unknownWindow windowClosed nothingToConfirm nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm       +
gone     unknownWindow windowClosed nothingToConfirm nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm  nothingToConfirm       +`,
);

describe('a window', () => {
  test.each(windowTable)('%s while %s: %s', (verb, state, wanted) => {
    const met = windows[state]?.() ?? begin();
    const command = windowVerbs[verb]?.(state === 'none' ? 77 : 1) ?? takeOf('birth');
    expect(outcomeOf(met, api, command)).toBe(wanted);
  });
});

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
