// Booking a time for somebody: in front of the staff, or on the telephone. Item, slot, person; then the code to read out.
import { useState } from 'react';
import type { CatalogueItem } from '../../contract/catalogue.ts';
import { documentSchema } from '../../contract/commands/bookings.ts';
import { phoneSchema } from '../../contract/commands/fields.ts';
import type { Booked, BookingChannel } from '../../contract/commands/bookings.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useHeldSlot } from '../../ui/held-slot.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { popularOrFound } from '../find-items.ts';
import { bookForWords } from './book-for-words.ts';
import type { BookingPlace } from './check-in.tsx';
import { SlotPicker } from './slot-picker.tsx';
import { bookingStaffWords } from './words.ts';

const itemsShown = 8;
const nobody = { document: '', surname: '', phone: '', priorityClass: '' };
type Person = typeof nobody;

export function BookFor(place: BookingPlace) {
  const [item, setItem] = useState<CatalogueItem | null>(null);
  const [start, setStart] = useState<number | null>(null);
  const [booked, setBooked] = useState<Booked | null>(null);
  const say = useWords(bookForWords);
  const { language, say: inWords } = useLanguage();
  const again = () => {
    setItem(null);
    setStart(null);
    setBooked(null);
  };
  if (booked !== null && item !== null)
    return <Done place={place} booked={booked} item={item} onNext={again} />;
  if (item === null) return <Items place={place} onItem={setItem} />;
  const { timeZone } = place;
  return (
    <div className="check-in">
      <p className="book-for-chosen">
        <b>{inWords(item.name)}</b>
        {start === null ? null : (
          <b className="figures">
            {dayName(start, timeZone, language)} {clockTime(start, timeZone)}
          </b>
        )}
        <button
          type="button"
          className="book-for-back"
          onClick={start === null ? again : () => setStart(null)}
        >
          {say.other}
        </button>
      </p>
      {start === null ? (
        <SlotPicker wanted={{ item: item.id }} timeZone={timeZone} onChoose={setStart} />
      ) : (
        <PersonForm place={place} item={item.id} start={start} onBooked={setBooked} />
      )}
    </div>
  );
}

