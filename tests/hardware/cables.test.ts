// Cables: what is written arrives whole, what cannot arrive is said, and a plain file is no printer.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fileCable } from '../../hardware/cables/file.ts';
import { tcpCable } from '../../hardware/cables/tcp.ts';

type Sink = { port: number; heard: () => Buffer; ended: Promise<string>; close: () => void };

/** Takes one connection, speaks first, and notes what it hears and how the connection ends. */
async function sink(onConnect: (socket: Socket) => void = () => {}): Promise<Sink> {
  const chunks: Buffer[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const server = createServer((socket) => {
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    socket.on('end', () => resolve('end'));
    onConnect(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { port, heard: () => Buffer.concat(chunks), ended, close: () => void server.close() };
}

describe('TCP', () => {
  it('carries bytes both ways and ends politely even with unread words of the printer', async () => {
    const printer = await sink((socket) => socket.write(Buffer.alloc(2_000, 0x14)));
    const cable = tcpCable({ host: '127.0.0.1', port: printer.port });
    const heard: number[] = [];
    cable.onData((bytes) => heard.push(...bytes));
    await cable.open();
    const ticket = Buffer.alloc(200_000, 0x41);
    void cable.write(ticket);
    await cable.close();
    expect(await printer.ended).toBe('end');
    expect(printer.heard().equals(ticket)).toBe(true);
    expect(heard).toHaveLength(2_000);
    printer.close();
  });

  it('says when the other side has gone', async () => {
    const printer = await sink((socket) => setTimeout(() => socket.end(), 10));
    const cable = tcpCable({ host: '127.0.0.1', port: printer.port });
    cable.onData(() => {});
    const gone = new Promise<void>((resolve) => cable.onClose(resolve));
    await cable.open();
    await gone;
    await expect(cable.write(Buffer.from('x'))).rejects.toMatchObject({ problem: 'lost' });
    printer.close();
  });

  it('is refused where nobody listens', async () => {
    const printer = await sink();
    printer.close();
    const cable = tcpCable({ host: '127.0.0.1', port: printer.port });
    await expect(cable.open()).rejects.toMatchObject({ problem: 'refused' });
    await cable.close();
  });
});

describe('a device file', () => {
  it('that is missing is not created', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onedoor-cable-'));
    const path = join(folder, 'lp0');
    await expect(fileCable(path).open()).rejects.toMatchObject({ problem: 'noSuchDevice' });
    expect(existsSync(path)).toBe(false);
    await rm(folder, { recursive: true });
  });

  it('that is a plain file is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onedoor-cable-'));
    const path = join(folder, 'lp0');
    await writeFile(path, 'not a printer');
    await expect(fileCable(path).open()).rejects.toMatchObject({ problem: 'notADevice' });
    await rm(folder, { recursive: true });
  });

  // A pseudo-terminal is a character device that answers: it sends back what it is told.
  it.skipIf(!existsSync('/dev/ptmx'))('carries bytes both ways until it is closed', async () => {
    const cable = fileCable('/dev/ptmx');
    const heard: Buffer[] = [];
    cable.onData((bytes) => heard.push(Buffer.from(bytes)));
    let closed = 0;
    cable.onClose(() => (closed += 1));
    await cable.open();
    await cable.write(Buffer.from('D012'));
    for (let tries = 0; tries < 50 && heard.length === 0; tries += 1) await wait(10);
    expect(Buffer.concat(heard).toString()).toBe('D012');
    await cable.close();
    expect(closed).toBe(1);
    await expect(cable.write(Buffer.from('x'))).rejects.toMatchObject({ problem: 'lost' });
  });
});
