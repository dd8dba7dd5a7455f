// The virtual printer itself: strict about bytes and writers, honest about paper, and its page shows what was printed.
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { tcpCable } from '../../hardware/cables/tcp.ts';
import { Printer } from '../../hardware/printers/print.ts';
import { printerProfiles } from '../../hardware/printers/profiles.ts';
import { ticketSlip } from '../../hardware/printers/ticket-slip.ts';
import type { VirtualPrinter, VirtualPrinterSetup } from '../../hardware/printers/virtual-printer.ts';
import { keptTickets, startVirtualPrinter } from '../../hardware/printers/virtual-printer.ts';
import { collectProblems, keepScreenshot, openBrowser } from '../support/chromium.ts';
import { chineseSlip, russianSlip } from './slips.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing.close();
});

async function start(setup: VirtualPrinterSetup = {}): Promise<VirtualPrinter> {
  const device = await startVirtualPrinter(setup);
  open.push(device);
  return device;
}

type Line = {
  say: (...bytes: (number | string)[]) => Promise<void>;
  heard: () => string;
  close: () => Promise<void>;
};

async function plugIn(device: VirtualPrinter): Promise<Line> {
  const cable = tcpCable({ host: device.host, port: device.printPort });
  const heard: Buffer[] = [];
  cable.onData((bytes) => heard.push(Buffer.from(bytes)));
  await cable.open();
  open.push(cable);
  return {
    say: async (...parts) => {
      await cable.write(
        Buffer.concat(
          parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
        ),
      );
    },
    heard: () => Buffer.concat(heard).toString('hex'),
    close: () => cable.close(),
  };
}

