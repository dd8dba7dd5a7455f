// What was typed or scanned into the guide's box: a number, a paper to come back with, a return pass, or what stands for a result to fetch.
import { readDeedText } from '../../contract/deed-text.ts';
import { readFetchText } from '../../contract/fetch-text.ts';
import { readPassText } from '../../contract/pass-text.ts';

export type Brought =
  | { kind: 'number'; number: string }
  | { kind: 'deed'; deed: string; code?: string }
  | { kind: 'pass'; pass: string; code: string }
  /** 取件码, or the number of the case. */
  | { kind: 'fetch'; code: string }
  | { kind: 'fetch'; caseNo: string };

const ticketNumber = /^[A-Z]{1,2}\d{1,4}$/;
const caseNumber = /^[A-Z0-9][A-Z0-9-]{4,39}$/;

/** `fetches`: whether the hall has a queue for results. */
export function brought(typed: string, fetches: boolean): Brought {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  const scanned = readDeedText(text);
  if (scanned !== null) return { kind: 'deed', ...scanned };
  const deed = /^([GSRC]\d{6})-?(\d{3,5})$/.exec(text);
  if (deed !== null) return { kind: 'deed', deed: `${deed[1]}-${deed[2]}` };
  const pass = readPassText(text);
  if (pass !== null) return { kind: 'pass', ...pass };
  const bare = /^(\d{4})-?(\d{3})$/.exec(text);
  if (bare !== null) return { kind: 'pass', pass: `${bare[1]}-${bare[2]}`, code: '' };
  if (!fetches) return { kind: 'number', number: text };
  const code = readFetchText(text) ?? /^\d{6}$/.exec(text)?.[0];
  if (code !== undefined) return { kind: 'fetch', code };
  const caseNo = text.replaceAll(/\s+/g, '');
  if (!ticketNumber.test(caseNo) && caseNumber.test(caseNo)) return { kind: 'fetch', caseNo };
  return { kind: 'number', number: text };
}
