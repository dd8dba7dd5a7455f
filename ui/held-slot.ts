// A place that is held while a form is being filled in: taken once the person is known, let go when the form is left.
import { useCallback, useEffect, useRef } from 'react';
import type { CommandOf } from '../contract/commands.ts';
import type { Refusal } from '../contract/refusals.ts';
import { useAsk } from './connection.tsx';

export type SlotWanted = Omit<CommandOf<'holdSlot'>, 'name'>;

export interface HeldSlot {
  /** Null: the place is hers for some minutes; a refusal says why not. */
  hold: (wanted: SlotWanted) => Promise<Refusal | null>;
  /** The id of what is held for exactly this; undefined where nothing is. */
  heldFor: (wanted: SlotWanted) => string | undefined;
  /** The booking has taken its place: nothing is let go any more. */
  booked: () => void;
}

export function useHeldSlot(): HeldSlot {
  const ask = useAsk();
  const held = useRef<{ id: string; wanted: string } | null>(null);
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => {
      const { current } = held;
      held.current = null;
      if (current !== null)
        ask<'cancelBooking'>({ name: 'cancelBooking', bookingId: current.id }).catch(() => undefined);
    };
  });
  useEffect(() => () => leave.current(), []);
  const hold = useCallback(
    async (wanted: SlotWanted) => {
      const answer = await ask<'holdSlot'>({ name: 'holdSlot', ...wanted });
      if (!answer.ok) return answer.refusal;
      // A new hold of the same person has let the old one go; one of another person lapses by itself.
      held.current = { id: answer.answer.bookingId, wanted: JSON.stringify(wanted) };
      return null;
    },
    [ask],
  );
  return {
    hold,
    heldFor: (wanted) => (held.current?.wanted === JSON.stringify(wanted) ? held.current.id : undefined),
    booked: () => {
      held.current = null;
    },
  };
}
