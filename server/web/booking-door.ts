// Bookings at the door: what may not go into the book becomes keys here, and what was kept of a person is kept no longer than its purpose.
import { createHmac, randomBytes } from 'node:crypto';
import type { Command, CommandOf } from '../../contract/commands.ts';
import { bookingCodeSchema, documentSchema } from '../../contract/commands/bookings.ts';
import type { Refusal } from '../../contract/refusals.ts';
import type { Asker } from '../hall/authority.ts';
import type { Asked } from '../live-hall.ts';
import { encryptContact, isHallCode, lookupOf, personOf, referenceOf } from './contact.ts';
import type { Doors } from './doors.ts';

const dayMs = 24 * 60 * 60_000;

interface Bare {
  asker: Asker;
  commandId: string;
  command: Command;
}
export type BookingCommand = CommandOf<'holdSlot' | 'bookSlot' | 'checkIn'>;

export function isBooking(command: Command): command is BookingCommand {
  return command.name === 'holdSlot' || command.name === 'bookSlot' || command.name === 'checkIn';
}

/** Whoever checks in from a phone stands in the hall and knows the booking's code. */
export function refusedAtTheDoor(doors: Doors, asker: Asker, command: Command): Refusal | null {
  if (command.name !== 'checkIn' || asker.kind !== 'booker') return null;
  if (command.code === undefined) return { code: 'notAllowed' };
  return isHallCode(doors.phoneKey, doors.wallClock(), command.hallCode) ? null : { code: 'wrongHallCode' };
}

/** What of the doors a booking's person is hidden by. */
type Hiding = Pick<Doors, 'raterKey' | 'settings'>;

function keptUntil(doors: Pick<Doors, 'settings'>, start: number): number {
  return start + ((doors.settings().settings.booking?.contactKeptDays ?? 1) + 1) * dayMs;
}

const residentsNumber = /^\d{17}[\dX]$/;

/** What was scanned may be a code of ours, what the code of the system that booked says, or an identity card on a reader. */
function asScanned(key: Uint8Array, reference: string | undefined) {
  if (reference === undefined) return {};
  const code = bookingCodeSchema.safeParse(reference);
  const card = residentsNumber.test(reference) ? documentSchema.safeParse(reference) : null;
  return {
    reference: referenceOf(key, reference),
    ...(code.success ? { code: code.data } : {}),
    ...(card?.success === true ? { document: personOf(key, card.data) } : {}),
  };
}

/** The document becomes a key; phone and surname an encrypted row and a key to find it by. */
export function bookingForTheBook(doors: Hiding, asked: Bare, command: BookingCommand): Asked {
  const key = doors.raterKey;
  if (command.name === 'holdSlot') {
    const { document } = command;
    return document === undefined
      ? { ...asked, command }
      : { ...asked, command: { ...command, document: personOf(key, document) } };
  }
  if (command.name === 'checkIn') {
    const { document, phoneTail, surname, reference, hallCode: _code, lookup: _lookup, ...rest } = command;
    const byPhone =
      phoneTail === undefined || surname === undefined ? null : lookupOf(key, phoneTail, surname);
    return {
      ...asked,
      command: {
        ...rest,
        ...asScanned(key, reference),
        ...(document === undefined ? {} : { document: personOf(key, document) }),
        // The rules need to know that it was by phone, not by which.
        ...(byPhone === null ? {} : { phoneTail: '0000', lookup: byPhone }),
      },
    };
  }
  const { contact, lookup: _lookup, document, reference, ...rest } = command;
  const bare: Command = {
    ...rest,
    document: personOf(key, document),
    ...(reference === undefined ? {} : { reference: referenceOf(key, reference) }),
  };
  if (contact === undefined) return { ...asked, command: bare };
  const id = randomBytes(12).toString('hex');
  const salt = randomBytes(16).toString('hex');
  const content = encryptContact(key, JSON.stringify(contact));
  const seal = createHmac('sha256', salt).update(content).digest('hex');
  const row = { id, purpose: 'bookingContact', content, salt, deleteAfter: keptUntil(doors, command.start) };
  const byPhone =
    contact.surname === undefined ? {} : { lookup: lookupOf(key, contact.phone.slice(-4), contact.surname) };
  return { ...asked, command: { ...bare, ...byPhone }, remark: { personalId: id, seal }, personal: [row] };
}

/** A cancelled booking needs no phone number any more, a moved one a little longer. */
export async function afterBooking(doors: Doors, command: Command, answer: object): Promise<void> {
  if (command.name !== 'cancelBooking' && command.name !== 'changeBooking') return;
  const bookingId = 'bookingId' in answer && typeof answer.bookingId === 'string' ? answer.bookingId : '';
  const booking = doors.live.hall().bookings.get(bookingId);
  if (booking === undefined || booking.contact === null) return;
  const { personalId } = booking.contact;
  if (command.name === 'cancelBooking') await doors.forgetPersonal(personalId);
  else await doors.keepPersonal(personalId, keptUntil(doors, booking.start));
}
