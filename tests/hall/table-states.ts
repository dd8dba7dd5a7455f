// The states that the tables of verbs begin from, and what came of a verb there.
import type { Command, CommandName } from '../../contract/commands.ts';
import { apply } from '../../server/hall/apply.ts';
import type { Asker } from '../../server/hall/authority.ts';
import type { Remark } from '../../server/hall/remark.ts';
import { faultsOf, pictureOf } from '../support/hall-picture.ts';
import { api, kiosk, takeOf, VirtualHall } from '../support/virtual-hall.ts';

export const toWindow = (window: number, to: number): Command => ({
  name: 'transferTicket',
  window,
  to: { window: to },
  reason: 'notHere',
});

export interface Met {
  hall: VirtualHall;
  ticketId: string;
  callId: string;
  paperId: string;
}
export const walked = new Set<CommandName>();

/** A hall with one visitor and her paper, taken at nine. */
export function begin(): Met {
  const hall = new VirtualHall();
  const { ticketId, paperId = '' } = hall.get(kiosk, { ...takeOf('birth'), printer: 'K1' });
  return { hall, ticketId, paperId, callId: 'nobody00-1' };
}
export function beginCalled(): Met {
  const met = begin();
  met.hall.open(1).call(1);
  return { ...met, callId: met.hall.ticket(met.ticketId).calls[0]?.callId ?? '' };
}

/** `+` happens · `=` accepted, nothing happens · otherwise the refusal, with `!` where it is noted. */
export function outcomeOf(met: Met, asker: Asker, command: Command, remark?: Remark): string {
  walked.add(command.name);
  const before = JSON.stringify(pictureOf(met.hall.hall));
  const lines = met.hall.book.length;
  const outcome = met.hall.ask(asker, command, remark);
  const faults = faultsOf(met.hall.hall);
  if (faults.length > 0) return faults.join('; ');
  if ('refusal' in outcome && outcome.noted !== undefined) return `${outcome.refusal.code}!`;
  if (met.hall.book.length > lines) return '+';
  if (JSON.stringify(pictureOf(met.hall.hall)) !== before) return 'changed without an event';
  return 'refusal' in outcome ? outcome.refusal.code : '=';
}

/** Rows of `verb | state: outcome | …`, the states as columns of the head. */
export function rowsOf(head: string, rows: string): [string, string, string][] {
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

export const stages: Record<string, () => Met> = {
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
  parked: () => {
    const met = beginCalled();
    met.hall.get(api, { name: 'parkTicket', window: 1, kind: 'held' });
    return met;
  },
  bound: () => {
    const met = beginCalled();
    met.hall.open(2).get(api, toWindow(1, 2));
    return met;
  },
  closed: () => {
    const met = begin();
    met.hall.hall = apply(met.hall.hall, { type: 'ticketClosed', ticketId: met.ticketId }, met.hall.now);
    return met;
  },
};
