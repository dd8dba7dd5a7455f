// Lets followers follow the book of this hall: their memory, their turn among several servers, and the alarm when one stands still.
import type { Database } from './database/open-database.ts';
import type { Clock } from './demo-clock.ts';
import { wallClock } from './demo-clock.ts';
import type { Following } from './followers/follower.ts';
import { startFollowers } from './followers/followers.ts';
import type { Followers } from './followers/followers.ts';
import { emptyHall } from './hall/hall.ts';
import type { LiveHall } from './live-hall.ts';
import type { Surroundings } from './surroundings.ts';

interface Given {
  database: Database;
  live: LiveHall;
  clock: Clock;
  surroundings: Surroundings;
}

export function followBook(
  { database, live, clock, surroundings }: Given,
  all: readonly Following[],
  onFault: (follower: string, error: unknown) => void,
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
      onFault,
      onStuck: (follower, stuckMs) =>
        surroundings.setAlarm(
          `follower ${follower}`,
          stuckMs === null
            ? null
            : { kind: 'followerStands', level: 'red', since: clock.now() - stuckMs, follower },
        ),
      steadyClock: wallClock.steady,
    },
    all,
  );
}
