// Bookings at the desk: whoever asks at a window is checked in there, without being sent to a machine.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useHallNow } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { BookingWays } from '../booking/ways.tsx';
import { bookingStaffWords } from '../booking/words.ts';
import { Key } from './key.tsx';

/** Where nothing is booked in this hall there is nothing to check in. */
export function takesBookings(catalogue: Catalogue | null): boolean {
  return catalogue?.items.some(({ bookable }) => bookable === true) ?? false;
}

export function BookingsButton({ onOpen }: { onOpen: () => void }) {
  const say = useWords(bookingStaffWords);
  return (
    <button type="button" className="quiet-button" aria-keyshortcuts="F8" onClick={onOpen}>
      {say.open}
      <Key name="F8" />
    </button>
  );
}

export function BookingsPanel({ view, catalogue }: { view: DeskView; catalogue: Catalogue | null }) {
  const now = useHallNow(view);
  if (catalogue === null) return <Loading trouble={false} />;
  return (
    <BookingWays catalogue={catalogue} now={now} timeZone={view.timeZone} channel="desk" printer={null} />
  );
}
