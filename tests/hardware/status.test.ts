// What a printer says: replies whole, in pieces and among noise; health from status bytes.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthByAnswers, healthByAutomatic, ReplyDecoder } from '../../hardware/printers/status.ts';

function replies(...chunks: number[][]): unknown[] {
  const decoder = new ReplyDecoder();
  return chunks.flatMap((chunk) => decoder.push(Buffer.from(chunk)));
}

const sealAB01 = [0x37, 0x22, 0x41, 0x42, 0x30, 0x31, 0x00];

describe('replies', () => {
  it('are told apart in one chunk', () => {
    expect(replies([0x12, 0x1a, ...sealAB01, 0x00, 0x14, 0x00, 0x00, 0x0f, 0x13, 0x11])).toEqual([
      { kind: 'realTime', byte: 0x12 },
      { kind: 'realTime', byte: 0x1a },
      { kind: 'block', header: 0x37, identifier: 0x22, text: 'AB01' },
      { kind: 'inOrder', byte: 0x00 },
      { kind: 'automatic', bytes: [0x14, 0x00, 0x00, 0x0f] },
      { kind: 'flow', ready: false },
      { kind: 'flow', ready: true },
    ]);
  });

  it('may come in two chunks', () => {
    expect(replies([0x37, 0x22, 0x41], [0x42, 0x30, 0x31, 0x00, 0x12])).toEqual([
      { kind: 'block', header: 0x37, identifier: 0x22, text: 'AB01' },
      { kind: 'realTime', byte: 0x12 },
    ]);
    expect(replies([0x18, 0x00], [0x0c, 0x00])).toEqual([
      { kind: 'automatic', bytes: [0x18, 0x00, 0x0c, 0x00] },
    ]);
  });

  it('are found again after noise', () => {
    expect(replies([0xff, 0x12, 0x37, 0x22, 0xff, ...sealAB01])).toEqual([
      { kind: 'noise', byte: 0xff },
      { kind: 'realTime', byte: 0x12 },
      { kind: 'noise', byte: 0x37 },
      { kind: 'inOrder', byte: 0x22 },
      { kind: 'noise', byte: 0xff },
      { kind: 'block', header: 0x37, identifier: 0x22, text: 'AB01' },
    ]);
  });

  it('are the same however the bytes are cut', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (chunks) => {
        const whole = replies(chunks.flatMap((chunk) => [...chunk]));
        expect(replies(...chunks.map((chunk) => [...chunk]))).toEqual(whole);
      }),
    );
  });

  it('cannot fill the memory: an endless block is noise', () => {
    const found = replies([0x5f, ...Array.from({ length: 200 }, () => 0x41)]);
    expect(found[0]).toEqual({ kind: 'noise', byte: 0x5f });
  });
});

describe('health', () => {
  it('follows the answers to DLE EOT', () => {
    expect(healthByAnswers(0x12, 0x12, 0x12)).toBe('ok');
    expect(healthByAnswers(0x16, 0x12, 0x12)).toBe('ok');
    expect(healthByAnswers(0x12, 0x12, 0x1e)).toBe('nearEnd');
    expect(healthByAnswers(0x1a, 0x32, 0x7e)).toBe('paperOut');
    expect(healthByAnswers(0x1a, 0x16, 0x12)).toBe('coverOpen');
    expect(healthByAnswers(0x1a, 0x52, 0x12, 0x1a)).toBe('cutterError');
    expect(healthByAnswers(0x1a, 0x52, 0x12, 0x32)).toBe('offline');
    expect(healthByAnswers(0x1a, 0x12, 0x12)).toBe('offline');
  });

  it('follows the automatic status', () => {
    expect(healthByAutomatic([0x14, 0x00, 0x00, 0x0f])).toBe('ok');
    expect(healthByAutomatic([0x14, 0x00, 0x03, 0x0f])).toBe('nearEnd');
    expect(healthByAutomatic([0x1c, 0x00, 0x0f, 0x0f])).toBe('paperOut');
    expect(healthByAutomatic([0x3c, 0x00, 0x00, 0x0f])).toBe('coverOpen');
    expect(healthByAutomatic([0x1c, 0x08, 0x00, 0x0f])).toBe('cutterError');
  });
});
