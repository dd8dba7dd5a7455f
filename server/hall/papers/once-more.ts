// A paper once more: after how many, marked as which copy, instead of what was wanted and never came out. Rules P2, P4 of RULES.md.
import type { Asking } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { CommandOf } from '../../../contract/commands.ts';
import { printerOfWindow } from '../deeds/deeds.ts';
import type { HallEvent } from '../event.ts';
import type { Hall, Paper } from '../hall.ts';
import { ownWindow } from '../windows/windows.ts';

const copyLimit = 10;

type Refused = ReturnType<typeof refuse>;

/** `copies`: papers of it that were wanted so far. */
export function onceMore(
  hall: Hall,
  copies: number,
  isOfIt: (paper: Paper) => boolean,
): { lapsed: HallEvent[]; copy: number } | Refused {
  if (copies >= copyLimit) return refuse('paperLimitReached', { limit: copyLimit });
  const own = [...hall.papersOpen].flatMap(({ id }) => hall.papers.get(id) ?? []).filter(isOfIt);
  if (own.some(({ now }) => now.state === 'claimed')) return refuse('beingPrinted');
  return {
    lapsed: own.map(({ id }): HallEvent => ({ type: 'paperLapsed', paperId: id })),
    // What was wanted and never came out was no copy.
    copy: Math.max(1, copies + 1 - own.length),
  };
}

/** The printer that is named, or that of the asker's own window. */
export function printerWanted(
  asking: Asking<CommandOf<'wantMatterPaper' | 'wantAssistancePaper'>>,
): string | Refused {
  const { hall, command } = asking;
  const { window: no, printer } = command;
  if (no !== undefined) {
    const window = ownWindow({ ...asking, command: { ...command, window: no } });
    if ('refusal' in window) return window;
  }
  const wanted = printer ?? (no === undefined ? undefined : printerOfWindow(hall, no));
  const known = hall.plan.printers.some(({ id }) => id === wanted);
  return wanted !== undefined && known ? wanted : refuse('unknownPrinter');
}
