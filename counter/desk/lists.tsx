// Who comes next, who was missed and may come back, and the proof of calling: tabs in the narrow strip, side by side where there is room.
import { useState } from 'react';
import type { HandedOn, HandOver, ParkedTicket } from '../../contract/hands.ts';
import type { DeskView, MissedTicket } from '../../contract/views/desk.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { bookingStaffWords } from '../booking/words.ts';
import { waitedTime } from '../waited-time.ts';
import { Key } from './key.tsx';
import { ForMeList } from './for-me-list.tsx';
import { ParkedList } from './parked-list.tsx';
import { ProofList } from './proof.tsx';
import type { Waiting } from './verb-work.ts';
import { verbWords } from './verb-words.ts';
import { deskWords } from './words.ts';

export type Tab = 'next' | 'missed' | 'parked' | 'forMe' | 'proof';
const tabs: readonly Tab[] = ['next', 'forMe', 'parked', 'missed', 'proof'];
/** Keys that show a list; the same key again shows who comes next. */
export const keyOfTab: Partial<Record<Tab, string>> = { forMe: 'KeyM', parked: 'KeyJ', proof: 'KeyP' };

interface ListsProps {
  view: DeskView;
  now: number;
  tab: Tab;
  onTab: (tab: Tab) => void;
  onReinstate: (missed: MissedTicket) => void;
  onCall: (ticket: Waiting) => void;
  onResume: (parked: ParkedTicket) => void;
  onTake: (handOver: HandOver, first: boolean) => void;
  onDecline: (handOver: HandOver) => void;
  onTakeBack: (sent: HandedOn) => void;
}

export function Lists({ view, now, tab, onTab, ...on }: ListsProps) {
  const say = useWords(deskWords);
  const verbs = useWords(verbWords);
  const name: Record<Tab, string> = {
    next: say.nextTab(view.waiting),
    missed: say.missedTab(view.missedCount),
    parked: verbs.parkedTab(view.parkedCount),
    forMe: verbs.forMeTab(view.forMeCount),
    proof: say.proofTab,
  };
  const key: Record<Tab, string> = { next: '', forMe: 'M', parked: 'J', missed: 'L', proof: 'P' };
  return (
    <div className="lists" data-tab={tab}>
      <fieldset className="tabs" aria-label={say.lists}>
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            className="tab"
            data-calls={each === 'forMe' && view.forMeCount > 0}
            aria-pressed={tab === each}
            onClick={() => onTab(each)}
          >
            {name[each]}
            {key[each] === '' ? null : <Key name={key[each]} />}
          </button>
        ))}
      </fieldset>
      <ForMeList
        view={view}
        now={now}
        onTake={on.onTake}
        onDecline={on.onDecline}
        onTakeBack={on.onTakeBack}
      />
      <NextList view={view} onCall={on.onCall} />
      <ParkedList view={view} now={now} onResume={on.onResume} onCall={on.onCall} />
      <MissedList view={view} onReinstate={on.onReinstate} onCall={on.onCall} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="list list-proof" aria-labelledby="list-proof" tabIndex={0}>
        <h2 id="list-proof">
          {view.current === undefined ? say.proofTab : say.proofTitle(view.current.number)}
        </h2>
        <ProofList calls={view.current?.calls ?? []} timeZone={view.timeZone} />
      </section>
    </div>
  );
}

function NextList({ view, onCall }: { view: DeskView; onCall: ListsProps['onCall'] }) {
  const say = useWords(deskWords);
  const verbs = useWords(verbWords);
  const { say: inWords, language } = useLanguage();
  const booked = useWords(bookingStaffWords);
  const more = view.waiting - view.next.length;
  return (
    <section className="list list-next" aria-labelledby="list-next">
      <h2 id="list-next">
        {say.nextTitle} <span className="figures">{view.waiting}</span>
      </h2>
      {view.next.length === 0 ? <p className="empty">{say.nextNone}</p> : null}
      <ol>
        {view.next.map((ticket) => (
          <li key={ticket.ticketId}>
            <button type="button" className="row row-button" data-row="true" onClick={() => onCall(ticket)}>
              <span className="unseen">{verbs.callTitle}</span>
              <b className="figures">{ticket.number}</b>
              <span className="row-item">{inWords(ticket.item)}</span>
              {ticket.slot === undefined ? null : (
                <span className="row-slot figures">
                  {booked.bookedAt(clockTime(ticket.slot, view.timeZone))}
                </span>
              )}
              {ticket.language === 'zh' ? null : (
                <span className="row-language">{ticket.language.toUpperCase()}</span>
              )}
              <span className="row-time figures">{waitedTime(ticket.waitingMs, language)}</span>
            </button>
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="more">{say.nextMore(more)}</p> : null}
    </section>
  );
}

function MissedList({
  view,
  onReinstate,
  onCall,
}: {
  view: DeskView;
  onReinstate: (missed: MissedTicket) => void;
  onCall: ListsProps['onCall'];
}) {
  const say = useWords(deskWords);
  const more = view.missedCount - view.missed.length;
  return (
    <section className="list list-missed" aria-labelledby="list-missed">
      <h2 id="list-missed">
        {say.missedTitle} <span className="figures">{view.missedCount}</span>
      </h2>
      {view.missed.length === 0 ? <p className="empty">{say.missedNone}</p> : null}
      <ul>
        {view.missed.map((missed) => (
          <MissedRow
            key={missed.ticketId}
            missed={missed}
            timeZone={view.timeZone}
            onReinstate={onReinstate}
            onCall={() => onCall(missed)}
          />
        ))}
      </ul>
      {more > 0 ? <p className="more">{say.missedMore(more)}</p> : null}
    </section>
  );
}

function MissedRow({
  missed,
  timeZone,
  onReinstate,
  onCall,
}: {
  missed: MissedTicket;
  timeZone: string;
  onReinstate: (missed: MissedTicket) => void;
  onCall: () => void;
}) {
  const say = useWords(deskWords);
  const verbs = useWords(verbWords);
  const { say: inWords } = useLanguage();
  const [proof, setProof] = useState(false);
  return (
    <li className="missed">
      <div className="row">
        <button
          type="button"
          className="missed-number figures"
          aria-expanded={proof}
          aria-label={say.proofOf(missed.number)}
          onClick={() => setProof(!proof)}
        >
          {missed.number}
        </button>
        <span className="row-item">
          {inWords(missed.item)}
          <small className="figures">{say.missedAt(clockTime(missed.missedAt, timeZone))}</small>
        </span>
        {missed.canReinstate ? (
          <button
            type="button"
            className="comes"
            data-reinstate="true"
            data-row="true"
            aria-label={say.comes(missed.number)}
            onClick={() => onReinstate(missed)}
          >
            {say.actions.reinstate}
          </button>
        ) : (
          <small className="row-time">{say.reinstateOver}</small>
        )}
      </div>
      {proof ? (
        <>
          <ProofList calls={missed.calls} timeZone={timeZone} />
          <button
            type="button"
            className="quiet-button"
            data-row="true"
            aria-label={verbs.callRow(missed.number)}
            onClick={onCall}
          >
            {verbs.callTitle}
          </button>
        </>
      ) : null}
    </li>
  );
}
