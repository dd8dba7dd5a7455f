// The keys of a hall: made once, kept in a folder of their own that only the server may read. They are backed up apart from the database.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { putInPlace } from './durable-files.ts';

/** 32 random bytes each. */
export interface Secrets {
  /** Makes the secret part of a visitor's phone address. */
  phoneKey: Buffer;
  sessionKey: Buffer;
  /** Seals the closing hash of a day. */
  closingKey: Buffer;
  /** Turns a person into a key that tells nobody who it is. */
  personKey: Buffer;
}

const names = ['phoneKey', 'sessionKey', 'closingKey', 'personKey'] as const;
const size = 32;

/** Reads the keys in `<dataFolder>/secrets` and makes those that are missing. A damaged one is a sentence, never silently a new one. */
export function openSecrets(dataFolder: string): Secrets {
  const folder = join(dataFolder, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const [phoneKey, sessionKey, closingKey, personKey] = names.map((name) => openKey(join(folder, name)));
  if (!phoneKey || !sessionKey || !closingKey || !personKey) throw new Error('A key is missing.');
  return { phoneKey, sessionKey, closingKey, personKey };
}

function openKey(file: string): Buffer {
  if (!existsSync(file)) makeKey(file);
  chmodSync(file, 0o600);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length === size) return key;
  throw new Error(
    `密钥文件 ${file} 已损坏，请从备份中恢复。\nThe key file ${file} is damaged. Restore it from its backup.`,
  );
}

/** Whole or not at all: a power cut or a second server at the same moment leaves one good key. */
function makeKey(file: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, `${randomBytes(size).toString('hex')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  putInPlace(draft, file);
}
