// A recorded day: its lines folded, and the books that must come out of them whatever build folds them.
import { applyAll } from '../../server/hall/apply.ts';
import type { HallEvent } from '../../server/hall/event.ts';
import { emptyHall } from '../../server/hall/hall.ts';
import type { Hall } from '../../server/hall/hall.ts';
import type { Line } from '../../server/journal.ts';

export function foldLines(lines: readonly Line[]): Hall {
  let hall: Hall | undefined;
  for (const line of lines) {
    const { events } = JSON.parse(line.body) as { events: HallEvent[] };
    const [first] = events;
    if (hall === undefined && first?.type === 'dayOpened') hall = emptyHall(line.hall, first.plan);
    if (hall === undefined) throw new Error('a recorded day begins with its opening');
    hall = applyAll(hall, events, line.at);
  }
  if (hall === undefined) throw new Error('a recorded day has no line');
  return hall;
}

/** What people would miss: who stands where, what was given, done and rated. Fields that later builds add do not count. */
export function booksOf(hall: Hall): object {
  const tickets = [...hall.tickets.values()]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, number, now, calls, rated, papers }) => ({
      id,
      number,
      stage: now.stage,
      calls: calls.length,
      rated,
      papers: papers.length,
    }));
  const windows = [...hall.windows.values()]
    .sort((one, other) => one.no - other.no)
    .map(({ no, now, ticketId, served }) => ({ no, state: now.state, ticketId, served }));
  const counts = Object.fromEntries(
    [...hall.counts.entries()].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  const counters = Object.fromEntries(
    [...hall.counters.entries()].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return { day: hall.day, at: hall.at, rated: hall.rated, counters, counts, windows, tickets };
}
