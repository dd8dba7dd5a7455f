// What a guide may know and do about one number: where it is, what it waits for, materials, priority, the slip, help. Only her saying so makes her answer for the visit.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { PassShown } from '../../contract/views/backend.ts';
import type { GuideTicket, GuideView } from '../../contract/views/guide.ts';
import { clockTime, waitText } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { BookedMark } from '../booking/booked-mark.tsx';
import { AssistAsk } from '../help/assist-ask.tsx';
import { assistStaffWords } from '../help/assist-words.ts';
import { helperName } from '../help/sentences.ts';
import { helpWords } from '../help/words.ts';
import { AnswerPart } from './answer-part.tsx';
import { NeedsPart } from './needs-part.tsx';
import { PassPart } from './pass-part.tsx';
import { Precheck } from './precheck.tsx';
import { printerAtHand } from './printer-choice.tsx';
import { PriorityPart } from './priority-part.tsx';
import { SaidLine } from '../said-line.tsx';
import type { Asking } from '../use-asked.ts';
import { useAsked } from '../use-asked.ts';
import { guideWords } from './words.ts';

export interface CardProps {
  view: GuideView;
  now: number;
  catalogue: Catalogue;
  ticket: GuideTicket;
  onDone: () => void;
}

const over: ReadonlySet<GuideTicket['stage']> = new Set(['served', 'withdrawn', 'closed']);

export function TicketCard({ onPass, ...props }: CardProps & { onPass: (pass: PassShown) => void }) {
  const { view, now, ticket } = props;
  const asking = useAsked({ timeZone: view.timeZone, now });
  const { say: inWords } = useLanguage();
  const names = ticket.items.length === 0 ? [ticket.queue] : ticket.items;
  return (
    <article className="card" data-stage={ticket.stage} aria-label={ticket.number}>
      <header className="card-head">
        <p className="card-number figures">{ticket.number}</p>
        <p className="card-items">{names.map(({ name }) => inWords(name)).join(' + ')}</p>
      </header>
      <Where {...props} />
      {over.has(ticket.stage) ? null : <Ways {...props} asking={asking} />}
      {over.has(ticket.stage) ? null : <AnswerPart {...props} asking={asking} />}
      <PassPart {...props} asking={asking} onPass={onPass} />
      {over.has(ticket.stage) ? null : <NeedsPart {...props} asking={asking} />}
      {over.has(ticket.stage) ? null : (
        <AssistAsk place={{ ticketId: ticket.ticketId }} now={now} timeZone={view.timeZone} />
      )}
      <SaidLine said={asking.said} />
      {over.has(ticket.stage) || ticket.stage === 'serving' ? null : (
        <>
          <Precheck {...props} key={`${ticket.ticketId} ${ticket.prechecked?.at ?? 0}`} asking={asking} />
          <PriorityPart {...props} asking={asking} />
        </>
      )}
    </article>
  );
}

function Where({ view, ticket }: CardProps) {
  const say = useWords(guideWords);
  const { say: inWords, language } = useLanguage();
  const assist = useWords(assistStaffWords);
  const help = useWords(helpWords);
  const { stage, window, ahead, wait, zone, windows } = ticket;
  return (
    <div className="card-where">
      <p className="card-stage">
        {say.stages[stage]}
        {window === undefined ? null : <b>{say.atWindow(window.no, inWords(window.name))}</b>}
      </p>
      {ticket.booking === undefined ? null : (
        <p>
          <BookedMark booking={ticket.booking} timeZone={view.timeZone} />
        </p>
      )}
      {stage === 'waiting' && ahead !== undefined && wait !== undefined && ticket.booking?.notDue !== true ? (
        <p className="card-ahead">
          {say.ahead(ahead)} · {waitText(wait, language, view.timeZone)}
        </p>
      ) : null}
      {stage === 'waiting' ? (
        <p>
          {say.goTo(say.zoneName(zone.id, inWords(zone.name)))}
          {windows.length === 0
            ? ''
            : ` · ${say.windows(windows.slice(0, 8).join(language === 'zh' ? '、' : ', '))}`}
        </p>
      ) : null}
      {ticket.noWindowOpenNow === true && wait?.callingFrom === undefined ? <p>{say.noWindow}</p> : null}
      {ticket.escort === undefined ? null : (
        <p className="card-ahead">
          {ticket.escort.helper === undefined
            ? assist.escortAsked
            : assist.escorted(helperName(ticket.escort.helper, help, language))}
        </p>
      )}
      <p className="card-facts figures">
        {say.takenAt(clockTime(ticket.takenAt, view.timeZone))}
        {ticket.calls === 0 ? '' : ` · ${say.called(ticket.calls)}`}
        {ticket.language === 'zh' ? '' : ` · ${say.languages[ticket.language]}`}
      </p>
    </div>
  );
}

function Ways({ view, ticket, onDone, asking }: CardProps & { asking: Asking }) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  const { ticketId } = ticket;
  const printer = printerAtHand(view);
  const run = (task: () => Promise<string | null>) => {
    task()
      .then((text) => {
        if (text === null) return;
        asking.tell({ tone: 'calm', text });
        onDone();
      })
      .catch(() => undefined);
  };
  return (
    <div className="card-ways">
      {ticket.canReinstate ? (
        <button
          type="button"
          className="guide-main-button"
          disabled={asking.busy}
          onClick={() =>
            run(async () => {
              const answer = await asking.ask<'reinstateTicket'>({ name: 'reinstateTicket', ticketId });
              return answer === null ? null : say.cameBack(answer.answer.number, answer.answer.ahead);
            })
          }
        >
          {say.comes}
        </button>
      ) : null}
      {printer === undefined ? null : (
        <button
          type="button"
          className="guide-button"
          disabled={asking.busy}
          onClick={() =>
            run(async () => {
              const wanted = { name: 'wantPaper', ticketId, printer: printer.id } as const;
              return (await asking.ask(wanted)) === null ? null : say.reprinted(inWords(printer.name));
            })
          }
        >
          {say.reprint}
        </button>
      )}
      <button
        type="button"
        className="guide-button"
        disabled={asking.busy}
        onClick={() =>
          run(async () => {
            const zone = view.zone === null ? {} : { zone: view.zone };
            const wanted = { name: 'requestHelp', kind: 'dutyManager', ticketId, ...zone } as const;
            return (await asking.ask(wanted)) === null ? null : say.managerCalled;
          })
        }
      >
        {say.helpHere}
      </button>
    </div>
  );
}
