// A follower for tests: notes each number given, in a table of its own that would also take a number twice.
import type { Connected } from '../../server/database/connect.ts';
import type { Database } from '../../server/database/open-database.ts';
import type { KeepRows } from '../../server/database/stores.ts';
import { following } from '../../server/followers/follower.ts';
import type { Follower, Following } from '../../server/followers/follower.ts';
import { startFollowers } from '../../server/followers/followers.ts';
import type { Followers } from '../../server/followers/followers.ts';
import { emptyHall } from '../../server/hall/hall.ts';
import type { LiveHall } from '../../server/live-hall.ts';

export interface Noted {
  ticketId: string;
  day: string;
  number: string;
  /** As the hall knows it after the lines; null where it has been forgotten. */
  known: string | null;
}

export const noting: Follower<Noted> = {
  name: 'noting',
  needsHall: true,
  follow: (steps, hall) =>
    steps.flatMap(({ day, events }) =>
      events.flatMap((event) =>
        event.type === 'ticketIssued'
          ? [
              {
                ticketId: event.ticketId,
                day,
                number: event.number,
                known: hall.tickets.get(event.ticketId)?.number ?? null,
              },
            ]
          : [],
      ),
    ),
};

export const keepNoted: KeepRows<Noted> = async (inside, rows) => {
  for (const { ticketId, day, number, known } of rows) {
    await inside.run(
      'insert into noted (ticket_id, day, number, known) values (?, ?, ?, ?)',
      ticketId,
      day,
      number,
      known,
    );
  }
};

export async function makeNoted(behind: Connected): Promise<void> {
  await behind.writer.run(
    'create table if not exists noted (ticket_id text not null, day text not null, number text not null, known text null)',
  );
}

export async function notedIn(behind: Connected): Promise<string[]> {
  const rows = await behind.reader.rows('select ticket_id from noted order by ticket_id');
  return rows.map((row) => String(row['ticket_id']));
}

export interface Trouble {
  faults: string[];
  stuck: Map<string, number | null>;
}

export function follow(
  database: Database,
  live: LiveHall,
  {
    all = [following(noting, keepNoted)],
    trouble = { faults: [], stuck: new Map() },
    steadyClock = () => performance.now(),
  }: { all?: readonly Following[]; trouble?: Trouble; steadyClock?: () => number } = {},
): Followers {
  const { id: hallId, plan } = live.hall();
  return startFollowers(
    {
      journal: database.journal,
      positions: database.followers,
      hallId,
      emptyHall: emptyHall(hallId, plan),
      isMine: (name) => database.turns.has(`${hallId}/${name}`),
      onTold: (listener) => live.onTold(listener),
      onFault: (name, error) => trouble.faults.push(`${name}: ${String(error)}`),
      onStuck: (name, stuckMs) => trouble.stuck.set(name, stuckMs),
      steadyClock,
    },
    all,
  );
}

/** The ids of all numbers that stand in the book. */
export async function issuedIn(database: Database, hallId: string): Promise<string[]> {
  const issued: string[] = [];
  for (const day of await database.journal.days(hallId, '0000-00-00')) {
    for (let seq = 0; ;) {
      const lines = await database.journal.read(hallId, day, seq, 1_000);
      const last = lines.at(-1);
      if (last === undefined) break;
      seq = last.seq;
      for (const { body } of lines) {
        const { events } = JSON.parse(body) as { events: { type: string; ticketId?: string }[] };
        for (const event of events)
          if (event.type === 'ticketIssued' && event.ticketId) issued.push(event.ticketId);
      }
    }
  }
  return issued.sort();
}
