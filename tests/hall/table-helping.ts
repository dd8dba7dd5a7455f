// The verbs of help against the states of a request, and a look at materials against the stages of a ticket: rows of the table of verbs.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, clerk, guide, kiosk, manager, VirtualHall, visitor } from '../support/virtual-hall.ts';
import { begin, outcomeOf, rowsOf, stages } from './table-states.ts';

/** Clerks at 1 and 2 (zone E) and 3 (zone W); help asked for from window 1. */
function helpAsked(kind: 'colleague' | 'guide', forWindow?: number): { hall: VirtualHall; helpId: string } {
  const hall = new VirtualHall().staff(1, 2, 3);
  const named = forWindow === undefined ? {} : { forWindow };
  const { helpId } = hall.get(clerk('c1'), { name: 'requestHelp', kind, window: 1, ...named });
  return { hall, helpId };
}

const states: Record<string, () => { hall: VirtualHall; helpId: string }> = {
  none: () => ({ ...helpAsked('guide'), helpId: 'nobody00' }),
  open: () => helpAsked('guide'),
  anyColleague: () => helpAsked('colleague'),
  colleague3: () => helpAsked('colleague', 3),
  taken: () => {
    const asked = helpAsked('guide');
    asked.hall.get(guide, { name: 'acknowledgeHelp', helpId: asked.helpId });
    return asked;
  },
  arrived: () => {
    const asked = helpAsked('guide');
    asked.hall.get(guide, { name: 'arriveHelp', helpId: asked.helpId });
    return asked;
  },
  ended: () => {
    const asked = helpAsked('guide');
    asked.hall.get(guide, { name: 'endHelp', helpId: asked.helpId, outcome: 'helped' });
    return asked;
  },
};
const verbs: Record<string, (helpId: string) => [Asker, Command]> = {
  askAgain: () => [clerk('c1'), { name: 'requestHelp', kind: 'guide', window: 1 }],
  askAtOther: () => [clerk('c1'), { name: 'requestHelp', kind: 'guide', window: 2 }],
  askOwnDesk: () => [clerk('c1'), { name: 'requestHelp', kind: 'colleague', window: 1, forWindow: 1 }],
  askNowhere: () => [clerk('c1'), { name: 'requestHelp', kind: 'guide' }],
  askKiosk: () => [kiosk, { name: 'requestHelp', kind: 'device', printer: 'K1' }],
  askManager: () => [kiosk, { name: 'requestHelp', kind: 'dutyManager' }],
  guideGoes: (helpId) => [guide, { name: 'acknowledgeHelp', helpId }],
  managerGoes: (helpId) => [manager, { name: 'acknowledgeHelp', helpId }],
  clerk2Goes: (helpId) => [clerk('c2'), { name: 'acknowledgeHelp', helpId, window: 2 }],
  clerk3Goes: (helpId) => [clerk('c3'), { name: 'acknowledgeHelp', helpId, window: 3 }],
  nobodyGoes: (helpId) => [clerk('c2'), { name: 'acknowledgeHelp', helpId }],
  guideThere: (helpId) => [guide, { name: 'arriveHelp', helpId }],
  askerEnds: (helpId) => [clerk('c1'), { name: 'endHelp', helpId, window: 1, outcome: 'notNeeded' }],
  clerk2Ends: (helpId) => [clerk('c2'), { name: 'endHelp', helpId, window: 2, outcome: 'helped' }],
  kioskEnds: (helpId) => [kiosk, { name: 'endHelp', helpId, outcome: 'notNeeded' }],
  managerEnds: (helpId) => [manager, { name: 'endHelp', helpId, outcome: 'passedOn' }],
};
const rows = rowsOf(
  '          none             open             anyColleague  colleague3    taken            arrived          ended',
  `
askAgain    helpAlreadyAsked helpAlreadyAsked +             +             helpAlreadyAsked helpAlreadyAsked +
askAtOther  notYourWindow    notYourWindow    notYourWindow notYourWindow notYourWindow    notYourWindow    notYourWindow
askOwnDesk  ownWindow        ownWindow        ownWindow     ownWindow     ownWindow        ownWindow        ownWindow
askNowhere  badRequest       badRequest       badRequest    badRequest    badRequest       badRequest       badRequest
askKiosk    +                +                +             +             +                +                +
askManager  notAllowed       notAllowed       notAllowed    notAllowed    notAllowed       notAllowed       notAllowed
guideGoes   unknownHelp      +                +             +             =                =                unknownHelp
managerGoes unknownHelp      +                +             +             helpTaken        helpTaken        unknownHelp
clerk2Goes  unknownHelp      helpNotForYou    +             helpNotForYou helpNotForYou    helpNotForYou    unknownHelp
clerk3Goes  unknownHelp      helpNotForYou    helpNotForYou +             helpNotForYou    helpNotForYou    unknownHelp
nobodyGoes  unknownHelp      helpNotForYou    helpNotForYou helpNotForYou helpNotForYou    helpNotForYou    unknownHelp
guideThere  unknownHelp      +                +             +             +                =                unknownHelp
askerEnds   unknownHelp      +                +             +             +                +                unknownHelp
clerk2Ends  unknownHelp      helpNotForYou    +             helpNotForYou helpNotForYou    helpNotForYou    unknownHelp
kioskEnds   unknownHelp      helpNotForYou    helpNotForYou helpNotForYou helpNotForYou    helpNotForYou    unknownHelp
managerEnds unknownHelp      +                +             +             +                +                unknownHelp`,
);

