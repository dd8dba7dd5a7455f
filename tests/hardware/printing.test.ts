// Papers over real TCP to printers that are well, not ready, or busy: what is said of each must be true.
import { describe, expect, it } from 'vitest';
import { tcpCable } from '../../hardware/cables/tcp.ts';
import { heartbeatMs, preflightLimitMs, queueLimit } from '../../hardware/printers/print.ts';
import type { VirtualPrinter } from '../../hardware/printers/virtual-printer.ts';
import { another, epson, open, paper, plain, scene } from './printing-scene.ts';

describe('a printer that is well', () => {
  for (const profile of [epson, plain]) {
    it(`is believed when it answers the seal (${profile.seal})`, async () => {
      const { time, device, printer } = await scene({ profile });
      const outcome = await time.until(printer.print(paper), 2_000);
      expect(outcome).toEqual({ outcome: 'printed', health: 'ok', unprintable: [] });
      expect(device.tickets()).toMatchObject([{ end: 'cut', complaints: [], timesPrinted: 1 }]);
      expect(device.tickets()[0]?.text).toContain('D012');
    });
  }

  it('prints papers one after another on one connection, in the order asked', async () => {
    const { time, device, printer } = await scene();
    const outcomes = await time.until(
      Promise.all([paper, another, paper].map((one) => printer.print(one))),
      5_000,
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['printed', 'printed', 'printed']);
    expect(device.tickets().map(({ text }) => /D01\d/.exec(text)?.[0])).toEqual(['D012', 'D013', 'D012']);
    expect(device.tickets().map(({ timesPrinted }) => timesPrinted)).toEqual([1, 1, 2]);
    expect(device.state().refusedWriters).toBe(0);
  });

  it('may be slow, and may have a small memory', async () => {
    const { time, device, printer } = await scene();
    device.behave({ bufferBytes: 64, lineMs: 1 });
    expect(await time.until(printer.print(paper), 60_000, 20)).toMatchObject({ outcome: 'printed' });
    expect(device.tickets()).toMatchObject([{ complaints: [] }]);
  });

  it('reports the characters it could not set', async () => {
    const { time, printer } = await scene();
    const print = printer.print({ blocks: [{ kind: 'text', text: '𠮷祥路便民服务站' }] });
    expect(await time.until(print, 2_000)).toMatchObject({ outcome: 'printed', unprintable: ['𠮷'] });
  });
});

describe('a printer that cannot print', () => {
  it.each([
    ['paperOut', (device: VirtualPrinter) => device.setPaper('out')],
    ['coverOpen', (device: VirtualPrinter) => device.setCover('open')],
    ['cutterError', (device: VirtualPrinter) => device.setCutter('jammed')],
  ] as const)('is sent nothing: %s', async (reason, fail) => {
    const { time, device, printer, healths } = await scene();
    fail(device);
    expect(await time.until(printer.print(paper), 2_000)).toMatchObject({
      outcome: 'notSent',
      reason,
      health: reason,
    });
    expect(device.state().waitingBytes).toBe(0);
    expect(healths).toEqual([reason]);
  });

  it('near its end still prints, and says so', async () => {
    const { time, device, printer } = await scene();
    device.setPaper('nearEnd');
    expect(await time.until(printer.print(paper), 2_000)).toMatchObject({
      outcome: 'printed',
      health: 'nearEnd',
    });
  });

  it('that says nothing is sent nothing', async () => {
    const { time, device, printer } = await scene();
    device.behave({ mute: true });
    const outcome = await time.until(printer.print(paper), preflightLimitMs + 500);
    expect(outcome).toMatchObject({ outcome: 'notSent', reason: 'noAnswer', health: 'unreachable' });
    expect(device.tickets()).toEqual([]);
  });

  it('that is not there is unreachable', async () => {
    const { time, device, printer, healths } = await scene();
    await device.close();
    open.shift();
    const outcome = await time.until(printer.print(paper), 5_000);
    expect(outcome).toMatchObject({ outcome: 'notSent', reason: 'unreachable', health: 'unreachable' });
    expect(healths).toEqual(['unreachable']);
  });

  it('that somebody else is writing to refuses us before the first byte', async () => {
    const { time, device, printer } = await scene();
    const other = tcpCable({ host: device.host, port: device.printPort });
    other.onData(() => {});
    await other.open();
    expect(await time.until(printer.print(paper), 5_000)).toMatchObject({ outcome: 'notSent' });
    expect(device.state().refusedWriters).toBeGreaterThan(0);
    await other.close();
    expect(await time.until(printer.print(paper), 5_000)).toMatchObject({ outcome: 'printed' });
    expect(device.tickets()).toHaveLength(1);
  });
});

