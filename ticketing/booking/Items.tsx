// What can be booked: popular ones first, the rest by a word.
import { useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import { BigButton } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useBooking } from './at-booking.ts';
import type { BookingHall } from './hall.ts';
import { words } from './words.ts';

export function bookableItems({ pools }: BookingHall, { items }: Catalogue): Catalogue['items'] {
  return items.filter(({ id, queue }) =>
    pools.some((pool) => (pool.items === null ? pool.queue === queue : pool.items.includes(id))),
  );
}

export function Items({ onItem }: { onItem: (item: string) => void }) {
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