const ofTicket: Record<string, (ticketId: string) => [Asker, Command]> = {
  precheck: (ticketId) => [guide, { name: 'markPrechecked', ticketId, seen: [0] }],
  askAbout: (ticketId) => [api, { name: 'requestHelp', kind: 'guide', ticketId }],
  askFromPhone: (ticketId) => [visitor(ticketId), { name: 'requestHelp', kind: 'guide' }],
  askForOther: (ticketId) => [visitor('nobody01'), { name: 'requestHelp', kind: 'guide', ticketId }],
};
const ticketRows = rowsOf(
  '           none          waiting       called        serving               served        missed        withdrawn     closed        parked        bound',
  `
precheck     unknownTicket +             +             serviceAlreadyStarted ticketEnded   +             ticketEnded   ticketEnded   +             +
askAbout     unknownTicket +             +             +                     +             +             +             +             +             +
askFromPhone unknownTicket +             +             +                     +             +             +             +             +             +
askForOther  notYourTicket notYourTicket notYourTicket notYourTicket         notYourTicket notYourTicket notYourTicket notYourTicket notYourTicket notYourTicket`,
);

/** Nobody assists at the windows of the small hall: guides and managers take it over. */
function assistanceAsked(): { hall: VirtualHall; id: string } {
  const hall = new VirtualHall();
  const { ticketId } = hall.take('birth');
  hall.get(clerk('c1'), { name: 'openWindow', window: 1 });
  const asked = { name: 'requestAssistance', kind: 'escort', language: 'zh', ticketId } as const;
  return { hall, id: hall.get(api, asked).assistanceId };
}
const assistanceStates: Record<string, () => { hall: VirtualHall; id: string }> = {
  none: () => ({ ...assistanceAsked(), id: 'nobody00' }),
  open: assistanceAsked,
  taken: () => {
    const asked = assistanceAsked();
    asked.hall.get(guide, { name: 'takeAssistance', assistanceId: asked.id });
    return asked;
  },
  ended: () => {
    const asked = assistanceAsked();
    asked.hall.get(guide, { name: 'endAssistance', assistanceId: asked.id, outcome: 'withdrawn' });
    return asked;
  },
};
const assistanceVerbs: Record<string, (hall: VirtualHall, id: string) => [Asker, Command]> = {
  askAgain: ({ hall }) => {
    const ticketId = [...hall.tickets.values()][0]?.id ?? '';
    return [visitor(ticketId), { name: 'requestAssistance', kind: 'escort', language: 'zh' }];
  },
  guideTakes: (_hall, assistanceId) => [guide, { name: 'takeAssistance', assistanceId }],
  managerTakes: (_hall, assistanceId) => [manager, { name: 'takeAssistance', assistanceId }],
  clerkTakes: (_hall, assistanceId) => [clerk('c1'), { name: 'takeAssistance', assistanceId, window: 1 }],
  guideDone: (_hall, assistanceId) => [guide, { name: 'endAssistance', assistanceId, outcome: 'done' }],
  managerDone: (_hall, assistanceId) => [manager, { name: 'endAssistance', assistanceId, outcome: 'done' }],
  guideDrops: (_hall, assistanceId) => [guide, { name: 'endAssistance', assistanceId, outcome: 'withdrawn' }],
  guidePrints: (_hall, assistanceId) => [guide, { name: 'wantAssistancePaper', assistanceId, printer: 'K1' }],
  clerkPrints: (_hall, assistanceId) => [
    clerk('c1'),
    { name: 'wantAssistancePaper', assistanceId, window: 1 },
  ],
  otherDrops: (_hall, assistanceId) => [
    visitor('nobody01'),
    { name: 'endAssistance', assistanceId, outcome: 'withdrawn' },
  ],
};
const assistanceRows = rowsOf(
  '           none                   open                   taken                  ended',
  `
askAgain     assistanceAlreadyAsked assistanceAlreadyAsked assistanceAlreadyAsked +
guideTakes   unknownAssistance      +                      =                      unknownAssistance
managerTakes unknownAssistance      +                      +                      unknownAssistance
clerkTakes   unknownAssistance      notAssistedWindow      notAssistedWindow      unknownAssistance
guideDone    unknownAssistance      assistanceNotTaken     +                      unknownAssistance
managerDone  unknownAssistance      assistanceNotTaken     +                      unknownAssistance
guideDrops   unknownAssistance      +                      +                      unknownAssistance
guidePrints  unknownAssistance      noDropOff              noDropOff              unknownAssistance
clerkPrints  unknownAssistance      notAssistedWindow      notAssistedWindow      unknownAssistance
otherDrops   unknownAssistance      notAllowed             notAllowed             unknownAssistance`,
);

export function helpingTable(): void {
  describe('assisted service', () => {
    test.each(assistanceRows)('%s while %s: %s', (verb, state, wanted) => {
      const { hall, id } = assistanceStates[state]?.() ?? assistanceAsked();
      const met = { hall, ticketId: '', callId: '', paperId: '' };
      const [asker, command] = assistanceVerbs[verb]?.(hall, id) ?? [api, { name: 'callNext', window: 1 }];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
  describe('a request for help', () => {
    test.each(rows)('%s while %s: %s', (verb, state, wanted) => {
      const { hall, helpId } = states[state]?.() ?? helpAsked('guide');
      const met = { hall, ticketId: '', callId: '', paperId: '' };
      const [asker, command] = verbs[verb]?.(helpId) ?? [api, { name: 'callNext', window: 1 }];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
  describe('a ticket that help is about', () => {
    test.each(ticketRows)('%s while %s: %s', (verb, state, wanted) => {
      const met = stages[state]?.() ?? begin();
      const [asker, command] = ofTicket[verb]?.(met.ticketId) ?? [api, { name: 'callNext', window: 1 }];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
}
