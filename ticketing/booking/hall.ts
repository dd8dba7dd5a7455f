// What the booking page asks of the hall: plain requests, known by what the page calls itself; a repeat keeps its id.
import type { Booked, CheckedIn } from '../../contract/commands/bookings.ts';
import type { BookingRow, SlotDay } from '../../contract/rest/bookings.ts';
import { fetchJson } from '../../ui/session.tsx';
import { freshId } from '../../ui/wire.ts';

export interface BookingHall {
  catalogue: string;
  timeZone: string;
  pools: { queue: string; items: string[] | null }[];
  cancelUntilMinutes: number;
  graceMinutes: number;
  contactKeptDays: number;
  perDay: number;
}

/** Not kept: the next visit to the page is somebody new. */
const page = freshId();

export const readHall = () => fetchJson<BookingHall>('/booking/hall');

export async function readDays(item: string): Promise<SlotDay[]> {
  return (await fetchJson<{ days: SlotDay[] }>(`/booking/slots?item=${encodeURIComponent(item)}`)).days;
}

export async function find(code: string): Promise<BookingRow> {
  return (await fetchJson<{ booking: BookingRow }>('/booking/find', { code })).booking;
}

type Answers = { bookSlot: Booked; changeBooking: Booked; cancelBooking: object; checkIn: CheckedIn };

function ask<Name extends keyof Answers>(
  name: Name,
  fields: object,
  commandId = freshId(),
): Promise<{ answer: Answers[Name]; url?: string }> {
  return fetchJson('/booking/ask', { page, commandId, command: { name, ...fields } });
}

export interface Details {
  document: string;
  surname: string;
  phone: string;
  /** Empty: of none. */
  priorityClass: string;
}

export async function book(
  wanted: { item: string; start: number; language: string },
  { document, surname, phone, priorityClass }: Details,
  commandId: string,
): Promise<Booked> {
  const contact = phone === '' ? {} : { contact: { surname, phone } };
  const special = priorityClass === '' ? {} : { priorityClass };
  const fields = { ...wanted, document, channel: 'phone', ...special, ...contact };
  return (await ask('bookSlot', fields, commandId)).answer;
}

export const cancel = (code: string) => ask('cancelBooking', { code });

export async function move(code: string, start: number): Promise<Booked> {
  return (await ask('changeBooking', { code, start })).answer;
}

export const checkIn = (code: string, hallCode: string, language: string) =>
  ask('checkIn', { code, hallCode, language, channel: 'phone' });
