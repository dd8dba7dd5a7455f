// Composes a document into the bytes of one print job: node-thermal-printer writes the commands, our own letters the text.
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import type { Alignment, LetterSize, PaperBlock, PaperDocument } from './document.ts';
import type { Cell } from './gb18030.ts';
import { bytesOf, setText, widthOf } from './gb18030.ts';
import { canDraw, drawNumerals } from './numerals.ts';
import type { PrinterProfile } from './profiles.ts';
import { longestWord, wrap, wrapEvenly } from './wrapping.ts';

/** The longest job in bytes: beyond a printer's receive buffer, questions about paper would queue up behind the data. */
export const longestJob = 4_000;

export type PrintJob = {
  readonly bytes: Buffer;
  /** Characters that stand as `〓` on the paper. */
  readonly unprintable: readonly string[];
};

/** Thrown for a document that no printer can be given: it is the document's maker who must change it. */
export class UnprintableDocument extends Error {}

const chineseMode = Buffer.from([0x1c, 0x26]);
const halfLine = Buffer.from([0x1b, 0x4a, 0x0e]);
// The library's own cut feeds eight lines and resets the printer; this one feeds just past the knife.
const feedAndCut = Buffer.from([0x1d, 0x56, 0x42, 0x00]);
const longestUrl = 250;
// Tried in turn until the job is short enough: the words of a ticket matter more than the size of its number.
const drawnSizes = [5, 4, 3, 2] as const;

/** The whole job but for its seal. Refuses (throws `UnprintableDocument`) what is too long or has a wrong QR address. */
export function composeJob(document: PaperDocument, profile: PrinterProfile): PrintJob {
  for (const largestDrawn of drawnSizes) {
    const paper = new Paper(profile, largestDrawn);
    for (const block of document.blocks) setBlock(paper, block);
    paper.end();
    const bytes = paper.bytes();
    const command = realTimeCommandIn(bytes);
    if (command !== undefined) throw new UnprintableDocument(`byte ${command} would be obeyed as a command`);
    if (bytes.length <= longestJob) return { bytes, unprintable: [...paper.unprintable] };
  }
  throw new UnprintableDocument(`the job is longer than the ${longestJob} bytes a printer takes at once`);
}

/** Where the bytes hold DLE EOT, DLE ENQ or DLE DC4, which a printer obeys wherever they stand. */
export function realTimeCommandIn(bytes: Buffer): number | undefined {
  const found = bytes.findIndex(
    (byte, index) => byte === 0x10 && [0x04, 0x05, 0x14].includes(bytes[index + 1] ?? 0),
  );
  return found < 0 ? undefined : found;
}

function setBlock(paper: Paper, block: PaperBlock): void {
  switch (block.kind) {
    case 'text':
      return setTextBlock(paper, block);
    case 'pair':
      return setPair(paper, block);
    case 'rule':
      return paper.line([{ cells: paper.set('-'.repeat(paper.profile.columns)), ...quiet }], 'left');
    case 'feed':
      return paper.feed(Math.min(Math.max(1, Math.trunc(block.lines)), 10));
    case 'gap':
      return paper.gap();
    case 'qr':
      return setQr(paper, block.url, block.size);
    default:
      throw unreachable(block);
  }
}

function setTextBlock(paper: Paper, block: Extract<PaperBlock, { kind: 'text' }>): void {
  const { profile } = paper;
  const align = block.align ?? 'left';
  const wanted = block.size ?? 1;
  if (wanted > profile.maxScale && canDraw(block.text)) return paper.numerals(block.text, wanted, align);
  const cells = paper.set(block.text);
  const size = largestThatFits(wanted, profile, longestWord(cells));
  const columns = Math.floor(profile.columns / size);
  const lines = align === 'center' ? wrapEvenly(cells, columns) : wrap(cells, columns);
  for (const line of lines) paper.line([{ cells: line, size, bold: block.bold ?? false }], align);
}

function setPair(paper: Paper, block: Extract<PaperBlock, { kind: 'pair' }>): void {
  const { profile } = paper;
  const left = paper.set(block.left);
  const right = paper.set(block.right);
  const style = {
    size: largestThatFits(block.size ?? 1, profile, longestWord(right)),
    bold: block.bold ?? false,
  };
  const between = profile.columns - widthOf(left) - widthOf(right) * style.size;
  if (between >= 1) {
    const label = { cells: [...left, ...paper.set(' '.repeat(between))], ...quiet };
    paper.line([label, { cells: right, ...style }], 'left');
    return;
  }
  for (const line of wrap(left, profile.columns)) paper.line([{ cells: line, ...quiet }], 'left');
  if (right.length === 0) return;
  for (const line of wrap(right, Math.floor(profile.columns / style.size))) {
    paper.line([{ cells: line, ...style }], 'right');
  }
}

