// The duty manager takes a window from its clerk: why, and what becomes of it. A dialog over the live page.
import { useEffect, useRef, useState } from 'react';
import type { TakeOverReason } from '../../contract/commands/codes.ts';
import { takeOverReasons } from '../../contract/commands/codes.ts';
import type { Colleague } from '../../contract/hands.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson, useSession } from '../../ui/session.tsx';
import { clerkName } from '../clerk-name.ts';
import { takeOverReasonWords } from '../take-over-words.ts';
import { postWords } from './post-words.ts';
import './posts.css';

type HallWindow = ManagerView['windows'][number];

function useFreeColleagues(): Colleague[] {
  const [free, setFree] = useState<Colleague[]>([]);
  useEffect(() => {
    let left = false;
    fetchJson<{ colleagues: Colleague[] }>('/desk/free-colleagues').then(
      ({ colleagues }) => {
        if (!left) setFree(colleagues);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return free;
}

export function TakeOver({
  view,
  window,
  onLeave,
  onTold,
}: {
  view: ManagerView;
  window: HallWindow;
  onLeave: () => void;
  /** What became of it; `desk` where the manager goes on herself. */
  onTold: (sentence: string, desk?: number) => void;
}) {
  const say = useWords(postWords);
  const reasons = useWords(takeOverReasonWords);
  const { language } = useLanguage();
  const { staff } = useSession();
  const ask = useAsk();
  const free = useFreeColleagues();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState<TakeOverReason>('absent');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown?.open === false) shown.showModal();
    return () => shown?.close();
  }, []);
  const { no, ticket } = window;
  const run = async (to?: { id: string; name: string }) => {
    setBusy(true);
    setTrouble(null);
    const answer = await ask({
      name: 'takeOverWindow',
      window: no,
      reason,
      ...(to === undefined ? {} : { toClerk: to.id }),
    });
    setBusy(false);
    if (!answer.ok) {
      setTrouble(refusalSentence(answer.refusal, language, view.timeZone, view.now));
      return;
    }
    const { returned, held } = answer.answer;
    const papers = held.map(({ number }) => number).join(language === 'zh' ? '、' : ', ');
    if (to !== undefined && to.id === staff?.id) onTold(say.mine(no), no);
    else if (to !== undefined) onTold(say.given(no, to.name));
    else
      onTold(
        [
          say.closed(no),
          ...(returned === null ? [] : [say.first(returned.number)]),
          ...(papers === '' ? [] : [say.papers(papers)]),
        ].join(' '),
      );
  };
  const take = (to?: { id: string; name: string }) => {
    run(to).catch(() => {
      setBusy(false);
      setTrouble(say.noAnswer);
    });
  };
  const clerk = window.clerk === undefined ? '' : clerkName(window.clerk, language);
  return (
    <dialog
      ref={dialog}
      className="take-over"
      aria-labelledby="take-over"
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <header>
        <h2 id="take-over">{say.takeOverTitle(no)}</h2>
        <button type="button" className="quiet-button" onClick={onLeave}>
          {say.leave}
        </button>
      </header>
      <p>{say.takeOverAbout(clerk, ticket?.number ?? null)}</p>
      <fieldset>
        <legend>{say.why}</legend>
        {takeOverReasons.map((each) => (
          <label key={each}>
            <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
            {reasons[each]}
          </label>
        ))}
      </fieldset>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      <ul className="take-over-ways">
        <li>
          <button type="button" className="take-over-way" disabled={busy} onClick={() => take()}>
            <b>{say.close}</b>
            <span>{say.closeHelp(ticket?.number ?? null)}</span>
          </button>
        </li>
        {staff === null ? null : (
          <li>
            <button
              type="button"
              className="take-over-way"
              disabled={busy}
              onClick={() => take({ id: staff.id, name: staff.displayName })}
            >
              <b>{say.myself}</b>
              <span>{say.myselfHelp}</span>
            </button>
          </li>
        )}
        {free.length === 0 ? null : (
          <li className="take-over-way">
            <label>
              <b>{say.giveTo}</b>
              <select
                value=""
                disabled={busy}
                onChange={(event) => {
                  const colleague = free.find(({ id }) => id === event.target.value);
                  if (colleague !== undefined) take(colleague);
                }}
              >
                <option value="">{say.choose}</option>
                {free
                  .filter(({ id }) => id !== staff?.id)
                  .map((colleague) => (
                    <option key={colleague.id} value={colleague.id}>
                      {`${colleague.name} · ${say.roles[colleague.role]}`}
                    </option>
                  ))}
              </select>
            </label>
            <span>{say.giveToHelp}</span>
          </li>
        )}
      </ul>
    </dialog>
  );
}
