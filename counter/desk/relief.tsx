// AB 岗 by the second's own sign-in: she asks at the window that another works; the first agrees at her desk by one key.
import { useEffect, useState } from 'react';
import type { DeskView } from '../../contract/views/desk.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { clerkName } from '../clerk-name.ts';
import { Key } from './key.tsx';
import { useKeys } from './keyboard.ts';
import { postWords } from './post-words.ts';
import { deskWords } from './words.ts';

const agreeKey = 'F9';

type Asked = { name: 'askForWindow' } | { name: 'answerForWindow'; agree: boolean };

/** Asks once at a time; what went wrong is a sentence. */
function useRelief(view: DeskView, label: string) {
  const ask = useAsk();
  const { language } = useLanguage();
  const say = useWords(deskWords);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = (asked: Asked) => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    ask({ ...asked, window: view.no })
      .then((answer) => {
        if (!answer.ok) setTrouble(refusalSentence(answer.refusal, language, view.timeZone, view.now));
      })
      .catch(() => setTrouble(say.noAnswer(label)))
      .finally(() => setBusy(false));
  };
  return { busy, trouble, run };
}

/** At the desk of the first: who would go on here. `keys` false: a panel has the keyboard. */
export function ReliefAsked({ view, keys }: { view: DeskView; keys: boolean }) {
  const say = useWords(postWords);
  const { language } = useLanguage();
  const { busy, trouble, run } = useRelief(view, say.agreeRelief);
  const { askedFor } = view;
  useKeys((code) => {
    if (!keys || askedFor === undefined || code !== agreeKey) return false;
    run({ name: 'answerForWindow', agree: true });
    return true;
  });
  if (askedFor === undefined) return null;
  return (
    <section className="relief" role="alert">
      <p>{say.asksForWindow(clerkName(askedFor.name, language))}</p>
      {trouble === null ? null : <p className="relief-trouble">{trouble}</p>}
      <button
        type="button"
        className="plain-button"
        aria-disabled={busy}
        aria-keyshortcuts={agreeKey}
        onClick={() => run({ name: 'answerForWindow', agree: true })}
      >
        {say.agreeRelief} <Key name={agreeKey} />
      </button>
      <button
        type="button"
        className="plain-button"
        aria-disabled={busy}
        onClick={() => run({ name: 'answerForWindow', agree: false })}
      >
        {say.declineRelief}
      </button>
    </section>
  );
}

/** In front of a window that somebody else works: asks, waits, takes the request back. */
export function AskRelief({ view, onGiven }: { view: DeskView; onGiven: () => void }) {
  const say = useWords(postWords);
  const { language } = useLanguage();
  const { staff } = useSession();
  const { clerk, askedFor } = view;
  const mine = askedFor !== undefined && askedFor.id === staff?.id;
  const given = clerk !== undefined && clerk.id === staff?.id;
  const [asked, setAsked] = useState(false);
  const { busy, trouble, run } = useRelief(view, say.askHere(''));
  if (mine && !asked) setAsked(true);
  useEffect(() => {
    if (given && asked) onGiven();
  }, [given, asked, onGiven]);
  if (staff === null || clerk === undefined || given) return null;
  const name = clerkName(clerk.name, language);
  if (!mine) {
    return (
      <>
        <button
          type="button"
          className="plain-button"
          disabled={busy}
          onClick={() => run({ name: 'askForWindow' })}
        >
          {say.askHere(name)}
        </button>
        <output>{trouble ?? (asked ? say.reliefDeclined : '')}</output>
      </>
    );
  }
  return (
    <>
      <output>{trouble ?? say.askedHere(name)}</output>
      <button
        type="button"
        className="plain-button"
        disabled={busy}
        onClick={() => run({ name: 'answerForWindow', agree: false })}
      >
        {say.takeBack}
      </button>
    </>
  );
}
