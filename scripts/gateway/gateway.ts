// A gateway for messages to phones as GATEWAY.md wants one, whole but for the last step: what an SMS platform would be given is shown on a page.
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { pageOf } from './page.ts';

const messageSchema = z.object({
  kind: z.string().max(40),
  template: z.string().max(80),
  language: z.string().max(8),
  parameters: z.record(z.string(), z.string()),
  text: z.string().max(2_000),
  recipient: z.object({ phone: z.string().min(5).max(20) }),
  expiresAt: z.string(),
});
export type GivenMessage = z.infer<typeof messageSchema>;

/** What the page shows: of the phone only what tells two apart. */
export interface ShownMessage {
  at: number;
  kind: string;
  language: string;
  text: string;
  phone: string;
}

export interface ExampleGateway {
  url: string;
  shown: () => readonly ShownMessage[];
  close: () => Promise<void>;
}

const dayMs = 24 * 60 * 60_000;
const shownAtMost = 50;
const bodyAtMost = 64 * 1024;

export function masked(phone: string): string {
  return `${phone.length >= 11 ? phone.slice(0, -8) : ''}****${phone.slice(-4)}`;
}

/** Here a hall asks its SMS platform, WeChat or another messenger; a thrown error makes the hall ask again. */
export type HandOn = (message: GivenMessage) => Promise<void>;

export async function startExampleGateway(given: {
  port: number;
  token: string | null;
  handOn: HandOn;
}): Promise<ExampleGateway> {
  const { token, handOn } = given;
  const shown: ShownMessage[] = [];
  /** One key, one message: the keys of the last day. */
  const known = new Map<string, number>();
  const underWay = new Set<string>();

  const take = async (request: IncomingMessage): Promise<number> => {
    if (token !== null && !isToken(request.headers.authorization, token)) return 401;
    const key = request.headers['idempotency-key'];
    const message = messageSchema.safeParse(await bodyOf(request));
    if (typeof key !== 'string' || key === '' || !message.success) return 400;
    const at = Date.now();
    for (const [old, since] of known) if (since < at - dayMs) known.delete(old);
    if (known.has(key)) return 200;
    // Nobody knows yet what becomes of the first: asked again later.
    if (underWay.has(key)) return 425;
    underWay.add(key);
    try {
      await handOn(message.data);
      known.set(key, at);
    } catch {
      return 503;
    } finally {
      underWay.delete(key);
    }
    const { kind, language, text, recipient } = message.data;
    shown.unshift({ at, kind, language, text, phone: masked(recipient.phone) });
    shown.splice(shownAtMost);
    return 202;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST' && request.url === '/send') response.writeHead(await take(request)).end();
    else if (request.method === 'GET' && request.url === '/')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(shown));
    else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(given.port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shown: () => shown,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isToken(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > bodyAtMost) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
