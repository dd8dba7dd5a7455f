// What a visitor has said so far of what could not be done, and what is asked next. Pure.
import type { MatterReason, MatterWish } from '../../contract/commands/matters.ts';

export interface MatterDraft {
  what?: MatterReason;
  department?: string;
  about?: { item: string } | 'unknown' | 'elsewhere';
  wish?: MatterWish;
  /** Null: no window has said no. */
  negative?: { window?: number } | null;
}
export type MatterStep = 'what' | 'department' | 'item' | 'wish' | 'negative' | 'contact';

export function stepOf({ what, department, about, wish, negative }: MatterDraft): MatterStep {
  if (what === undefined) return 'what';
  if (about === undefined) return department === undefined ? 'department' : 'item';
  if (wish === undefined) return 'wish';
  return negative === undefined ? 'negative' : 'contact';
}

/** The department and its items are one question. */
export function steps(draft: MatterDraft): { nth: number; of: number } {
  const order: MatterStep[][] = [['what'], ['department', 'item'], ['wish'], ['negative'], ['contact']];
  const step = stepOf(draft);
  return { nth: 1 + order.findIndex((each) => each.includes(step)), of: order.length };
}
