// From something that came in at a door to the hall's answer: schema, authority, what may not go into the book, the hall, the visitor's address.
import { createHmac, randomBytes } from 'node:crypto';
import { commandSchemas } from '../../contract/commands.ts';
import type { Command, CommandName, CommandOf } from '../../contract/commands.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { mayAskFor } from '../hall/authority.ts';
import type { Asker } from '../hall/authority.ts';
import type { Asked } from '../live-hall.ts';
import { afterBooking, bookingForTheBook, isBooking, refusedAtTheDoor } from './booking-door.ts';
import { guardCodes } from './code-guard.ts';
import type { Doors } from './doors.ts';
import { matterForTheBook, matterUrlFor } from './matter-door.ts';
import {
  messagesForTheBook,
  phonesBefore,
  phoneUnwanted,
  resultPhoneForTheBook,
  withKnownPhone,
} from './message-door.ts';
import { unknownColleague } from './posts.ts';
import { badRequest } from './refusing.ts';
import { ticketUrl } from './ticket-secret.ts';

export type Outcome =
  { ok: true; answer: object; replay: boolean; url?: string } | { ok: false; refusal: Refusal };

export interface Question {
  asker: Asker;
  commandId: string;
  /** As it came: not checked yet. */
  command: unknown;
  /** The server as the asker reached it, for the address of a ticket where the hall has none of its own. */
  base: string;
}
export type Asking = (question: Question) => Promise<Outcome>;

const minute = 60_000;
/** Remarks are kept as long as a complaint about the visit may need them. */
const remarkKeptMs = 180 * 24 * 60 * minute;
const contactKeptMs = 90 * 24 * 60 * minute;
const noteKeptMs = 3 * 24 * 60 * minute;

export function createAsking(doors: Doors): Asking {
  const guard = guardCodes(doors);
  return async ({ asker, commandId, command: asked, base }) => {
    const parsed = readCommand(asked);
    if (!parsed.ok) return parsed;
    const { command } = parsed;
    if (!mayAskFor(asker, command.name)) return refuse('notAllowed');
    const locked = guard.before(asker, command);
    if (locked !== null)
      return { ok: false, refusal: { code: 'tooManyRequests', details: { remainingMs: locked } } };
    const nobody = await unknownColleague(doors, asker, command);
    if (nobody !== null) return { ok: false, refusal: nobody };
    const unfit = refusedAtTheDoor(doors, asker, command) ?? phoneUnwanted(doors, command);
    if (unfit !== null) {
      guard.after(asker, command, unfit.code);
      return { ok: false, refusal: unfit };
    }
    const before = phonesBefore(doors, command);
    const whole = await withKnownPhone(doors, command);
    const submitted = await doors.live.submit(forTheBook(doors, { asker, commandId, command: whole }));
    guard.after(asker, command, submitted.ok ? null : submitted.refusal.code);
    if (!submitted.ok) return submitted;
    await afterBooking(doors, command, submitted.answer);
    if (!submitted.replay) await Promise.all(before.map((id) => doors.forgetPersonal(id)));
    const given = ['takeTicket', 'checkIn', 'redeemPass', 'takeReturn', 'takePickup'].includes(command.name);
    const url = given
      ? visitorUrl(doors, asker, submitted.answer, base)
      : command.name === 'reportMatter'
        ? matterUrlFor(doors, asker, submitted.answer, base)
        : undefined;
    return { ...submitted, ...(url === undefined ? {} : { url }) };
  };
}

function refuse(code: Refusal['code']): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code } };
}

function readCommand(given: unknown): { ok: true; command: Command } | { ok: false; refusal: Refusal } {
  const name = typeof given === 'object' && given !== null && 'name' in given ? given.name : undefined;
  if (typeof name !== 'string' || !Object.hasOwn(commandSchemas, name)) {
    return { ok: false, refusal: { code: 'badRequest', details: { field: 'name' } } };
  }
  const read = commandSchemas[name as CommandName].safeParse(given);
  return read.success
    ? { ok: true, command: read.data }
    : { ok: false, refusal: badRequest(read.error).refusal };
}

