// What the clerk has marked of an item's list before it is sent: received, handed back, or what is wrong with it.
import type { CatalogueItem } from '../../contract/catalogue.ts';
import type { MaterialFault } from '../../contract/commands/notice-codes.ts';
import { materialFaults } from '../../contract/commands/notice-codes.ts';

export type Mark = 'received' | 'returned' | MaterialFault;
/** In the order of the digits: one for received, two for handed back, then the faults. */
export const marks: readonly Mark[] = ['received', 'returned', ...materialFaults];
/** Of what comes later only whether it is here. */
export const laterMarks: readonly Mark[] = marks.slice(0, 2);
export type Marks = Readonly<Record<string, Mark>>;
export type ListedMaterial = CatalogueItem['materials'][number];

const isFault = (mark: Mark): mark is MaterialFault => mark !== 'received' && mark !== 'returned';

export interface Marked {
  received: string[];
  returned: string[];
  faulty: { material: string; why: MaterialFault }[];
}

/** In the order of the list, so that the paper has it too. */
export function markedIn(materials: readonly ListedMaterial[], chosen: Marks): Marked {
  const marked: Marked = { received: [], returned: [], faulty: [] };
  for (const { ref } of materials) {
    const mark = chosen[ref];
    if (mark === undefined) continue;
    if (isFault(mark)) marked.faulty.push({ material: ref, why: mark });
    else marked[mark].push(ref);
  }
  return marked;
}

/** Pressed once more it is taken back. */
export function withMark(chosen: Marks, ref: string, mark: Mark): Marks {
  if (chosen[ref] !== mark) return { ...chosen, [ref]: mark };
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== ref));
}

/** What a scanner or a clerk typed: a deed's number, the ticket behind a paper's code, or a case number. */
export type Scanned = { deed: string } | { ticketId: string } | { caseNo: string };

export function scannedIn(typed: string): Scanned | null {
  const text = typed.normalize('NFKC').replace(/\s+/g, '');
  const ticketId = /\/t\/([a-z0-9]{8,40})\./.exec(text)?.[1];
  if (ticketId !== undefined) return { ticketId };
  const upper = text.toUpperCase();
  if (/^[GSRC]\d{6}-\d{3,5}$/.test(upper)) return { deed: upper };
  return upper === '' ? null : { caseNo: upper };
}
