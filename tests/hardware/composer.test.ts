// Documents to bytes: the whole ticket against golden files, and what must hold for any document on any printer.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeJob,
  longestJob,
  realTimeCommandIn,
  UnprintableDocument,
} from '../../hardware/printers/composer.ts';
import type { PaperBlock } from '../../hardware/printers/document.ts';
import { readCommand } from '../../hardware/printers/escpos-reader.ts';
import type { PrinterCommand } from '../../hardware/printers/escpos-reader.ts';
import { drawNumerals, withoutRealTimeCommands } from '../../hardware/printers/numerals.ts';
import { PaperStrip } from '../../hardware/printers/paper-strip.ts';
import type { Slip } from '../../hardware/printers/paper-strip.ts';
import type { PrinterProfile } from '../../hardware/printers/profiles.ts';
import { printerProfiles } from '../../hardware/printers/profiles.ts';
import { ticketSlip } from '../../hardware/printers/ticket-slip.ts';
import { chineseSlip, russianSlip } from './slips.ts';

/** The bytes as a printer would carry them out: every command read, and the slip that comes out. */
function carryOut(bytes: Buffer, columns: number): { commands: PrinterCommand[]; slip: Slip | undefined } {
  const strip = new PaperStrip(columns);
  const commands: PrinterCommand[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const read = readCommand(rest, strip.mode);
    if (read === undefined) throw new Error(`the job ends within a command: ${rest.toString('hex')}`);
    commands.push(read.command);
    strip.apply(read.command);
    rest = rest.subarray(read.length);
  }
  return { commands, slip: strip.take('cut') };
}

function hexLines(bytes: Buffer): string {
  return `${bytes
    .toString('hex')
    .replace(/(.{2})/g, '$1 ')
    .replace(/((?:.. ){32})/g, '$1\n')
    .replace(/ $/gm, '')
    .trim()}\n`;
}

/** The job in words, letters gathered into text: what a reviewer reads beside the hex. */
function decoded(commands: readonly PrinterCommand[]): string {
  const lines: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') lines.push(`  ${JSON.stringify(text)}`);
    text = '';
  };
  for (const command of commands) {
    if (command.kind === 'letter') {
      text += command.character;
      continue;
    }
    flush();
    const { kind, ...values } = command;
    lines.push(
      [kind, ...Object.entries(values).map(([name, value]) => `${name}=${String(value)}`)].join(' '),
    );
  }
  flush();
  return `${lines.join('\n')}\n`;
}

