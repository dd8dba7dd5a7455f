// Who was missed near by and may come back: 我来了 by one touch; the number opens what there is to know of it.
import type { GuideView } from '../../contract/views/guide.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { SaidLine } from '../said-line.tsx';
import { useAsked } from '../use-asked.ts';
import { VisitNumber } from '../visit-number.tsx';
import { guideWords } from './words.ts';

export function MissedHere({
  view,
  now,
  onShow,
}: {
  view: GuideView;
  now: number;
  onShow: (number: string) => void;
}) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  const asking = useAsked({ timeZone: view.timeZone, now });
  const more = view.missedCount - view.missed.length;
  const comes = async (ticketId: string) => {
    const answer = await asking.ask<'reinstateTicket'>({ name: 'reinstateTicket', ticketId });
    if (answer === null) return;
    const { number, ahead } = answer.answer;
    asking.tell({ tone: 'calm', text: say.cameBack(number, ahead) });
  };
  return (
    <section className="guide-missed" aria-labelledby="guide-missed">
      <h2 id="guide-missed">
        {say.missedTitle} <span className="figures">{view.missedCount}</span>
      </h2>
      {view.missed.length === 0 ? <p className="empty">{say.missedNone}</p> : null}
      <ul>
        {view.missed.map(({ ticketId, number, item, missedAt, canReinstate }) => (
          <li key={ticketId}>
            <VisitNumber number={number} onShow={onShow} />
            <span className="guide-what">
              {inWords(item)}
              <small className="figures">{say.missedAt(clockTime(missedAt, view.timeZone))}</small>
            </span>
            {canReinstate ? (
              <button
                type="button"
                className="guide-button"
                aria-label={say.comesFor(number)}
                disabled={asking.busy}
                onClick={() => {
                  comes(ticketId).catch(() => undefined);
                }}
              >
                {say.comes}
              </button>
            ) : (
              <small>{say.noComing}</small>
            )}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="more">{say.missedMore(more)}</p> : null}
      <SaidLine said={asking.said} />
    </section>
  );
}
