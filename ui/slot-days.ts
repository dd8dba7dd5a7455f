// The days and times that can be booked for an item, read again now and then: others book meanwhile.
import { useEffect, useState } from 'react';
import type { SlotDay } from '../contract/rest/bookings.ts';
import { fetchJson, RefusedRequest } from './session.tsx';

const againEveryMs = 20_000;

export interface SlotDays {
  /** Null until the hall has answered; days that are closed altogether are left out. */
  days: SlotDay[] | null;
  /** Nobody books this: its visitors simply come. */
  notBookable: boolean;
}

/** What is booked: an item, or a queue without any. */
export type Bookable = { item: string } | { queue: string };

/** What a booking is for. */
export function bookableOf({ items, queue }: { items: readonly string[]; queue: string }): Bookable {
  const [item] = items;
  return item === undefined ? { queue } : { item };
}

export function useSlotDays(wanted: Bookable): SlotDays {
  const query = new URLSearchParams({ ...wanted }).toString();
  const [known, setKnown] = useState<SlotDays>({ days: null, notBookable: false });
  useEffect(() => {
    let left = false;
    const read = () => {
      fetchJson<{ days: SlotDay[] }>(`/booking/slots?${query}`).then(
        ({ days }) => {
          const open = days.filter(({ slots }) => slots.some(({ closed }) => !closed));
          if (!left) setKnown({ days: open, notBookable: false });
        },
        (error: unknown) => {
          const none = error instanceof RefusedRequest && error.code === 'notBookable';
          // Any other trouble: the next try follows by the timer.
          if (!left && none) setKnown({ days: [], notBookable: true });
        },
      );
    };
    read();
    const timer = setInterval(read, againEveryMs);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [query]);
  return known;
}
