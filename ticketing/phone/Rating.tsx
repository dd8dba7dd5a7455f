// After service: the five national levels, none preselected; the rest is optional; once per number.
import { useId, useState } from 'react';
import { Radio, RadioGroup, ToggleButton } from 'react-aria-components';
import { ratingLevels, ratingOptionsOf, ratingTextLimit } from '../../contract/ratings.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Face } from './Face.tsx';
import { Head, Refused } from './parts.tsx';
import { raterId } from './rater.ts';
import { useDoing } from './use-doing.ts';
import { words } from './words.ts';

export function Rating({ view }: { view: PhoneView }) {
  const say = useWords(words);
  return (
    <>
      <Head view={view} />
      {view.rated ? (
        <section className="sheet thanks">
          <svg className="thanks-mark" viewBox="0 0 48 48" aria-hidden="true">
            <circle cx="24" cy="24" r="21" />
            <path d="M14 25l7 7 13-15" />
          </svg>
          <h2>{say.ratedTitle}</h2>
          <p>{say.ratedText}</p>
        </section>
      ) : view.canRate ? (
        <Form view={view} />
      ) : (
        <section className="sheet">
          <h2>{say.servedTitle}</h2>
          <p>{say.ratingOver}</p>
        </section>
      )}
    </>
  );
}

function Form({ view }: { view: PhoneView }) {
  const say = useWords(words);
  const ask = useAsk();
  const doing = useDoing();
  const [level, setLevel] = useState<number | null>(null);
  const [options, setOptions] = useState<number[]>([]);
  const [text, setText] = useState('');
  const send = () => {
    if (level === null) return;
    const rater = raterId();
    doing.start(() =>
      ask<'rateVisit'>({
        name: 'rateVisit',
        ticketId: view.ticketId,
        level,
        options,
        ...(text.trim() === '' ? {} : { text: text.trim() }),
        ...(rater === undefined ? {} : { rater }),
      }),
    );
  };
  return (
    <section className="sheet rating">
      <h2>{say.rateTitle}</h2>
      <p className="quiet">{say.rateText}</p>
      <Levels
        level={level}
        onLevel={(chosen) => {
          setLevel(chosen);
          setOptions([]);
        }}
      />
      {level === null ? null : (
        <>
          <Options level={level} options={options} onOptions={setOptions} />
          <Remark text={text} onText={setText} />
        </>
      )}
      <Refused refusal={doing.refusal} view={view} />
      <BigButton weight="main" disabled={level === null || doing.busy} onPress={send}>
        {doing.busy ? say.rateSending : level === null ? say.rateChoose : say.rateSend}
      </BigButton>
      <p className="quiet">{say.rateLater}</p>
    </section>
  );
}

function Levels({ level, onLevel }: { level: number | null; onLevel: (level: number) => void }) {
  const { say: inLanguage } = useLanguage();
  const say = useWords(words);
  return (
    <RadioGroup
      className="levels"
      aria-label={say.rateTitle}
      value={level === null ? null : String(level)}
      onChange={(chosen) => onLevel(Number(chosen))}
    >
      {ratingLevels.map((each) => (
        <Radio key={each.level} value={String(each.level)} className="level">
          <Face level={each.level} />
          <span>{inLanguage(each.text)}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Options({
  level,
  options,
  onOptions,
}: {
  level: number;
  options: number[];
  onOptions: (options: number[]) => void;
}) {
  const { say: inLanguage } = useLanguage();
  const say = useWords(words);
  const title = useId();
  return (
    <div className="options">
      <h3 id={title}>{say.rateWhy}</h3>
      <ul aria-labelledby={title}>
        {ratingOptionsOf(level).map(({ code, text }) => (
          <li key={code}>
            <ToggleButton
              className="option"
              isSelected={options.includes(code)}
              onChange={(chosen) =>
                onOptions(chosen ? [...options, code] : options.filter((each) => each !== code))
              }
            >
              <span className="option-mark" aria-hidden="true" />
              {inLanguage(text)}
            </ToggleButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Remark({ text, onText }: { text: string; onText: (text: string) => void }) {
  const say = useWords(words);
  const field = useId();
  return (
    <div className="remark">
      <label htmlFor={field}>{say.rateWords}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={ratingTextLimit}
        value={text}
        aria-describedby={`${field}-hint`}
        onChange={(event) => onText(event.target.value)}
      />
      <p id={`${field}-hint`} className="remark-hint quiet">
        <span>{say.rateWordsHint}</span>
        <span className="figures">{say.rateCount(text.length, ratingTextLimit)}</span>
      </p>
    </div>
  );
}
