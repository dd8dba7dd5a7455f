// Work for one runner among several servers on one PostgreSQL: whoever holds the lock of that name has its turn until its connection ends.
import { Client } from 'pg';

export interface Turns {
  /** Whether this server is the runner of that work now; asks for it where nobody is. */
  has(name: string): Promise<boolean>;
  close(): Promise<void>;
}

/** SQLite has one process, and the folder's lock sees to that. */
export const alwaysOurs: Turns = { has: async () => true, close: async () => undefined };

/** One connection holds all locks of this server: when it breaks, they are free for others. */
export function openTurns(url: string): Turns {
  let client: Promise<Client> | null = null;
  const held = new Set<string>();
  let closed = false;

  const connect = async (): Promise<Client> => {
    const made = new Client({ connectionString: url, application_name: 'onedoor-turns', keepAlive: true });
    let over = false;
    const lost = (): void => {
      // Told twice of one connection, it must not let go of the next.
      if (over) return;
      over = true;
      held.clear();
      client = null;
    };
    made.on('error', lost);
    made.on('end', lost);
    await made.connect();
    return made;
  };

  const connected = async (): Promise<Client> => {
    client ??= connect();
    try {
      return await client;
    } catch (error) {
      client = null;
      throw error;
    }
  };

  return {
    async has(name) {
      if (closed) return false;
      if (held.has(name)) return true;
      const { rows } = await (
        await connected()
      ).query<{ got: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 7306081233)) as got', [
        name,
      ]);
      if (rows[0]?.got !== true) return false;
      held.add(name);
      return true;
    },
    async close() {
      closed = true;
      const open = client;
      await open?.then((made) => made.end()).catch(() => undefined);
    },
  };
}
