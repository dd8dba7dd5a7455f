// Clients as the world has them: a browser with its cookie, and live connections, for tests of the doors.
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { contractVersion } from '../../contract/version.ts';
import type {
  Answer,
  ClientToServer,
  Done,
  Handshake,
  ServerToClient,
  Watch,
} from '../../contract/socket.ts';
import type { RunningHall } from '../support/real-hall.ts';

export interface Reply {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  code: string | undefined;
  message: string;
}

/** A browser that keeps the hall's cookie and says where its pages come from. */
export class Browser {
  readonly url: string;
  cookie = '';
  origin: string | null;

  constructor(url: string) {
    this.url = url;
    this.origin = url;
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  post(path: string, body: object = {}): Promise<Reply> {
    return this.send('POST', path, body);
  }

  async send(method: string, path: string, body?: object): Promise<Reply> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.origin === null ? {} : { origin: this.origin }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    const read = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    const error = read['error'] as { code?: string; message?: string } | undefined;
    return {
      status: response.status,
      headers: response.headers,
      body: read,
      code: error?.code,
      message: error?.message ?? '',
    };
  }
}

export function firstPassword(hall: RunningHall): string {
  const found = /one-time password: (\S+)/.exec(hall.out())?.[1];
  if (found === undefined) throw new Error('the first start printed no password');
  return found;
}

/** The administrator, signed in, with a password of her own. */
export async function signInAdministrator(hall: RunningHall): Promise<Browser> {
  const browser = new Browser(hall.url);
  const current = firstPassword(hall);
  await browser.post('/sign-in', { name: 'admin', password: current });
  const changed = await browser.post('/password', { current, next: 'a-long-own-password' });
  if (changed.status !== 200) throw new Error(`the password could not be changed: ${changed.code}`);
  return browser;
}

/** A new member of staff with a password of her own, signed in. */
export async function addStaff(
  administrator: Browser,
  name: string,
  role: string,
): Promise<{ id: string; browser: Browser }> {
  const made = await administrator.post('/manage/accounts', { name, displayName: `测试 ${name}`, role });
  const { id, oneTimePassword } = made.body as { id: string; oneTimePassword: string };
  const browser = new Browser(administrator.url);
  await browser.post('/sign-in', { name, password: oneTimePassword });
  const changed = await browser.post('/password', {
    current: oneTimePassword,
    next: 'quite-another-secret',
  });
  if (changed.status !== 200) throw new Error(`no account ${name}: ${changed.code}`);
  return { id, browser };
}

/** Pairs a device as its screen and a manager do it together. */
export async function pairDevice(manager: Browser, request: object): Promise<{ id: string; token: string }> {
  const device = new Browser(manager.url);
  const asked = await device.post('/pairing', { label: 'a device', ...request });
  const { pairingId, code } = asked.body as { pairingId: string; code: string };
  const confirmed = await manager.post('/manage/devices/confirm', { code });
  const fetched = await device.get(`/pairing/${pairingId}`);
  const { token } = fetched.body as { token?: string };
  if (token === undefined) throw new Error(`no token: ${asked.code} ${confirmed.code}`);
  return { id: (confirmed.body as { id: string }).id, token };
}

export type Line = Socket<ServerToClient, ClientToServer>;
export type Hello = Handshake extends infer Each
  ? Each extends Handshake
    ? Omit<Each, 'contract'>
    : never
  : never;

const openLines = new Set<Line>();

export function closeLines(): void {
  for (const line of openLines) line.disconnect();
  openLines.clear();
}

/** Connects, or answers why not. Views are kept and acknowledged at once. */
export function connect(
  hall: RunningHall,
  hello: Hello | Record<string, unknown>,
  browser?: Browser,
): Promise<{ line: Line; views: string[] } | { refused: string; message: string }> {
  const line: Line = io(hall.url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { contract: contractVersion, ...hello },
    ...(browser === undefined
      ? {}
      : { extraHeaders: { cookie: browser.cookie, origin: browser.origin ?? '' } }),
  });
  openLines.add(line);
  const views: string[] = [];
  line.on('view', (text) => {
    views.push(text);
    line.emit('drawn');
  });
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('no answer at the door')), 8_000);
    line.on('connect', () => {
      clearTimeout(limit);
      resolve({ line, views });
    });
    line.on('connect_error', (error: Error & { data?: { code?: string; message?: string } }) => {
      clearTimeout(limit);
      resolve({ refused: error.data?.code ?? error.message, message: error.data?.message ?? '' });
    });
  });
}

export async function connected(
  hall: RunningHall,
  hello: Hello,
  browser?: Browser,
): Promise<{ line: Line; views: string[] }> {
  const met = await connect(hall, hello, browser);
  if ('refused' in met) throw new Error(`not let in: ${met.refused}`);
  return met;
}

let asks = 0;
export function ask(line: Line, command: object, commandId = `test-${(asks += 1)}-command`): Promise<Answer> {
  return line.timeout(8_000).emitWithAck('ask', { commandId, command });
}

export function watch(line: Line, wanted: Watch): Promise<Done> {
  return line.timeout(8_000).emitWithAck('watch', wanted);
}

export function untilDropped(line: Line): Promise<void> {
  if (!line.connected) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('still connected')), 5_000);
    line.once('disconnect', () => {
      clearTimeout(limit);
      resolve();
    });
  });
}

export async function until<Found>(look: () => Found | undefined | false, what: string): Promise<Found> {
  const end = Date.now() + 8_000;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((waited) => setTimeout(waited, 20));
  }
}
