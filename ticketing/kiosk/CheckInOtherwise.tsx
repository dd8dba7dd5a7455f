// 预约签到 without the code: by the document, or by the end of the phone number with the surname. Where several fit she says which time is hers.
import { useState } from 'react';
import { documentSchema } from '../../contract/commands/bookings.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { EnterSends } from '../../ui/enter-sends.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { checkInWords } from '../check-in-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { bookWords } from './book-words.ts';
import { useCheckIn } from './CheckIn.tsx';
import type { CheckInBy } from './CheckIn.tsx';
import { CheckInTimes, momentsIn } from './CheckInTimes.tsx';
import { DocumentKeys } from './DocumentKeys.tsx';
import { Hands, Stage } from './Stage.tsx';
import { Surnames } from './Surnames.tsx';

type Way = 'document' | 'phone';
type Field = 'document' | 'tail' | 'surname';
const longest: Record<Field, number> = { document: 20, tail: 4, surname: 20 };
const nothing: Record<Field, string> = { document: '', tail: '', surname: '' };

/** What was typed as the hall is asked; null: not complete yet. */
function asked(way: Way, { document, tail, surname }: Record<Field, string>): CheckInBy | null {
  if (way === 'document') {
    const read = documentSchema.safeParse(document);
    return read.success ? { document: read.data } : null;
  }
  return tail.length === 4 && surname !== '' ? { phoneTail: tail, surname } : null;
}

export function CheckInOtherwise() {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(checkInWords);
  const book = useWords(bookWords);
  const [way, setWay] = useState<Way>('document');
  const [field, setField] = useState<Field>('document');
  const [typed, setTyped] = useState(nothing);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { asking, lost, send } = useCheckIn(setRefusal);
  const choose = (next: Way) => {
    setRefusal(null);
    setWay(next);
    setField(next === 'document' ? 'document' : 'tail');
    // Also pressed once more: whatever reads or types goes into the field again.
    setTyped((before) => ({ ...before }));
  };
  const change = (where: Field, text: string) => {
    setRefusal(null);
    const kept = where === 'tail' ? text.replaceAll(/\D/g, '') : text.toUpperCase();
    const after = kept.slice(0, longest[where]);
    setTyped((before) => ({ ...before, [where]: after }));
    if (where === 'tail' && after.length === longest.tail) setField('surname');
  };
  const by = asked(way, typed);
  const moments = momentsIn(refusal);
  const wrong = way === 'document' && by === null && typed.document.length >= 18 ? book.wrongDocument : null;
  const said = refusal === null ? wrong : refusalSentence(refusal, language, view.timeZone, view.now);
  const fields: readonly Field[] = way === 'document' ? ['document'] : ['tail', 'surname'];
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.otherwiseTitle}</h1>
        <p className="stage-hint">{say.otherwiseHint}</p>
      </Stage>
      <Hands label={say.otherwiseTitle}>
        <form
          className="missed"
          onSubmit={(event) => {
            event.preventDefault();
            if (by !== null && !asking) send(by);
          }}
        >
          <div className="check-in-ways">
            {(['document', 'phone'] as const).map((each) => (
              <BigButton key={each} weight={each === way ? 'main' : 'plain'} onPress={() => choose(each)}>
                {each === 'document' ? say.byDocument : say.byPhone}
              </BigButton>
            ))}
          </div>
          <div className={way === 'document' ? undefined : 'missed-fields'}>
            {fields.map((each) => (
              <label key={each} className={each === field ? 'entry entry-now' : 'entry'}>
                <span>{each === 'document' ? book.document : each === 'tail' ? say.tail : say.surname}</span>
                <input
                  className="figures book-field"
                  inputMode="none"
                  autoComplete="off"
                  ref={(input) => (each === field ? input?.focus() : undefined)}
                  value={typed[each]}
                  onFocus={() => setField(each)}
                  onChange={(event) => change(each, event.target.value)}
                />
              </label>
            ))}
          </div>
          {moments.length === 0 && field === 'surname' ? (
            <Surnames
              typed={typed.surname}
              hint={say.surnames}
              onChoose={(surname) => change('surname', surname)}
            />
          ) : null}
          <output className="missed-said">{lost ? say.noAnswer : said}</output>
          {moments.length > 0 && by !== null ? (
            <CheckInTimes moments={moments} disabled={asking} onChoose={(start) => send({ ...by, start })} />
          ) : (
            <>
              <DocumentKeys
                letters={field !== 'tail'}
                digits={field !== 'surname'}
                onKey={(key) => change(field, typed[field] + key)}
                onErase={() => change(field, typed[field].slice(0, -1))}
              />
              <div className="deciding">
                <BigButton
                  weight="main"
                  disabled={by === null || asking}
                  onPress={() => by !== null && send(by)}
                >
                  {asking ? say.asking : say.go}
                </BigButton>
              </div>
            </>
          )}
          <EnterSends />
        </form>
      </Hands>
    </>
  );
}
