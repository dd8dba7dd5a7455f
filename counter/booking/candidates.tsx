// The bookings that fit, masked: one press checks in; another time and cancelling for whoever asks for it, also on the telephone.
import { useEffect, useRef, useState } from 'react';
import type { FoundBooking } from '../../contract/booking-found.ts';
import type { CheckedIn } from '../../contract/commands/bookings.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { bookableOf } from '../../ui/slot-days.ts';
import type { BookingPlace } from './check-in.tsx';
import { SlotPicker } from './slot-picker.tsx';
import { bookingStaffWords } from './words.ts';

type Refusal = Parameters<typeof refusalSentence>[0];
type Open = { bookingId: string; what: 'move' | 'cancel' } | null;

export function Candidates({
  place,
  found,
  onHere,
  onChanged,
}: {
  place: BookingPlace;
  found: FoundBooking[];
  onHere: (here: CheckedIn) => void;
  onChanged: (after: FoundBooking) => void;
}) {
  const say = useWords(bookingStaffWords);
  const { language } = useLanguage();
  const { timeZone, now, channel, printer } = place;
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const refused = (refusal: Refusal) =>
    setSaid(refusal.code === 'busy' ? say.failed : refusalSentence(refusal, language, timeZone, now));
  const run = (work: () => Promise<void>) => {
    setBusy(true);
    setSaid('');
    work()
      .catch(() => setSaid(say.failed))
      .finally(() => setBusy(false));
  };
  const checkIn = async ({ bookingId }: FoundBooking) => {
    const slip = printer === null ? {} : { printer };
    const answer = await ask<'checkIn'>({ name: 'checkIn', bookingId, channel, ...slip });
    if (answer.ok) onHere(answer.answer);
    else refused(answer.refusal);
  };
  const move = async (one: FoundBooking, start: number) => {
    const { bookingId } = one;
    const answer = await ask<'changeBooking'>({ name: 'changeBooking', bookingId, start });
    if (!answer.ok) return refused(answer.refusal);
    setOpen(null);
    const { wouldBe: _wouldBe, ...rest } = one;
    return onChanged({ ...rest, state: 'booked', start: answer.answer.start, until: answer.answer.until });
  };
  const cancel = async (one: FoundBooking) => {
    const answer = await ask<'cancelBooking'>({ name: 'cancelBooking', bookingId: one.bookingId });
    if (!answer.ok) return refused(answer.refusal);
    setOpen(null);
    const { wouldBe: _wouldBe, ...rest } = one;
    return onChanged({ ...rest, state: 'cancelled' });
  };
  const list = useRef<HTMLUListElement>(null);
  // Typed, Enter, Enter: the first who may check in is next at hand.
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <ul ref={list} className="check-in-found">
        {found.map((one) => (
          <Candidate
            key={one.bookingId}
            place={place}
            one={one}
            busy={busy}
            open={open?.bookingId === one.bookingId ? open.what : null}
            onOpen={(what) => setOpen(what === null ? null : { bookingId: one.bookingId, what })}
            onCheckIn={() => run(() => checkIn(one))}
            onMove={(start) => run(() => move(one, start))}
            onCancel={() => run(() => cancel(one))}
          />
        ))}
      </ul>
      {said === '' ? null : (
        <p className="booking-refused" role="alert">
          {said}
        </p>
      )}
    </>
  );
}

interface CandidateProps {
  place: BookingPlace;
  one: FoundBooking;
  busy: boolean;
  open: 'move' | 'cancel' | null;
  onOpen: (what: 'move' | 'cancel' | null) => void;
  onCheckIn: () => void;
  onMove: (start: number) => void;
  onCancel: () => void;
}

function Candidate({ place, one, busy, open, onOpen, onCheckIn, onMove, onCancel }: CandidateProps) {
  const say = useWords(bookingStaffWords);
  const { language, say: inWords } = useLanguage();
  const { catalogue, timeZone } = place;
  const time = (at: number) => clockTime(at, timeZone);
  const name =
    catalogue.items.find(({ id }) => id === one.items[0])?.name ??
    catalogue.queues.find(({ id }) => id === one.queue)?.name;
  return (
    <li data-may={one.wouldBe !== undefined}>
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
            onClick={onCheckIn}
          >
            {say.checkIn}
          </button>
        </>
      )}
      {one.state === 'booked' || one.state === 'closedByHall' ? (
        <Changing
          wanted={bookableOf(one)}
          timeZone={timeZone}
          busy={busy}
          open={open}
          onOpen={onOpen}
          onMove={onMove}
          onCancel={onCancel}
        />
      ) : null}
    </li>
  );
}

function Changing({
  wanted,
  timeZone,
  busy,
  open,
  onOpen,
  onMove,
  onCancel,
}: Pick<CandidateProps, 'busy' | 'open' | 'onOpen' | 'onMove' | 'onCancel'> & {
  wanted: ReturnType<typeof bookableOf>;
  timeZone: string;
}) {
  const say = useWords(bookingStaffWords);
  return (
    <>
      <div className="check-in-change">
        <button
          type="button"
          aria-expanded={open === 'move'}
          disabled={busy}
          onClick={() => onOpen(open === 'move' ? null : 'move')}
        >
          {say.move}
        </button>
        <button
          type="button"
          aria-expanded={open === 'cancel'}
          disabled={busy}
          onClick={() => onOpen(open === 'cancel' ? null : 'cancel')}
        >
          {say.cancel}
        </button>
      </div>
      {open === 'move' ? <SlotPicker wanted={wanted} timeZone={timeZone} onChoose={onMove} /> : null}
      {open === 'cancel' ? (
        <button type="button" className="check-in-sure" disabled={busy} onClick={onCancel}>
          {say.cancelSure}
        </button>
      ) : null}
    </>
  );
}
