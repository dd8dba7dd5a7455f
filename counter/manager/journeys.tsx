// 一件事 for the manager: the sums of the day, and behind them every journey under way with who answers for it.
import { useState } from 'react';
import type { ManagerView } from '../../contract/views/manager.ts';
import { useWords } from '../../ui/language.tsx';
import { Journeys } from '../journeys/list.tsx';
import { staffJourneyWords } from '../journeys/words.ts';

export function JourneysToday({ view, now }: { view: ManagerView; now: number }) {
  const say = useWords(staffJourneyWords);
  const [open, setOpen] = useState(false);
  const { journeys } = view;
  if (journeys === undefined) return null;
  const { taken, finished, unfinished, underWay, stands } = journeys;
  return (
    <details className="panel journeys-today" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say.title}{' '}
        <span className="figures">
          {say.underWay(underWay)}
          {stands === 0 ? '' : ` · ${say.standing(stands)}`} · {say.today(taken, finished, unfinished)}
        </span>
      </summary>
      {open ? <Journeys address="/manage/journeys" timeZone={view.timeZone} now={now} /> : null}
    </details>
  );
}
