// A booking by its code: how it is, another time, cancelling, and checking in where a board can be read.
import { useState } from 'react';
import type { BookingRow } from '../../contract/rest/bookings.ts';
import { BigButton } from '../../ui/button.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { bookableOf } from '../../ui/slot-days.ts';
import { useBooking } from './at-booking.ts';
import { cancel, checkIn, find, move } from './hall.ts';
import { MyMessages } from './MyMessages.tsx';
import { Said } from './Said.tsx';
import { Times } from './Times.tsx';
import { words } from './words.ts';

/** Does one thing at a time; what the hall says against it is shown. */
function useDoing() {
  const say = useWords(words);
  const [said, setSaid] = useState('');
  const [doing, setDoing] = useState(false);
  const run = (work: () => Promise<void>) => {
    setDoing(true);
    setSaid('');
    work()
      .catch((error: unknown) => {
        setSaid(error instanceof Error && error.message !== '' ? error.message : say.failed);
      })
      .finally(() => setDoing(false));
  };
  return { said, doing, run };
}

export function Mine() {
  const say = useWords(words);
  const { said, doing, run } = useDoing();
  const [code, setCode] = useState('');
  const [found, setFound] = useState<Awaited<ReturnType<typeof find>> | null>(null);
  const look = () => run(async () => setFound(await find(code)));
  if (found !== null) {
    const { booking, messages } = found;
    const open = booking.state === 'booked' || booking.state === 'closedByHall';
    return (
      <>
        <One code={code} booking={booking} onChanged={look} />
        {messages !== undefined && open ? <MyMessages code={code} messages={messages} /> : null}
      </>
    );
  }
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <label>
        <span>{say.findTitle}</span>
        <input
          className="field booking-code-field figures"
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={12}
          value={code}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
        />
      </label>
      <Said text={said} />
      <BigButton weight="main" disabled={doing || code.trim().length < 8} onPress={look}>
        {say.find}
      </BigButton>
    </form>
  );
}

function One({ code, booking, onChanged }: { code: string; booking: BookingRow; onChanged: () => void }) {
  const { hall, catalogue } = useBooking();
  const { language } = useLanguage();
  const say = useWords(words);
  const { said, doing, run } = useDoing();
  const [open, setOpen] = useState<'change' | 'cancel' | 'here' | null>(null);
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [item] = booking.items;
  const name =
    catalogue.items.find(({ id }) => id === item)?.name ??
    catalogue.queues.find(({ id }) => id === booking.queue)?.name;
  const time = (at: number) => clockTime(at, hall.timeZone);
  const after = (work: () => Promise<unknown>) =>
    run(async () => {
      await work();
      setOpen(null);
      onChanged();
    });
  if (arrived !== null) return <Arrived here={arrived} onDone={onChanged} />;
  const may = booking.state === 'booked' || booking.state === 'closedByHall';
  return (
    <section className="sheet">
      <p className="booking-when">
        {dayName(booking.start, hall.timeZone, language)}{' '}
        <strong>
          {time(booking.start)}–{time(booking.until)}
        </strong>
      </p>
      <p>{name?.[language]}</p>
      <p className="booking-state">{say.state[booking.state]}</p>
      {booking.number === undefined ? null : <p className="booking-code">{say.number(booking.number)}</p>}
      <Said text={said} />
      {booking.state === 'booked' ? (
        <BigButton weight="main" onPress={() => setOpen('here')}>
          {say.here}
        </BigButton>
      ) : null}
      {open === 'here' ? <Here code={code} onHere={setArrived} /> : null}
      {may ? <BigButton onPress={() => setOpen('change')}>{say.change}</BigButton> : null}
      {open === 'change' ? (
        <Times wanted={bookableOf(booking)} onChoose={({ start }) => after(() => move(code, start))} />
      ) : null}
      {may ? (
        <BigButton weight="quiet" disabled={doing} onPress={() => setOpen('cancel')}>
          {say.cancel}
        </BigButton>
      ) : null}
      {open === 'cancel' ? (
        <BigButton weight="warm" disabled={doing} onPress={() => after(() => cancel(code))}>
          {say.cancelSure}
        </BigButton>
      ) : null}
    </section>
  );
}

type Arrived = Awaited<ReturnType<typeof checkIn>>;

/** Her number, when she will be called, and the way to her page. */
function Arrived({ here: { answer, url }, onDone }: { here: Arrived; onDone: () => void }) {
  const { hall } = useBooking();
  const say = useWords(words);
  const time = (at: number) => clockTime(at, hall.timeZone);
  return (
    <output className="sheet booking-here">
      <p className="booking-code figures">{say.number(answer.number)}</p>
      <p>{say.slot(time(answer.start), time(answer.until))}</p>
      <p>
        <strong>{say.expected(time(answer.expectedFrom), time(answer.expectedUntil))}</strong>
      </p>
      <p>{say.arrival[answer.arrival]}</p>
      {url === undefined ? null : (
        <a className="button button-main" href={new URL(url).pathname}>
          {say.myTicket}
        </a>
      )}
      <BigButton onPress={onDone}>{say.find}</BigButton>
    </output>
  );
}

function Here({ code, onHere }: { code: string; onHere: (here: Arrived) => void }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const { said, doing, run } = useDoing();
  const [hallCode, setHallCode] = useState('');
  return (
    <div className="booking-here">
      <label>
        <span>{say.hallCode}</span>
        <input
          className="field booking-code-field figures"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={hallCode}
          onChange={(event) => setHallCode(event.target.value.replaceAll(/\D/g, ''))}
        />
        <small>{say.hereHint}</small>
      </label>
      <Said text={said} />
      <BigButton
        weight="main"
        disabled={doing || hallCode.length < 4}
        onPress={() => run(async () => onHere(await checkIn(code, hallCode, language)))}
      >
        {say.checkIn}
      </BigButton>
    </div>
  );
}
