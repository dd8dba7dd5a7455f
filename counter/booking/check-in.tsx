// 签到 for somebody who stands before the staff: what she says goes in, masked candidates come out, one press makes a number of the right one.
import { useState } from 'react';
import type { FoundBooking } from '../../contract/booking-found.ts';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { CheckedIn } from '../../contract/commands/bookings.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson, RefusedRequest } from '../../ui/session.tsx';
import { Candidates } from './candidates.tsx';
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
          onChanged={(after) =>
            setFound(found.map((one) => (one.bookingId === after.bookingId ? after : one)))
          }
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
      // Whoever is next is scanned into an empty field.
      setTyped('');
      setSurname('');
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
