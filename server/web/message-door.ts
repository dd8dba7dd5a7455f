// A phone left for messages at the door: it becomes an encrypted row that is deleted with the visit, and the book gets its id and a seal.
import { createHmac, randomBytes } from 'node:crypto';
import type { Command, CommandOf } from '../../contract/commands.ts';
import type { Refusal } from '../../contract/refusals.ts';
import type { Asker } from '../hall/authority.ts';
import type { Asked } from '../live-hall.ts';
import { encryptContact } from './contact.ts';
import type { Doors } from './doors.ts';

/** A visit lasts a day at most; its end makes this shorter. */
const keptMs = 16 * 60 * 60_000;

/** A phone that nothing could be sent to is not asked for. */
export function phoneUnwanted(doors: Doors, command: Command): Refusal | null {
  const left = command.name === 'chooseMessages' && command.phone !== undefined;
  return left && !doors.messages.offered ? { code: 'messagesNotSent' } : null;
}

/** Of a visit whose phone is left anew or forgotten: the row that is no longer needed once the hall agrees. */
export function phoneBefore(doors: Doors, command: Command): string | null {
  if (command.name !== 'chooseMessages' || command.ticketId === undefined) return null;
  if (command.phone === undefined && command.forgetPhone === undefined) return null;
  return doors.live.hall().tickets.get(command.ticketId)?.messages?.contact?.personalId ?? null;
}

export function messagesForTheBook(
  doors: Doors,
  asked: { asker: Asker; commandId: string },
  { phone, ...bare }: CommandOf<'chooseMessages'>,
): Asked {
  if (phone === undefined) return { ...asked, command: bare };
  const id = randomBytes(12).toString('hex');
  const salt = randomBytes(16).toString('hex');
  const content = encryptContact(doors.raterKey, JSON.stringify({ phone }));
  const seal = createHmac('sha256', salt).update(content).digest('hex');
  const row = { id, purpose: 'messagePhone', content, salt, deleteAfter: doors.clock() + keptMs };
  return { ...asked, command: bare, remark: { personalId: id, seal }, personal: [row] };
}
