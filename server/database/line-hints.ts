// Hints between servers on one PostgreSQL: whoever appends says so, the others read on at once instead of within the second. Beside them, words that nobody keeps.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

const channel = 'onedoor_line';
const besideChannel = 'onedoor_beside';
const againAfterMs = 1_000;
/** PostgreSQL passes on less than 8,000 bytes. */
const wordsAtMost = 7_900;

/** Words from server to server: in no table, and lost where the connection is. Whoever writes them hides what nobody else may read. */
export interface Beside {
  tell(words: string): void;
  listen(listener: (words: string) => void): void;
}

export interface LineHints {
  /** The statement that says so, and what it takes; it goes out with the transaction it stands in. */
  telling: [string, string];
  listen(listener: () => void): void;
  beside: Beside;
  close(): Promise<void>;
}

/** A connection of its own, opened only when somebody listens; when it breaks it is opened again, and the tick reads on meanwhile. */
export function openLineHints(url: string): LineHints {
  const self = randomBytes(8).toString('hex');
  let client: Client | null = null;
  let again: ReturnType<typeof setTimeout> | null = null;
  let closed = false;
  const besideListeners = new Set<(words: string) => void>();

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
    made.on('notification', ({ channel: heard, payload = '' }) => {
      if (heard === channel) {
        if (payload !== self) listener();
      } else if (!payload.startsWith(`${self} `)) {
        const words = payload.slice(payload.indexOf(' ') + 1);
        for (const told of besideListeners) told(words);
      }
    });
    try {
      await made.connect();
      await made.query(`listen ${channel}`);
      await made.query(`listen ${besideChannel}`);
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
    beside: {
      tell(words) {
        if (words.length > wordsAtMost) return;
        client?.query('select pg_notify($1, $2)', [besideChannel, `${self} ${words}`]).catch(() => undefined);
      },
      listen: (listener) => void besideListeners.add(listener),
    },
    async close() {
      closed = true;
      if (again !== null) clearTimeout(again);
      await client?.end();
    },
  };
}
