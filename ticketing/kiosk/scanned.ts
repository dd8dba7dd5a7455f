// What a scanner read at the kiosk, as the page that it opens: a pass, a paper to come back with, a receipt or a pick-up code. Pure.
import { readDeedText } from '../../contract/deed-text.ts';
import { readFetchText } from '../../contract/fetch-text.ts';
import { readPassText } from '../../contract/pass-text.ts';
import type { Page } from './visit.ts';

export type Scanned = Extract<Page, { at: 'redeem' | 'return' | 'fetch' }>;

/** Null where it is nothing of ours: a kiosk then does as if nothing had been read. */
export function scannedPage(text: string): Scanned | null {
  const pass = readPassText(text);
  if (pass !== null) return { at: 'redeem', ...pass };
  const code = readFetchText(text);
  if (code !== null) return { at: 'fetch', code };
  const deed = readDeedText(text);
  if (deed === null) return null;
  // A receipt lets nobody in first: it fetches what came of the case.
  return { at: deed.deed.startsWith('S') ? 'fetch' : 'return', ...deed };
}
