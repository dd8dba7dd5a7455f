// The paper in a virtual printer: takes commands, fills lines, and gives a slip at each cut.
import { createHash } from 'node:crypto';
import type { LetterMode, PrinterCommand } from './escpos-reader.ts';

/** Letters of one style and width: `columns` is what each of them takes before it is enlarged. */
export type SlipRun = {
  readonly text: string;
  readonly columns: 1 | 2;
  readonly across: number;
  readonly down: number;
  readonly bold: boolean;
};

export type SlipAlign = 'left' | 'center' | 'right';

export type SlipLine =
  | { readonly kind: 'text'; readonly align: SlipAlign; readonly runs: readonly SlipRun[] }
  | { readonly kind: 'blank'; readonly dots: number }
  | { readonly kind: 'qr'; readonly align: SlipAlign; readonly content: string; readonly moduleDots: number }
  | {
      readonly kind: 'picture';
      readonly align: SlipAlign;
      readonly widthBytes: number;
      readonly rows: number;
      readonly scale: number;
      readonly data: Buffer;
    };

export type Slip = {
  readonly lines: readonly SlipLine[];
  /** What stands on it, line by line; pictures as `[picture <hash>]`. */
  readonly text: string;
  readonly qr: readonly string[];
  /** SHA-256 of text and QR contents: two slips with one hash are the same paper printed twice. */
  readonly hash: string;
  /** `cut` by the knife, or `torn` off because the power failed or the model has no knife. */
  readonly end: 'cut' | 'torn';
  /** What a real printer would have printed wrongly. */
  readonly complaints: readonly string[];
};

type Style = { readonly across: number; readonly down: number; readonly bold: boolean };

/** Ordinary line pitch, a sixth of an inch at 8 dots to the millimetre. */
export const lineDots = 34;

const plain: Style = { across: 1, down: 1, bold: false };

export class PaperStrip {
  readonly #columns: number;
  #lines: SlipLine[] = [];
  #runs: SlipRun[] = [];
  #used = 0;
  #style = plain;
  #align: SlipAlign = 'left';
  #qrContent = '';
  #qrModule = 3;
  #complaints: string[] = [];
  #mode: LetterMode = { chinese: false, codePage: 0 };

  constructor(columns: number) {
    this.#columns = columns;
  }

  get mode(): LetterMode {
    return this.#mode;
  }

  /** How many lines of paper the command takes; asked before it is carried out. */
  linesFor(command: PrinterCommand): number {
    if (command.kind === 'lineFeed' || command.kind === 'qrPrint' || command.kind === 'picture') return 1;
    return command.kind === 'feedLines' ? command.lines : 0;
  }

  apply(command: PrinterCommand): void {
    switch (command.kind) {
      case 'letter':
        return this.#letter(command.character, command.columns);
      case 'lineFeed':
        return this.#endLine();
      case 'reset':
        return this.reset();
      case 'chinese':
        this.#mode = { ...this.#mode, chinese: command.on };
        return;
      case 'codePage':
        this.#mode = { ...this.#mode, codePage: command.page };
        return;
      case 'size':
        this.#style = { ...this.#style, across: command.across, down: command.down };
        return;
      case 'bold':
        this.#style = { ...this.#style, bold: command.on };
        return;
      case 'align':
        if (this.#runs.length > 0) this.#complain('alignment changed within a line');
        this.#align = command.to;
        return;
      default:
        return this.#applyLarger(command);
    }
  }

  reset(): void {
    if (this.#runs.length > 0) this.#complain('reset within a line');
    this.#style = plain;
    this.#align = 'left';
    this.#mode = { chinese: false, codePage: 0 };
  }

  /** Ends the slip; undefined when nothing has been printed since the last. */
  take(end: Slip['end']): Slip | undefined {
    if (this.#runs.length > 0) this.#endLine();
    const lines = this.#lines;
    const complaints = this.#complaints;
    this.#lines = [];
    this.#complaints = [];
    if (!lines.some((line) => line.kind !== 'blank') && complaints.length === 0) return undefined;
    const text = lines.flatMap(wordsOf).join('\n');
    const qr = lines.flatMap((line) => (line.kind === 'qr' ? [line.content] : []));
    const hash = createHash('sha256')
      .update(JSON.stringify([text, qr]))
      .digest('hex');
    return { lines, text, qr, hash, end, complaints };
  }

  #applyLarger(command: PrinterCommand): void {
    switch (command.kind) {
      case 'feedLines':
        return this.#feed(command.lines * lineDots);
      case 'feedDots':
        return this.#feed(command.dots);
      case 'qrModule':
        this.#qrModule = command.dots;
        return;
      case 'qrStore':
        this.#qrContent = command.content;
        return;
      case 'qrPrint':
        this.#lines.push({
          kind: 'qr',
          align: this.#align,
          content: this.#qrContent,
          moduleDots: this.#qrModule,
        });
        return;
      case 'picture': {
        if (command.widthBytes * 8 * command.scale > this.#columns * 12)
          this.#complain('picture wider than the paper');
        this.#lines.push({ ...command, align: this.#align });
        return;
      }
      case 'unknown':
        return this.#complain(command.why);
      default:
    }
  }

  #letter(character: string, columns: 1 | 2): void {
    const width = columns * this.#style.across;
    if (this.#used + width > this.#columns) {
      this.#complain(`line longer than ${this.#columns} columns`);
      this.#endLine();
    }
    this.#used += width;
    const last = this.#runs.at(-1);
    const { across, down, bold } = this.#style;
    const same =
      last?.across === across && last.down === down && last.bold === bold && last.columns === columns;
    if (last !== undefined && same)
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + character };
    else this.#runs.push({ text: character, columns, ...this.#style });
  }

  #endLine(): void {
    if (this.#runs.length === 0) this.#lines.push({ kind: 'blank', dots: lineDots });
    else this.#lines.push({ kind: 'text', align: this.#align, runs: this.#runs });
    this.#runs = [];
    this.#used = 0;
  }

  #feed(dots: number): void {
    if (this.#runs.length > 0) this.#endLine();
    this.#lines.push({ kind: 'blank', dots });
  }

  #complain(why: string): void {
    if (this.#complaints.length < 20) this.#complaints.push(why);
  }
}

function wordsOf(line: SlipLine): string[] {
  switch (line.kind) {
    case 'text':
      return [line.runs.map((run) => run.text).join('')];
    case 'picture':
      return [`[picture ${createHash('sha256').update(line.data).digest('hex').slice(0, 12)}]`];
    case 'blank':
    case 'qr':
      return [];
    default:
      throw new Error(`no such line: ${JSON.stringify(line satisfies never)}`);
  }
}
