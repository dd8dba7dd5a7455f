// A number and its code, typed on the screen's own keys: for who was missed, brings a pass, gives one up for it, or comes back with a paper.
import { useState } from 'react';
import type { Refusal } from '../../contract/refusals.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { EnterSends } from '../../ui/enter-sends.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { NumberKeys } from './NumberKeys.tsx';
import { Hands, Stage } from './Stage.tsx';

export interface NumberShape {
  /** Signs that a number is made of; all others are left out. */
  letters: boolean;
  longest: number;
  /** As soon as this is typed the code is next. */
  whole: RegExp;
  complete: RegExp;
  /** Such a number needs no code. */
  alone?: RegExp;
  /** Letters to choose from; without them those that numbers of this hall begin with. */
  keys?: readonly string[];
}
export const ticketShape: NumberShape = {
  letters: true,
  longest: 6,
  whole: /^[A-Z]{1,2}\d{3}$/,
  complete: /^[A-Z]{1,2}\d{3,4}$/,
};

export interface NumberAndCodeWords {
  title: string;
  hints: readonly string[];
  number: string;
  code: string;
  go: string;
}

export type Typed = Record<'number' | 'code', string>;
const codeLength = 4;

export function NumberAndCode({
  words,
  shape,
  beforehand,
  asking,
  refusal,
  onChange,
  onSend,
}: {
  words: NumberAndCodeWords;
  shape: NumberShape;
  /** As a scanner read it. */
  beforehand?: Typed;
  asking: boolean;
  refusal: Refusal | null;
  onChange: () => void;
  onSend: (typed: Typed) => void;
}) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const [field, setField] = useState<keyof Typed>(
    shape.complete.test(beforehand?.number ?? '') ? 'code' : 'number',
  );
  const [typed, setTyped] = useState<Typed>(beforehand ?? { number: '', code: '' });
  const change = (where: keyof Typed, text: string) => {
    onChange();
    const kept = text.toUpperCase().replaceAll(where === 'code' || !shape.letters ? /\D/g : /[^A-Z0-9]/g, '');
    const longest = where === 'code' ? codeLength : shape.longest;
    setTyped((before) => ({ ...before, [where]: kept.slice(0, longest) }));
  };
  const alone = shape.alone?.test(typed.number) ?? false;
  const coded = shape.complete.test(typed.number) && typed.code.length === codeLength;
  const ready = (alone || coded) && !asking;
  return (
    <>
      <Stage>
        <h1 className="stage-title">{words.title}</h1>
        {words.hints.map((hint) => (
          <p key={hint} className="stage-hint">
            {hint}
          </p>
        ))}
      </Stage>
      <Hands label={words.title}>
        <form
          className="missed"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) onSend(typed);
          }}
        >
          <div className="missed-fields">
            {(['number', 'code'] as const).map((each) => (
              <label key={each} className={field === each ? 'entry entry-now' : 'entry'}>
                <span>{words[each]}</span>
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
            {refusal === null ? null : refusalSentence(refusal, language, view.timeZone, view.now)}
          </output>
          <NumberKeys
            letters={shape.letters ? shape.keys : []}
            withLetters={field === 'number'}
            onKey={(key) => {
              change(field, typed[field] + key);
              if (field === 'number' && shape.whole.test(typed.number + key)) setField('code');
            }}
            onErase={() => {
              const where = field === 'code' && typed.code === '' ? 'number' : field;
              setField(where);
              change(where, typed[where].slice(0, -1));
            }}
          />
          <div className="deciding">
            <BigButton weight="main" disabled={!ready} onPress={() => onSend(typed)}>
              {words.go}
            </BigButton>
          </div>
          <EnterSends />
        </form>
      </Hands>
    </>
  );
}
