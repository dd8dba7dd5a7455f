// Who will not be reached by closing: for each, or for all, the manager decides to serve late or to close with a reason.
import { useState } from 'react';
import type { CommandOf } from '../../contract/commands.ts';
import { closeReasons } from '../../contract/commands/hall.ts';
import type { CloseReason } from '../../contract/commands/hall.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { closingWords } from './closing-words.ts';
import './not-reached.css';

type Decision = CommandOf<'serveLate'> | CommandOf<'closeVisits'>;

function useDeciding(view: ManagerView): {
  busy: boolean;
  told: string;
  decide: (decision: Decision) => void;
} {
  const say = useWords(closingWords);
  const { language } = useLanguage();
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const run = async (decision: Decision) => {
    setBusy(true);
    const answer = await ask<'serveLate' | 'closeVisits'>(decision);
    setBusy(false);
    if (!answer.ok) setTold(refusalSentence(answer.refusal, language, view.timeZone, view.now));
    else if (decision.name === 'serveLate') setTold(say.servedLate(answer.answer.count));
    else setTold(say.closed(answer.answer.count, answer.answer.left));
  };
  const decide = (decision: Decision) => {
    run(decision).catch(() => {
      setBusy(false);
      setTold(say.noAnswer);
    });
  };
  return { busy, told, decide };
}

export function NotReached({ view, queueName }: { view: ManagerView; queueName: (id: string) => string }) {
  const say = useWords(closingWords);
  const { busy, told, decide } = useDeciding(view);
  const [reason, setReason] = useState<CloseReason>('closingTime');
  const { closing } = view;
  if (closing === undefined) return <Left view={view} />;
  const time = clockTime(closing.closesAt, view.timeZone);
  const more = closing.count - closing.visits.length;
  return (
    <section className="panel not-reached" aria-labelledby="not-reached">
      <div className="section-head">
        <h2 id="not-reached">{say.title}</h2>
        <p>{say.count(closing.count, time)}</p>
        <output>{told}</output>
      </div>
      <div className="not-reached-all">
        <button
          type="button"
          className="alarm-answer"
          disabled={busy || closing.undecided === 0}
          onClick={() => decide({ name: 'serveLate', late: true })}
        >
          {say.serveAll}
        </button>
        <label>
          {say.reason}
          <select value={reason} onChange={(event) => setReason(event.target.value as CloseReason)}>
            {closeReasons.map((each) => (
              <option key={each} value={each}>
                {say.reasons[each]}
              </option>
            ))}
          </select>
        </label>
        <CloseAll busy={busy} onClose={() => decide({ name: 'closeVisits', late: true, reason })} />
      </div>
      <ul>
        {closing.visits.map(({ ticketId, number, queue, expectedAt, servedLate, choice }) => (
          <li key={ticketId} data-ticket={number}>
            <b className="figures">{number}</b>
            <span>{queueName(queue)}</span>
            <span className="figures">{say.expected(clockTime(expectedAt, view.timeZone))}</span>
            <span className="not-reached-choice">{choice === undefined ? '' : say.choice[choice]}</span>
            {servedLate === true ? (
              <em>{say.late}</em>
            ) : (
              <button
                type="button"
                className="quiet-button"
                disabled={busy}
                onClick={() => decide({ name: 'serveLate', ticketIds: [ticketId] })}
              >
                {say.serve}
              </button>
            )}
            <button
              type="button"
              className="quiet-button"
              disabled={busy}
              onClick={() => decide({ name: 'closeVisits', ticketIds: [ticketId], reason })}
            >
              {say.close}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{say.more(more)}</p> : null}
      <Left view={view} />
    </section>
  );
}

/** Those who did not wait to be decided about; it stays when nobody is left to decide about. */
function Left({ view }: { view: ManagerView }) {
  const say = useWords(closingWords);
  const { leftUnreached: left } = view;
  return left === undefined ? null : (
    <p className="left-unreached">{say.left(left.gone, left.passes, left.dropOffs)}</p>
  );
}

/** Sends people home: asked once more. */
function CloseAll({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const say = useWords(closingWords);
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <button type="button" className="quiet-button" disabled={busy} onClick={() => setSure(true)}>
        {say.closeAll}
      </button>
    );
  }
  return (
    <span className="not-reached-sure">
      {say.sure}
      <button
        type="button"
        className="alarm-answer"
        disabled={busy}
        onClick={() => {
          setSure(false);
          onClose();
        }}
      >
        {say.yes}
      </button>
      <button type="button" className="quiet-button" onClick={() => setSure(false)}>
        {say.no}
      </button>
    </span>
  );
}
