// The visitor's ticket as a paper: Chinese first, the visitor's own language beside it. Holds no wording of its own.
import type { PaperBlock, PaperDocument } from './document.ts';

/** One wording in Chinese and, for a visitor of another language, in hers. */
export type Wording = { readonly zh: string; readonly other?: string };

/** A line of the slip: what it is, and its value. */
export type SlipRow = { readonly label: Wording; readonly value: Wording };

/** Everything on the slip, already worded. No name, document or phone number belongs here. */
export type TicketSlip = {
  readonly hallName: Wording;
  /** 补打 第1次, 预约, 绿色通道 …: each printed large above the number. */
  readonly marks: readonly Wording[];
  /** 排队号 */
  readonly numberLabel: Wording;
  readonly number: string;
  /** What the visitor came for, one wording per matter on this number. */
  readonly items: readonly Wording[];
  /** 一件事: its steps in order, each with its zone. */
  readonly steps?: readonly SlipRow[];
  /** Where to wait and where to go: printed large. */
  readonly zone: SlipRow;
  readonly windows?: SlipRow;
  readonly ahead?: SlipRow;
  readonly wait?: SlipRow;
  readonly takenAt: SlipRow;
  /** The four digits that prove at a kiosk that the number is hers (我来了). */
  readonly code?: SlipRow;
  /** The page where the visitor follows her number; left out where phones cannot reach the hall. */
  readonly qr?: { readonly url: string; readonly caption: Wording };
  readonly notesTitle: Wording;
  readonly notes: readonly Wording[];
  /** The last line: hotline, supervision telephone. */
  readonly foot?: Wording;
};

export function ticketSlip(slip: TicketSlip): PaperDocument {
  return {
    blocks: [
      ...heading(slip),
      ...slip.marks.flatMap(mark),
      ...number(slip),
      ...(slip.steps ?? []).flatMap((row) => rowBlocks(row, false)),
      { kind: 'rule' },
      ...[slip.zone, ...present(slip.windows)].flatMap((row) => rowBlocks(row, true)),
      ...[...present(slip.ahead), ...present(slip.wait), slip.takenAt].flatMap((row) =>
        rowBlocks(row, false),
      ),
      ...present(slip.code).flatMap((row) => rowBlocks(row, true)),
      { kind: 'rule' },
      ...followByPhone(slip),
      ...notes(slip),
    ],
  };
}

function heading({ hallName }: TicketSlip): PaperBlock[] {
  return [
    { kind: 'text', text: hallName.zh, size: 2, bold: true, align: 'center' },
    ...other(hallName, 'center'),
    { kind: 'rule' },
  ];
}

function mark(wording: Wording): PaperBlock[] {
  return [
    { kind: 'text', text: `【${wording.zh}】`, size: 2, bold: true, align: 'center' },
    ...other(wording, 'center'),
    { kind: 'gap' },
  ];
}

function number(slip: TicketSlip): PaperBlock[] {
  return [
    { kind: 'text', text: sideBySide(slip.numberLabel), align: 'center' },
    { kind: 'text', text: slip.number, size: 8, bold: true, align: 'center' },
    { kind: 'gap' },
    ...slip.items.flatMap((item): PaperBlock[] => [
      { kind: 'text', text: item.zh, size: 2, align: 'center' },
      ...other(item, 'center'),
      { kind: 'gap' },
    ]),
  ];
}

function rowBlocks(row: SlipRow, large: boolean): PaperBlock[] {
  const { label, value } = row;
  const chinese: PaperBlock = {
    kind: 'pair',
    left: label.zh,
    right: value.zh,
    size: large ? 2 : 1,
    bold: large,
  };
  if (label.other === undefined) return [chinese, { kind: 'gap' }];
  // A value without words, such as a time, is the same in both languages and is said once.
  return [chinese, { kind: 'pair', left: label.other, right: value.other ?? '' }, { kind: 'gap' }];
}

function followByPhone({ qr }: TicketSlip): PaperBlock[] {
  if (qr === undefined) return [];
  return [
    { kind: 'qr', url: qr.url, size: 6 },
    { kind: 'text', text: qr.caption.zh, align: 'center' },
    ...other(qr.caption, 'center'),
    { kind: 'rule' },
  ];
}

function notes(slip: TicketSlip): PaperBlock[] {
  return [
    { kind: 'text', text: sideBySide(slip.notesTitle), bold: true },
    ...slip.notes.flatMap((note, index): PaperBlock[] => [
      { kind: 'text', text: `${index + 1}. ${note.zh}` },
      ...(note.other === undefined ? [] : [{ kind: 'text', text: `   ${note.other}` } as const]),
    ]),
    ...present(slip.foot).flatMap((foot): PaperBlock[] => [
      { kind: 'feed', lines: 1 },
      { kind: 'text', text: foot.zh, bold: true, align: 'center' },
      ...other(foot, 'center'),
    ]),
  ];
}

function other(wording: Wording, align: 'left' | 'center'): PaperBlock[] {
  return wording.other === undefined ? [] : [{ kind: 'text', text: wording.other, align }];
}

function sideBySide(wording: Wording): string {
  return wording.other === undefined ? wording.zh : `${wording.zh}  ${wording.other}`;
}

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
