// One visit that was handed to whoever reads this: from whom, why, how long there is; accepted by one press, or sent back with a reason.
import { useState } from 'react';
import { declineReasons } from '../../contract/commands/codes.ts';
import type { DeclineReason } from '../../contract/commands/codes.ts';
import type { HandOver } from '../../contract/hands.ts';
import { stopwatch } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { NoteText } from '../desk/note-text.tsx';
import { verbWords } from '../desk/verb-words.ts';
import type { Asking } from '../use-asked.ts';
import { VisitNumber } from '../visit-number.tsx';
import type { AnsweringWords } from './words.ts';
import { answeringWords } from './words.ts';

/** "还剩 4:12"; nothing while the receiver's clock stands. */
export function timeLeft(deadline: number | undefined, now: number, say: AnsweringWords): string {
  if (deadline === undefined) return '';
  const left = deadline - now;
  return left > 0 ? say.left(stopwatch(left)) : say.over(stopwatch(-left));
}

interface RowProps {
  handOver: HandOver;
  now: number;
  asking: Asking;
  onDone?: () => void;
  /** The number opens what there is to know of it. */
  onShow?: ((number: string) => void) | undefined;
}

export function HandRow({ handOver, now, asking, onDone, onShow }: RowProps) {
  const say = useWords(answeringWords);
  const verbs = useWords(verbWords);
  const { say: inWords, language } = useLanguage();
  const [declining, setDeclining] = useState(false);
  const { ticketId, number, from, reason, deadline, level } = handOver;
  const sender = verbs.fromWindow(from.window, clerkName(from.name, language));
  const accept = async () => {
    if ((await asking.ask({ name: 'receiveVisit', ticketId })) === null) return;
    asking.tell({ tone: 'calm', text: say.received(number) });
    onDone?.();
  };
  const decline = async (why: DeclineReason) => {
    if ((await asking.ask({ name: 'declineHandOver', ticketId, reason: why })) === null) return;
    asking.tell({ tone: 'calm', text: say.declined(number) });
    onDone?.();
  };
  return (
    <li className="hand-row" data-level={level}>
      <VisitNumber number={number} onShow={onShow} />
      <span className="hand-what">
        {inWords(handOver.item)}
        <small>{say.from(sender, verbs.transferReasons[reason])}</small>
        <small className="hand-left figures">{timeLeft(deadline, now, say)}</small>
      </span>
      <span className="hand-ways">
        <button
          type="button"
          className="guide-main-button hand-accept"
          aria-label={say.acceptOf(number)}
          disabled={asking.busy}
          onClick={() => {
            accept().catch(() => undefined);
          }}
        >
          {say.accept}
        </button>
        <button
          type="button"
          className="guide-button"
          aria-label={say.declineOf(number)}
          aria-expanded={declining}
          onClick={() => setDeclining(!declining)}
        >
          {say.decline}
        </button>
      </span>
      {handOver.hasNote ? <NoteText ticketId={ticketId} /> : null}
      {declining ? (
        <fieldset className="card-ways">
          <legend>{say.declineWhy}</legend>
          {declineReasons.map((code) => (
            <button
              key={code}
              type="button"
              className="guide-button"
              disabled={asking.busy}
              onClick={() => {
                decline(code).catch(() => undefined);
              }}
            >
              {verbs.declineReasons[code]}
            </button>
          ))}
        </fieldset>
      ) : null}
    </li>
  );
}
