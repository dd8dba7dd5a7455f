// What servers of one hall tell each other beside the book: sealed with a key that the database does not know, kept nowhere, and lost without harm.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Beside as Words } from './database/line-hints.ts';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

export interface Beside {
  tell(message: object): void;
  /** Whatever another server of this hall has sealed: not checked yet. */
  listen(listener: (message: unknown) => void): void;
}

/** Servers of one hall have the same secrets; what is sealed with others is passed over. */
export function besideOf(words: Words | null, hallId: string, secret: Uint8Array): Beside | null {
  if (words === null) return null;
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `onedoor beside ${hallId}`, 32));
  return {
    tell: (message) => words.tell(sealed(key, JSON.stringify(message))),
    listen(listener) {
      words.listen((text) => {
        const opened = openedWith(key, text);
        if (opened !== null) listener(JSON.parse(opened));
      });
    },
  };
}

function sealed(key: Uint8Array, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url');
}

function openedWith(key: Uint8Array, text: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return null;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
