// On hold at other windows: read when the clerk opens it, to tell a visitor where to go, or to call her here by name.
import { useState } from 'react';
import type { ParkedAway } from '../../contract/hands.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { waitedTime } from '../waited-time.ts';
import { postWords } from './post-words.ts';
import type { Waiting } from './verb-work.ts';
import { verbWords } from './verb-words.ts';

export function ParkedElsewhere({
  no,
  now,
  onCall,
}: {
  no: number;
  now: number;
  onCall: (ticket: Waiting) => void;
}) {
  const say = useWords(postWords);
  const verbs = useWords(verbWords);
  const { language } = useLanguage();
  const [parked, setParked] = useState<ParkedAway[] | 'trouble' | null>(null);
  const read = () => {
    fetchJson<{ parked: ParkedAway[] }>(`/desk/parked-elsewhere/${no}`).then(
      (found) => setParked(found.parked),
      () => setParked('trouble'),
    );
  };
  return (
    <details
      className="parked-elsewhere"
      onToggle={(event) => {
        if (event.currentTarget.open) read();
      }}
    >
      <summary data-row="true">{say.elsewhere}</summary>
      {parked === 'trouble' ? <p role="alert">{say.elsewhereTrouble}</p> : null}
      {Array.isArray(parked) && parked.length === 0 ? <p className="empty">{say.elsewhereNone}</p> : null}
      {Array.isArray(parked) ? (
        <ul>
          {parked.map((ticket) => (
            <li key={ticket.ticketId}>
              <button type="button" className="row row-button" data-row="true" onClick={() => onCall(ticket)}>
                <span className="unseen">{verbs.callTitle}</span>
                <b className="figures">{ticket.number}</b>
                <span className="row-item figures">
                  {verbs.parkedAt(ticket.window)} · {verbs.parkKinds[ticket.kind]}
                </span>
                <span className="row-time figures">
                  {waitedTime(Math.max(0, now - ticket.since), language)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
