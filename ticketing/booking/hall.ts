// What the booking page asks of the hall: plain requests, known by what the page calls itself; a repeat keeps its id.
import type { Booked, CheckedIn } from '../../contract/commands/bookings.ts';
import type { MessageChoice, MessageKind } from '../../contract/messages.ts';
import type { BookingRow } from '../../contract/rest/bookings.ts';
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
  /** The hall sends messages to phones. */
  messages: boolean;
}

/** Not kept: the next visit to the page is somebody new. */
const page = freshId();

export const readHall = () => fetchJson<BookingHall>('/booking/hall');

/** With what is sent to its phone, where it has one. */
export const find = (code: string) =>
  fetchJson<{ booking: BookingRow; messages?: MessageChoice }>('/booking/find', { code });

type Answers = {
  holdSlot: { bookingId: string; until: number };
  bookSlot: Booked;
  changeBooking: Booked;
  cancelBooking: object;
  checkIn: CheckedIn;
  chooseMessages: object;
};

function ask<Name extends keyof Answers>(
  name: Name,
  fields: object,
  commandId = freshId(),
): Promise<{ now: number; answer: Answers[Name]; url?: string }> {
  return fetchJson('/booking/ask', { page, commandId, command: { name, ...fields } });
}

export interface WantedPlace {
  item: string;
  start: number;
  /** Empty: of none. */
  priorityClass: string;
}

const specialOf = (priorityClass: string) => (priorityClass === '' ? {} : { priorityClass });

/** `until`: by this machine's clock, whatever the hall's says. */
export async function hold({
  item,
  start,
  priorityClass,
}: WantedPlace): Promise<{ id: string; until: number }> {
  const asked = Date.now();
  const { now, answer } = await ask('holdSlot', {
    item,
    start,
    channel: 'phone',
    ...specialOf(priorityClass),
  });
  return { id: answer.bookingId, until: asked + answer.until - now };
}

/** Also while the page is being left; a place that nobody lets go lapses by itself. */
export function letGo(bookingId: string): void {
  const command = { name: 'cancelBooking', bookingId };
  fetch('/booking/ask', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ page, commandId: freshId(), command }),
  }).catch(() => undefined);
}

export interface Details {
  document: string;
  surname: string;
  phone: string;
  /** Messages that the phone is not to get. */
  declined: MessageKind[];
}

export async function book(
  { priorityClass, ...wanted }: WantedPlace & { language: string; held?: string },
  { document, surname, phone, declined }: Details,
  commandId: string,
): Promise<Booked> {
  const contact = phone === '' ? {} : { contact: { surname, phone }, declined };
  const fields = { ...wanted, document, channel: 'phone', ...specialOf(priorityClass), ...contact };
  return (await ask('bookSlot', fields, commandId)).answer;
}

export const chooseMessages = (code: string, declined: readonly MessageKind[]) =>
  ask('chooseMessages', { code, declined });

export const cancel = (code: string) => ask('cancelBooking', { code });

export async function move(code: string, start: number): Promise<Booked> {
  return (await ask('changeBooking', { code, start })).answer;
}

export const checkIn = (code: string, hallCode: string, language: string) =>
  ask('checkIn', { code, hallCode, language, channel: 'phone' });
