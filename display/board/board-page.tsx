// Connects a hall board with its hall: the view, its age, its sound.
import type { BoardView } from '../../contract/views/board.ts';
import { Offline, useHallNow, useView } from '../../ui/connection.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useStale } from '../stale.ts';
import { useAnnouncer } from '../use-announcer.ts';
import type { Announcing } from '../use-announcer.ts';
import { Board } from './board.tsx';
import { words } from './words.ts';

export function BoardPage({ zone, off }: { zone: string | null; off: boolean }) {
  const { view, offlineSince, refusal, refusalCode } = useView<'board'>({ audience: 'board', zone });
  const announcing = useAnnouncer(view, off);
  if (view === null && refusal !== null) {
    return <Refused sentence={refusalCode === 'badRequest' ? words.wrongZone.zh : refusal} />;
  }
  if (view === null) return <Loading trouble={offlineSince !== null} />;
  return <LiveBoard view={view} offlineSince={offlineSince} announcing={announcing} />;
}

function Refused({ sentence }: { sentence: string }) {
  return (
    <main className="board-refused">
      <h1>{sentence}</h1>
    </main>
  );
}

function LiveBoard({
  view,
  offlineSince,
  announcing,
}: {
  view: BoardView;
  offlineSince: number | null;
  announcing: Announcing;
}) {
  const now = useHallNow(view);
  const stale = useStale(offlineSince);
  return (
    <div className="board-screen">
      <Offline since={offlineSince} />
      <Board view={view} now={now} announcing={announcing} stale={stale} />
    </div>
  );
}
