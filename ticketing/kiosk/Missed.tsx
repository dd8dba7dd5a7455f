// "我来了": a missed visitor comes back into line with the number and the four digits of the slip.
import { useState } from 'react';
import type { AnswerOf } from '../../contract/commands.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { NumberKeys } from './NumberKeys.tsx';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

type Field = 'number' | 'code';
type Outcome = { reinstated: AnswerOf<'reinstateTicket'> } | { refusal: Refusal };

const lengthOf: Record<Field, number> = { number: 6, code: 4 };

export function Missed({ onDone }: { onDone: () => void }) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const ask = useAsk();
  const [field, setField] = useState<Field>('number');
  const [typed, setTyped] = useState<Record<Field, string>>({ number: '', code: '' });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asking, setAsking] = useState(false);
  const change = (where: Field, text: string) => {
    setOutcome(null);
    const kept = text.toUpperCase().replaceAll(where === 'code' ? /\D/g : /[^A-Z0-9]/g, '');
    setTyped((before) => ({ ...before, [where]: kept.slice(0, lengthOf[where]) }));
  };
  const complete = /^[A-Z]{1,2}\d{3,4}$/.test(typed.number) && typed.code.length === 4;
  const send = async () => {
    setAsking(true);
    const answer = await ask<'reinstateTicket'>({
      name: 'reinstateTicket',
      number: typed.number,
      code: typed.code,
    });
    setAsking(false);
    setOutcome(answer.ok ? { reinstated: answer.answer } : { refusal: answer.refusal });
  };
  if (outcome !== null && 'reinstated' in outcome) {
    return <BackInLine reinstated={outcome.reinstated} onDone={onDone} />;
  }
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.missedTitle}</h1>
        <p className="stage-hint">{say.missedText}</p>
        <p className="stage-hint">{say.missedNoTicket}</p>
      </Stage>
      <Hands label={say.missedTitle}>
        <form
          className="missed"
          onSubmit={(event) => {
            event.preventDefault();
            if (complete && !asking) send().catch(() => setAsking(false));
          }}
        >
          <div className="missed-fields">
            {(['number', 'code'] as const).map((each) => (
              <label key={each} className={field === each ? 'entry entry-now' : 'entry'}>
                <span>{each === 'number' ? say.numberField : say.codeField}</span>
                <input
                  className="figures"
                  inputMode="none"
                  autoComplete="off"
                  value={typed[each]}
                  onFocus={() => setField(each)}
                  onChange={(event) => change(each, event.target.value)}
                />
              </label>
            ))}
          </div>
          <output className="missed-said">
            {outcome === null ? null : refusalSentence(outcome.refusal, language, view.timeZone, view.now)}
          </output>
          <NumberKeys
            withLetters={field === 'number'}
            onKey={(key) => {
              change(field, typed[field] + key);
              if (field === 'number' && /^[A-Z]{1,2}\d{3}$/.test(typed.number + key)) setField('code');
            }}
            onErase={() => {
              const where = field === 'code' && typed.code === '' ? 'number' : field;
              setField(where);
              change(where, typed[where].slice(0, -1));
            }}
          />
          <div className="deciding">
            <BigButton
              weight="main"
              disabled={!complete || asking}
              onPress={() => void send().catch(() => setAsking(false))}
            >
              {say.missedGo}
            </BigButton>
          </div>
        </form>
      </Hands>
    </>
  );
}

function BackInLine({ reinstated, onDone }: { reinstated: AnswerOf<'reinstateTicket'>; onDone: () => void }) {
  const say = useWords(words);
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.missedDone(reinstated.number)}</h1>
      </Stage>
      <Hands label={say.missedTitle}>
        <output className="advice">
          <span className="advice-where">{say.missedDoneAhead(reinstated.ahead)}</span>
        </output>
        <div className="deciding">
          <BigButton weight="main" onPress={onDone}>
            {say.done}
          </BigButton>
        </div>
      </Hands>
    </>
  );
}
