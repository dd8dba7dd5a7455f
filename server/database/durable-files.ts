// Files that must survive a power cut: written whole, then put in their place, then the folder itself is made durable.
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';

export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function syncFolder(folder: string): void {
  // Windows knows no such thing: there a rename is durable by the file system's own journal.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the draft the file unless there is one already; the draft is gone afterwards. */
export function putInPlace(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch {
    // Some file systems know no links; then two servers starting at the same moment are not told apart.
    if (!existsSync(file)) renameSync(draft, file);
  }
  rmSync(draft, { force: true });
  syncFolder(dirname(file));
}

/** A second name for the same file; a copy where the file system knows no links. */
export function keepAside(file: string, aside: string): void {
  try {
    linkSync(file, aside);
  } catch {
    copyFileSync(file, aside);
    syncFile(aside);
  }
  syncFolder(dirname(aside));
}
