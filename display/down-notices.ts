// When a display says aloud that a system is down, and that it works again. Pure; announce.ts speaks it between calls.
import type { BoardView } from '../contract/views/board.ts';
import type { Text } from '../contract/settings.ts';

type Mark = NonNullable<BoardView['down']>['marks'][number];

export interface DownHeard {
  /** Marks that this display knows, with when each was last said (or stood already when the display came on). */
  known: readonly (Mark & { saidAt: number })[];
}
export interface DownNotice {
  kind: 'down' | 'up';
  names: Text[];
}

export const nothingDown: DownHeard = { known: [] };
/** Said again while it lasts: whoever comes in meanwhile shall hear it too. */
export const againAfterMs = 15 * 60_000;
/** A display that comes on later does not begin with old news. */
const newsForMs = 60_000;

export function hearDown(
  before: DownHeard,
  marks: readonly Mark[],
  now: number,
): { after: DownHeard; notices: DownNotice[] } {
  const due: Mark[] = [];
  const known = marks.map((mark) => {
    const heard = before.known.find(({ key, since }) => key === mark.key && since === mark.since);
    const fresh = heard === undefined && now - mark.since <= newsForMs;
    const again = heard !== undefined && now - heard.saidAt >= againAfterMs;
    if (fresh || again) due.push(mark);
    return { ...mark, saidAt: fresh || again ? now : (heard?.saidAt ?? now) };
  });
  const gone = before.known.filter(({ key }) => !marks.some((mark) => mark.key === key));
  const names = (those: readonly Mark[]): Text[] => those.map(({ name }) => name);
  return {
    after: { known },
    notices: [
      ...(gone.length > 0 ? [{ kind: 'up', names: names(gone) } as const] : []),
      ...(due.length > 0 ? [{ kind: 'down', names: names(due) } as const] : []),
    ],
  };
}
