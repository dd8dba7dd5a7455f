// The two things staff do with bookings: checking somebody in, and booking for somebody.
import { useState } from 'react';
import { useWords } from '../../ui/language.tsx';
import { BookFor } from './book-for.tsx';
import { bookForWords } from './book-for-words.ts';
import { CheckInFor } from './check-in.tsx';
import type { BookingPlace } from './check-in.tsx';

export function BookingWays(place: BookingPlace) {
  const say = useWords(bookForWords);
  const [way, setWay] = useState<'checkIn' | 'book'>('checkIn');
  return (
    <>
      <div className="booking-ways">
        {(['checkIn', 'book'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={way === each} onClick={() => setWay(each)}>
            {say.tabs[each]}
          </button>
        ))}
      </div>
      {way === 'checkIn' ? <CheckInFor {...place} /> : <BookFor {...place} />}
    </>
  );
}
