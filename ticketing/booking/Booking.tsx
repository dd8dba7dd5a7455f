// From the item to the code: what, when, who, done.
import { useEffect, useRef, useState } from 'react';
import type { Booked } from '../../contract/commands/bookings.ts';
import { BigButton } from '../../ui/button.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { RefusedRequest } from '../../ui/session.tsx';
import { freshId } from '../../ui/wire.ts';
import { useBooking } from './at-booking.ts';
import { book } from './hall.ts';
import type { Details } from './hall.ts';
import { bookableItems, Items } from './Items.tsx';
import { Held } from './Held.tsx';
import { Said } from './Said.tsx';
import { Times } from './Times.tsx';
import { usePlace } from './use-place.ts';
import { Who } from './Who.tsx';
import { words } from './words.ts';

/** `greenOnly`: nothing is left of it but for special groups. */
interface Chosen {
  start: number;
  greenOnly: boolean;
}

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
  const [booked, setBooked] = useState<Booked | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState('');
  const choose = (time: Chosen | null, why = '') => {
    setChosen(time);
    setSaid(why);
  };
  const step = item === null ? 'item' : booked !== null ? 'booked' : `${chosen?.start}`;
  useEffect(() => {
    // Each question begins at its top, wherever the one before was answered.
    if (step !== 'item') scrollTo({ top: 0 });
  }, [step]);
  if (item === null) return <Items onItem={setItem} />;
  if (booked !== null) return <Done booked={booked} item={item} {...(family ? { onAnother } : {})} />;
  return (
    <>
      <h2 className="booking-item">{catalogue.items.find(({ id }) => id === item)?.name[language]}</h2>
      {chosen === null ? (
        <>
          <Said text={said} />
          <Times wanted={{ item }} onChoose={({ start, free }) => choose({ start, greenOnly: free === 0 })} />
        </>
      ) : (
        <>
          <section className="sheet">
            <p className="booking-when">
              {dayName(chosen.start, hall.timeZone, language)}{' '}
              <strong>{clockTime(chosen.start, hall.timeZone)}</strong>
            </p>
            <BigButton onPress={() => choose(null)}>{say.change}</BigButton>
          </section>
          <Form
            key={chosen.start}
            family={family}
            item={item}
            chosen={chosen}
            onBooked={setBooked}
            onGone={(why) => choose(null, why)}
          />
        </>
      )}
    </>
  );
}

/** Who it is for, while the place is held. */
function Form({
  family,
  item,
  chosen,
  onBooked,
  onGone,
}: {
  family: boolean;
  item: string;
  chosen: Chosen;
  onBooked: (booked: Booked) => void;
  onGone: (why: string) => void;
}) {
  const { language } = useLanguage();
  const say = useWords(words);
  const [priorityClass, setPriorityClass] = useState('');
  const [said, setSaid] = useState('');
  const [sending, setSending] = useState(false);
  // One request however often it is pressed; changed details are another one.
  const asked = useRef({ details: '', id: '' });
  const { start, greenOnly } = chosen;
  const wanted = { item, start, priorityClass };
  const waits = greenOnly && priorityClass === '';
  const { place, again, runOut, booked } = usePlace(waits ? null : wanted);
  const gone = place.is === 'gone' ? place.said : null;
  useEffect(() => {
    if (gone !== null) onGone(gone);
  }, [gone, onGone]);
  const send = (details: Details) => {
    const asking = { ...wanted, language, ...(place.is === 'held' ? { held: place.id } : {}) };
    const all = JSON.stringify([asking, details]);
    if (asked.current.details !== all) asked.current = { details: all, id: freshId() };
    setSending(true);
    setSaid('');
    book(asking, details, asked.current.id)
      .then(
        (answer) => {
          booked();
          onBooked(answer);
        },
        (error: unknown) => {
          if (!(error instanceof RefusedRequest)) setSaid(say.failed);
          else if (error.code === 'holdExpired') runOut();
          else setSaid(error.code === 'badRequest' ? say.check : error.message);
        },
      )
      .finally(() => setSending(false));
  };
  return (
    <>
      {waits ? <p className="booking-held">{say.greenFirst}</p> : <Held place={place} again={again} />}
      <Who
        family={family}
        priorityClass={priorityClass}
        onPriorityClass={setPriorityClass}
        ready={!sending && !waits && (place.is === 'held' || place.is === 'without')}
        sending={sending}
        said={said}
        onSend={send}
      />
    </>
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
