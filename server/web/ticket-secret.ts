// The secret in the address of a visitor's own page: apart from the ticket id, known only to taker and paper, kept nowhere.
import { createHash, createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A key is made ready once; doing so costs more than using it. */
const ready = new WeakMap<Uint8Array, KeyObject>();

function readyKey(phoneKey: Uint8Array): KeyObject {
  let key = ready.get(phoneKey);
  if (key === undefined) {
    key = createSecretKey(phoneKey);
    ready.set(phoneKey, key);
  }
  return key;
}

/** 128 bits as base64url (22 characters). */
export function ticketSecret(phoneKey: Uint8Array, ticketId: string): string {
  return createHmac('sha256', readyKey(phoneKey))
    .update(ticketId)
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}

export function ticketSecretFits(phoneKey: Uint8Array, ticketId: string, secret: string): boolean {
  return sameText(ticketSecret(phoneKey, ticketId), secret);
}

export function ticketUrl(base: string, phoneKey: Uint8Array, ticketId: string): string {
  return `${base}/t/${ticketId}.${ticketSecret(phoneKey, ticketId)}`;
}

/** Compares in a time that tells nothing of where two secrets differ. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
