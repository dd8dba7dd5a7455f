// Papers that lie at windows where nobody works: given back, or carried to a window that can go on.
import { useState } from 'react';
import type { ManagerView } from '../../contract/views/manager.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { duration } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { postWords } from './post-words.ts';
import './posts.css';

type Held = ManagerView['heldPapers'][number];

export function HeldPapers({ view, now }: { view: ManagerView; now: number }) {
  const say = useWords(postWords);
  const { language } = useLanguage();
  const ask = useAsk();
  const [told, setTold] = useState('');
  const move = async ({ ticketId, number }: Held, window?: number) => {
    const answer = await ask({ name: 'movePapers', ticketId, ...(window === undefined ? {} : { window }) });
    if (!answer.ok) setTold(refusalSentence(answer.refusal, language, view.timeZone, view.now));
    else setTold(window === undefined ? say.gaveBack(number) : say.carried(number, window));
  };
  const send = (held: Held, window?: number) => {
    move(held, window).catch(() => setTold(say.noAnswer));
  };
  const count = view.heldPapers.length + view.heldPapersMore;
  if (count === 0) return told === '' ? null : <output className="held-papers-told">{told}</output>;
  const staffed = view.windows.filter(({ state }) => state !== 'closed');
  return (
    <section className="panel held-papers" aria-labelledby="held-papers">
      <div className="section-head">
        <h2 id="held-papers">{say.heldTitle(count)}</h2>
        <output>{told}</output>
      </div>
      <p>{say.heldHelp}</p>
      <ul>
        {view.heldPapers.map((held) => (
          <li key={held.ticketId} data-number={held.number}>
            <b className="figures">{held.number}</b>
            <span>{say.heldAt(held.window, say.parkKinds[held.kind])}</span>
            <span className="figures">{duration(Math.max(0, now - held.since), language)}</span>
            <select
              aria-label={say.carryRow(held.number)}
              value=""
              onChange={(event) => send(held, Number(event.target.value))}
            >
              <option value="">{say.carry}</option>
              {staffed.map(({ no }) => (
                <option key={no} value={no}>
                  {say.toWindow(no)}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="alarm-answer"
              aria-label={say.giveBackRow(held.number)}
              onClick={() => send(held)}
            >
              {say.giveBack}
            </button>
          </li>
        ))}
      </ul>
      {view.heldPapersMore > 0 ? <p className="more">{say.more(view.heldPapersMore)}</p> : null}
    </section>
  );
}
