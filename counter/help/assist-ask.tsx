// Noting 帮办代办 for somebody: the kind by one touch, for a visit at home a time, and how to reach her if she likes.
import { useState } from 'react';
import { assistanceKinds } from '../../contract/commands/assisting.ts';
import type { AssistanceKind } from '../../contract/commands/assisting.ts';
import { assistanceWords } from '../../contract/words/assistance.ts';
import { comingTimes } from '../../ui/coming-times.ts';
import { useAsk } from '../../ui/connection.tsx';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { assistStaffWords } from './assist-words.ts';
import { helpWords } from './words.ts';

export function AssistAsk({
  place,
  now,
  timeZone,
}: {
  place: { window?: number; zone?: string; ticketId?: string };
  now: number;
  timeZone: string;
}) {
  const { language } = useLanguage();
  const say = useWords(assistStaffWords);
  const help = useWords(helpWords);
  const words = assistanceWords[language];
  const ask = useAsk();
  const [home, setHome] = useState(false);
  const [contact, setContact] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const send = async (kind: AssistanceKind, preferredAt?: number) => {
    setBusy(true);
    const answer = await ask<'requestAssistance'>({
      name: 'requestAssistance',
      kind,
      ...place,
      ...(preferredAt === undefined ? {} : { preferredAt }),
      ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
    });
    setBusy(false);
    if (answer.ok) {
      setHome(false);
      setContact('');
      setSaid(words.asked(answer.answer.reference));
    } else {
      const { refusal } = answer;
      setSaid(refusal.code === 'busy' ? help.noAnswer : refusalSentence(refusal, language, timeZone, now));
    }
  };
  const choose = (kind: AssistanceKind, at?: number) => {
    send(kind, at).catch(() => undefined);
  };
  return (
    <details className="assist-ask">
      <summary>{say.ask}</summary>
      <label>
        <span>{say.contactLabel}</span>
        <input
          value={contact}
          maxLength={100}
          placeholder={say.contactHint}
          autoComplete="off"
          onChange={(event) => setContact(event.target.value)}
        />
      </label>
      <div className="help-actions">
        {assistanceKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="help-other"
            disabled={busy}
            aria-pressed={kind === 'homeVisit' ? home : undefined}
            onClick={() => (kind === 'homeVisit' ? setHome(!home) : choose(kind))}
          >
            {words.kinds[kind]}
          </button>
        ))}
      </div>
      {home ? (
        <fieldset className="help-actions">
          <legend>{words.when}</legend>
          {comingTimes(now, timeZone, language).map(({ at, text }) => (
            <button
              key={at}
              type="button"
              className="help-main"
              disabled={busy}
              onClick={() => choose('homeVisit', at)}
            >
              {text}
            </button>
          ))}
        </fieldset>
      ) : null}
      {said === null ? null : <output>{said}</output>}
    </details>
  );
}
