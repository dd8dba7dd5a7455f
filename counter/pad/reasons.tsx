// The second step of a rating: reasons from the national list for whoever wants, and sending. Who walks away has rated all the same.
import { useEffect, useRef, useState } from 'react';
import type { RatingLevelWords } from '../../contract/ratings.ts';
import { BigButton } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Face } from './face.tsx';
import type { SubmitState } from './rating.tsx';
import { padWords } from './words.ts';

const patienceSeconds = 20;

interface ReasonsProps {
  level: RatingLevelWords;
  state: SubmitState;
  onBack: () => void;
  onSubmit: (options: number[]) => void;
}

export function Reasons({ level, state, onBack, onSubmit }: ReasonsProps) {
  const say = useWords(padWords);
  const { say: inWords } = useLanguage();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const { left, again } = usePatience(state, () => onSubmit([...chosen]));
  const toggle = (code: number) => {
    again();
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  };
  return (
    <>
      <h1 className="pad-chosen">
        <Face level={level.level} />
        {say.chosen(inWords(level.text))}
      </h1>
      <p className="pad-help">{say.more}</p>
      <fieldset className="reasons" aria-label={say.more}>
        {level.options.map((option) => (
          <button
            key={option.code}
            type="button"
            className="reason"
            aria-pressed={chosen.includes(option.code)}
            onClick={() => toggle(option.code)}
          >
            {inWords(option.text)}
          </button>
        ))}
      </fieldset>
      {state === 'failed' ? (
        <p className="pad-failed" role="alert">
          <b>{say.failed}</b> {say.failedHelp}
        </p>
      ) : null}
      <div className="pad-ways">
        <BigButton weight="quiet" onPress={onBack} disabled={state === 'sending'}>
          {say.back}
        </BigButton>
        <BigButton weight="main" onPress={() => onSubmit([...chosen])} disabled={state === 'sending'}>
          <span className="pad-submit">
            {state === 'sending' ? say.sending : state === 'failed' ? say.again : say.submit}
            {state === 'sending' ? null : <small className="figures">{say.auto(left)}</small>}
          </span>
        </BigButton>
      </div>
    </>
  );
}

/** Seconds until the rating is sent by itself; `again` gives the whole time again. */
function usePatience(state: SubmitState, onOver: () => void): { left: number; again: () => void } {
  const [left, setLeft] = useState(patienceSeconds);
  const until = useRef(Number.POSITIVE_INFINITY);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    if (state === 'sending') return undefined;
    until.current = performance.now() + patienceSeconds * 1_000;
    const timer = setInterval(() => {
      const remaining = Math.ceil((until.current - performance.now()) / 1_000);
      setLeft(Math.max(0, remaining));
      if (remaining > 0) return;
      clearInterval(timer);
      over.current();
    }, 500);
    return () => clearInterval(timer);
  }, [state]);
  return {
    left,
    again: () => {
      until.current = performance.now() + patienceSeconds * 1_000;
      setLeft(patienceSeconds);
    },
  };
}
