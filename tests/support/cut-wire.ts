// A stretch of network between a screen and its hall that a test can cut, hold up and mend: plain TCP, so that sockets die as real ones do.
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface CutWire {
  port: number;
  /** Everything on it breaks, and nothing new gets through. */
  cut: () => void;
  mend: () => void;
  /** What the hall says stays on the way until it is released; what it is asked arrives. */
  hold: () => void;
  release: () => void;
  stop: () => Promise<void>;
}

export async function openCutWire(toPort: number): Promise<CutWire> {
  const sockets = new Set<Socket>();
  const backwards = new Map<Socket, Socket>();
  let broken = false;
  const server = createServer((near) => {
    if (broken) {
      near.destroy();
      return;
    }
    const far = connect(toPort, '127.0.0.1');
    backwards.set(far, near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        backwards.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      broken = true;
      breakAll();
    },
    mend() {
      broken = false;
    },
    hold() {
      for (const [far, near] of backwards) far.unpipe(near);
    },
    release() {
      for (const [far, near] of backwards) far.pipe(near);
    },
    stop() {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
