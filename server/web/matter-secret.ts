// The secret in the address of a matter's page: its number is easily guessed, the address is not.
import type { Doors } from './doors.ts';
import { ticketSecret, ticketSecretFits } from './ticket-secret.ts';

type Keys = Pick<Doors, 'phoneKey' | 'hallId'>;

/** Apart from tickets' ids and from other halls' numbers. */
const named = ({ hallId }: Keys, number: string): string => `matter:${hallId}:${number}`;

export function matterSecretFits(keys: Keys, number: string, secret: string): boolean {
  return ticketSecretFits(keys.phoneKey, named(keys, number), secret);
}

export function matterUrl(base: string, keys: Keys, number: string): string {
  return `${base}/m/${number}.${ticketSecret(keys.phoneKey, named(keys, number))}`;
}
