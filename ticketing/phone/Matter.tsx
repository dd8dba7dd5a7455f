// 办不成事反映 on the visitor's own page: one short form with her number, or how what she reported stands.
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { MatterReason, MatterWish } from '../../contract/commands/matters.ts';
import {
  matterContact,
  matterReasons,
  matterWishes,
  matterWordsLength,
} from '../../contract/commands/matters.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { matterWords } from '../../contract/words/matters.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { MatterFacts } from '../MatterFacts.tsx';
import { Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';

export function Matter({ view }: { view: PhoneView }) {
  const { language } = useLanguage();
  const say = matterWords[language];
  const { matter } = view;
  const over = matter === undefined || matter.state === 'answered' || matter.state === 'closed';
  return (
    <details className="fold matter" open={matter !== undefined}>
      <summary>{say.title}</summary>
      {matter === undefined ? null : (
        <div className="matter-ask">
          <p className="matter-number figures">{matter.number}</p>
          <MatterFacts matter={matter} timeZone={view.timeZone} />
          {matter.hasContact ? null : <p>{say.contactWithout}</p>}
          {matter.url === undefined ? null : <a href={new URL(matter.url).pathname}>{say.look} ›</a>}
        </div>
      )}
      {over ? <Form view={view} /> : null}
    </details>
  );
}

type About = 'here' | 'elsewhere';

function Form({ view }: { view: PhoneView }) {
  const { language } = useLanguage();
  const say = matterWords[language];
  const ask = useAsk();
  const doing = useDoing();
  const [about, setAbout] = useState<About>('here');
  const [what, setWhat] = useState<MatterReason>('notAccepted');
  const [wish, setWish] = useState<MatterWish>('settle');
  const [negative, setNegative] = useState('');
  const [contact, setContact] = useState('');
  const [words, setWords] = useState('');
  const left = contact.trim();
  const wrong = left !== '' && !matterContact.safeParse(left).success;
  const send = () => {
    doing.start(() =>
      ask<'reportMatter'>({
        name: 'reportMatter',
        what,
        wish,
        language,
        ...(about === 'elsewhere' ? { elsewhere: true } : {}),
        ...(negative === '' ? {} : { negative: negative === '?' ? {} : { window: Number(negative) } }),
        ...(left === '' ? {} : { contact: left }),
        ...(words.trim() === '' ? {} : { words: words.trim() }),
      }),
    );
  };
  const windows = [
    ...new Set([...(view.window === undefined ? [] : [view.window.no]), ...(view.windows ?? [])]),
  ];
  return (
    <div className="matter-ask">
      <p>{say.says}</p>
      <Choice label={say.itemTitle} value={about} onChoose={setAbout}>
        <option value="here">{say.itemHere}</option>
        <option value="elsewhere">{say.itemElsewhere}</option>
      </Choice>
      <Choice label={say.whatTitle} value={what} onChoose={setWhat}>
        {matterReasons.map((reason) => (
          <option key={reason} value={reason}>
            {say.what[reason]}
          </option>
        ))}
      </Choice>
      <Choice label={say.wishTitle} value={wish} onChoose={setWish}>
        {matterWishes.map((each) => (
          <option key={each} value={each}>
            {say.wish[each]}
          </option>
        ))}
      </Choice>
      <Choice label={say.negativeTitle} value={negative} onChoose={setNegative}>
        <option value="">{say.negativeNone}</option>
        {windows.map((no) => (
          <option key={no} value={String(no)}>
            {say.negativeWindow(no)}
          </option>
        ))}
        <option value="?">{say.negativeForgotten}</option>
      </Choice>
      <label>
        {say.wordsTitle}
        <textarea
          value={words}
          maxLength={matterWordsLength}
          onChange={(event) => setWords(event.target.value)}
        />
        <small>{say.wordsHint}</small>
      </label>
      <label>
        {say.contactTitle}
        <input
          type="tel"
          autoComplete="tel"
          value={contact}
          maxLength={20}
          aria-invalid={wrong}
          onChange={(event) => setContact(event.target.value)}
        />
        <small>{wrong ? say.contactWrong : `${say.contactPurpose} ${say.contactWithout}`}</small>
      </label>
      <Refused refusal={doing.refusal} view={view} />
      <BigButton weight="main" disabled={doing.busy || wrong} onPress={send}>
        {left === '' ? say.sendWithout : say.send}
      </BigButton>
    </div>
  );
}

function Choice<Value extends string>({
  label,
  value,
  onChoose,
  children,
}: {
  label: string;
  value: Value;
  onChoose: (value: Value) => void;
  children: ReactNode;
}) {
  return (
    <label>
      {label}
      {/* The options are of this very type. */}
      <select value={value} onChange={(event) => onChoose(event.target.value as Value)}>
        {children}
      </select>
    </label>
  );
}