/** Free text leaves the command here: the book gets an id and a seal. What tells one phone from another is hidden by a key. */
function forTheBook(doors: Doors, asked: { asker: Asker; commandId: string; command: Command }): Asked {
  const { command } = asked;
  if (isBooking(command)) return bookingForTheBook(doors, asked, command);
  if (command.name === 'transferTicket') return noteApart(doors, asked, command);
  if (command.name === 'giveNotice') return wordsApart(doors, asked, command, 'other');
  if (command.name === 'askOutside') return wordsApart(doors, asked, command, 'text');
  if (command.name === 'reportMatter') return matterForTheBook(doors, asked, command);
  if (command.name === 'chooseMessages') return messagesForTheBook(doors, asked, command);
  if (command.name === 'tellResult') return resultPhoneForTheBook(doors, asked, command);
  if (command.name === 'requestAssistance') return contactApart(doors, asked, command);
  if (command.name !== 'rateVisit') return asked;
  const { text, rater, ...rest } = command;
  const hidden =
    rater === undefined
      ? {}
      : { rater: createHmac('sha256', doors.raterKey).update(rater).digest('hex').slice(0, 32) };
  const bare: Command = { ...rest, ...hidden };
  if (text === undefined || text === '') return { ...asked, command: bare };
  return { ...asked, command: bare, ...sealed(text, 'ratingText', doors.clock() + remarkKeptMs) };
}

/** What one clerk writes to the next about a visitor is nobody else's, and is forgotten soon. */
function noteApart(
  doors: Doors,
  asked: { asker: Asker; commandId: string },
  { note, ...bare }: CommandOf<'transferTicket'>,
): Asked {
  if (note === undefined || note === '') return { ...asked, command: bare };
  return { ...asked, command: bare, ...sealed(note, 'transferNote', doors.clock() + noteKeptMs) };
}

/** What a notice says beyond the catalogue's names may name a person: it stands beside the book, as long as a remark. */
function wordsApart<Field extends 'other' | 'text'>(
  doors: Doors,
  asked: { asker: Asker; commandId: string },
  command: Command & { [Name in Field]?: string | undefined },
  field: Field,
): Asked {
  const words = command[field];
  const bare = Object.fromEntries(Object.entries(command).filter(([name]) => name !== field)) as Command;
  if (words === undefined || words === '') return { ...asked, command: bare };
  return { ...asked, command: bare, ...sealed(words, 'noticeWords', doors.clock() + remarkKeptMs) };
}

/** How to reach a visitor is for those who take her affair over, until well after it may be done. */
function contactApart(
  doors: Doors,
  asked: { asker: Asker; commandId: string },
  { contact, ...bare }: CommandOf<'requestAssistance'>,
): Asked {
  if (contact === undefined || contact === '') return { ...asked, command: bare };
  return { ...asked, command: bare, ...sealed(contact, 'assistanceContact', doors.clock() + contactKeptMs) };
}

function sealed(
  content: string,
  purpose: string,
  deleteAfter: number,
): Pick<Required<Asked>, 'remark' | 'personal'> {
  const id = randomBytes(12).toString('hex');
  const salt = randomBytes(16).toString('hex');
  const seal = createHmac('sha256', salt).update(content).digest('hex');
  return { remark: { personalId: id, seal }, personal: [{ id, purpose, content, salt, deleteAfter }] };
}

/** Only who takes a number for somebody in front of him gets the address of her page: never a window or the manager. */
function visitorUrl(doors: Doors, asker: Asker, answer: object, base: string): string | undefined {
  if (!('ticketId' in answer) || typeof answer.ticketId !== 'string') return undefined;
  const { address, demo } = doors.config;
  if (asker.kind === 'key') return ticketUrl(address ?? base, doors.phoneKey, answer.ticketId);
  const kiosk = asker.kind === 'device' && asker.role === 'kiosk';
  const guide = asker.kind === 'staff' && asker.role === 'guide';
  if (!kiosk && !guide && asker.kind !== 'booker') return undefined;
  const reachable = address ?? (demo ? base : null);
  return reachable === null ? undefined : ticketUrl(reachable, doors.phoneKey, answer.ticketId);
}
