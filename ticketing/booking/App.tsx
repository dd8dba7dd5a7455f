// The booking page as a whole: for oneself, for a relative, or back to a booking by its code.
import { useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import { BigButton } from '../../ui/button.tsx';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Language, useLanguage, useWords } from '../../ui/language.tsx';
import type { LanguageCode } from '../../ui/language.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { BookingContext, useBooking } from './at-booking.ts';
import './booking.css';
import { Booking } from './Booking.tsx';
import { readHall } from './hall.ts';
import type { BookingHall } from './hall.ts';
import { Mine } from './Mine.tsx';
import { words } from './words.ts';

/** Who comes from her number's page has said what for. */
const wantedItem = new URLSearchParams(location.search).get('item');

type Way = 'start' | 'self' | 'family' | 'mine';

export function App() {
  return (
    <Language initial={ownLanguage()}>
      <Page />
    </Language>
  );
}

function ownLanguage(): LanguageCode {
  const own = navigator.language.slice(0, 2);
  return own === 'ru' || own === 'en' ? own : 'zh';
}

/** Null until the hall has answered; asked again until it does. */
function useHall(): {
  hall: BookingHall | null;
  catalogue: Catalogue | null;
  closed: boolean;
  trouble: boolean;
} {
  const [hall, setHall] = useState<BookingHall | null>(null);
  const [closed, setClosed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (hall !== null || closed) return undefined;
    let left = false;
    const timer = setTimeout(
      () => {
        readHall().then(
          (found) => {
            if (!left) setHall(found);
          },
          (error: unknown) => {
            if (left) return;
            if (error instanceof Error && 'code' in error && error.code === 'notBookable') setClosed(true);
            else setTries((count) => count + 1);
          },
        );
      },
      Math.min(5_000, tries * 1_000),
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [hall, closed, tries]);
  return { hall, catalogue: useCatalogue(hall?.catalogue), closed, trouble: tries > 0 };
}

function Page() {
  const { hall, catalogue, closed, trouble } = useHall();
  const { language } = useLanguage();
  const say = useWords(words);
  const [way, setWay] = useState<Way>(wantedItem === null ? 'start' : 'self');
  const [round, setRound] = useState(0);
  const [lite, setLite] = useState(false);
  const known = useMemo(
    () => (hall === null || catalogue === null ? null : { hall, catalogue, lite }),
    [hall, catalogue, lite],
  );
  useEffect(() => {
    document.title = say.title;
  }, [say]);
  if (known === null && !closed) return <Loading trouble={trouble} />;
  return (
    <main className={lite ? 'booking booking-lite' : 'booking'}>
      <header className="booking-head">
        <p>{known?.catalogue.hall.name[language]}</p>
        <h1>{say.title}</h1>
        <LanguageChoice />
      </header>
      {known === null ? (
        <p className="sheet">{say.notOffered}</p>
      ) : (
        <BookingContext value={known}>
          {way === 'start' ? <Start onWay={setWay} onLite={() => setLite(!lite)} /> : null}
          {way === 'self' || way === 'family' ? (
            <Booking
              key={round}
              family={way === 'family'}
              wanted={round === 0 ? wantedItem : null}
              onAnother={() => setRound(round + 1)}
            />
          ) : null}
          {way === 'mine' ? <Mine /> : null}
          {way === 'start' ? null : (
            <BigButton weight="quiet" onPress={() => setWay('start')}>
              {say.back}
            </BigButton>
          )}
        </BookingContext>
      )}
    </main>
  );
}

function Start({ onWay, onLite }: { onWay: (way: Way) => void; onLite: () => void }) {
  const say = useWords(words);
  const { lite } = useBooking();
  return (
    <>
      <p className="booking-lead">{say.lead}</p>
      <BigButton className="booking-way" onPress={onLite}>
        <span>{lite ? say.ordinary : say.lite}</span>
        {lite ? null : <small>{say.liteHint}</small>}
      </BigButton>
      <BigButton weight="main" onPress={() => onWay('self')}>
        {say.bookNew}
      </BigButton>
      <BigButton className="booking-way" onPress={() => onWay('family')}>
        <span>{say.bookFamily}</span>
        <small>{say.bookFamilyHint}</small>
      </BigButton>
      <BigButton className="booking-way" onPress={() => onWay('mine')}>
        <span>{say.mine}</span>
        <small>{say.mineHint}</small>
      </BigButton>
    </>
  );
}
