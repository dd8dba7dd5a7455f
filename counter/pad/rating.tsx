// A rating in two touches: one of the five national levels, nothing preselected, then reasons for whoever wants to give them.
import { useEffect, useRef, useState } from 'react';
import { ratingLevels } from '../../contract/ratings.ts';
import type { RatingLevelWords } from '../../contract/ratings.ts';
import type { PadView } from '../../contract/views/pad.ts';
import { useAsk } from '../../ui/connection.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { freshId } from '../../ui/wire.ts';
import { Face } from './face.tsx';
import { Reasons } from './reasons.tsx';
import { padWords } from './words.ts';

type Visit = NonNullable<PadView['rate']>;
/** Refusals after which asking again cannot help: it is rated already, or too late. */
const settled = new Set(['alreadyRated', 'ratingClosed', 'unknownTicket', 'notServedYet']);

interface RatingProps {
  visit: Visit;
  no: number;
  onBegin: (began: boolean) => void;
  onRated: () => void;
  onOver: () => void;
}

export function Rating({ visit, no, onBegin, onRated, onOver }: RatingProps) {
  const say = useWords(padWords);
  const [chosen, setChosen] = useState<RatingLevelWords | null>(null);
  const { state, submit } = useSubmit(visit, onRated, onOver);
  const choose = (level: RatingLevelWords | null) => {
    setChosen(level);
    onBegin(level !== null);
  };
  return (
    <main className="pad pad-rating">
      <header className="pad-head">
        <p>
          <b>{say.windowNo(no)}</b> <span className="figures">{say.number(visit.number)}</span>
        </p>
        <LanguageChoice />
      </header>
      {chosen === null ? (
        <Levels onChoose={choose} />
      ) : (
        <Reasons
          level={chosen}
          state={state}
          onBack={() => choose(null)}
          onSubmit={(options) => submit(chosen.level, options)}
        />
      )}
    </main>
  );
}

function Levels({ onChoose }: { onChoose: (level: RatingLevelWords) => void }) {
  const say = useWords(padWords);
  const { say: inWords } = useLanguage();
  return (
    <>
      <h1>{say.ask}</h1>
      <div className="levels">
        {ratingLevels.map((level) => (
          <button key={level.level} type="button" className="level" onClick={() => onChoose(level)}>
            <Face level={level.level} />
            <span>{inWords(level.text)}</span>
          </button>
        ))}
      </div>
      <p className="pad-help">{say.askHelp}</p>
    </>
  );
}

export type SubmitState = 'open' | 'sending' | 'failed';

/** A hall that is out of reach is asked again while the visitor may still stand there; then the pad is free again. */
const triesAtMost = 4;

/** One id for all tries of one visit: however often it is sent, it counts once. */
function useSubmit(visit: Visit, onRated: () => void, onOver: () => void) {
  const ask = useAsk();
  const [state, setState] = useState<SubmitState>('open');
  const commandId = useRef(freshId());
  const lastBody = useRef('');
  const tries = useRef(0);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const send = async (level: number, options: number[]) => {
    setState('sending');
    tries.current += 1;
    const body = JSON.stringify([level, options]);
    // The same id with another content would be refused: another choice is another request.
    if (lastBody.current !== '' && lastBody.current !== body) commandId.current = freshId();
    lastBody.current = body;
    const answer = await ask(
      { name: 'rateVisit', ticketId: visit.ticketId, level, options },
      { commandId: commandId.current },
    );
    if (!alive.current) return;
    if (answer.ok || answer.refusal.code === 'alreadyRated') onRated();
    else if (settled.has(answer.refusal.code) || tries.current >= triesAtMost) onOver();
    else setState('failed');
  };
  return {
    state,
    submit: (level: number, options: number[]) => {
      if (state !== 'sending') send(level, options).catch(() => setState('failed'));
    },
  };
}
