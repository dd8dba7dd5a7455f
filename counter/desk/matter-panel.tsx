// 办不成事 at the desk: one press opens the form with the visit in it; at the window for it the button stands beside the visit.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Intake } from '../matters/intake.tsx';
import { matterStaffWords } from '../matters/words.ts';
import { Key } from './key.tsx';

export const matterKey = 'F7';

export function MatterButton({ onOpen }: { onOpen: () => void }) {
  const say = useWords(matterStaffWords);
  return (
    <button type="button" className="quiet-button matter-open" aria-keyshortcuts={matterKey} onClick={onOpen}>
      {say.short}
      <Key name={matterKey} />
    </button>
  );
}

/** What was reported on this visit; at the window for unresolved matters, the way to it. */
export function MatterLine({ view, onOpen }: { view: DeskView; onOpen: () => void }) {
  const say = useWords(matterStaffWords);
  const { current } = view;
  if (current?.matter !== undefined)
    return <p className="matter-here figures">{say.known(current.matter)}</p>;
  if (current === undefined || view.kind !== 'unresolvedMatters') return null;
  return (
    <button type="button" className="matter-here" onClick={onOpen}>
      {say.report}
      <Key name={matterKey} />
    </button>
  );
}

export function MatterPanel({
  view,
  catalogue,
  onLeave,
}: {
  view: DeskView;
  catalogue: Catalogue | null;
  onLeave: () => void;
}) {
  const { current } = view;
  if (catalogue === null) return <Loading trouble={false} />;
  const [item] = current?.items ?? [];
  const visit =
    current === undefined
      ? {}
      : {
          visit: {
            ticketId: current.ticketId,
            number: current.number,
            ...(item === undefined ? {} : { item: item.id }),
          },
        };
  return (
    <Intake
      place={{ window: view.no, ...visit }}
      catalogue={catalogue}
      timeZone={view.timeZone}
      onLeave={onLeave}
    />
  );
}
