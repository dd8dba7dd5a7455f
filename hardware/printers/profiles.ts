// What differs between printer models: paper width, letters, sizes, and how a model says that it has really printed.
import type { LetterSet } from './gb18030.ts';

export type PrinterProfile = {
  readonly name: string;
  /** Dots across the printable width, 8 to the millimetre on nearly all models. */
  readonly dots: number;
  /** Columns of half a Chinese character. */
  readonly columns: number;
  /** Cheap models double letters but cannot enlarge them further: large numerals are then sent as a picture. */
  readonly maxScale: 2 | 8;
  readonly letters: LetterSet;
  /** False for a printer whose cable brings nothing back: it is printed to in the dark. */
  readonly speaks: boolean;
  /**
   * How the end of a paper is proven: `processId` by GS ( H (Epson), `gsR` by GS r (most others),
   * `none` when the model answers neither: its papers end as `sent`, never as `printed`.
   */
  readonly seal: 'processId' | 'gsR' | 'none';
  readonly cut: 'partial' | 'none';
};

const slimRussian = { chinese: 'gbk', cyrillic: 'pc866' } as const;
const wideRussian = { chinese: 'gbk', cyrillic: 'fullWidth' } as const;
const oldLetters = { chinese: 'gb2312', cyrillic: 'fullWidth' } as const;
const wide = { dots: 576, columns: 48, letters: wideRussian, speaks: true, cut: 'partial' } as const;
const narrow = { dots: 384, columns: 32, letters: wideRussian, speaks: true, cut: 'none' } as const;

export const printerProfiles = {
  'epson-80': { ...wide, name: 'Epson 80 mm', letters: slimRussian, maxScale: 8, seal: 'processId' },
  'escpos-80': { ...wide, name: 'ESC/POS 80 mm', maxScale: 8, seal: 'gsR' },
  'escpos-80-plain': { ...wide, name: 'ESC/POS 80 mm, ×2', maxScale: 2, letters: oldLetters, seal: 'gsR' },
  'escpos-80-512': {
    ...wide,
    name: 'ESC/POS 80 mm, 512 dots',
    dots: 512,
    columns: 42,
    maxScale: 8,
    seal: 'gsR',
  },
  'escpos-58': { ...narrow, name: 'ESC/POS 58 mm', maxScale: 8, seal: 'gsR' },
  'escpos-58-plain': { ...narrow, name: 'ESC/POS 58 mm, ×2', maxScale: 2, letters: oldLetters, seal: 'gsR' },
  'one-way-80': { ...wide, name: '80 mm, one-way cable', maxScale: 8, speaks: false, seal: 'none' },
  'one-way-58': { ...narrow, name: '58 mm, one-way cable', maxScale: 8, speaks: false, seal: 'none' },
} satisfies Record<string, PrinterProfile>;

export type PrinterProfileName = keyof typeof printerProfiles;
