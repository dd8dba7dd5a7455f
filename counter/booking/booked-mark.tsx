// A number that was booked, in one line: its slot and whether she came early, in time or late; while she waits, when she will be called.
import type { BookedShown } from '../../contract/views/booking.ts';
import { clockTime } from '../../ui/format.ts';
import { useWords } from '../../ui/language.tsx';
import { bookingStaffWords } from './words.ts';

export function BookedMark({ booking, timeZone }: { booking: BookedShown; timeZone: string }) {
  const say = useWords(bookingStaffWords);
  const time = (at: number) => clockTime(at, timeZone);
  const { start, until, arrival, expectedFrom, expectedUntil } = booking;
  return (
    <span className="booked-mark figures" data-late={arrival === 'tooLate'}>
      <b>{say.booked(time(start), time(until))}</b> {say.arrivedAs[arrival]}
      {expectedFrom === undefined || expectedUntil === undefined
        ? null
        : ` · ${say.expected(time(expectedFrom), time(expectedUntil))}`}
    </span>
  );
}
