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
): Promise<{ answer: Answers[Name]; url?: string }> {
  return fetchJson('/booking/ask', { page, commandId, command: { name, ...fields } });
}

export interface Details {
  document: string;
  surname: string;
  phone: string;
  /** Empty: of none. */
  priorityClass: string;
  /** Messages that the phone is not to get. */
  declined: MessageKind[];
}

export async function book(
  wanted: { item: string; start: number; language: string },
  { document, surname, phone, priorityClass, declined }: Details,
  commandId: string,
): Promise<Booked> {
  const contact = phone === '' ? {} : { contact: { surname, phone }, declined };
  const special = priorityClass === '' ? {} : { priorityClass };
  const fields = { ...wanted, document, channel: 'phone', ...special, ...contact };
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
