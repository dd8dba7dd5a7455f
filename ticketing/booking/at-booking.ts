// What every part of the booking page knows: the hall's rules of booking and its catalogue.
import { createContext, use } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { BookingHall } from './hall.ts';

export interface AtBooking {
  hall: BookingHall;
  catalogue: Catalogue;
  /** 大字简易版: larger, and what most people need first. */
  lite: boolean;
}

export const BookingContext = createContext<AtBooking | null>(null);

export function useBooking(): AtBooking {
  const known = use(BookingContext);
  if (known === null) throw new Error('useBooking needs the booking page around it');
  return known;
}