describe('the attempt', () => {
  it('is remembered when the printer is ready and before the first byte', async () => {
    const { time, device, printer } = await scene();
    const seen: number[] = [];
    const beforeFirstByte = async (): Promise<boolean> => {
      seen.push(device.state().waitingBytes, device.tickets().length);
      await time.pass(1_000);
      seen.push(device.state().waitingBytes, device.tickets().length);
      return true;
    };
    expect(await printer.print(paper, { beforeFirstByte })).toMatchObject({ outcome: 'printed' });
    expect(seen).toEqual([0, 0, 0, 0]);
  });

  it('is not made when it may not, fails, or is not answered', async () => {
    const { time, device, printer } = await scene();
    const answers = [
      () => Promise.resolve(false),
      () => Promise.reject(new Error('no server')),
      () => new Promise<boolean>(() => {}),
    ];
    for (const beforeFirstByte of answers) {
      const outcome = await time.until(printer.print(paper, { beforeFirstByte }), 15_000);
      expect(outcome).toMatchObject({ outcome: 'notSent', reason: 'withdrawn' });
    }
    expect(device.tickets()).toEqual([]);
  });

  it('is not asked for when the printer is not ready', async () => {
    const { time, device, printer } = await scene();
    device.setPaper('out');
    const beforeFirstByte = (): Promise<boolean> => Promise.reject(new Error('asked too early'));
    expect(await time.until(printer.print(paper, { beforeFirstByte }), 3_000)).toMatchObject({
      reason: 'paperOut',
    });
  });
});

describe('limits', () => {
  it('refuse more papers than may wait', async () => {
    const { time, printer } = await scene();
    const papers = Array.from({ length: queueLimit + 2 }, () => printer.print(paper));
    expect(await papers.at(-1)).toMatchObject({ outcome: 'notSent', reason: 'queueFull' });
    const outcomes = await time.until(Promise.all(papers), 60_000);
    expect(outcomes.filter(({ outcome }) => outcome === 'printed')).toHaveLength(queueLimit + 1);
  });

  it('refuse a document that no printer takes', async () => {
    const { printer } = await scene();
    const outcome = await printer.print({ blocks: [{ kind: 'qr', url: 'http://大厅/', size: 6 }] });
    expect(outcome).toMatchObject({ outcome: 'notSent', reason: 'notComposable' });
  });

  it('closing answers for every paper', async () => {
    const { time, device, printer } = await scene();
    device.setPaper({ linesLeft: 6 });
    const first = printer.print(paper);
    await time.pass(200);
    const second = printer.print(another);
    const closed = printer.close();
    expect(await second).toMatchObject({ outcome: 'notSent', reason: 'closed' });
    expect(await time.until(first, 2_000)).toMatchObject({ outcome: 'uncertain', reason: 'closed' });
    await closed;
    expect(await printer.print(paper)).toMatchObject({ outcome: 'notSent', reason: 'closed' });
  });
});

describe('health', () => {
  it('is watched: every change is told once, soon after a refill', async () => {
    const { time, device, printer, healths } = await scene();
    printer.watchHealth();
    await time.untilTrue(() => healths.length === 1, 2_000);
    device.setPaper('out');
    await time.pass(heartbeatMs + 1_000);
    expect(healths).toEqual(['ok', 'paperOut']);
    device.setPaper('nearEnd');
    await time.pass(4_000);
    device.cutPower();
    await time.pass(heartbeatMs + 6_000);
    await device.restorePower();
    device.setPaper('in');
    await time.pass(8_000);
    expect(healths).toEqual(['ok', 'paperOut', 'nearEnd', 'unreachable', 'ok']);
  });

  it('keeps no connection where the printer is shared', async () => {
    const { time, device, printer } = await scene({ keepOpen: false });
    printer.watchHealth();
    await time.pass(1_500);
    expect(device.state().connected).toBe(false);
    expect(await time.until(printer.print(paper), 3_000)).toMatchObject({ outcome: 'printed' });
    await time.pass(1_000);
    expect(device.state().connected).toBe(false);
    expect(printer.health).toBe('ok');
  });

  it('an idle connection that died is replaced without losing the paper', async () => {
    const { time, device, printer } = await scene();
    expect(await time.until(printer.print(paper), 2_000)).toMatchObject({ outcome: 'printed' });
    device.breakConnection();
    expect(await time.until(printer.print(another), 3_000)).toMatchObject({ outcome: 'printed' });
    device.cutPower();
    await device.restorePower();
    expect(await time.until(printer.print(paper), 5_000)).toMatchObject({ outcome: 'printed' });
    expect(device.tickets()).toHaveLength(3);
  });
});
