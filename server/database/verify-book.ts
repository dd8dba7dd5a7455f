// Walks a hall's whole book and holds every line against its hash and the line before it. Reads only, page by page.
import { noHash, verifyChain } from '../chain.ts';
import type { ChainEnd, ChainVerdict } from '../chain.ts';
import type { Journal } from '../journal.ts';

const pageLines = 1000;

export type BookVerdict =
  | { ok: true; hall: string; days: number; lines: number; lastAt: number | null; lastHash: string }
  | Extract<ChainVerdict, { ok: false }>;

export async function verifyBook(
  journal: Pick<Journal, 'days' | 'read'>,
  hall: string,
): Promise<BookVerdict> {
  const days = await journal.days(hall, '');
  // Before the first day stands the empty book: so the first line must be number 1.
  let end: ChainEnd = { day: '', seq: 0, at: 0, hash: noHash };
  let lines = 0;
  for (const day of days) {
    let afterSeq = 0;
    for (;;) {
      const page = await journal.read(hall, day, afterSeq, pageLines);
      const verdict = verifyChain(page, end.hash, end);
      if (!verdict.ok) return verdict;
      end = verdict.end ?? end;
      lines += page.length;
      afterSeq = end.seq;
      if (page.length < pageLines) break;
    }
  }
  return {
    ok: true,
    hall,
    days: days.length,
    lines,
    lastAt: lines === 0 ? null : end.at,
    lastHash: end.hash,
  };
}
