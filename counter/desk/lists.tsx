// Who comes next, who was missed and may come back, and the proof of calling: tabs in the narrow strip, side by side where there is room.
import { useState } from 'react';
import type { DeskView, MissedTicket } from '../../contract/views.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { waitedTime } from '../waited-time.ts';
import { Key } from './key.tsx';
import { ProofList } from './proof.tsx';
import { deskWords } from './words.ts';

export type Tab = 'next' | 'missed' | 'proof';
const tabs: readonly Tab[] = ['next', 'missed', 'proof'];

interface ListsProps {
  view: DeskView;
  now: number;
  tab: Tab;
  onTab: (tab: Tab) => void;
  onReinstate: (missed: MissedTicket) => void;
}

export function Lists({ view, tab, onTab, onReinstate }: ListsProps) {
  const say = useWords(deskWords);
  const name: Record<Tab, string> = {
    next: say.nextTab(view.waiting),
    missed: say.missedTab(view.missedCount),
    proof: say.proofTab,
  };
  const key: Record<Tab, string> = { next: '', missed: 'L', proof: 'P' };
  return (
    <div className="lists" data-tab={tab}>
      <fieldset className="tabs" aria-label={say.lists}>
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            className="tab"
            aria-pressed={tab === each}
            onClick={() => onTab(each)}
          >
            {name[each]}
            {key[each] === '' ? null : <Key name={key[each]} />}
          </button>
        ))}
      </fieldset>
      <NextList view={view} />
      <MissedList view={view} onReinstate={onReinstate} />
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

function NextList({ view }: { view: DeskView }) {
  const say = useWords(deskWords);
  const { say: inWords, language } = useLanguage();
  const more = view.waiting - view.next.length;
  return (
    <section className="list list-next" aria-labelledby="list-next">
      <h2 id="list-next">
        {say.nextTitle} <span className="figures">{view.waiting}</span>
      </h2>
      {view.next.length === 0 ? <p className="empty">{say.nextNone}</p> : null}
      <ol>
        {view.next.map((ticket) => (
          <li key={ticket.number} className="row">
            <b className="figures">{ticket.number}</b>
            <span className="row-item">{inWords(ticket.item)}</span>
            {ticket.language === 'zh' ? null : (
              <span className="row-language">{ticket.language.toUpperCase()}</span>
            )}
            <span className="row-time figures">{waitedTime(ticket.waitingMs, language)}</span>
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="more">{say.nextMore(more)}</p> : null}
    </section>
  );
}

function MissedList({ view, onReinstate }: { view: DeskView; onReinstate: (missed: MissedTicket) => void }) {
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
}: {
  missed: MissedTicket;
  timeZone: string;
  onReinstate: (missed: MissedTicket) => void;
}) {
  const say = useWords(deskWords);
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
            aria-label={say.comes(missed.number)}
            onClick={() => onReinstate(missed)}
          >
            {say.actions.reinstate}
          </button>
        ) : (
          <small className="row-time">{say.reinstateOver}</small>
        )}
      </div>
      {proof ? <ProofList calls={missed.calls} timeZone={timeZone} /> : null}
    </li>
  );
}
