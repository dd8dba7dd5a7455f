// Papers over real TCP to printers that fail in the middle or cannot prove anything: what is said of each must be true.
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { tcpCable } from '../../hardware/cables/tcp.ts';
import type { PrinterCable } from '../../hardware/printers/connection.ts';
import { printerProfiles } from '../../hardware/printers/profiles.ts';
import { heldLimitMs, silenceLimitMs, unconfirmedLimitMs } from '../../hardware/printers/seal.ts';
import { another, open, paper, plain, scene } from './printing-scene.ts';

/** A printer that is always well and answers every seal with the name of some other one. */
async function strangeSeals(): Promise<() => PrinterCable> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      const heard = bytes.toString('latin1');
      socket.write('\x12'.repeat(heard.split('\x10\x04').length - 1));
      if (heard.includes('\x1d(H')) socket.write('\x37\x22ABC\x7e\0');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push({ close: () => new Promise((closed) => server.close(() => closed())) });
  const { port } = server.address() as AddressInfo;
  return () => tcpCable({ host: '127.0.0.1', port });
}

describe('a printer that fails in the middle', () => {
  it('out of paper prints the rest after the refill, once', async () => {
    const { time, device, printer, healths } = await scene();
    device.setPaper({ linesLeft: 6 });
    const print = printer.print(paper);
    await time.untilTrue(() => healths.at(-1) === 'paperOut', 3_000);
    await time.pass(silenceLimitMs + unconfirmedLimitMs + 5_000);
    expect(device.tickets()).toEqual([]);
    device.setPaper('in');
    expect(await time.until(print, 3_000)).toMatchObject({ outcome: 'printed', health: 'ok' });
    expect(device.tickets()).toMatchObject([{ timesPrinted: 1, end: 'cut', complaints: [] }]);
    expect(healths).toEqual(['ok', 'paperOut', 'ok']);
  });

  it('out of paper may even fall silent until the refill', async () => {
    const { time, device, printer, healths } = await scene();
    device.setPaper({ linesLeft: 6 });
    const print = printer.print(paper);
    await time.untilTrue(() => healths.at(-1) === 'paperOut', 3_000);
    device.behave({ mute: true });
    await time.pass(silenceLimitMs + 5_000);
    device.behave({ mute: false, seals: false });
    device.setPaper('in');
    const outcome = await time.until(print, unconfirmedLimitMs + 6_000);
    expect(outcome).toMatchObject({ outcome: 'uncertain', reason: 'noSeal', health: 'ok' });
    expect(healths).toEqual(['ok', 'paperOut', 'ok']);
  });

  it('that still works off the last paper does not prove the next one with the old seal', async () => {
    const { time, device, printer } = await scene();
    device.behave({ lineMs: 3 });
    const first = printer.print(paper);
    await time.pass(100);
    device.breakConnection();
    expect(await time.until(first, 1_000)).toMatchObject({ outcome: 'uncertain', reason: 'connectionLost' });
    expect(await time.until(printer.print(another), 60_000, 20)).toMatchObject({ outcome: 'printed' });
    expect(device.tickets().map(({ text }) => /D01\d/.exec(text)?.[0])).toEqual(['D012', 'D013']);
  });

  it('out of paper gives back the papers behind, for another printer', async () => {
    const { time, device, printer } = await scene();
    device.setPaper({ linesLeft: 6 });
    const first = printer.print(paper);
    const second = printer.print(another);
    expect(await time.until(second, 3_000)).toMatchObject({ outcome: 'notSent', reason: 'paperOut' });
    expect(await printer.print(another)).toMatchObject({ outcome: 'notSent', reason: 'paperOut' });
    device.setPaper('in');
    expect(await time.until(first, 3_000)).toMatchObject({ outcome: 'printed' });
    expect(device.tickets()).toHaveLength(1);
  });

  it('never refilled leaves the paper uncertain in the end', async () => {
    const { time, device, printer } = await scene();
    device.setPaper({ linesLeft: 6 });
    const outcome = await time.until(printer.print(paper), heldLimitMs + 10_000, 5_000);
    expect(outcome).toMatchObject({ outcome: 'uncertain', reason: 'heldTooLong', health: 'paperOut' });
  });

  it('without power leaves the paper uncertain, and the next paper comes out whole', async () => {
    const { time, device, printer } = await scene();
    device.cutPower(5);
    const outcome = await time.until(printer.print(paper), silenceLimitMs + 2_000);
    expect(outcome).toMatchObject({ outcome: 'uncertain', reason: 'silence' });
    expect(device.tickets()).toMatchObject([{ end: 'torn' }]);
    await device.restorePower();
    expect(await time.until(printer.print(another), 5_000)).toMatchObject({ outcome: 'printed' });
    expect(device.tickets()).toMatchObject([
      { end: 'torn' },
      { end: 'cut', complaints: [], timesPrinted: 1 },
    ]);
  });

  it('that breaks the connection leaves the paper uncertain', async () => {
    const { time, device, printer } = await scene();
    device.setPaper({ linesLeft: 6 });
    const print = printer.print(paper);
    await time.pass(1_000);
    device.breakConnection();
    expect(await time.until(print, 1_000)).toMatchObject({ outcome: 'uncertain', reason: 'connectionLost' });
  });

  it('within a picture is brought back in step before the next paper', async () => {
    const { time, device, printer } = await scene({ profile: printerProfiles['escpos-80-plain'] });
    const cable = tcpCable({ host: device.host, port: device.printPort });
    cable.onData(() => {});
    await cable.open();
    await cable.write(Buffer.from([0x1b, 0x40, 0x1d, 0x76, 0x30, 0x00, 0x20, 0x00, 0x60, 0x00, 0xff]));
    await cable.close();
    device.setPaper({ linesLeft: 1 });
    const interrupted = printer.print(paper);
    await time.pass(1_000);
    device.breakConnection();
    expect(await time.until(interrupted, 1_000)).toMatchObject({ outcome: 'uncertain' });
    device.setPaper('in');
    expect(await time.until(printer.print(another), 5_000)).toMatchObject({ outcome: 'printed' });
    expect(device.tickets().at(-1)).toMatchObject({ end: 'cut', complaints: [] });
    expect(device.tickets().at(-1)?.text).toContain('排队号');
  });
});

