// The verb of cases that go on after acceptance against the states of a receipt: rows of the table of verbs.
import { describe, expect, test } from 'vitest';
import type { Command, CommandOf } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { api, clerk, guide, manager } from '../support/virtual-hall.ts';
import { accepted } from './on-handlings.ts';
import { outcomeOf, rowsOf } from './table-states.ts';

type Note = Omit<CommandOf<'noteHandling'>, 'name' | 'deed'>;
const sent: Note = { step: 'sentOn', reference: 'HEB-2026-0007' };
const replied: Note = { step: 'replied' };
const contacted: Note = { step: 'contacted' };

const after = (item: string, ...notes: Note[]) => {
  const met = accepted(item);
  for (const note of notes) met.hall.get(api, { name: 'noteHandling', deed: met.deed, ...note });
  return met;
};
const states: Record<string, () => ReturnType<typeof accepted>> = {
  none: () => ({ ...accepted('card'), deed: 'S261123-999' }),
  plain: () => accepted('birth'),
  accepted: () => accepted('card'),
  sent: () => after('card', sent),
  replied: () => after('card', sent, replied),
  enterprise: () => accepted('pension'),
  contacted: () => after('pension', contacted),
  ended: () => {
    const met = accepted('card');
    met.hall.get(manager, { name: 'endDeed', deed: met.deed, ending: 'withdrawn' });
    return met;
  },
};
const verbs: Record<string, [Asker, Note]> = {
  send: [clerk('c1'), sent],
  sendBare: [api, { step: 'sentOn' }],
  sendPerson: [api, { step: 'sentOn', reference: '13800138000' }],
  reply: [manager, replied],
  contact: [api, contacted],
  guideSends: [guide, sent],
};
const table = rowsOf(
  '           none        plain      accepted        sent        replied     enterprise  contacted   ended',
  `
send       unknownDeed noHandling +               stepNotNext stepNotNext stepNotNext stepNotNext deedNotOpen
sendBare   unknownDeed noHandling referenceWanted stepNotNext stepNotNext stepNotNext stepNotNext deedNotOpen
sendPerson unknownDeed noHandling looksPersonal   stepNotNext stepNotNext stepNotNext stepNotNext deedNotOpen
reply      unknownDeed noHandling stepNotNext     +           stepNotNext stepNotNext stepNotNext deedNotOpen
contact    unknownDeed noHandling stepNotNext     stepNotNext stepNotNext +           stepNotNext deedNotOpen
guideSends notAllowed  notAllowed notAllowed      notAllowed  notAllowed  notAllowed  notAllowed  notAllowed`,
);

export function handlingsTable(): void {
  describe('a receipt of which something goes on', () => {
    test.each(table)('%s while %s: %s', (verb, state, wanted) => {
      const { hall, deed } = states[state]?.() ?? accepted('card');
      const [asker, note] = verbs[verb] ?? [api, replied];
      const command: Command = { name: 'noteHandling', deed, ...note };
      expect(outcomeOf({ hall, ticketId: '', callId: '', paperId: '' }, asker, command)).toBe(wanted);
    });
  });
}
