// 签到 for somebody who stands before the staff: what she says goes in, masked candidates come out, one press makes a number of the right one.
import { useEffect, useRef, useState } from 'react';
import type { FoundBooking } from '../../contract/booking-found.ts';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { CheckedIn } from '../../contract/commands/bookings.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson, RefusedRequest } from '../../ui/session.tsx';
import { bookingStaffWords } from './words.ts';

export interface BookingPlace {
  catalogue: Catalogue;
  now: number;
  timeZone: string;
  channel: 'desk' | 'guide';
  /** Where the slip comes out; null: the number is read out. */
  printer: string | null;
}

export function CheckInFor(place: BookingPlace) {
  const [found, setFound] = useState<FoundBooking[] | null>(null);
  const [here, setHere] = useState<CheckedIn | null>(null);
  const again = () => {
    setFound(null);
    setHere(null);
  };
  if (here !== null) return <Here place={place} here={here} onNext={again} />;
  return (
    <div className="check-in">
      <Looking onFound={setFound} />
      {found === null ? null : (
        <Candidates
          key={found.map(({ bookingId }) => bookingId).join()}
          place={place}
          found={found}
          onHere={setHere}
        />
      )}
    </div>
  );
}

function Looking({ onFound }: { onFound: (found: FoundBooking[] | null) => void }) {
  const say = useWords(bookingStaffWords);
  const [typed, setTyped] = useState('');
  const [surname, setSurname] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const byPhone = /^\d{4}$/.test(typed.trim());
  const complete = typed.trim().length >= 4 && (!byPhone || surname.trim() !== '');
  const look = async () => {
    setBusy(true);
    setSaid('');
    onFound(null);
    const asked = { typed: typed.trim(), ...(byPhone ? { surname: surname.trim() } : {}) };
    try {
      onFound((await fetchJson<{ bookings: FoundBooking[] }>('/desk/bookings/find', asked)).bookings);
    } catch (error) {
      setSaid(error instanceof RefusedRequest && error.message !== '' ? error.message : say.failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="check-in-look"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !busy) look().catch(() => undefined);
      }}
    >
      <p className="check-in-says">{say.says}</p>
      <label>
        <span>{say.typed}</span>
        <input
          className="figures"
          data-first="true"
          value={typed}
          placeholder={say.typedHint}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {byPhone ? (
        <label>
          <span>{say.surname}</span>
          <input
            value={surname}
            placeholder={say.surnameHint}
            autoComplete="off"
            onChange={(event) => setSurname(event.target.value)}
          />
        </label>
      ) : null}
      <button type="submit" className="booking-main" disabled={!complete || busy}>
        {busy ? say.finding : say.find}
      </button>
      {said === '' ? null : (
        <p className="booking-refused" role="alert">
          {said}
        </p>
      )}
    </form>
  );
}

function Candidates({
  place,
  found,
  onHere,
}: {
  place: BookingPlace;
  found: FoundBooking[];
  onHere: (here: CheckedIn) => void;
}) {
  const say = useWords(bookingStaffWords);
  const { language, say: inWords } = useLanguage();
  const { catalogue, timeZone, now, channel, printer } = place;
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const checkIn = async (bookingId: string) => {
    setBusy(true);
    setSaid('');
    const answer = await ask<'checkIn'>({
      name: 'checkIn',
      bookingId,
      channel,
      ...(printer === null ? {} : { printer }),
    });
    setBusy(false);
    if (answer.ok) onHere(answer.answer);
    else {
      const { refusal } = answer;
      setSaid(refusal.code === 'busy' ? say.failed : refusalSentence(refusal, language, timeZone, now));
    }
  };
  const list = useRef<HTMLUListElement>(null);
  // Typed, Enter, Enter: the first who may check in is next at hand.
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const time = (at: number) => clockTime(at, timeZone);
  const matter = ({ items, queue }: FoundBooking) =>
    catalogue.items.find(({ id }) => id === items[0])?.name ??
    catalogue.queues.find(({ id }) => id === queue)?.name;
  return (
    <>
      <ul ref={list} className="check-in-found">
        {found.map((one) => {
          const name = matter(one);
          return (
            <li key={one.bookingId} data-may={one.wouldBe !== undefined}>
              <p className="check-in-when figures">
                {say.slot(dayName(one.start, timeZone, language), time(one.start), time(one.until))}
              </p>
              <p>{name === undefined ? one.queue : inWords(name)}</p>
              <p className="check-in-whose">
                <b>{one.surname ?? say.someone}</b>
                {one.phone === undefined ? null : <span className="figures">{one.phone}</span>}
                <span>{say.channels[one.channel]}</span>
                {one.green ? <span>{say.green}</span> : null}
              </p>
              {one.wouldBe === undefined ? (
                <p className="check-in-state">
                  {say.states[one.state]} <b className="figures">{one.number}</b>
                </p>
              ) : (
                <>
                  <p className="check-in-state" data-late={one.wouldBe === 'tooLate'}>
                    {say.wouldBe[one.wouldBe]}
                  </p>
                  <button
                    type="button"
                    className="booking-main"
                    aria-label={say.checkInFor(time(one.start))}
                    disabled={busy}
                    onClick={() => {
                      checkIn(one.bookingId).catch(() => setSaid(say.failed));
                    }}
                  >
                    {say.checkIn}
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {said === '' ? null : (
        <p className="booking-refused" role="alert">
          {said}
        </p>
      )}
    </>
  );
}

/** What is told to the visitor: her number, her slot, when she will be called, where she waits. */
function Here({ place, here, onNext }: { place: BookingPlace; here: CheckedIn; onNext: () => void }) {
  const say = useWords(bookingStaffWords);
  const { say: inWords } = useLanguage();
  const { catalogue, timeZone } = place;
  const time = (at: number) => clockTime(at, timeZone);
  const queue = catalogue.queues.find(({ id }) => id === here.queue);
  const zone = catalogue.zones.find(({ id }) => id === queue?.zone);
  return (
    <output className="check-in-here">
      <span>{say.checkedIn}</span>
      <strong className="check-in-number figures">{here.number}</strong>
      <span className="figures">{say.code(here.code)}</span>
      <b>{say.expected(time(here.expectedFrom), time(here.expectedUntil))}</b>
      <span className="figures">
        {say.slot('', time(here.start), time(here.until)).trim()} · {say.arrival[here.arrival]}
      </span>
      <span>
        {say.ahead(here.ahead)}
        {zone === undefined ? null : ` · ${say.waitIn(zone.id, inWords(zone.name))}`}
      </span>
      <button type="button" className="booking-main" onClick={onNext}>
        {say.next}
      </button>
    </output>
  );
}
