// Codes are short: whoever guesses is stopped after a few wrong ones, by number and by device, whichever of the hall's servers is asked.
import { z } from 'zod';
import type { Command } from '../../contract/commands.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { askerKey } from '../hall/authority.ts';
import type { Asker } from '../hall/authority.ts';
import { referenceOf } from './contact.ts';
import type { Doors } from './doors.ts';
import { attemptLock } from './limits.ts';

const minute = 60_000;

const guessed: ReadonlySet<Refusal['code']> = new Set([
  'wrongCode',
  'unknownTicket',
  'wrongHallCode',
  'unknownBooking',
  'unknownPass',
  'unknownDeed',
  'unknownResult',
]);

/** From server to server: what was tried, and whether it was right. */
const toldSchema = z.object({
  what: z.literal('codeTried'),
  number: z.string().max(300),
  asker: z.string().max(300),
  right: z.boolean(),
});
type Tried = Omit<z.infer<typeof toldSchema>, 'what'>;

export interface CodeGuard {
  /** Null: may try. Else how long nothing is tried, ms. */
  before(asker: Asker, command: Command): number | null;
  after(asker: Asker, command: Command, refused: Refusal['code'] | null): void;
}

type Guarded = Pick<Doors, 'wallClock' | 'others' | 'raterKey'>;

export function guardCodes({ wallClock: clock, others, raterKey }: Guarded): CodeGuard {
  const byNumber = attemptLock({ failures: 5, lockMs: 10 * minute, clock });
  const byAsker = attemptLock({ failures: 30, lockMs: 5 * minute, clock });
  const count = ({ number, asker, right }: Tried): void => {
    if (right) {
      byNumber.succeeded(number);
      byAsker.succeeded(asker);
    } else {
      byNumber.failed(number);
      byAsker.failed(asker);
    }
  };
  others?.beside.listen((message) => {
    const read = toldSchema.safeParse(message);
    if (read.success) count(read.data);
  });
  return {
    before(asker, command) {
      const keys = keysOf(asker, command, raterKey);
      return keys === null ? null : (byNumber.lockedFor(keys.number) ?? byAsker.lockedFor(keys.asker));
    },
    after(asker, command, refused) {
      const keys = keysOf(asker, command, raterKey);
      const right = refused === null;
      if (keys === null || (!right && !guessed.has(refused))) return;
      const tried: Tried = { ...keys, right };
      count(tried);
      others?.beside.tell({ what: 'codeTried', ...tried });
    },
  };
}

/** By which number and by whom a code is tried; null where none is. */
function keysOf(asker: Asker, command: Command, key: Uint8Array): { number: string; asker: string } | null {
  // What a page calls itself holds nobody back: its tries are counted by the booking.
  const own = asker.kind === 'booker' ? 'booker' : askerKey(asker);
  if (command.name === 'reinstateTicket' && 'number' in command)
    return { number: `${own} ${command.number}`, asker: own };
  if (command.name === 'givePass' && 'number' in command)
    return { number: `${own} ${command.number}`, asker: own };
  if (command.name === 'redeemPass') return { number: `${own} ${command.pass}`, asker: own };
  if (command.name === 'takeReturn' && command.code !== undefined)
    return { number: `${own} ${command.deed}`, asker: own };
  if (command.name === 'takePickup' && command.code !== undefined)
    return { number: `${own} ${command.deed ?? command.caseNo ?? command.code}`, asker: own };
  if (command.name !== 'checkIn' || asker.kind === 'staff' || asker.kind === 'key') return null;
  // What was scanned may say who she is: other servers hear its hash.
  const scanned = command.reference === undefined ? undefined : referenceOf(key, command.reference);
  const named = command.code ?? scanned ?? command.phoneTail ?? 'document';
  return { number: `${own} ${named}`, asker: asker.kind === 'booker' ? `${own} ${named}` : own };
}
