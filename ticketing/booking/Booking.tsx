// From the item to the code: what, when, who, done.
import { useRef, useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { Booked } from '../../contract/commands/bookings.ts';
import { BigButton } from '../../ui/button.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { RefusedRequest } from '../../ui/session.tsx';
import { freshId } from '../../ui/wire.ts';
import { useBooking } from './at-booking.ts';
import { book } from './hall.ts';
import type { BookingHall, Details } from './hall.ts';
import { Times } from './Times.tsx';
import { Who } from './Who.tsx';
import { words } from './words.ts';

export function Booking({
  family,
  wanted,
  onAnother,
}: {
  family: boolean;
  wanted: string | null;
  onAnother: () => void;
}) {
  const { language } = useLanguage();
  const { hall, catalogue } = useBooking();
  const say = useWords(words);
  const [item, setItem] = useState(
    bookableItems(hall, catalogue).find(({ id }) => id === wanted)?.id ?? null,
  );
  const [start, setStart] = useState<number | null>(null);
  const [booked, setBooked] = useState<Booked | null>(null);
  const [said, setSaid] = useState('');
  const [sending, setSending] = useState(false);
  // One request however often it is pressed; changed details are another one.
  const asked = useRef({ details: '', id: '' });
  if (item === null) return <Items onItem={setItem} />;
  if (booked !== null) return <Done booked={booked} item={item} {...(family ? { onAnother } : {})} />;
  const send = (details: Details) => {
    if (start === null) return;
    const asking = { item, start, language };
    const all = JSON.stringify([asking, details]);
    if (asked.current.details !== all) asked.current = { details: all, id: freshId() };
    setSending(true);
    setSaid('');
    book(asking, details, asked.current.id)
      .then(setBooked, (error: unknown) => {
        if (error instanceof RefusedRequest) setSaid(error.code === 'badRequest' ? say.check : error.message);
        else setSaid(say.failed);
      })
      .finally(() => setSending(false));
  };
  const name = catalogue.items.find(({ id }) => id === item)?.name[language];
  return (
    <>
      <h2 className="booking-item">{name}</h2>
      {start === null ? (
        <Times item={item} chosen={start} onChoose={setStart} />
      ) : (
        <section className="sheet">
          <p className="booking-when">
            {dayName(start, hall.timeZone, language)} <strong>{clockTime(start, hall.timeZone)}</strong>
          </p>
          <BigButton onPress={() => setStart(null)}>{say.change}</BigButton>
        </section>
      )}
      {start === null ? null : <Who family={family} sending={sending} said={said} onSend={send} />}
    </>
  );
}

function bookableItems({ pools }: BookingHall, { items }: Catalogue): Catalogue['items'] {
  return items.filter(({ id, queue }) =>
    pools.some((pool) => (pool.items === null ? pool.queue === queue : pool.items.includes(id))),
  );
}

/** Whose slot may be booked: popular ones first, the rest by a word. */
function Items({ onItem }: { onItem: (item: string) => void }) {
  const { hall, catalogue, lite } = useBooking();
  const { language } = useLanguage();
  const say = useWords(words);
  const [word, setWord] = useState('');
  const [all, setAll] = useState(!lite);
  const bookable = bookableItems(hall, catalogue);
  const asked = word.trim().toLowerCase();
  // What most people come for, few enough to be read in large type.
  const first = catalogue.popular.flatMap((id) => bookable.find((item) => item.id === id) ?? []);
  const few = !all && asked === '' && first.length > 0;
  const fits = ({ name, keywords, initials }: (typeof bookable)[number]): boolean =>
    [name.zh, name.en, name.ru, ...keywords, ...initials].some((text) => text.toLowerCase().includes(asked));
  return (
    <section className="sheet">
      <h2>{say.chooseItem}</h2>
      <input
        type="search"
        className="field"
        aria-label={say.search}
        placeholder={say.search}
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      <ul className="booking-items">
        {(few ? first : bookable.filter(fits)).map(({ id, name }) => (
          <li key={id}>
            <BigButton onPress={() => onItem(id)}>{name[language]}</BigButton>
          </li>
        ))}
      </ul>
      {few ? (
        <BigButton weight="quiet" onPress={() => setAll(true)}>
          {say.allItems}
        </BigButton>
      ) : null}
      {bookable.some(fits) ? null : <p>{say.noItem}</p>}
    </section>
  );
}

function Done({ booked, item, onAnother }: { booked: Booked; item: string; onAnother?: () => void }) {
  const { hall, catalogue } = useBooking();
  const { language } = useLanguage();
  const say = useWords(words);
  const time = (at: number) => clockTime(at, hall.timeZone);
  return (
    <section className="sheet booking-done">
      <h2>{say.done}</h2>
      <p className="booking-when">
        {dayName(booked.start, hall.timeZone, language)}{' '}
        <strong>
          {time(booked.start)}–{time(booked.until)}
        </strong>
      </p>
      <p>{catalogue.items.find(({ id }) => id === item)?.name[language]}</p>
      <p>{say.code}</p>
      <p className="booking-code figures">
        {booked.code.slice(0, 4)} {booked.code.slice(4)}
      </p>
      <div className="booking-qr">
        <QrCode text={booked.code} />
      </div>
      <p>{say.keep}</p>
      <p>{say.come(hall.graceMinutes)}</p>
      <p>{say.until(Math.round((hall.cancelUntilMinutes / 60) * 10) / 10)}</p>
      {onAnother === undefined ? null : <BigButton onPress={onAnother}>{say.anotherPerson}</BigButton>}
    </section>
  );
}
