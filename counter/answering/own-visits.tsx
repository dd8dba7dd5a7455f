// What whoever reads this answers for away from windows: where each stands, or to whom it was handed and how long there is.
import type { OwnVisit } from '../../contract/hands.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { VisitNumber } from '../visit-number.tsx';
import { timeLeft } from './hand-row.tsx';
import { answeringWords } from './words.ts';

interface Own {
  mine: readonly OwnVisit[];
  mineCount: number;
}

/** Pressing a number opens what there is to know of the visit. */
type Showing = (number: string) => void;

export function OwnVisits({
  own: { mine, mineCount },
  now,
  onShow,
}: {
  own: Own;
  now: number;
  onShow: Showing;
}) {
  const say = useWords(answeringWords);
  return (
    <>
      <ul>
        {mine.map((visit) => (
          <MineRow key={visit.ticketId} visit={visit} now={now} onShow={onShow} />
        ))}
      </ul>
      {mineCount > mine.length ? <p className="more">{say.more(mineCount - mine.length)}</p> : null}
    </>
  );
}

function MineRow({ visit, now, onShow }: { visit: OwnVisit; now: number; onShow: Showing }) {
  const say = useWords(answeringWords);
  const { say: inWords, language } = useLanguage();
  const { number, item, stage, window, handedTo } = visit;
  const name = clerkName(handedTo?.name ?? '', language);
  const place = window === undefined ? '' : ` · ${say.windowOf(window)}`;
  return (
    <li className="hand-row" data-level={handedTo?.level ?? 'ok'}>
      <VisitNumber number={number} onShow={onShow} />
      <span className="hand-what">
        {inWords(item)}
        <small>
          {handedTo === undefined
            ? `${say.stages[stage]}${place}`
            : handedTo.window === undefined
              ? say.handedTo(name)
              : say.handedToWindow(handedTo.window, name)}
        </small>
        <small className="hand-left figures">{timeLeft(handedTo?.deadline, now, say)}</small>
      </span>
    </li>
  );
}
