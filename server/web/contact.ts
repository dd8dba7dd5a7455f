// A person behind keys: what a document, a phone number and a surname become before the hall hears of them, and the code a board shows.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const hiddenLength = 24;
/** A board's code lasts so long, and the one before it as long again: time enough to read and type it. */
const hallCodeMs = 3 * 60_000;

function hidden(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, hiddenLength);
}

/** The same person is the same key, and no key leads back to a document. */
export function personOf(personKey: Uint8Array, document: string): string {
  return hidden(personKey, `person:${document}`);
}

/** The last four digits of a phone with the surname, however it is written. */
export function lookupOf(personKey: Uint8Array, phoneTail: string, surname: string): string {
  const name = surname.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return hidden(personKey, `lookup:${phoneTail}:${name}`);
}

/** What the own code of another system says. It may hold a name or a number of hers. */
export function referenceOf(personKey: Uint8Array, reference: string): string {
  return hidden(personKey, `reference:${reference}`);
}

function contactKey(personKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', personKey, '', 'booking contact', 32));
}

/** AES-256-GCM: without the key beside the database a row is noise. */
export function encryptContact(personKey: Uint8Array, text: string): string {
  const start = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', contactKey(personKey), start);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([start, cipher.getAuthTag(), body]).toString('base64url');
}

export function decryptContact(personKey: Uint8Array, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', contactKey(personKey), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** The phone of a row made here. */
export function phoneIn(personKey: Uint8Array, sealed: string): string {
  const text = decryptContact(personKey, sealed);
  // A number left with a matter stands alone, as it was written.
  if (!text.startsWith('{')) return text.replaceAll(/[\s-]/g, '');
  const { phone } = JSON.parse(text) as { phone: string };
  return phone;
}

/** Four digits that change: whoever checks in by phone must be where a board can be read. */
export function hallCode(phoneKey: Uint8Array, at: number): string {
  const turn = Math.floor(at / hallCodeMs);
  const bytes = createHmac('sha256', phoneKey).update(`hall code ${turn}`).digest();
  return String(bytes.readUInt32BE(0) % 10_000).padStart(4, '0');
}

export function isHallCode(phoneKey: Uint8Array, at: number, code: string | undefined): boolean {
  return code === hallCode(phoneKey, at) || code === hallCode(phoneKey, at - hallCodeMs);
}

/** Of phone and surname only what lets two people agree that it is hers. */
export function masked({ surname, phone }: { surname?: string; phone?: string }): {
  surname?: string;
  phone?: string;
} {
  const first = Array.from(surname ?? '')[0];
  const head = phone !== undefined && phone.length >= 11 ? phone.slice(0, 3) : '';
  return {
    ...(first === undefined ? {} : { surname: `${first}*` }),
    ...(phone === undefined ? {} : { phone: `${head}****${phone.slice(-4)}` }),
  };
}
