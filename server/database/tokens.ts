// Secrets the system makes: tokens and one-time passwords. Only their hashes are ever kept.
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 bits: nobody guesses it, so a fast hash protects it. */
export function freshToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Names a person or a device in the journal and tells nothing about either. */
export function freshId(): string {
  return randomBytes(8).toString('hex');
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four that can be read aloud and typed from paper (79 bits). */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
