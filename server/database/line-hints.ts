// Hints between servers on one PostgreSQL: whoever appends says so, the others read on at once instead of within the second.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

const channel = 'onedoor_line';
const againAfterMs = 1_000;

export interface LineHints {
  /** The statement that says so, and what it takes; it goes out with the transaction it stands in. */
  telling: [string, string];
  listen(listener: () => void): void;
  close(): Promise<void>;
}

/** A connection of its own, opened only when somebody listens; when it breaks it is opened again, and the tick reads on meanwhile. */
export function openLineHints(url: string): LineHints {
  const self = randomBytes(8).toString('hex');
  let client: Client | null = null;
  let again: ReturnType<typeof setTimeout> | null = null;
  let closed = false;

  const connect = async (listener: () => void): Promise<void> => {
    const made = new Client({ connectionString: url, application_name: 'onedoor-hints', keepAlive: true });
    const lost = (): void => {
      if (client === made) client = null;
      if (closed || again !== null) return;
      again = setTimeout(() => {
        again = null;
        void connect(listener);
      }, againAfterMs);
    };
    made.on('error', lost);
    made.on('end', lost);
    made.on('notification', ({ payload }) => {
      if (payload !== self) listener();
    });
    try {
      await made.connect();
      await made.query(`listen ${channel}`);
      client = made;
      // What came while nobody listened is read on now.
      listener();
      if (closed) await made.end();
    } catch {
      lost();
    }
  };

  return {
    telling: [`select pg_notify('${channel}', ?)`, self],
    listen(listener) {
      void connect(listener);
    },
    async close() {
      closed = true;
      if (again !== null) clearTimeout(again);
      await client?.end();
    },
  };
}
