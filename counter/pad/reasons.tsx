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
  const left = usePatience(chosen, state, () => onSubmit([...chosen]));
  const toggle = (code: number) => {
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  };
  return (
    <>
      <h1 className="pad-chosen">
        <Face level={level.level} />
        {say.chosen(inWords(level.text))}
      </h1>
      <p className="pad-help">{say.more}</p>
      <div className="reasons" role="group" aria-label={say.more}>
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
      </div>
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
            {state === 'open' ? <small className="figures">{say.auto(left)}</small> : null}
          </span>
        </BigButton>
      </div>
    </>
  );
}

/** Seconds until the rating is sent by itself; every touch gives the whole time again. */
function usePatience(touched: readonly number[], state: SubmitState, onOver: () => void): number {
  const [left, setLeft] = useState(patienceSeconds);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    if (state !== 'open') return undefined;
    const until = performance.now() + patienceSeconds * 1_000;
    const tick = () => {
      const remaining = Math.ceil((until - performance.now()) / 1_000);
      setLeft(Math.max(0, remaining));
      if (remaining <= 0) {
        clearInterval(timer);
        over.current();
      }
    };
    const timer = setInterval(tick, 500);
    tick();
    return () => clearInterval(timer);
  }, [touched, state]);
  return left;
}
