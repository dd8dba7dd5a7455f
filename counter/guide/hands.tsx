// What was handed to this guide, and what she answers for: the first accepted by one press, the second opened by its number.
import { useEffect, useRef } from 'react';
import type { GuideView } from '../../contract/views/guide.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { HandOvers } from '../answering/hand-overs.tsx';
import { LateHandOvers } from '../answering/late-hand-overs.tsx';
import { OwnVisits } from '../answering/own-visits.tsx';
import { answeringWords } from '../answering/words.ts';
import { SaidLine } from '../said-line.tsx';
import { useAsked } from '../use-asked.ts';

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
  const { forMeCount, mineCount, lateHandOvers } = view;
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
          <OwnVisits own={view} now={now} onShow={onShow} />
        </>
      )}
      <SaidLine said={asking.said} />
    </section>
  );
}
