// The secret in the address of a visitor's own page: apart from the ticket id, known only to taker and paper, kept nowhere.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** 128 bits as base64url (22 characters). */
export function ticketSecret(phoneKey: Uint8Array, ticketId: string): string {
  return createHmac('sha256', phoneKey).update(ticketId).digest().subarray(0, 16).toString('base64url');
}

export function ticketSecretFits(phoneKey: Uint8Array, ticketId: string, secret: string): boolean {
  return sameText(ticketSecret(phoneKey, ticketId), secret);
}

export function ticketUrl(base: string, phoneKey: Uint8Array, ticketId: string): string {
  return `${base}/t/${ticketId}.${ticketSecret(phoneKey, ticketId)}`;
}

/** Compares in a time that tells nothing of where two secrets differ. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
