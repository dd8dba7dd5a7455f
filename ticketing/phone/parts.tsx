// Small parts that several stages of the visitor's page share.
import type { Refusal } from '../../contract/refusals.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { handlingWords } from '../../contract/words/handlings.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { words } from './words.ts';

/** Hall, number and what it is for: the head of every stage. */
export function Head({ view }: { view: PhoneView }) {
  const { say: inLanguage, language } = useLanguage();
  const say = useWords(words);
  const all = view.items.length === 0 ? [view.queue] : view.items.map(({ name }) => name);
  // Of a journey all steps stand below.
  const names = view.journey === undefined ? all : all.slice(0, 1);
  return (
    <header className="head">
      <p className="head-hall">{inLanguage(view.hallName)}</p>
      <h1 className="head-number figures">
        <span className="unseen">{say.yourNumber} </span>
        {view.number}
      </h1>
      {view.priority === undefined || view.priority === 'refused' ? null : (
        <p className="head-priority">{say.priority}</p>
      )}
      <p className="head-items">{names.map(inLanguage).join(' + ')}</p>
      {view.way === undefined ? null : <p className="head-way">{handlingWords[language].short[view.way]}</p>}
    </header>
  );
}

/** What is to be done about priority; nothing once it is verified. */
export function PriorityNote({ view }: { view: PhoneView }) {
  const say = useWords(words);
  if (view.priority === 'declared') return <p className="line-note">{say.priorityEvidence}</p>;
  if (view.priority === 'refused') return <p className="line-note">{say.priorityRefused}</p>;
  return null;
}

/** Proof: when she was called, and whether a loudspeaker said it. */
export function Calls({ view }: { view: PhoneView }) {
  const say = useWords(words);
  if (view.calls.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {say.calls} · {say.calledTimes(view.calls.length)}
      </summary>
      <ul className="calls">
        {view.calls.map((call) => (
          <li key={call.at}>
            <span className="figures">{clockTime(call.at, view.timeZone, true)}</span>
            <span>{callNews(call)}</span>
          </li>
        ))}
      </ul>
    </details>
  );

  function callNews(call: PhoneView['calls'][number]): string {
    if (call.spokenAt !== undefined) return say.callSpoken(call.zone ?? view.zone.id);
    return call.counts ? say.callShown : say.callNotCounted;
  }
}

export function Materials({ view }: { view: PhoneView }) {
  const { say: inLanguage } = useLanguage();
  const say = useWords(words);
  if (view.materials.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{say.materials}</h2>
      <ul className="material-list">
        {view.materials.map(({ name, requirement }) => (
          <li key={name.zh + requirement.zh}>
            <strong>{inLanguage(name)}</strong>
            <span>{inLanguage(requirement)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Refused({ refusal, view }: { refusal: Refusal | null; view: PhoneView }) {
  const { language } = useLanguage();
  if (refusal === null) return null;
  return (
    <p className="refused" role="alert">
      {refusalSentence(refusal, language, view.timeZone, view.now)}
    </p>
  );
}
