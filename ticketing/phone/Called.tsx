// Called: the whole page says one thing, where to go now.
import type { PhoneView } from '../../contract/views/phone.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Down } from './Down.tsx';
import { Calls, PriorityNote, Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';
import { words } from './words.ts';

export function Called({ view }: { view: PhoneView }) {
  const { say: inLanguage } = useLanguage();
  const say = useWords(words);
  const ask = useAsk();
  const doing = useDoing();
  const hallNow = useHallNow(view);
  // Her clock stands still with the hall.
  const now = view.paused?.since ?? hallNow;
  const held = view.onMyWayUntil === undefined ? 0 : Math.ceil((view.onMyWayUntil - now) / 1000);
  const { window: place } = view;
  return (
    <>
      <section key={view.calls.length} className="called" role="alert">
        <p className="called-title">{say.calledTitle}</p>
        <p className="called-number figures">{view.number}</p>
        <p className="called-go">{say.pleaseGo}</p>
        <h1 className="called-window">
          {place === undefined ? null : say.goWindow(place.zone.id, place.no)}
        </h1>
        <p>{place === undefined ? null : inLanguage(place.name)}</p>
        <p>{say.calledTimes(view.calls.length)}</p>
      </section>
      <PriorityNote view={view} />
      {held > 0 ? <output className="called-held">{say.onMyWayHeld(held)}</output> : null}
      {view.canSayOnMyWay ? (
        <div className="called-way">
          <BigButton
            disabled={doing.busy}
            onPress={() =>
              doing.start(() => ask<'sayOnMyWay'>({ name: 'sayOnMyWay', ticketId: view.ticketId }))
            }
          >
            {say.onMyWay}
          </BigButton>
          <p>{say.onMyWayHint}</p>
        </div>
      ) : null}
      <Refused refusal={doing.refusal} view={view} />
      <Down view={view} />
      <Calls view={view} />
    </>
  );
}