async function post(
  device: VirtualPrinter,
  path: string,
  body: unknown,
  type = 'application/json',
): Promise<number> {
  const url = `http://127.0.0.1:${device.pagePort}${path}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  });
  return response.status;
}

const patience = { timeout: 10_000 };
const cut = [0x1d, 0x56, 0x42, 0x00];

describe('on the wire', () => {
  it('answers status at once and seals in their order behind the data', async () => {
    const device = await start();
    const line = await plugIn(device);
    await line.say(0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4);
    await expect.poll(line.heard, patience).toBe('121212');
    device.setPaper({ linesLeft: 1 });
    await line.say('one\n', 'two\n', ...cut, 0x1d, 0x72, 1, 0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, 'AB01');
    await expect.poll(() => device.state().paper, patience).toBe('out');
    await line.say(0x10, 0x04, 1, 0x10, 0x04, 4);
    await expect.poll(line.heard, patience).toBe('1212121a7e');
    device.setPaper('in');
    await expect.poll(line.heard, patience).toBe('1212121a7e0037224142303100');
    await expect.poll(() => device.tickets(), patience).toMatchObject([{ text: 'one\ntwo' }]);
  });

  it('understands commands torn apart by the network', async () => {
    const device = await start();
    const line = await plugIn(device);
    for (const byte of [0x1b, 0x40, 0x1c, 0x26, 0xba, 0xc5, 0x10, 0x04, 0x01, 0x0a, ...cut]) {
      await line.say(byte);
      // Long enough, mostly, for each byte to arrive by itself.
      await wait(5);
    }
    await expect.poll(line.heard, patience).toBe('12');
    await expect.poll(() => device.tickets(), patience).toMatchObject([{ text: '号', complaints: [] }]);
  });

  it('turns away a second writer at once', async () => {
    const device = await start();
    await plugIn(device);
    const second = tcpCable({ host: device.host, port: device.printPort });
    const gone = new Promise<void>((resolve) => second.onClose(resolve));
    second.onData(() => {});
    await second.open().catch(() => {});
    await gone;
    expect(device.state().refusedWriters).toBe(1);
  });

  it('tells changes by itself when asked to (GS a)', async () => {
    const device = await start();
    const line = await plugIn(device);
    await line.say(0x1d, 0x61, 0x0e);
    await expect.poll(line.heard, patience).toBe('10000000');
    device.setCover('open');
    await expect.poll(line.heard, patience).toBe('1000000038000000');
  });

  it('complains about all that a real printer would print wrongly', async () => {
    const device = await start();
    const line = await plugIn(device);
    await line.say(0xba, '\n', 0x1c, 0x26, 0x95, 0x34, '\n', 'x'.repeat(49), '\n', 0x1b, 0x5a, '\n', ...cut);
    await expect
      .poll(() => device.tickets()[0]?.complaints, patience)
      .toEqual([
        'letter ba outside Chinese mode',
        'four-byte letter 9534: not in any ROM',
        'line longer than 48 columns',
        'ESC 5a',
      ]);
  });

  it('loses step when a real-time command hides in a picture, as the real ones do', async () => {
    const device = await start();
    const line = await plugIn(device);
    await line.say(0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 0xff, 0x10, 0x04, 0x01, ...cut);
    await expect.poll(line.heard, patience).toBe('12');
    expect(device.tickets()).toEqual([]);
  });

  it('keeps the last papers only, and counts how often each came out', async () => {
    const device = await start();
    const line = await plugIn(device);
    await line.say('same\n', ...cut, 'same\n', ...cut);
    await expect
      .poll(() => device.tickets().map(({ timesPrinted }) => timesPrinted), patience)
      .toEqual([1, 2]);
    await line.say(...Array.from({ length: keptTickets }, (_, no) => [`${no}\n`, ...cut]).flat());
    await expect.poll(() => device.state().printed, patience).toBe(keptTickets + 2);
    expect(device.tickets()).toHaveLength(keptTickets);
  });
});

describe('the page', () => {
  it('obeys its buttons over HTTP, and only JSON', async () => {
    const device = await start();
    expect(await post(device, '/paper', { state: 'out' })).toBe(200);
    expect(device.state().paper).toBe('out');
    expect(await post(device, '/paper', { linesLeft: 3 })).toBe(200);
    expect(device.state().paper).toBe('in');
    expect(await post(device, '/cover', { state: 'open' })).toBe(200);
    expect(await post(device, '/behaviour', { mute: true, lineMs: 5 })).toBe(200);
    expect(await post(device, '/power', { state: 'off' })).toBe(200);
    expect(device.state()).toMatchObject({ cover: 'open', power: 'off' });
    expect(await post(device, '/power', { state: 'on' })).toBe(200);
    expect(await post(device, '/paper', { state: 'gone' })).toBe(422);
    expect(await post(device, '/paper', { state: 'in' }, 'text/plain')).toBe(415);
    expect(await post(device, '/paper', { state: 'x'.repeat(5_000) })).toBe(400);
    expect((await fetch(`http://127.0.0.1:${device.pagePort}/font/../package.json`)).status).toBe(404);
  });

  it('shows every paper as a picture and as data', async () => {
    const device = await start();
    const printer = new Printer({
      connect: () => tcpCable({ host: device.host, port: device.printPort }),
      profile: printerProfiles['epson-80'],
    });
    open.push(printer);
    expect(await printer.print(ticketSlip(chineseSlip))).toMatchObject({ outcome: 'printed' });
    const page = `http://127.0.0.1:${device.pagePort}`;
    const list: unknown = await (await fetch(`${page}/tickets.json`)).json();
    expect(list).toMatchObject({
      paper: 'in',
      tickets: [{ no: 1, timesPrinted: 1, qr: [chineseSlip.qr?.url] }],
    });
    const picture = await (await fetch(`${page}/tickets/1.svg`)).text();
    expect(picture).toContain('width="80mm"');
    expect(picture).toContain('data-qr=');
    expect(await (await fetch(`${page}/tickets/1`)).text()).toContain('排队号');
    expect((await fetch(`${page}/tickets/2`)).status).toBe(404);
    expect((await fetch(`${page}/font/index.css`)).status).toBe(
      existsSync(new URL('../../node_modules/@fontsource-variable/noto-sans-sc', import.meta.url))
        ? 200
        : 404,
    );
  });

  it('looks like the slip in a real browser, with its paper taken out by a touch', async () => {
    const device = await start();
    const narrow = await start({ columns: 32, cutter: false });
    for (const [target, profile] of [
      [device, 'epson-80'],
      [narrow, 'escpos-58-plain'],
    ] as const) {
      const printer = new Printer({
        connect: () => tcpCable({ host: target.host, port: target.printPort }),
        profile: printerProfiles[profile],
      });
      open.push(printer);
      for (const slip of [chineseSlip, russianSlip]) await printer.print(ticketSlip(slip));
    }
    const browser = await openBrowser('current');
    open.push(browser);
    const page = await browser.newPage({ viewport: { width: 1280, height: 1300 } });
    const problems = collectProblems(page);
    for (const target of [narrow, device]) {
      await page.goto(`http://127.0.0.1:${target.pagePort}/`);
      await page.evaluate(async () => document.fonts.ready);
      expect(await page.locator('svg.slip').count()).toBe(2);
      await keepScreenshot(page, `virtual-printer-${target === narrow ? 58 : 80}`);
    }
    const box = await page.locator('svg.slip').first().boundingBox();
    expect(Math.round(((box?.width ?? 0) * 25.4) / 96)).toBe(80);
    await page.getByRole('button', { name: '取出纸卷' }).click();
    await page.getByText('缺纸 Paper out', { exact: true }).waitFor();
    expect(device.state().paper).toBe('out');
    expect(problems).toEqual([]);
  });
});
