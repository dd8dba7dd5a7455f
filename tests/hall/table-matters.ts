// The verbs of matters against the states of one, and reporting against the stages of a ticket: rows of the table of verbs.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, clerk, guide, kiosk, manager, VirtualHall, visitor } from '../support/virtual-hall.ts';
import { begin, outcomeOf, rowsOf, stages } from './table-states.ts';

export const chief: Asker = { kind: 'staff', id: 'c7', role: 'clerk', staffNumber: '0217' };
const none = '2026-0999';

/** Of the small hall's one department, whose 首席事务代表 is number 0217. */
function reported(): { hall: VirtualHall; matter: string } {
  const hall = new VirtualHall();
  hall.get(clerk('c1'), { name: 'openWindow', window: 1 });
  const report = {
    name: 'reportMatter',
    what: 'unclear',
    wish: 'settle',
    language: 'zh',
    item: 'birth',
  } as const;
  return { hall, matter: hall.get(kiosk, { ...report, printer: 'K1' }).matter };
}
function after(asker: Asker, verb: (matter: string) => Command): { hall: VirtualHall; matter: string } {
  const met = reported();
  met.hall.get(asker, verb(met.matter));
  return met;
}
const contacted = (matter: string): Command => ({ name: 'contactMatter', matter });
const toManager = (matter: string): Command => ({
  name: 'handMatter',
  matter,
  to: { post: 'dutyManager' },
  reason: 'several',
});
const answered = (matter: string): Command => ({ name: 'answerMatter', matter, outcome: 'settled' });
const closed = (matter: string): Command => ({ name: 'closeMatter', matter, why: 'withdrawn' });

const states: Record<string, () => { hall: VirtualHall; matter: string }> = {
  none: () => ({ ...reported(), matter: none }),
  open: reported,
  contacted: () => after(chief, contacted),
  manager: () => after(chief, toManager),
  answered: () => after(chief, answered),
  closed: () => after(chief, closed),
};
const verbs: Record<string, (matter: string) => [Asker, Command]> = {
  chiefContacts: (matter) => [chief, contacted(matter)],
  managerContacts: (matter) => [manager, contacted(matter)],
  clerkContacts: (matter) => [clerk('c1'), contacted(matter)],
  tomorrow: (matter) => [api, { name: 'contactMatter', matter, contactedAt: 2_000_000_000_000 }],
  chiefHands: (matter) => [chief, toManager(matter)],
  toNobody: (matter) => [
    api,
    { name: 'handMatter', matter, to: { post: 'chief', department: 'no' }, reason: 'responsible' },
  ],
  toItself: (matter) => [
    api,
    { name: 'handMatter', matter, to: { post: 'chief', department: 'dep' }, reason: 'other' },
  ],
  guideAnswers: (matter) => [guide, answered(matter)],
  chiefAnswers: (matter) => [chief, answered(matter)],
  managerCloses: (matter) => [manager, closed(matter)],
  unreachable: (matter) => [api, { name: 'closeMatter', matter, why: 'unreachable' }],
  reprint: (matter) => [manager, { name: 'wantMatterPaper', matter, printer: 'K2' }],
  reprintHere: (matter) => [kiosk, { name: 'wantMatterPaper', matter, printer: 'K1' }],
  reprintThere: (matter) => [
    { kind: 'device', id: 'kiosk-2', role: 'kiosk' },
    { name: 'wantMatterPaper', matter, printer: 'K2' },
  ],
  reprintNowhere: (matter) => [manager, { name: 'wantMatterPaper', matter }],
};
const rows = rowsOf(
  '              none          open           contacted      manager        answered       closed',
  `
chiefContacts   unknownMatter +              +              notYourMatter  matterOver     matterOver
managerContacts unknownMatter +              +              +              matterOver     matterOver
clerkContacts   unknownMatter notYourMatter  notYourMatter  notYourMatter  notYourMatter  notYourMatter
tomorrow        unknownMatter wrongTime      wrongTime      wrongTime      matterOver     matterOver
chiefHands      unknownMatter +              +              notYourMatter  matterOver     matterOver
toNobody        unknownMatter noChief        noChief        noChief        matterOver     matterOver
toItself        unknownMatter =              =              +              matterOver     matterOver
guideAnswers    unknownMatter notYourMatter  notYourMatter  notYourMatter  notYourMatter  notYourMatter
chiefAnswers    unknownMatter +              +              notYourMatter  matterOver     matterOver
managerCloses   unknownMatter +              +              +              matterOver     matterOver
unreachable     unknownMatter tryFurther     tryFurther     tryFurther     matterOver     matterOver
reprint         unknownMatter +              +              +              +              +
reprintHere     unknownMatter +              +              +              +              +
reprintThere    unknownMatter notYourMatter  notYourMatter  notYourMatter  notYourMatter  notYourMatter
reprintNowhere  unknownMatter unknownPrinter unknownPrinter unknownPrinter unknownPrinter unknownPrinter`,
);

const report = { name: 'reportMatter', what: 'sentAround', wish: 'way', language: 'zh' } as const;
const ofTicket: Record<string, (ticketId: string) => [Asker, Command]> = {
  atWindow: (ticketId) => [api, { ...report, window: 1, ticketId }],
  fromPhone: (ticketId) => [visitor(ticketId), report],
  ofAnother: (ticketId) => [visitor('nobody01'), { ...report, ticketId }],
  withoutHer: () => [guide, { ...report, zone: 'E' }],
  atNoWindow: (ticketId) => [api, { ...report, window: 9, ticketId }],
  unknownItem: (ticketId) => [api, { ...report, window: 1, ticketId, item: 'vehicle' }],
  visitorJudges: (ticketId) => [visitor(ticketId), { ...report, effort: 'simple' }],
};
const ticketRows = rowsOf(
  '            none          waiting       called        serving       served        missed        withdrawn     closed        parked        bound',
  `
atWindow      unknownTicket +             +             +             +             +             +             +             +             +
fromPhone     unknownTicket +             +             +             +             +             +             +             +             +
ofAnother     notYourTicket notYourTicket notYourTicket notYourTicket notYourTicket notYourTicket notYourTicket notYourTicket notYourTicket notYourTicket
withoutHer    +             +             +             +             +             +             +             +             +             +
atNoWindow    unknownWindow unknownWindow unknownWindow unknownWindow unknownWindow unknownWindow unknownWindow unknownWindow unknownWindow unknownWindow
unknownItem   unknownTicket unknownItem   unknownItem   unknownItem   unknownItem   unknownItem   unknownItem   unknownItem   unknownItem   unknownItem
visitorJudges unknownTicket badRequest    badRequest    badRequest    badRequest    badRequest    badRequest    badRequest    badRequest    badRequest`,
);

export function mattersTable(): void {
  describe('a matter', () => {
    test.each(rows)('%s while %s: %s', (verb, state, wanted) => {
      const { hall, matter } = states[state]?.() ?? reported();
      const met = { hall, ticketId: '', callId: '', paperId: '' };
      const [asker, command] = verbs[verb]?.(matter) ?? [api, { name: 'callNext', window: 1 }];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
  describe('a ticket on which something could not be done', () => {
    test.each(ticketRows)('%s while %s: %s', (verb, state, wanted) => {
      const met = stages[state]?.() ?? begin();
      if (met.hall.window(1).now.state === 'closed') met.hall.open(1);
      const [asker, command] = ofTicket[verb]?.(met.ticketId) ?? [api, { name: 'callNext', window: 1 }];
      expect(outcomeOf(met, asker, command)).toBe(wanted);
    });
  });
}
