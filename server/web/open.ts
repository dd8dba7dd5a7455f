// Opens the doors: one server for HTTP and live connections, on one port.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer as createNetServer } from 'node:net';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { createAsking } from './asking.ts';
import type { Doors } from './doors.ts';
import { createHttp } from './http.ts';
import { createKeyDoor } from './keys.ts';
import { openLiveDoor } from './sockets.ts';
import type { LiveDoor } from './sockets.ts';

export interface OpenDoors {
  port: number;
  /** Where this machine's own programs reach the hall: plain, and from nowhere else. */
  ownUrl: string;
  /** Once a second. */
  second: () => void;
  /** Lets nobody in any more, ends what is open. */
  close: () => Promise<void>;
}

export async function openDoors(doors: Doors, port: number): Promise<OpenDoors> {
  const { tls } = doors.config;
  const server =
    tls === null
      ? createServer()
      : createTlsServer({ cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) });
  // A slow sender holds a connection, never a worker: still, nobody needs minutes for 64 kB.
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  server.maxHeadersCount = 100;
  const asking = createAsking(doors);
  const keys = createKeyDoor(doors);
  const live: LiveDoor = openLiveDoor(server, doors, { asking, keys });
  const app = createHttp(doors, { asking, keys }, live);
  server.on('request', (request, response) => {
    // Engine.IO answers its own path.
    if (!request.url?.startsWith('/socket.io/')) app(request, response);
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await listen(server, port);
  const inner = tls === null ? null : await openInnerDoor(server);
  return {
    port: portOf(server),
    ownUrl: `http://127.0.0.1:${portOf(inner ?? server)}`,
    second: live.second,
    async close() {
      inner?.close();
      await live.close();
      server.closeAllConnections();
    },
  };
}

/**
 * A hall's certificate names the hall, not 127.0.0.1: the device agent on this machine could not trust its own server.
 * It comes in unencrypted, over the loopback alone, and is then served like everybody else.
 */
async function openInnerDoor(server: Server): Promise<NetServer> {
  const inner = createNetServer((socket) => server.emit('secureConnection', socket));
  await listen(inner, 0, '127.0.0.1');
  return inner;
}

function portOf(server: NetServer): number {
  return (server.address() as AddressInfo).port;
}

function listen(server: NetServer, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
