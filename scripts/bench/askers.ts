// Askers: clients that ask again as soon as they are answered, over Socket.IO or HTTP, for a set time.
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { contractVersion } from '../../contract/version.ts';
import { rateOf } from './figures.ts';
import type { Rate } from './figures.ts';

export interface Target {
  url: string;
  /** Undefined for a floor. */
  key?: string;
}

const answerLimitMs = 20_000;

export async function connect(target: Target): Promise<Socket> {
  const auth = target.key === undefined ? {} : { as: 'key', contract: contractVersion, key: target.key };
  const socket = io(target.url, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  await new Promise<void>((connected, failed) => {
    socket.once('connect', connected);
    socket.once('connect_error', failed);
  });
  return socket;
}

export function newId(): string {
  return randomBytes(12).toString('hex');
}

/** Asks one command and gives what came back. */
export async function ask(
  socket: Socket,
  command: object,
): Promise<{ ok: boolean; answer?: Record<string, unknown> }> {
  return socket.timeout(answerLimitMs).emitWithAck('ask', { commandId: newId(), command });
}

/** What an asker asks next: a number, then giving it up, so that every command is durable and the hall stays as full as it was. */
function nextCommand(queue: string, last: Record<string, unknown> | undefined): object {
  const ticketId = last?.['ticketId'];
  return typeof ticketId === 'string'
    ? { name: 'withdrawTicket', ticketId }
    : { name: 'takeTicket', queue, channel: 'api', language: 'zh' };
}

export async function askersOverSockets(
  target: Target,
  askers: number,
  forMs: number,
  queues: readonly string[],
): Promise<Rate> {
  const sockets = await Promise.all(Array.from({ length: askers }, () => connect(target)));
  const latencies: number[] = [];
  let failures = 0;
  const started = performance.now();
  const until = started + forMs;
  await Promise.all(
    sockets.map(async (socket, index) => {
      const queue = queues[index % queues.length] ?? '';
      let last: Record<string, unknown> | undefined;
      while (performance.now() < until) {
        const asked = performance.now();
        const answer = await ask(socket, nextCommand(queue, last));
        latencies.push(performance.now() - asked);
        last = target.key === undefined ? undefined : answer.answer;
        if (!answer.ok) failures += 1;
      }
    }),
  );
  const rate = rateOf(latencies, performance.now() - started, failures);
  for (const socket of sockets) socket.disconnect();
  return rate;
}

interface Reply {
  status: number;
  body: Record<string, unknown>;
}

function send(
  agent: Agent,
  url: URL,
  method: string,
  key: string | undefined,
  body: object | undefined,
): Promise<Reply> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((answered, failed) => {
    const headers = {
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    };
    const asked = request(url, { agent, method, headers, timeout: answerLimitMs }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const whole = Buffer.concat(chunks).toString();
        answered({
          status: response.statusCode ?? 0,
          body: whole === '' ? {} : (JSON.parse(whole) as Reply['body']),
        });
      });
    });
    asked.on('error', failed);
    asked.end(text);
  });
}

export async function askersOverHttp(
  target: Target,
  askers: number,
  forMs: number,
  queues: readonly string[],
): Promise<Rate> {
  const agent = new Agent({ keepAlive: true, maxSockets: askers });
  const latencies: number[] = [];
  let failures = 0;
  const started = performance.now();
  const until = started + forMs;
  const asker = async (index: number): Promise<void> => {
    const queue = queues[index % queues.length] ?? '';
    let ticketId: unknown;
    while (performance.now() < until) {
      const asked = performance.now();
      const reply =
        target.key === undefined
          ? await send(agent, new URL('/echo', target.url), 'POST', undefined, { name: 'takeTicket', queue })
          : typeof ticketId === 'string'
            ? await send(
                agent,
                new URL(`/api/v1/tickets/${ticketId}`, target.url),
                'DELETE',
                target.key,
                undefined,
              )
            : await send(agent, new URL('/api/v1/tickets', target.url), 'POST', target.key, { queue });
      latencies.push(performance.now() - asked);
      if (reply.status >= 300) failures += 1;
      ticketId = reply.status === 201 ? reply.body['ticketId'] : undefined;
    }
  };
  await Promise.all(Array.from({ length: askers }, (_, index) => asker(index)));
  const rate = rateOf(latencies, performance.now() - started, failures);
  agent.destroy();
  return rate;
}
