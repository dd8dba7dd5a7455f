// What was handed to this guide, and what she answers for: the first accepted by one press, the second opened by its number.
import { useEffect, useRef } from 'react';
import type { OwnVisit } from '../../contract/hands.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { HandOvers } from '../answering/hand-overs.tsx';
import { timeLeft } from '../answering/hand-row.tsx';
import { LateHandOvers } from '../answering/late-hand-overs.tsx';
import { answeringWords } from '../answering/words.ts';
import { clerkName } from '../clerk-name.ts';
import { SaidLine } from '../said-line.tsx';
import { useAsked } from '../use-asked.ts';
import { VisitNumber } from '../visit-number.tsx';

/** Whoever has the tablet open is on duty: nothing she must remember. Signing out ends it. */
export function useOnDuty(view: GuideView | null): void {
  const ask = useAsk();
  const askedAt = useRef(0);
  const now = view?.now ?? 0;
  const wanted = view !== null && !view.onDuty;
  useEffect(() => {
    if (!wanted || document.visibilityState === 'hidden' || now - askedAt.current < 10_000) return;
    askedAt.current = now;
    ask({ name: 'startDuty' }).catch(() => undefined);
  }, [ask, now, wanted]);
}

export function GuideHands({
  view,
  now,
  onShow,
}: {
  view: GuideView;
  now: number;
  onShow: (number: string) => void;
}) {
  const say = useWords(answeringWords);
  const asking = useAsked({ timeZone: view.timeZone, now });
  const { forMeCount, mine, mineCount, lateHandOvers } = view;
  if (forMeCount + mineCount === 0 && lateHandOvers === undefined && asking.said === null) return null;
  return (
    <section className="guide-hands">
      <LateHandOvers late={lateHandOvers} />
      {forMeCount === 0 ? null : (
        <>
          <h2>
            {say.forMe} <span className="figures">{forMeCount}</span>
          </h2>
          <HandOvers handed={view} now={now} asking={asking} onShow={onShow} />
        </>
      )}
      {mineCount === 0 ? null : (
        <>
          <h2>
            {say.mine} <span className="figures">{mineCount}</span>
          </h2>
          <ul>
            {mine.map((visit) => (
              <MineRow key={visit.ticketId} visit={visit} now={now} onShow={onShow} />
            ))}
          </ul>
          {mineCount > mine.length ? <p className="more">{say.more(mineCount - mine.length)}</p> : null}
        </>
      )}
      <SaidLine said={asking.said} />
    </section>
  );
}

function MineRow({ visit, now, onShow }: { visit: OwnVisit; now: number; onShow: (number: string) => void }) {
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
