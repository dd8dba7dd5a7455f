// Who is at the window: the number huge, what she came for, her language, how long she waited; otherwise how the window stands.
import type { DeskTicket, DeskView } from '../../contract/views/desk.ts';
import { clockTime, stopwatch } from '../../ui/format.ts';
import { htmlLanguage, useLanguage, useWords } from '../../ui/language.tsx';
import { waitedTime } from '../waited-time.ts';
import { BookedMark } from '../booking/booked-mark.tsx';
import { Key } from './key.tsx';
import { postWords } from './post-words.ts';
import { proofSentence } from './proof.tsx';
import { deskWords } from './words.ts';

interface VisitProps {
  view: DeskView;
  now: number;
  proofShown: boolean;
  onProof: () => void;
}

export function Visit({ view, now, proofShown, onProof }: VisitProps) {
  const ticket = view.current;
  if (ticket === undefined) return <FreeWindow view={view} now={now} />;
  return <AtWindow view={view} ticket={ticket} now={now} proofShown={proofShown} onProof={onProof} />;
}

function AtWindow({ view, ticket, now, proofShown, onProof }: VisitProps & { ticket: DeskTicket }) {
  const say = useWords(deskWords);
  const { say: inWords, language } = useLanguage();
  const called = ticket.stage === 'called';
  const onMyWay = (ticket.onMyWayUntil ?? 0) - now;
  const [first, ...others] = ticket.items.map((item) => inWords(item.name));
  return (
    <section className="visit" data-stage={ticket.stage} aria-label={ticket.number}>
      <p className="visit-stage">
        <b>{called ? say.visitCalled : say.visitServing}</b>
        <span className="figures">
          {called
            ? say.calledFor(stopwatch(now - ticket.calledAt))
            : say.servingFor(stopwatch(now - (ticket.servingSince ?? ticket.calledAt)))}
        </span>
      </p>
      <p className="visit-number figures">{ticket.number}</p>
      <p className="visit-item">{first ?? inWords(ticket.queue.name)}</p>
      {ticket.moreItems > 0 && ticket.journey === undefined ? (
        <p className="visit-more">
          {say.moreItems(ticket.moreItems, others.join(language === 'zh' ? '、' : ', '))}
        </p>
      ) : null}
      <p className="visit-facts">
        {ticket.language === 'zh' ? null : (
          <span className="visit-language" lang={htmlLanguage[language]}>
            {say.speaks[ticket.language]}
          </span>
        )}
        {ticket.booking === undefined ? null : (
          <BookedMark booking={ticket.booking} timeZone={view.timeZone} />
        )}
        <span>{say.waited(waitedTime(ticket.waitedMs, language))}</span>
        <span className="figures">{say.takenAt(clockTime(ticket.takenAt, view.timeZone))}</span>
      </p>
      {called && onMyWay > 0 ? (
        <p className="visit-coming figures">{say.onMyWay(stopwatch(Math.ceil(onMyWay / 1000) * 1000))}</p>
      ) : null}
      <button
        type="button"
        className="proof-line figures"
        aria-expanded={proofShown}
        aria-keyshortcuts="P"
        onClick={onProof}
      >
        <span>{proofSentence(ticket.calls, view.timeZone, say)}</span>
        <Key name="P" />
      </button>
    </section>
  );
}

function FreeWindow({ view, now }: { view: DeskView; now: number }) {
  const say = useWords(deskWords);
  const posts = useWords(postWords);
  const fresh = view.state === 'paused' && view.pauseReason === undefined;
  const title = { open: say.visitFree, paused: say.visitPaused, closed: say.visitClosed }[
    fresh ? 'closed' : view.state
  ];
  return (
    <section className="visit" data-stage={view.state}>
      <p className="visit-title">{title}</p>
      {view.state === 'paused' && view.pauseReason !== undefined ? (
        <p className="visit-item figures">
          {say.pausedFor(say.pauseReasons[view.pauseReason], stopwatch(now - view.since))}
          {view.coveredBy === undefined ? '' : ` · ${posts.coveredNow(view.coveredBy)}`}
        </p>
      ) : null}
      <p className="visit-facts">
        <HoursLine view={view} />
      </p>
    </section>
  );
}

function HoursLine({ view }: { view: DeskView }) {
  const say = useWords(deskWords);
  const { hours, timeZone } = view;
  switch (hours.state) {
    case 'open':
      return null;
    case 'break':
      return say.hoursBreak(clockTime(hours.opensAt, timeZone));
    case 'beforeOpening':
      return say.hoursBefore(clockTime(hours.opensAt, timeZone));
    case 'closed':
      return say.hoursClosed;
    default:
      throw new Error(`unknown hours ${JSON.stringify(hours satisfies never)}`);
  }
}
