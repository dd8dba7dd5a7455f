// What every part of the booking page knows: the hall's rules of booking and its catalogue.
import { createContext, use } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { BookingHall } from './hall.ts';

export const BookingContext = createContext<{ hall: BookingHall; catalogue: Catalogue } | null>(null);

export function useBooking(): { hall: BookingHall; catalogue: Catalogue } {
  const known = use(BookingContext);
  if (known === null) throw new Error('useBooking needs the booking page around it');
  return known;
}
