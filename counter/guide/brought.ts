// What was typed or scanned into the guide's box: a number, a paper to come back with, or a return pass.
import { readDeedText } from '../../contract/deed-text.ts';
import { readPassText } from '../../contract/pass-text.ts';

export type Brought =
  | { kind: 'number'; number: string }
  | { kind: 'deed'; deed: string; code?: string }
  | { kind: 'pass'; pass: string; code: string };

export function brought(typed: string): Brought {
  const text = typed.trim().toUpperCase();
  const scanned = readDeedText(text);
  if (scanned !== null) return { kind: 'deed', ...scanned };
  const deed = /^([GSRC]\d{6})-?(\d{3,5})$/.exec(text);
  if (deed !== null) return { kind: 'deed', deed: `${deed[1]}-${deed[2]}` };
  const pass = readPassText(text);
  if (pass !== null) return { kind: 'pass', ...pass };
  const bare = /^(\d{4})-?(\d{3})$/.exec(text);
  if (bare !== null) return { kind: 'pass', pass: `${bare[1]}-${bare[2]}`, code: '' };
  return { kind: 'number', number: text };
}
