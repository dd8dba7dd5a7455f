// 首问负责 on the guide's card: who answers for the visit and how it came there; taking it upon oneself, handing it on, taking that back.
import { useState } from 'react';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { HandOn } from '../answering/hand-on.tsx';
import { HandRow, timeLeft } from '../answering/hand-row.tsx';
import type { AnsweringWords } from '../answering/words.ts';
import { answeringWords } from '../answering/words.ts';
import { clerkName } from '../clerk-name.ts';
import { linkSentence } from '../desk/chain.tsx';
import { verbWords } from '../desk/verb-words.ts';
import type { CardProps } from './ticket-card.tsx';
import type { Asking } from '../use-asked.ts';

type PartProps = CardProps & { asking: Asking };

export function AnswerPart(props: PartProps) {
  const { ticket, view, now, asking, onDone } = props;
  const say = useWords(answeringWords);
  const { language } = useLanguage();
  const { staff } = useSession();
  const { owner, forMe, number, ticketId } = ticket;
  const receive = async () => {
    if ((await asking.ask({ name: 'receiveVisit', ticketId })) === null) return;
    asking.tell({ tone: 'calm', text: say.received(number) });
    onDone();
  };
  const since = owner === undefined ? '' : clockTime(owner.since, view.timeZone);
  const mine = owner?.kind === 'clerk' && owner.id === (staff?.id ?? 'demo-guide');
  return (
    <section className="answers" aria-labelledby="answers">
      <h3 id="answers">{say.title}</h3>
      <p className="card-ahead" data-mine={mine}>
        {owner === undefined
          ? say.nobody
          : mine
            ? say.mineSince(since)
            : owner.kind === 'post'
              ? say.managerSince(since)
              : say.ownerSince(clerkName(owner.name, language), since)}
      </p>
      {forMe === undefined ? null : (
        <ul>
          <HandRow handOver={forMe} now={now} asking={asking} onDone={onDone} />
        </ul>
      )}
      {ticket.mayReceive === true && forMe === undefined ? (
        <>
          <button
            type="button"
            className="guide-main-button"
            disabled={asking.busy}
            onClick={() => {
              receive().catch(() => undefined);
            }}
          >
            {say.receive}
          </button>
          <p className="precheck-says">{say.says}</p>
        </>
      ) : null}
      <Handing {...props} say={say} />
      <ChainHere {...props} say={say} />
    </section>
  );
}

/** To whom it was handed, or may be. */
function Handing({ ticket, now, asking, onDone, say }: PartProps & { say: AnsweringWords }) {
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { handedTo, ticketId, number, receivers } = ticket;
  const takeBack = async () => {
    if ((await asking.ask({ name: 'withdrawHandOver', ticketId })) === null) return;
    asking.tell({ tone: 'calm', text: say.tookBack(number) });
    onDone();
  };
  const name = clerkName(handedTo?.name ?? '', language);
  const left = timeLeft(handedTo?.deadline, now, say);
  return (
    <>
      {handedTo === undefined || ticket.forMe !== undefined ? null : (
        <p className="hand-sent" data-level={handedTo.level}>
          {handedTo.window === undefined ? say.handedTo(name) : say.handedToWindow(handedTo.window, name)}
          <b className="figures">{left}</b>
        </p>
      )}
      {ticket.mayWithdraw === true ? (
        <button
          type="button"
          className="guide-button"
          disabled={asking.busy}
          onClick={() => {
            takeBack().catch(() => undefined);
          }}
        >
          {say.takeBack}
        </button>
      ) : null}
      {receivers === undefined || handedTo !== undefined ? null : (
        <>
          <button type="button" className="guide-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? say.back : say.handOn}
          </button>
          {open ? (
            <HandOn
              ticketId={ticketId}
              number={number}
              receivers={receivers}
              asking={asking}
              onDone={() => {
                setOpen(false);
                onDone();
              }}
            />
          ) : null}
        </>
      )}
    </>
  );
}

function ChainHere({ ticket, view, catalogue, say }: PartProps & { say: AnsweringWords }) {
  const verbs = useWords(verbWords);
  const { language } = useLanguage();
  const { chain } = ticket;
  if (chain.length === 0) return null;
  return (
    <details className="card-chain">
      <summary>{say.chain(chain.length)}</summary>
      <ol>
        {chain.map((link) => (
          <li key={`${link.at} ${link.step}`}>
            <time className="figures">{clockTime(link.at, view.timeZone)}</time>
            <span>{linkSentence(link, verbs, language, catalogue)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
