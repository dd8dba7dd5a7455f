// The place that is held while the form is being filled in: from the choice of the time on, let go when it is left, told when it has run out.
import { useCallback, useEffect, useRef, useState } from 'react';
import { RefusedRequest } from '../../ui/session.tsx';
import { hold, letGo } from './hall.ts';
import type { WantedPlace } from './hall.ts';

export type Place =
  | { is: 'asked' }
  /** `until`: by this machine's clock. */
  | { is: 'held'; id: string; until: number }
  /** Nobody holds it any more; what was written is still there. */
  | { is: 'over' }
  /** It could not be held: one books without. */
  | { is: 'without' }
  /** It is not to be had, and why. */
  | { is: 'gone'; said: string };

/** What stands in the way of holding alone, not of booking. */
const courtesy: ReadonlySet<string> = new Set(['holdLimit', 'tooManyRequests', 'busy']);

function refusedAs(error: unknown): Place {
  return error instanceof RefusedRequest && !courtesy.has(error.code)
    ? { is: 'gone', said: error.message }
    : { is: 'without' };
}

export interface HeldPlace {
  place: Place;
  again: () => void;
  /** The hall says that it has run out. */
  runOut: () => void;
  /** The booking has taken it: nothing is let go any more. */
  booked: () => void;
}

/** Null: no place is wanted yet. */
export function usePlace(wanted: WantedPlace | null): HeldPlace {
  const [found, setFound] = useState<{ asked: string; place: Place } | null>(null);
  const [round, setRound] = useState(0);
  const own = useRef<string | null>(null);
  const asked = wanted === null ? '' : JSON.stringify({ wanted, round });
  const place: Place = found?.asked === asked ? found.place : { is: 'asked' };
  const leave = useCallback(() => {
    if (own.current !== null) letGo(own.current);
    own.current = null;
  }, []);
  useEffect(() => {
    if (asked === '') {
      leave();
      return undefined;
    }
    let left = false;
    // What is held now gives way by itself once the next is: the page holds one. Refused, it stays.
    const before = own.current;
    own.current = null;
    const told = (what: Place) => setFound({ asked, place: what });
    hold((JSON.parse(asked) as { wanted: WantedPlace }).wanted).then(
      ({ id, until }) => {
        if (left) return letGo(id);
        own.current = id;
        return told({ is: 'held', id, until });
      },
      (error: unknown) => {
        if (left) {
          if (before !== null) letGo(before);
          return;
        }
        own.current = before;
        told(refusedAs(error));
      },
    );
    return () => {
      left = true;
    };
  }, [asked, leave]);
  useEffect(() => {
    // A phone that goes back to the page finds it as it was, and the place gone.
    const back = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setRound((count) => count + 1);
    };
    addEventListener('pagehide', leave);
    addEventListener('pageshow', back);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', back);
      leave();
    };
  }, [leave]);
  const until = place.is === 'held' ? place.until : null;
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setTimeout(
      () => setFound({ asked, place: { is: 'over' } }),
      Math.max(0, until - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [until, asked]);
  return {
    place,
    again: () => setRound((count) => count + 1),
    runOut: () => setFound({ asked, place: { is: 'over' } }),
    booked: () => {
      own.current = null;
    },
  };
}
