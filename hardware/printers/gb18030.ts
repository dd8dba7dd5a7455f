// Sets text for Chinese ESC/POS printers: every character becomes one or two bytes of GB18030 and a width in columns.
import iconv from 'iconv-lite';

/** The letters in a printer's ROM. */
export type LetterSet = {
  /** `gb2312` is all that the oldest Chinese models have. */
  readonly chinese: 'gbk' | 'gb2312';
  /**
   * Russian in the slim letters of code page PC866 (number 17 on Epson and those who follow it), or in the full-width
   * Cyrillic of GB2312: twice as wide, but present in every Chinese printer whatever its code pages.
   */
  readonly cyrillic: 'pc866' | 'fullWidth';
};

/** One printed cell: what is printed, its bytes on the wire, and how many columns of half a Chinese character it takes. */
export type Cell = {
  readonly character: string;
  readonly bytes: Buffer;
  readonly columns: 1 | 2;
  /** Set for letters that are printed outside Chinese mode. */
  readonly page?: 'pc866';
};

export type SetText = {
  readonly cells: readonly Cell[];
  /** The characters that no printer could print, each once, in order of appearance. `〓` stands in their place. */
  readonly unprintable: readonly string[];
};

const standIn = '〓';

// Latin-1 signs sit in the four-byte part of GB18030, which no printer we know of can print: ¥ came out as "0 6".
const replacements: ReadonlyMap<string, string> = new Map([
  ['¥', '￥'],
  ['€', '欧元'],
  ['£', '英镑'],
  ['m²', '平方米'],
  ['m³', '立方米'],
  ['–', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['−', '-'],
  ['•', '·'],
  ['«', '"'],
  ['»', '"'],
  ['„', '"'],
  ['‟', '”'],
  ['⁄', '/'],
  ['©', '(C)'],
  ['®', '(R)'],
  ['ß', 'ss'],
]);
const replaceable = /m[²³]|[¥€£–‑‒−•«»„‟⁄©®ß]/gu;

/** Turns text into cells. A line end in the text becomes a space; control characters can never reach the wire. */
export function setText(text: string, letters: LetterSet): SetText {
  const cells: Cell[] = [];
  const unprintable = new Set<string>();
  const plain = text
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(replaceable, (sign) => replacements.get(sign) ?? sign)
    .replace(/[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}]/gu, '');
  for (const character of plain) {
    const direct = cellOf(character, letters);
    if (direct !== undefined) {
      cells.push(direct);
      continue;
    }
    // A combining mark that found no letter to join says nothing by itself.
    if (/^\p{Mn}$/u.test(character)) continue;
    const simpler = simplerCells(character, letters);
    if (simpler === undefined) unprintable.add(character);
    cells.push(...(simpler ?? [standInCell]));
  }
  return { cells, unprintable: [...unprintable] };
}

/** How many columns the text takes when set: Chinese and full-width Cyrillic 2 each, ASCII and PC866 1. */
export function columnsOf(text: string, letters: LetterSet): number {
  return widthOf(setText(text, letters).cells);
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((columns, cell) => columns + cell.columns, 0);
}

const chineseModeOn = Buffer.from([0x1c, 0x26]);
const chineseModeOffPage17 = Buffer.from([0x1c, 0x2e, 0x1b, 0x74, 0x11]);

/** The bytes of a line, to be sent in Chinese mode, which they also end in. */
export function bytesOf(cells: readonly Cell[]): Buffer {
  const parts: Buffer[] = [];
  let page: 'pc866' | undefined;
  for (const cell of cells) {
    // ASCII is the same in both modes: a space between two Russian words is no reason to change.
    const wanted = cell.bytes.length === 1 && cell.page === undefined ? page : cell.page;
    if (wanted !== page) parts.push(wanted === 'pc866' ? chineseModeOffPage17 : chineseModeOn);
    page = wanted;
    parts.push(cell.bytes);
  }
  if (page !== undefined) parts.push(chineseModeOn);
  return Buffer.concat(parts);
}

function cellOf(character: string, letters: LetterSet): Cell | undefined {
  if (letters.cyrillic === 'pc866' && /^[А-яЁё]$/u.test(character)) {
    return { character, bytes: iconv.encode(character, 'cp866'), columns: 1, page: 'pc866' };
  }
  const bytes = iconv.encode(character, 'gb18030');
  const first = bytes[0];
  const second = bytes[1];
  if (bytes.length === 1 && first !== undefined && first >= 0x20 && first < 0x7f)
    return { character, bytes, columns: 1 };
  if (bytes.length !== 2 || first === undefined || second === undefined) return undefined;
  if (letters.chinese === 'gb2312' && !(first >= 0xa1 && first <= 0xf7 && second >= 0xa1)) return undefined;
  // Rows that GB18030 leaves to users are blank in every ROM.
  if (/^\p{Co}$/u.test(character)) return undefined;
  return { character, bytes, columns: 2 };
}

function simplerCells(character: string, letters: LetterSet): Cell[] | undefined {
  const parts = [...character.normalize('NFKD')].filter((part) => !/^\p{Mn}$/u.test(part));
  if (parts.length === 0 || parts.join('') === character) return undefined;
  const cells = parts.map((part) => cellOf(replacements.get(part) ?? part, letters));
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

const standInCell: Cell = { character: standIn, bytes: iconv.encode(standIn, 'gb18030'), columns: 2 };
