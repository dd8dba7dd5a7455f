// The days and times that can be booked for an item, read again now and then: others book meanwhile.
import { useEffect, useState } from 'react';
import type { SlotDay } from '../contract/rest/bookings.ts';
import { fetchJson, RefusedRequest } from './session.tsx';

const againEveryMs = 20_000;
/** While nothing is known yet. */
const triedEveryMs = 3_000;

export interface SlotDays {
  /** Null until the hall has answered; days that are closed altogether are left out. */
  days: SlotDay[] | null;
  /** Nobody books this: its visitors simply come. */
  notBookable: boolean;
  /** The hall does not answer, and nothing is known yet. */
  trouble: boolean;
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
  const [known, setKnown] = useState<SlotDays>({ days: null, notBookable: false, trouble: false });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const then = (what: (before: SlotDays) => SlotDays, againMs: number) => {
      if (left) return;
      setKnown(what);
      timer = setTimeout(read, againMs);
    };
    const read = () => {
      fetchJson<{ days: SlotDay[] }>(`/booking/slots?${query}`).then(
        ({ days }) => {
          const open = days.filter(({ slots }) => slots.some(({ closed }) => !closed));
          then(() => ({ days: open, notBookable: false, trouble: false }), againEveryMs);
        },
        (error: unknown) => {
          if (error instanceof RefusedRequest && error.code === 'notBookable')
            then(() => ({ days: [], notBookable: true, trouble: false }), againEveryMs);
          // What was known stays until the hall answers again.
          else then((before) => ({ ...before, trouble: before.days === null }), triedEveryMs);
        },
      );
    };
    read();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [query]);
  return known;
}
