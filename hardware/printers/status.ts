// Reads what a printer says: sorts its bytes into replies, whole or in pieces, and judges its health from them.

export type PrinterReply =
  /** The answer to one DLE EOT; which one is known by the order of the questions. */
  | { readonly kind: 'realTime'; readonly byte: number }
  /** Automatic status (GS a): four bytes at once and on each change. */
  | { readonly kind: 'automatic'; readonly bytes: readonly [number, number, number, number] }
  /** The answer to GS r, given when everything before it has been printed. */
  | { readonly kind: 'inOrder'; readonly byte: number }
  /** Header, identifier and text up to NUL: process ids, off-line notices, model names. */
  | { readonly kind: 'block'; readonly header: number; readonly identifier: number; readonly text: string }
  | { readonly kind: 'flow'; readonly ready: boolean }
  | { readonly kind: 'noise'; readonly byte: number };

const blockHeaders: readonly number[] = [0x35, 0x37, 0x3b, 0x3d, 0x5f];
const longestBlock = 80;

/** The identifier of the block that answers GS ( H: the data before it is on paper. */
export const processIdBlock = { header: 0x37, identifier: 0x22 };

export class ReplyDecoder {
  #waiting: number[] = [];

  /** All replies that are complete with this chunk; the rest waits for the next. */
  push(chunk: Uint8Array): PrinterReply[] {
    this.#waiting.push(...chunk);
    const replies: PrinterReply[] = [];
    for (;;) {
      const next = readReply(this.#waiting);
      if (next === undefined) return replies;
      this.#waiting = this.#waiting.slice(next.length);
      replies.push(next.reply);
    }
  }
}

type Read = { readonly reply: PrinterReply; readonly length: number };

function readReply(bytes: readonly number[]): Read | undefined {
  const first = bytes[0];
  if (first === undefined) return undefined;
  if (first === 0x11 || first === 0x13) return { reply: { kind: 'flow', ready: first === 0x11 }, length: 1 };
  if (blockHeaders.includes(first)) return readBlock(bytes, first);
  if ((first & 0x93) === 0x12) return { reply: { kind: 'realTime', byte: first }, length: 1 };
  if ((first & 0x93) === 0x10) return readAutomatic(bytes, first);
  if ((first & 0x90) === 0) return { reply: { kind: 'inOrder', byte: first }, length: 1 };
  return { reply: { kind: 'noise', byte: first }, length: 1 };
}

function readBlock(bytes: readonly number[], header: number): Read | undefined {
  const noise: Read = { reply: { kind: 'noise', byte: header }, length: 1 };
  for (let index = 1; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (index > longestBlock) return noise;
    if (byte === 0 && index >= 2) {
      const text = String.fromCharCode(...bytes.slice(2, index));
      return { reply: { kind: 'block', header, identifier: bytes[1] ?? 0, text }, length: index + 1 };
    }
    if (byte < 0x20 || byte > 0x7e) return noise;
  }
  return undefined;
}

function readAutomatic(bytes: readonly number[], first: number): Read | undefined {
  const [second, third, fourth] = [bytes[1], bytes[2], bytes[3]];
  const broken = [second, third, fourth].some((byte) => byte !== undefined && (byte & 0x90) !== 0);
  if (broken) return { reply: { kind: 'noise', byte: first }, length: 1 };
  if (second === undefined || third === undefined || fourth === undefined) return undefined;
  return { reply: { kind: 'automatic', bytes: [first, second, third, fourth] }, length: 4 };
}

/** How a printer is, the worst of all that is wrong with it. `nearEnd` still prints. */
export type PrinterHealth =
  'ok' | 'nearEnd' | 'paperOut' | 'coverOpen' | 'offline' | 'cutterError' | 'unreachable';

export function canPrint(health: PrinterHealth): boolean {
  return health === 'ok' || health === 'nearEnd';
}

/** Set in the answer to question 2 when question 3 has more to tell. */
export const errorBit = 0x40;

/** Health by the answers to DLE EOT 1 (printer), 2 (why off-line), 4 (paper) and, where asked, 3 (error). */
export function healthByAnswers(
  printer: number,
  offline: number,
  paper: number,
  error = 0x12,
): PrinterHealth {
  if (offline & 0x04) return 'coverOpen';
  if (offline & 0x20 || (paper & 0x60) === 0x60) return 'paperOut';
  if (error & 0x08) return 'cutterError';
  if (printer & 0x08 || offline & errorBit) return 'offline';
  return (paper & 0x0c) === 0x0c ? 'nearEnd' : 'ok';
}

/** Health by the four bytes of the automatic status. */
export function healthByAutomatic([printer, error, paper]: readonly [
  number,
  number,
  number,
  number,
]): PrinterHealth {
  if (printer & 0x20) return 'coverOpen';
  if ((paper & 0x0c) === 0x0c) return 'paperOut';
  if (error & 0x08) return 'cutterError';
  if (printer & 0x08 || error & 0x60) return 'offline';
  return (paper & 0x03) === 0x03 ? 'nearEnd' : 'ok';
}
