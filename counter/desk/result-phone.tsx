// 出件通知 at the desk: once the case is accepted, the visitor's phone for its results, told what for and how long; by one press where the hall has it.
import { useState } from 'react';
import type { ResultPhone } from '../../contract/pickup.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useWords } from '../../ui/language.tsx';
import { resultWords } from '../results/words.ts';
import type { NoticeWork } from './notice-work.ts';
import './results.css';

export function ResultPhoneLine({
  view,
  ticketId,
  resultPhone,
  work,
}: {
  view: DeskView;
  ticketId: string;
  resultPhone: ResultPhone;
  work: NoticeWork;
}) {
  const say = useWords(resultWords);
  const [phone, setPhone] = useState('');
  const kept = resultPhone.state === 'kept';
  const known = resultPhone.known === true;
  const tell = async (more: { phone?: string; forgetPhone?: true }) => {
    const answer = await work.send<'tellResult'>({
      name: 'tellResult',
      window: view.no,
      ticketId,
      language: 'zh',
      ...more,
    });
    if (answer === null) return;
    setPhone('');
    work.tell({ tone: 'calm', text: more.forgetPhone === true ? say.phoneForgotten : say.phoneKept });
  };
  const press = (more: { phone?: string; forgetPhone?: true }) => () => {
    tell(more).catch(() => undefined);
  };
  if (kept) {
    return (
      <section className="result-phone" aria-label={say.phoneTitle}>
        <p>{say.phoneKept}</p>
        <button
          type="button"
          className="quiet-button"
          aria-disabled={work.pending}
          onClick={press({ forgetPhone: true })}
        >
          {say.phoneForget}
        </button>
      </section>
    );
  }
  return (
    <section className="result-phone" aria-label={say.phoneTitle}>
      <label>
        {say.phoneTitle}
        <span className="result-phone-row">
          <input
            className="finder-field"
            inputMode="tel"
            autoComplete="off"
            maxLength={20}
            placeholder={say.phoneHint}
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
          <button
            type="button"
            className="plain-button"
            aria-disabled={work.pending || phone.replaceAll(/\D/g, '').length < 5}
            onClick={press({ phone })}
          >
            {say.phoneLeave}
          </button>
        </span>
      </label>
      {known ? (
        <button type="button" className="plain-button" aria-disabled={work.pending} onClick={press({})}>
          {say.phoneKnown}
        </button>
      ) : null}
      <p className="panel-says">{say.phoneSays(resultPhone.days)}</p>
    </section>
  );
}
