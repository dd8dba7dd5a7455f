// A gateway for messages as a real HTTP server: keeps what it is given, sends one key once, and can fail in every way that gateways fail.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Handed {
  key: string;
  authorization: string | undefined;
  body: {
    kind: string;
    template: string;
    language: string;
    parameters: Record<string, string>;
    text: string;
    recipient: { phone: string };
    expiresAt: string;
  };
}
/** A status; `silent`: never answers; `cut`: takes it and breaks the connection off before it answers; `moved`: sends elsewhere. */
export type Mood = number | 'silent' | 'cut' | 'moved';

export interface TestGateway {
  url: string;
  /** Every attempt, in order. */
  attempts: Handed[];
  /** What phones got: each key once. */
  delivered: () => Handed[];
  /** How it behaves from now on. */
  mood: Mood;
  /** Called when one has come in, before it is answered. */
  onTaken: (handed: Handed) => void;
  /** Ends, with every connection; the address stays. */
  die: () => Promise<void>;
  /** Comes back at the same address. */
  revive: () => Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

export async function startGateway(): Promise<TestGateway> {
  const sockets = new Set<Socket>();
  const sent = new Map<string, Handed>();
  let port = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const handed: Handed = {
      key: String(request.headers['idempotency-key']),
      authorization: request.headers.authorization,
      body: JSON.parse(await bodyOf(request)) as Handed['body'],
    };
    gateway.attempts.push(handed);
    const { mood } = gateway;
    // Whoever answers badly may have sent it all the same.
    if (mood === 'cut' || mood === 'silent' || (typeof mood === 'number' && mood < 300)) {
      if (!sent.has(handed.key)) sent.set(handed.key, handed);
    }
    gateway.onTaken(handed);
    if (mood === 'silent') return;
    if (mood === 'cut') request.socket.destroy();
    else if (mood === 'moved') response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end();
    else response.writeHead(mood, { 'content-type': 'application/json' }).end('{"note":"13912345678"}');
  };
  const make = () => {
    const server = createServer((request, response) => {
      answer(request, response).catch(() => request.socket.destroy());
    });
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    return server;
  };
  let server = make();
  const listen = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen();
  port = (server.address() as AddressInfo).port;

  const gateway: TestGateway = {
    url: `http://127.0.0.1:${port}/send`,
    attempts: [],
    delivered: () => [...sent.values()],
    mood: 200,
    onTaken: () => undefined,
    async die() {
      const ended = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await ended;
    },
    async revive() {
      server = make();
      await listen();
    },
  };
  return gateway;
}