describe('the ticket', () => {
  for (const [name, slip, profile] of [
    ['ticket-zh-80mm', chineseSlip, printerProfiles['epson-80']],
    ['ticket-ru-80mm', russianSlip, printerProfiles['epson-80']],
    ['ticket-zh-58mm', chineseSlip, printerProfiles['escpos-58']],
  ] as const) {
    it(`has the golden bytes of ${name}`, async () => {
      const { bytes, unprintable } = composeJob(ticketSlip(slip), profile);
      expect(unprintable).toEqual([]);
      const { commands, slip: printed } = carryOut(bytes, profile.columns);
      expect(printed?.complaints).toEqual([]);
      await expect(hexLines(bytes)).toMatchFileSnapshot(`golden/${name}.hex`);
      await expect(decoded(commands)).toMatchFileSnapshot(`golden/${name}.txt`);
    });
  }

  it('says everything on every model, in a job that fits the printer', () => {
    for (const profile of Object.values<PrinterProfile>(printerProfiles)) {
      for (const slip of [chineseSlip, russianSlip]) {
        const { bytes } = composeJob(ticketSlip(slip), profile);
        expect(bytes.length).toBeLessThan(3_200);
        const { slip: printed } = carryOut(bytes, profile.columns);
        const text = printed?.text.replaceAll(/\s/g, '') ?? '';
        expect(printed?.complaints, profile.name).toEqual([]);
        expect(printed?.qr).toEqual([slip.qr?.url]);
        for (const part of [slip.hallName.zh, slip.windows?.value.zh, slip.code?.value.zh, slip.foot?.zh]) {
          expect(text).toContain(part);
        }
        expect(text).toMatch(profile.maxScale === 8 ? slip.number : /\[picture[0-9a-f]{12}\]/);
      }
    }
  });

  it('prints the number as large as the line allows', () => {
    const sizes = [8, 58].map((kind) => {
      const profile = printerProfiles[kind === 8 ? 'epson-80' : 'escpos-58'];
      const { slip } = carryOut(
        composeJob(ticketSlip({ ...chineseSlip, number: 'D0125' }), profile).bytes,
        profile.columns,
      );
      return slip?.lines
        .flatMap((line) => (line.kind === 'text' ? line.runs : []))
        .find((run) => run.text === 'D0125')?.down;
    });
    expect(sizes).toEqual([8, 6]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'请到三号窗口，办理（）Жёлтый Window 12、¥€𠮷'), maxLength: 60 }),
);
const anySize = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8);
const anyBlock: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('text'),
    text: fc.oneof(anyText, fc.stringMatching(/^[A-Z][0-9]{2,4}$/)),
    size: anySize,
    bold: fc.boolean(),
    align: fc.constantFrom('left', 'center', 'right'),
  }),
  fc.record({ kind: fc.constant('pair'), left: anyText, right: anyText, size: anySize, bold: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('rule', 'gap') }),
  fc.record({ kind: fc.constant('feed'), lines: fc.integer({ min: -1, max: 300 }) }),
  fc.record({
    kind: fc.constant('qr'),
    url: fc.webUrl({ size: 'small' }),
    size: fc.constantFrom(3, 4, 5, 6, 7, 8),
  }),
);

/** The job, or an empty one where the document is refused; any other error is a fault. */
function composedOrRefused(blocks: PaperBlock[], profile: PrinterProfile): Buffer {
  try {
    return composeJob({ blocks }, profile).bytes;
  } catch (error) {
    if (error instanceof UnprintableDocument) return Buffer.alloc(0);
    throw error;
  }
}

describe('any document on any printer', () => {
  it('fits the lines, holds no real-time command and stays short, or is refused', () => {
    const profiles = Object.values<PrinterProfile>(printerProfiles);
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 25 }), fc.constantFrom(...profiles), (blocks, profile) => {
        const bytes = composedOrRefused(blocks, profile);
        expect(bytes.length).toBeLessThanOrEqual(longestJob);
        expect(realTimeCommandIn(bytes)).toBeUndefined();
        expect(carryOut(bytes, profile.columns).slip?.complaints ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when it is too long for the memory of a printer', () => {
    const text = '政务服务'.repeat(600);
    const compose = (): unknown =>
      composeJob({ blocks: [{ kind: 'text', text }] }, printerProfiles['epson-80']);
    expect(compose).toThrow(UnprintableDocument);
  });

  it('is refused when a QR address is not plain ASCII', () => {
    for (const url of ['http://大厅/t/1', '', 'http://hall/t 1', `http://hall/${'x'.repeat(300)}`]) {
      const compose = (): unknown =>
        composeJob({ blocks: [{ kind: 'qr', url, size: 6 }] }, printerProfiles['epson-80']);
      expect(compose).toThrow(UnprintableDocument);
    }
  });
});

describe('numerals drawn as dots', () => {
  it('differ for every letter and digit', () => {
    const letters = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'];
    expect(new Set(letters.map((letter) => drawNumerals(letter, 48).data.toString('hex'))).size).toBe(
      letters.length,
    );
  });

  it('never spell a command that a printer obeys inside a picture', () => {
    const dots = fc.uint8Array({ maxLength: 200 }).map((data) => Buffer.from(data));
    const nasty = fc
      .array(fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0x01), { maxLength: 60 })
      .map((data) => Buffer.from(data));
    fc.assert(
      fc.property(fc.oneof(dots, nasty), (data) => {
        const safe = withoutRealTimeCommands(data);
        expect(realTimeCommandIn(safe)).toBeUndefined();
        expect(safe.length).toBe(data.length);
      }),
    );
  });
});
