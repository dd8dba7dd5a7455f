// Connects a window display with its hall.
import { Offline, useHallNow, useView } from '../../ui/connection.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { WindowDisplayView } from '../../contract/views/window-display.ts';
import { useStale } from '../stale.ts';
import { WindowDisplay } from './window-display.tsx';

export function WindowPage({ no }: { no: number }) {
  const { view, offlineSince, refusal } = useView<'windowDisplay'>({ audience: 'windowDisplay', window: no });
  if (view === null && refusal !== null) {
    return (
      <main className="window-refused">
        <h1>{refusal}</h1>
      </main>
    );
  }
  if (view === null) return <Loading trouble={offlineSince !== null} />;
  return <LiveWindow view={view} offlineSince={offlineSince} />;
}

function LiveWindow({ view, offlineSince }: { view: WindowDisplayView; offlineSince: number | null }) {
  const now = useHallNow(view);
  const stale = useStale(offlineSince);
  return (
    <div className="window-screen">
      <Offline since={offlineSince} />
      <WindowDisplay view={view} now={now} stale={stale} />
    </div>
  );
}