function setQr(paper: Paper, url: string, size: number): void {
  // The library counts UTF-16 units as bytes: anything but ASCII would put the printer out of step with the data.
  if (!/^[\x21-\x7e]+$/.test(url) || url.length > longestUrl) {
    throw new UnprintableDocument(`a QR address is 1 to ${longestUrl} printable ASCII characters`);
  }
  paper.qr(url, size);
}

function largestThatFits(wanted: LetterSize, profile: PrinterProfile, longest: number): number {
  const fitting = Math.floor(profile.columns / Math.max(1, longest));
  return Math.max(1, Math.min(wanted, profile.maxScale, fitting));
}

type LetterStyle = { readonly size: number; readonly bold: boolean };
type Run = LetterStyle & { readonly cells: readonly Cell[] };

const quiet: LetterStyle = { size: 1, bold: false };

class Paper {
  readonly profile: PrinterProfile;
  readonly #largestDrawn: number;
  readonly unprintable = new Set<string>();
  readonly #printer: ThermalPrinter;
  #style = quiet;
  #align: Alignment = 'left';

  constructor(profile: PrinterProfile, largestDrawn: number) {
    this.profile = profile;
    this.#largestDrawn = largestDrawn;
    // The library's types ask for a cable; without one it only composes, which is all that is wanted of it.
    this.#printer = new ThermalPrinter({ type: epson, width: profile.columns } as ComposerOnly);
    this.#printer.append(Buffer.from([0x1b, 0x40]));
    this.#printer.append(chineseMode);
  }

  set(text: string): readonly Cell[] {
    const { cells, unprintable } = setText(text, this.profile.letters);
    for (const character of unprintable) this.unprintable.add(character);
    return cells;
  }

  /** One printed line; its runs must fit on it. */
  line(runs: readonly Run[], align: Alignment): void {
    this.#alignTo(align);
    for (const run of runs.filter(({ cells }) => cells.length > 0)) {
      this.#take(run);
      this.#printer.append(bytesOf(run.cells));
    }
    this.#printer.newLine();
  }

  numerals(text: string, wanted: number, align: Alignment): void {
    this.#alignTo(align);
    // Sent at half the resolution and doubled by the printer (m = 3): a quarter of the bytes.
    const fitting = Math.floor((this.profile.dots / 2 / [...text].length / 12) * 1.3);
    const picture = drawNumerals(text, 12 * Math.max(1, Math.min(wanted, this.#largestDrawn, fitting)));
    const { widthBytes, rows, data } = picture;
    const header = [0x1d, 0x76, 0x30, 0x03, widthBytes & 0xff, widthBytes >> 8, rows & 0xff, rows >> 8];
    this.#printer.append(Buffer.concat([Buffer.from(header), data]));
    this.#printer.newLine();
  }

  qr(url: string, size: number): void {
    this.#alignTo('center');
    this.#printer.printQR(url, { model: 2, cellSize: size, correction: 'M' });
    this.#printer.newLine();
  }

  feed(lines: number): void {
    this.#printer.append(Buffer.from([0x1b, 0x64, lines]));
  }

  gap(): void {
    this.#printer.append(halfLine);
  }

  end(): void {
    this.#take(quiet);
    this.#alignTo('left');
    if (this.profile.cut === 'partial') this.#printer.append(feedAndCut);
    else this.feed(5);
  }

  bytes(): Buffer {
    return this.#printer.getBuffer();
  }

  #take(style: LetterStyle): void {
    if (style.bold !== this.#style.bold) this.#printer.bold(style.bold);
    if (style.size !== this.#style.size) this.#printer.setTextSize(style.size - 1, style.size - 1);
    this.#style = style;
  }

  #alignTo(align: Alignment): void {
    if (align === this.#align) return;
    this.#align = align;
    if (align === 'left') this.#printer.alignLeft();
    else if (align === 'center') this.#printer.alignCenter();
    else this.#printer.alignRight();
  }
}

type ComposerOnly = ConstructorParameters<typeof ThermalPrinter>[0];

const epson: PrinterTypes = PrinterTypes.EPSON;

function unreachable(block: never): Error {
  return new Error(`no such block: ${JSON.stringify(block satisfies never)}`);
}
