// For how long the chosen place is still hers, and what to do when it has run out.
import { useEffect, useState } from 'react';
import { BigButton } from '../../ui/button.tsx';
import { stopwatch } from '../../ui/format.ts';
import { useWords } from '../../ui/language.tsx';
import type { HeldPlace } from './use-place.ts';
import { words } from './words.ts';

export function Held({ place, again }: Pick<HeldPlace, 'place' | 'again'>) {
  const say = useWords(words);
  switch (place.is) {
    case 'held':
      return <Left until={place.until} />;
    case 'without':
      return <p className="booking-held">{say.notHeld}</p>;
    case 'over':
      return (
        <div className="booking-over" role="alert">
          <p>{say.heldOver}</p>
          <BigButton weight="main" onPress={again}>
            {say.holdAgain}
          </BigButton>
        </div>
      );
    default:
      return null;
  }
}

function Left({ until }: { until: number }) {
  const say = useWords(words);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="booking-held" role="timer">
      {say.heldFor} <b className="figures">{stopwatch(Math.max(0, until - now))}</b>
    </p>
  );
}
