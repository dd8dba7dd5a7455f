// Who is on hold and may be called again from here: her own window's of every kind, and those who took their papers along.
import type { ParkedTicket } from '../../contract/hands.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { waitedTime } from '../waited-time.ts';
import { ParkedElsewhere } from './parked-elsewhere.tsx';
import type { Waiting } from './verb-work.ts';
import { verbWords } from './verb-words.ts';

export function ParkedList({
  view,
  now,
  onResume,
  onCall,
}: {
  view: DeskView;
  now: number;
  onResume: (parked: ParkedTicket) => void;
  onCall: (ticket: Waiting) => void;
}) {
  const say = useWords(verbWords);
  const { say: inWords, language } = useLanguage();
  const more = view.parkedCount - view.parked.length;
  return (
    <section className="list list-parked" aria-labelledby="list-parked" data-empty={view.parked.length === 0}>
      <h2 id="list-parked">
        {say.parkedTitle} <span className="figures">{view.parkedCount}</span>
      </h2>
      {view.parked.length === 0 ? <p className="empty">{say.parkedNone}</p> : null}
      <ul>
        {view.parked.map((parked) => (
          <li key={parked.ticketId} className="row">
            <b className="figures">{parked.number}</b>
            <span className="row-item">
              {inWords(parked.item)}
              <small className="figures">
                {say.parkedFor(
                  say.parkKinds[parked.kind],
                  waitedTime(Math.max(0, now - parked.parkedAt), language),
                )}
                {parked.mine ? '' : ` · ${say.parkedAt(parked.window)}`}
              </small>
            </span>
            <button
              type="button"
              className="comes"
              data-row="true"
              aria-label={say.resumeRow(parked.number)}
              onClick={() => onResume(parked)}
            >
              {say.resume}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="more">{say.more(more)}</p> : null}
      <ParkedElsewhere no={view.no} now={now} onCall={onCall} />
    </section>
  );
}
