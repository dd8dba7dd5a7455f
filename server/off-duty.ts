// Sends off duty whoever is signed in nowhere any more: signed out, idle for too long, or without an account. Rule H12 of RULES.md.
import { randomBytes } from 'node:crypto';
import type { SessionStore } from './accounts.ts';
import type { LiveHall } from './live-hall.ts';

const lookEveryMs = 5_000;

interface Given {
  live: Pick<LiveHall, 'hall' | 'submit'>;
  sessions: Pick<SessionStore, 'isOpen'>;
  /** The clock by which sessions run. */
  clock: () => number;
}

/** Asked each second; several servers come to the same, and the second to say so changes nothing. */
export function createOffDuty({ live, sessions, clock }: Given): () => Promise<void> {
  let lookedAt = 0;
  return async () => {
    const at = clock();
    if (Math.abs(at - lookedAt) < lookEveryMs) return;
    lookedAt = at;
    // Another system signs in nowhere: it says itself when it leaves.
    const people = live.hall().onDuty.filter(({ id }) => !id.startsWith('key:'));
    for (const { id } of people) {
      if (await sessions.isOpen(id, at)) continue;
      await live.submit({
        asker: { kind: 'clock' },
        commandId: `off-${randomBytes(12).toString('hex')}`,
        command: { name: 'endDuty', person: id },
      });
    }
  };
}
