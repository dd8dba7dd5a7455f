// Text for Chinese printers: which bytes leave, how wide it is, where lines break.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, columnsOf, setText, widthOf } from '../../hardware/printers/gb18030.ts';
import type { LetterSet } from '../../hardware/printers/gb18030.ts';
import { wrap, wrapEvenly } from '../../hardware/printers/wrapping.ts';

const ordinary: LetterSet = { chinese: 'gbk', cyrillic: 'fullWidth' };
const old: LetterSet = { chinese: 'gb2312', cyrillic: 'fullWidth' };
const slim: LetterSet = { chinese: 'gbk', cyrillic: 'pc866' };

function hex(text: string, letters = ordinary): string {
  return bytesOf(setText(text, letters).cells).toString('hex');
}

function linesOf(text: string, columns: number, how = wrap): string[] {
  return how(setText(text, ordinary).cells, columns).map((line) =>
    line.map((cell) => cell.character).join(''),
  );
}

describe('letters', () => {
  it('sets Chinese in two bytes and two columns, ASCII in one', () => {
    expect(hex('A01号')).toBe('413031bac5');
    expect(columnsOf('A01号', ordinary)).toBe(5);
  });

  it('prints prices: ¥ becomes the full-width sign, € a word', () => {
    expect(hex('¥25')).toBe('a3a43235');
    expect(hex('€')).toBe(hex('欧元'));
    expect(hex('80 m²')).toBe(hex('80 平方米'));
  });

  it('puts 〓 for a rare character, reports it, and leaves its neighbours whole', () => {
    const { cells, unprintable } = setText('𠮷野家㛃取号', ordinary);
    expect(cells.map((cell) => cell.character).join('')).toBe('〓野家〓取号');
    expect(unprintable).toEqual(['𠮷', '㛃']);
  });

  it('keeps to GB2312 where the printer has no more', () => {
    expect(setText('镕', ordinary).unprintable).toEqual([]);
    expect(setText('镕', old).unprintable).toEqual(['镕']);
  });

  it('sets Russian in full-width letters, or slim in PC866 and back to Chinese mode', () => {
    expect(hex('Ёж')).toBe('a7a7a7d8');
    expect(columnsOf('Ваш номер', ordinary)).toBe(17);
    expect(columnsOf('Ваш номер', slim)).toBe(9);
    expect(hex('Да 号', slim)).toBe('1c2e1b741184a0201c26bac5');
    expect(hex('号Да', slim)).toBe('bac51c2e1b741184a01c26');
  });

  it('takes accents off Latin letters that the ROM lacks', () => {
    expect(setText('Ñandú', ordinary).unprintable).toEqual([]);
    expect(hex('ñ')).toBe(hex('n'));
  });

  it('never lets a control byte out, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(ordinary, old),
        (text, letters) => {
          const bytes = bytesOf(setText(text, letters).cells);
          expect(bytes.every((byte) => byte >= 0x20 && byte !== 0x7f)).toBe(true);
          expect(setText(text, letters).cells.every((cell) => cell.bytes.length === cell.columns)).toBe(true);
        },
      ),
    );
  });
});

describe('wrapping', () => {
  it('counts columns, not characters', () => {
    expect(linesOf('请到三号窗口办理', 8)).toEqual(['请到三号', '窗口办理']);
    expect(linesOf('取号A01号', 6)).toEqual(['取号', 'A01号']);
  });

  it('begins no line with a closing sign and ends none with an opening one', () => {
    expect(linesOf('请留意叫号，谢谢', 10)).toEqual(['请留意叫', '号，谢谢']);
    expect(linesOf('请按下（我来了）', 8)).toEqual(['请按下', '（我来', '了）']);
  });

  it('keeps Latin and Russian words together', () => {
    expect(linesOf('Ticket office 3', 10)).toEqual(['Ticket', 'office 3']);
    expect(linesOf('Вид на жительство', 24)).toEqual(['Вид на', 'жительство']);
  });

  it('breaks a heading evenly and between words', () => {
    expect(linesOf('一扇门示范政务服务中心', 16, wrapEvenly)).toEqual(['一扇门示范', '政务服务中心']);
  });

  it('never makes a line longer than the paper and loses nothing but spaces', () => {
    const text = fc.string({ unit: fc.constantFrom(...'政务大厅，。（）AbЖя 7、“”'), maxLength: 120 });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 2, max: 48 }),
        fc.constantFrom(wrap, wrapEvenly),
        (words, columns, how) => {
          const lines = how(setText(words, ordinary).cells, columns);
          expect(lines.every((line) => widthOf(line) <= columns)).toBe(true);
          const printed = lines.flatMap((line) => line.map((cell) => cell.character)).join('');
          expect(printed.replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
        },
      ),
    );
  });
});