function Items({ place, onItem }: { place: BookingPlace; onItem: (item: CatalogueItem) => void }) {
  const say = useWords(bookForWords);
  const { say: inWords } = useLanguage();
  const [typed, setTyped] = useState('');
  const { catalogue } = place;
  const bookable = catalogue.items.filter((item) => item.bookable === true);
  const found = popularOrFound({ items: bookable, popular: catalogue.popular }, typed, itemsShown);
  return (
    <div className="check-in-look">
      <label>
        <span>{say.what}</span>
        <input
          type="search"
          value={typed}
          placeholder={say.whatHint}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <ul className="book-for-items">
        {found.map((item) => (
          <li key={item.id}>
            <button type="button" onClick={() => onItem(item)}>
              {inWords(item.name)}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p>{say.nothing}</p> : null}
    </div>
  );
}

function PersonForm({
  place,
  item,
  start,
  onBooked,
}: {
  place: BookingPlace;
  item: string;
  start: number;
  onBooked: (booked: Booked) => void;
}) {
  const say = useWords(bookForWords);
  const { say: inWords, language } = useLanguage();
  const { catalogue, timeZone, now, channel: here, printer } = place;
  const ask = useAsk();
  const held = useHeldSlot();
  const [channel, setChannel] = useState<BookingChannel>(here);
  const [person, setPerson] = useState<Person>(nobody);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const change = (part: Partial<Person>) => {
    setSaid('');
    setPerson((before) => ({ ...before, ...part }));
  };
  const document = documentSchema.safeParse(person.document);
  const wanted = {
    item,
    start,
    document: document.success ? document.data : '',
    // On the telephone nobody knows what she reads; the hall's own language it is.
    language: 'zh' as const,
    channel,
    ...(person.priorityClass === '' ? {} : { priorityClass: person.priorityClass }),
  };
  const tell = (refusal: Parameters<typeof refusalSentence>[0]) =>
    setSaid(refusal.code === 'busy' ? say.noAnswer : refusalSentence(refusal, language, timeZone, now));
  /** The place is hers as soon as it is known who she is. */
  const hold = () => {
    if (!document.success || held.heldFor(wanted) !== undefined) return;
    held.hold(wanted).then(
      (refusal) => (refusal === null ? undefined : tell(refusal)),
      () => undefined,
    );
  };
  const book = async () => {
    if (!document.success) return setSaid(say.wrongDocument);
    if (person.phone !== '' && !phoneSchema.safeParse(person.phone).success) return setSaid(say.wrongPhone);
    setBusy(true);
    const surname = person.surname.trim();
    const contact = { phone: person.phone, ...(surname === '' ? {} : { surname }) };
    const id = held.heldFor(wanted);
    const answer = await ask<'bookSlot'>({
      name: 'bookSlot',
      ...wanted,
      ...(id === undefined ? {} : { held: id }),
      ...(person.phone === '' ? {} : { contact }),
      ...(printer === null || channel === 'operator' ? {} : { printer }),
    });
    setBusy(false);
    if (!answer.ok) return tell(answer.refusal);
    held.booked();
    return onBooked(answer.answer);
  };
  const field = (name: keyof Person, more: object = {}) => (
    <label>
      <span>{say.fields[name]}</span>
      <input
        value={person[name]}
        autoComplete="off"
        onChange={(event) => change({ [name]: event.target.value })}
        {...more}
      />
    </label>
  );
  return (
    <form
      className="check-in-look book-for-person"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) book().catch(() => setSaid(say.noAnswer));
      }}
    >
      <fieldset className="book-for-way">
        <legend>{say.way}</legend>
        {([here, 'operator'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={channel === each} onClick={() => setChannel(each)}>
            {each === 'operator' ? say.byPhone : say.inPerson}
          </button>
        ))}
      </fieldset>
      {field('document', { onBlur: hold, className: 'figures' })}
      {field('phone', { inputMode: 'tel', className: 'figures' })}
      {person.phone === '' ? null : field('surname')}
      {catalogue.priorityClasses.length === 0 ? null : (
        <label>
          <span>{say.fields.priorityClass}</span>
          <select
            value={person.priorityClass}
            onChange={(event) => change({ priorityClass: event.target.value })}
          >
            <option value="">{say.noClass}</option>
            {catalogue.priorityClasses.map(({ id, name }) => (
              <option key={id} value={id}>
                {inWords(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="check-in-says">{say.stored}</p>
      {said === '' ? null : (
        <p className="booking-refused" role="alert">
          {said}
        </p>
      )}
      <button type="submit" className="booking-main" disabled={busy || person.document.trim().length < 4}>
        {busy ? say.booking : say.book}
      </button>
    </form>
  );
}

function Done({
  place,
  booked,
  item,
  onNext,
}: {
  place: BookingPlace;
  booked: Booked;
  item: CatalogueItem;
  onNext: () => void;
}) {
  const say = useWords(bookForWords);
  const staff = useWords(bookingStaffWords);
  const { say: inWords, language } = useLanguage();
  const time = (at: number) => clockTime(at, place.timeZone);
  return (
    <output className="check-in-here">
      <span>
        {say.done} · {inWords(item.name)}
      </span>
      <b className="figures">
        {staff.slot(dayName(booked.start, place.timeZone, language), time(booked.start), time(booked.until))}
      </b>
      <span>{say.code}</span>
      <strong className="check-in-number figures">{`${booked.code.slice(0, 4)} ${booked.code.slice(4)}`}</strong>
      <span>{say.how}</span>
      <button type="button" className="booking-main" onClick={onNext}>
        {staff.next}
      </button>
    </output>
  );
}
