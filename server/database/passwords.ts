// Passwords: what may be one, and how it is kept (Argon2id, 19 MiB, 2 passes).
import { hash, verify } from '@node-rs/argon2';
import type { PasswordRefusal } from '../accounts.ts';
import { oneTimePassword } from './tokens.ts';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const shortest = 10;
const longest = 128;

/** An input method may give full-width letters: the same typed word is the same password. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

export function refusePassword(name: string, current: string, next: string): PasswordRefusal | null {
  const length = [...normal(next)].length;
  if (length < shortest) return 'passwordTooShort';
  if (length > longest || next.length > 4 * longest) return 'passwordTooLong';
  if (normal(next) === normal(current)) return 'passwordUnchanged';
  return normal(next).toLowerCase().includes(name) ? 'passwordContainsName' : null;
}

export async function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

/** Far too long an input is wrong before any work is spent on it. */
export async function isPassword(passwordHash: string, password: string): Promise<boolean> {
  if (password.length > 4 * longest) return false;
  return verify(passwordHash, normal(password));
}

let nobodysHash: Promise<string> | null = null;

/** Spends the time of a real check, so that the answer's delay does not tell which names exist. */
export async function checkNobody(password: string): Promise<void> {
  nobodysHash ??= hashPassword(oneTimePassword());
  await isPassword(await nobodysHash, password);
}
