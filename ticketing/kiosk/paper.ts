// How the paper of a ticket stands, as its visitor is told. Pure.
import { unreachable } from '../../ui/unreachable.ts';
import type { KioskView } from '../../contract/views/kiosk.ts';
import type { PrinterHealth } from '../../contract/views/printer.ts';
import type { Taken } from './visit.ts';

export type PaperNews = 'none' | 'coming' | 'out' | 'uncertain' | 'trouble';

/** The hall tells a kiosk of new papers within this time; only then does a paper that is not listed count as out. */
const toldWithinMs = 2_500;
const cannotPrint: readonly PrinterHealth[] = [
  'paperOut',
  'coverOpen',
  'cutterError',
  'offline',
  'unreachable',
];

/** `now` is the hall's clock. A paper at another printer than this kiosk's own is not judged by this kiosk's printer. */
export function paperOf(view: KioskView, taken: Taken, now: number): PaperNews {
  return paperIs(view, taken, now);
}

/** The same of any paper that this kiosk asked for. */
export function paperIs(
  view: KioskView,
  taken: Pick<Taken, 'paperId' | 'paperAskedAt' | 'elsewhere'>,
  now: number,
): PaperNews {
  if (taken.paperId === undefined) return 'none';
  const paper = view.papers.find(({ paperId }) => paperId === taken.paperId);
  if (paper === undefined) return now - taken.paperAskedAt < toldWithinMs ? 'coming' : 'out';
  switch (paper.state) {
    case 'printed':
    case 'sent':
    case 'lapsed':
      return 'out';
    case 'uncertain':
      return 'uncertain';
    case 'notSent':
    case 'onRequest':
      return 'trouble';
    case 'claimed':
      return 'coming';
    case 'wanted':
      return taken.elsewhere === undefined && printerCannot(view) ? 'trouble' : 'coming';
    default:
      throw unreachable(paper.state);
  }
}

interface SlipWords {
  coming: string;
  taken: string;
  trouble: string;
  /** What to do without it. */
  note: string;
}

/** Of a slip that is no number: what it is, how it stands, and what to do where it does not come. */
export function slipTold(paper: PaperNews, { coming, taken, trouble, note }: SlipWords): readonly string[] {
  switch (paper) {
    case 'none':
      return [note];
    case 'coming':
      return [coming];
    case 'out':
      return [taken];
    case 'uncertain':
    case 'trouble':
      return [trouble, note];
    default:
      throw unreachable(paper);
  }
}

export function printerCannot(view: KioskView): boolean {
  return view.printer !== undefined && cannotPrint.includes(view.printer.health);
}