describe('a printer that cannot prove', () => {
  it('leaves the paper uncertain when its profile promised a seal', async () => {
    const { time, device, printer, healths } = await scene();
    device.behave({ seals: false });
    const outcome = await time.until(printer.print(paper), unconfirmedLimitMs + 2_000);
    expect(outcome).toMatchObject({ outcome: 'uncertain', reason: 'noSeal', health: 'ok' });
    expect(healths).toEqual(['ok']);
  });

  it('is not believed when it answers the seal of another paper', async () => {
    const { time, printer } = await scene({ connect: await strangeSeals() });
    const outcome = await time.until(printer.print(paper), unconfirmedLimitMs + 2_000);
    expect(outcome).toMatchObject({ outcome: 'uncertain', reason: 'noSeal', health: 'ok' });
  });

  it('is `sent` to when its profile promises none', async () => {
    const { time, device, printer } = await scene({ profile: { ...plain, seal: 'none' } });
    device.behave({ seals: false });
    expect(await time.until(printer.print(paper), 3_000)).toMatchObject({ outcome: 'sent', health: 'ok' });
  });

  it('is `sent` to over a one-way cable', async () => {
    const { time, device, printer } = await scene({ profile: printerProfiles['one-way-80'] });
    device.behave({ mute: true });
    expect(await time.until(printer.print(paper), 3_000)).toMatchObject({ outcome: 'sent' });
    await time.pass(500);
    expect(device.tickets()).toHaveLength(1);
  });
});
