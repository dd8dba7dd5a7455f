// Papers over real TCP to a printer that fails in every way printers do: what is said of each must be true.
import { afterEach, describe, expect, it } from 'vitest';
import { tcpCable } from '../../hardware/cables/tcp.ts';
import type { PrinterCable } from '../../hardware/printers/connection.ts';
import type { PrinterSetup } from '../../hardware/printers/print.ts';
import { heartbeatMs, preflightLimitMs, Printer, queueLimit } from '../../hardware/printers/print.ts';
import { printerProfiles } from '../../hardware/printers/profiles.ts';
import { heldLimitMs, silenceLimitMs, unconfirmedLimitMs } from '../../hardware/printers/seal.ts';
import type { PrinterHealth } from '../../hardware/printers/status.ts';
import { ticketSlip } from '../../hardware/printers/ticket-slip.ts';
import type { VirtualPrinter } from '../../hardware/printers/virtual-printer.ts';
import { startVirtualPrinter } from '../../hardware/printers/virtual-printer.ts';
import { chineseSlip } from './slips.ts';
import { VirtualTime } from './virtual-time.ts';

const epson = printerProfiles['epson-80'];
const plain = printerProfiles['escpos-80'];
const paper = ticketSlip(chineseSlip);
const another = ticketSlip({ ...chineseSlip, number: 'D013' });

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing.close();
});

type Scene = { time: VirtualTime; device: VirtualPrinter; printer: Printer; healths: PrinterHealth[] };

async function scene(setup: Partial<PrinterSetup> = {}): Promise<Scene> {
  const time = new VirtualTime();
  const healths: PrinterHealth[] = [];
  const device = await startVirtualPrinter();
  const connect = (): PrinterCable => tcpCable({ host: device.host, port: device.printPort });
  const onHealth = (health: PrinterHealth): void => void healths.push(health);
  const printer = new Printer({ connect, profile: epson, clock: time, onHealth, ...setup });
  open.push(device, printer);
  return { time, device, printer, healths };
}

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
    expect(outcome).toMatchObject({ outcome: 'uncertain', reason: 'heldTooLong' });
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
