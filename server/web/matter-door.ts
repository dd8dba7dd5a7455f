// Matters at the door: words and phone number leave the command here, and whoever reported gets the address of its page.
import { createHmac, randomBytes } from 'node:crypto';
import type { CommandOf } from '../../contract/commands.ts';
import type { Asker } from '../hall/authority.ts';
import type { Remark } from '../hall/remark.ts';
import type { Asked } from '../live-hall.ts';
import { encryptContact } from './contact.ts';
import type { Doors } from './doors.ts';
import { matterUrl } from './matter-secret.ts';

const dayMs = 24 * 60 * 60_000;
/** Words as long as a complaint about them may need them; the number as long as anybody may have to call. */
const wordsKeptMs = 180 * dayMs;
const contactKeptMs = 90 * dayMs;

export function matterForTheBook(
  doors: Pick<Doors, 'clock' | 'raterKey'>,
  asked: { asker: Asker; commandId: string },
  { words, contact, ...bare }: CommandOf<'reportMatter'>,
): Asked {
  const personal: NonNullable<Asked['personal']> = [];
  const kept = (content: string, purpose: string, forMs: number): Remark => {
    const id = randomBytes(12).toString('hex');
    const salt = randomBytes(16).toString('hex');
    personal.push({ id, purpose, content, salt, deleteAfter: doors.clock() + forMs });
    return { personalId: id, seal: createHmac('sha256', salt).update(content).digest('hex') };
  };
  return {
    ...asked,
    command: bare,
    ...(words === undefined || words === '' ? {} : { remark: kept(words, 'matterWords', wordsKeptMs) }),
    ...(contact === undefined
      ? {}
      : { contact: kept(encryptContact(doors.raterKey, contact), 'matterContact', contactKeptMs) }),
    personal,
  };
}

/** Whoever reports it herself, or for somebody in front of a kiosk or a guide: never a window or the manager. */
export function matterUrlFor(doors: Doors, asker: Asker, answer: object, base: string): string | undefined {
  if (!('matter' in answer) || typeof answer.matter !== 'string') return undefined;
  const { address, demo } = doors.config;
  if (asker.kind === 'key') return matterUrl(address ?? base, doors, answer.matter);
  const inFront =
    asker.kind === 'visitor' ||
    (asker.kind === 'device' && asker.role === 'kiosk') ||
    (asker.kind === 'staff' && asker.role === 'guide');
  const reachable = asker.kind === 'visitor' ? (address ?? base) : (address ?? (demo ? base : null));
  return inFront && reachable !== null ? matterUrl(reachable, doors, answer.matter) : undefined;
}
