// A phone left for messages at the door: it becomes an encrypted row that is deleted with the visit, or with the results it is kept for; the book gets its id and a seal.
import { createHmac, randomBytes } from 'node:crypto';
import type { Command, CommandOf } from '../../contract/commands.ts';
import type { Refusal } from '../../contract/refusals.ts';
import type { Asker } from '../hall/authority.ts';
import type { Asked } from '../live-hall.ts';
import { knownPhone, resultPhoneKeptDays, resultPhonesOf } from '../hall/views/result-phones.ts';
import { encryptContact, phoneIn } from './contact.ts';
import type { Doors } from './doors.ts';

/** A visit lasts a day at most; its end makes this shorter. */
const keptMs = 16 * 60 * 60_000;

/** A phone that nothing could be sent to is not asked for. */
export function phoneUnwanted(doors: Doors, command: Command): Refusal | null {
  const left =
    (command.name === 'chooseMessages' && command.phone !== undefined) ||
    (command.name === 'tellResult' && command.forgetPhone === undefined);
  return left && !doors.messages.offered ? { code: 'messagesNotSent' } : null;
}

/** Where a phone is left anew or forgotten: the rows that are no longer needed once the hall agrees. */
export function phonesBefore(doors: Doors, command: Command): string[] {
  const hall = doors.live.hall();
  if (command.name === 'tellResult') return resultPhonesOf(hall, command);
  if (command.name !== 'chooseMessages' || command.ticketId === undefined) return [];
  if (command.phone === undefined && command.forgetPhone === undefined) return [];
  return [hall.tickets.get(command.ticketId)?.messages?.contact?.personalId ?? []].flat();
}

/** PU10: who names no phone means the one of her visit or her booking; it is read, and kept once more for the other purpose. */
export async function withKnownPhone(doors: Doors, command: Command): Promise<Command> {
  if (command.name !== 'tellResult' || command.phone !== undefined || command.forgetPhone === true)
    return command;
  const known = knownPhone(doors.live.hall(), command);
  const row = known === null ? null : await doors.readPersonal(known);
  if (row === null || row.deleteAfter <= doors.clock()) return command;
  try {
    return { ...command, phone: phoneIn(doors.raterKey, row.content) };
  } catch {
    // Written under another key: as if it were not there.
    return command;
  }
}

/** A phone kept for results goes with the receipt at the latest. */
export function resultPhoneForTheBook(
  doors: Doors,
  asked: { asker: Asker; commandId: string },
  { phone, ...bare }: CommandOf<'tellResult'>,
): Asked {
  if (phone === undefined) return { ...asked, command: bare };
  const forMs = resultPhoneKeptDays(doors.live.hall()) * 24 * 60 * 60_000;
  return { ...asked, command: bare, ...phoneRow(doors, phone, 'resultPhone', forMs) };
}

export function messagesForTheBook(
  doors: Doors,
  asked: { asker: Asker; commandId: string },
  { phone, ...bare }: CommandOf<'chooseMessages'>,
): Asked {
  if (phone === undefined) return { ...asked, command: bare };
  return { ...asked, command: bare, ...phoneRow(doors, phone, 'messagePhone', keptMs) };
}

function phoneRow(
  doors: Doors,
  phone: string,
  purpose: string,
  forMs: number,
): Pick<Required<Asked>, 'remark' | 'personal'> {
  const id = randomBytes(12).toString('hex');
  const salt = randomBytes(16).toString('hex');
  const content = encryptContact(doors.raterKey, JSON.stringify({ phone }));
  const seal = createHmac('sha256', salt).update(content).digest('hex');
  const row = { id, purpose, content, salt, deleteAfter: doors.clock() + forMs };
  return { remark: { personalId: id, seal }, personal: [row] };
}
