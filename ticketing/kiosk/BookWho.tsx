// 现场预约: whose visit it is. The place is held from the document on, and let go when nobody goes on.
import { useState } from 'react';
import { documentSchema } from '../../contract/commands/bookings.ts';
import { phoneSchema } from '../../contract/commands/fields.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { EnterSends } from '../../ui/enter-sends.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useHeldSlot } from '../../ui/held-slot.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { bookWords } from './book-words.ts';
import { DocumentKeys } from './DocumentKeys.tsx';
import { itemById } from './lanes.ts';
import { Hands, Stage } from './Stage.tsx';
import { Surnames } from './Surnames.tsx';

type Field = 'document' | 'phone' | 'surname';
const longest: Record<Field, number> = { document: 20, phone: 15, surname: 20 };
const nothing: Record<Field, string> = { document: '', phone: '', surname: '' };

export function BookWho({ item, start, until }: { item: string; start: number; until: number }) {
  const { view, catalogue } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(bookWords);
  const [field, setField] = useState<Field>('document');
  const [typed, setTyped] = useState(nothing);
  const { said, asking, toPhone, toSurname, send, hush } = useBookingHere({ item, start });
  const change = (where: Field, text: string) => {
    hush();
    const kept = where === 'phone' ? text.replaceAll(/\D/g, '') : text.toUpperCase();
    setTyped((before) => ({ ...before, [where]: kept.slice(0, longest[where]) }));
  };
  // Without a phone a surname finds nothing.
  const last = field === 'surname' || (field === 'phone' && typed.phone === '');
  const next = () => {
    if (last) send(typed);
    else if (field === 'phone') toSurname(typed.phone, () => setField('surname'));
    else toPhone(typed.document, () => setField('phone'));
  };
  const shown = field === 'surname' ? (['phone', 'surname'] as const) : (['document', 'phone'] as const);
  const time = (at: number) => clockTime(at, view.timeZone);
  return (
    <>
      <Stage>
        <p className="stage-over">
          {itemById(catalogue, item)?.name[language]} · {dayName(start, view.timeZone, language)}{' '}
          <span className="figures">
            {time(start)}–{time(until)}
          </span>
        </p>
        <h1 className="stage-title">{say.who}</h1>
        <p className="stage-hint">{field === 'surname' ? say.surnameHint : say.whoHint}</p>
        <p className="stage-hint">{say.stored}</p>
      </Stage>
      <Hands label={say.who}>
        <form
          className="missed"
          onSubmit={(event) => {
            event.preventDefault();
            if (!asking) next();
          }}
        >
          <div className="missed-fields">
            {shown.map((each) => (
              <label key={each} className={field === each ? 'entry entry-now' : 'entry'}>
                <span>{say[each]}</span>
                <input
                  className="figures book-field"
                  inputMode="none"
                  autoComplete="off"
                  ref={(input) => (each === field ? input?.focus() : undefined)}
                  disabled={each === 'phone' && field === 'document'}
                  value={typed[each]}
                  onFocus={() => setField(each)}
                  onChange={(event) => change(each, event.target.value)}
                />
              </label>
            ))}
          </div>
          {field === 'surname' ? (
            <Surnames
              typed={typed.surname}
              hint={say.surnames}
              onChoose={(surname) => change('surname', surname)}
            />
          ) : null}
          <output className="missed-said">{said}</output>
          <DocumentKeys
            letters={field !== 'phone'}
            digits={field !== 'surname'}
            onKey={(key) => change(field, typed[field] + key)}
            onErase={() => change(field, typed[field].slice(0, -1))}
          />
          <div className="deciding">
            <BigButton weight="main" disabled={asking || typed.document.length < 4} onPress={next}>
              {asking ? say.asking : last ? say.go : say.next}
            </BigButton>
          </div>
          <EnterSends />
        </form>
      </Hands>
    </>
  );
}

/** Holds the place as soon as the person is known, books it once all is said; one request however often it is pressed. */
function useBookingHere({ item, start }: { item: string; start: number }) {
  const { view, visit, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(bookWords);
  const ask = useAsk();
  const now = useHallNow(view);
  const held = useHeldSlot();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { priorityClass } = visit.wishes;
  const wanted = (document: string) => ({
    item,
    start,
    document,
    language,
    channel: 'kiosk' as const,
    ...(priorityClass === null ? {} : { priorityClass }),
  });
  const refused = (refusal: Refusal) =>
    setSaid(
      refusal.code === 'busy' ? say.noAnswer : refusalSentence(refusal, language, view.timeZone, view.now),
    );
  const run = (work: () => Promise<void>) => {
    setAsking(true);
    setSaid(null);
    work()
      .catch(() => setSaid(say.noAnswer))
      .finally(() => setAsking(false));
  };
  const toPhone = (document: string, then: () => void) => {
    const read = documentSchema.safeParse(document);
    if (!read.success) return setSaid(say.wrongDocument);
    return run(async () => {
      const refusal = await held.hold(wanted(read.data));
      if (refusal === null) then();
      else refused(refusal);
    });
  };
  const toSurname = (phone: string, then: () => void) => {
    if (!phoneSchema.safeParse(phone).success) return setSaid(say.wrongPhone);
    return then();
  };
  const send = ({ document, phone, surname }: Record<Field, string>) => {
    const read = documentSchema.safeParse(document);
    if (!read.success) return setSaid(say.wrongDocument);
    if (phone !== '' && !phoneSchema.safeParse(phone).success) return setSaid(say.wrongPhone);
    return run(async () => {
      const asked = wanted(read.data);
      const id = held.heldFor(asked);
      const answer = await ask<'bookSlot'>({
        name: 'bookSlot',
        ...asked,
        ...(id === undefined ? {} : { held: id }),
        ...(phone === '' ? {} : { contact: { phone, ...(surname === '' ? {} : { surname }) } }),
        ...(view.printer === undefined ? {} : { printer: view.printer.id }),
      });
      if (!answer.ok) return refused(answer.refusal);
      held.booked();
      go({ to: 'booked', booked: answer.answer, item, at: now });
    });
  };
  return { said, asking, toPhone, toSurname, send, hush: () => setSaid(null) };
}
