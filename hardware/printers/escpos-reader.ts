// Reads ESC/POS as a Chinese printer does: one command or letter at a time from the bytes at hand.
import iconv from 'iconv-lite';

export type PrinterCommand =
  | { readonly kind: 'letter'; readonly character: string; readonly columns: 1 | 2 }
  | { readonly kind: 'lineFeed' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'chinese'; readonly on: boolean }
  | { readonly kind: 'codePage'; readonly page: number }
  | { readonly kind: 'size'; readonly across: number; readonly down: number }
  | { readonly kind: 'bold'; readonly on: boolean }
  | { readonly kind: 'align'; readonly to: 'left' | 'center' | 'right' }
  | { readonly kind: 'feedLines'; readonly lines: number }
  | { readonly kind: 'feedDots'; readonly dots: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'qrModule'; readonly dots: number }
  | { readonly kind: 'qrStore'; readonly content: string }
  | { readonly kind: 'qrPrint' }
  | {
      readonly kind: 'picture';
      readonly widthBytes: number;
      readonly rows: number;
      readonly scale: number;
      readonly data: Buffer;
    }
  | { readonly kind: 'seal'; readonly id: string }
  | { readonly kind: 'status' }
  | { readonly kind: 'automatic'; readonly on: boolean }
  | { readonly kind: 'unknown'; readonly why: string };

export type ReadCommand = { readonly command: PrinterCommand; readonly length: number };

/** How bytes above ASCII are to be read. */
export type LetterMode = { readonly chinese: boolean; readonly codePage: number };

const pc866 = 17;

/** The next command, or undefined while its bytes are not all there. */
export function readCommand(bytes: Buffer, mode: LetterMode): ReadCommand | undefined {
  const first = bytes[0];
  if (first === undefined) return undefined;
  if (first === 0x0a) return { command: { kind: 'lineFeed' }, length: 1 };
  if (first === 0x00) return { command: { kind: 'nothing' }, length: 1 };
  if (first === 0x1b) return readEscape(bytes);
  if (first === 0x1c) return readFieldSeparator(bytes);
  if (first === 0x1d) return readGroupSeparator(bytes);
  if (first < 0x20 || first === 0x7f) return unknown(1, `control byte ${hex(first)}`);
  if (first < 0x7f)
    return { command: { kind: 'letter', character: String.fromCharCode(first), columns: 1 }, length: 1 };
  if (mode.chinese) return readChinese(bytes);
  if (mode.codePage !== pc866) return unknown(1, `letter ${hex(first)} outside Chinese mode`);
  const character = iconv.decode(bytes.subarray(0, 1), 'cp866');
  return { command: { kind: 'letter', character, columns: 1 }, length: 1 };
}

function readChinese(bytes: Buffer): ReadCommand | undefined {
  const second = bytes[1];
  if (second === undefined) return undefined;
  if (second < 0x40 || second === 0x7f)
    return unknown(2, `four-byte letter ${bytes.toString('hex', 0, 2)}: not in any ROM`);
  const character = iconv.decode(bytes.subarray(0, 2), 'gb18030');
  return { command: { kind: 'letter', character, columns: 2 }, length: 2 };
}

function readEscape(bytes: Buffer): ReadCommand | undefined {
  const [, code, value] = bytes;
  if (code === undefined) return undefined;
  if (code === 0x40) return { command: { kind: 'reset' }, length: 2 };
  if (value === undefined) return undefined;
  if (code === 0x45) return { command: { kind: 'bold', on: (value & 1) === 1 }, length: 3 };
  if (code === 0x4a) return { command: { kind: 'feedDots', dots: value }, length: 3 };
  if (code === 0x74) return { command: { kind: 'codePage', page: value }, length: 3 };
  if (code === 0x64) return { command: { kind: 'feedLines', lines: value }, length: 3 };
  if (code === 0x61) {
    const to = (['left', 'center', 'right'] as const)[value % 48];
    return to === undefined
      ? unknown(3, `alignment ${value}`)
      : { command: { kind: 'align', to }, length: 3 };
  }
  return unknown(2, `ESC ${hex(code)}`);
}

function readFieldSeparator(bytes: Buffer): ReadCommand | undefined {
  const code = bytes[1];
  if (code === undefined) return undefined;
  if (code === 0x26 || code === 0x2e) return { command: { kind: 'chinese', on: code === 0x26 }, length: 2 };
  return unknown(2, `FS ${hex(code)}`);
}

function readGroupSeparator(bytes: Buffer): ReadCommand | undefined {
  const [, code, value] = bytes;
  if (code === undefined || value === undefined) return undefined;
  switch (code) {
    case 0x21:
      return { command: { kind: 'size', across: ((value >> 4) & 7) + 1, down: (value & 7) + 1 }, length: 3 };
    case 0x28:
      return readParameters(bytes);
    case 0x56:
      return readCut(bytes, value);
    case 0x61:
      return { command: { kind: 'automatic', on: value !== 0 }, length: 3 };
    case 0x72:
      return { command: value === 1 || value === 49 ? { kind: 'status' } : { kind: 'nothing' }, length: 3 };
    case 0x76:
      return readPicture(bytes);
    default:
      return unknown(2, `GS ${hex(code)}`);
  }
}

function readCut(bytes: Buffer, how: number): ReadCommand | undefined {
  if (how === 65 || how === 66) return bytes.length < 4 ? undefined : { command: { kind: 'cut' }, length: 4 };
  return [0, 1, 48, 49].includes(how) ? { command: { kind: 'cut' }, length: 3 } : unknown(3, `cut ${how}`);
}

function readPicture(bytes: Buffer): ReadCommand | undefined {
  if (bytes.length < 8) return undefined;
  const [widthBytes, rows] = [bytes.readUInt16LE(4), bytes.readUInt16LE(6)];
  const length = 8 + widthBytes * rows;
  if (bytes.length < length) return undefined;
  const scale = bytes[3] === 3 || bytes[3] === 51 ? 2 : 1;
  const data = Buffer.from(bytes.subarray(8, length));
  return { command: { kind: 'picture', widthBytes, rows, scale, data }, length };
}

/** GS ( x pL pH …: the commands that say how long they are. */
function readParameters(bytes: Buffer): ReadCommand | undefined {
  if (bytes.length < 5) return undefined;
  const length = 5 + bytes.readUInt16LE(3);
  if (bytes.length < length) return undefined;
  const family = String.fromCharCode(bytes[2] ?? 0);
  const parameters = bytes.subarray(5, length);
  if (family === 'k') return { command: qrCommand(parameters), length };
  if (family === 'H' && parameters[0] === 0x30 && parameters.length === 6) {
    return { command: { kind: 'seal', id: parameters.toString('latin1', 2) }, length };
  }
  return unknown(length, `GS ( ${family}`);
}

function qrCommand(parameters: Buffer): PrinterCommand {
  const [symbol, task, value] = parameters;
  if (symbol !== 0x31) return { kind: 'unknown', why: `two-dimensional code ${symbol ?? 0}` };
  if (task === 0x43 && value !== undefined) return { kind: 'qrModule', dots: value };
  if (task === 0x50) return { kind: 'qrStore', content: parameters.toString('latin1', 3) };
  if (task === 0x51) return { kind: 'qrPrint' };
  return task === 0x41 || task === 0x45
    ? { kind: 'nothing' }
    : { kind: 'unknown', why: `QR task ${task ?? 0}` };
}

function unknown(length: number, why: string): ReadCommand {
  return { command: { kind: 'unknown', why }, length };
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
