// Unpacks the browsers that lie compressed in npm packages: brotli for a single file, brotli + tar for a folder.
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

export type TarEntry = { name: string; mode: number; content: Buffer };

const blockSize = 512;

function textField(block: Buffer, from: number, length: number): string {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end).trim();
}

/** The regular files of a ustar archive; links and devices are left out. */
export function readTar(archive: Buffer): TarEntry[] {
  const entries: TarEntry[] = [];
  let position = 0;
  while (position + blockSize <= archive.length && archive[position] !== 0) {
    const header = archive.subarray(position, position + blockSize);
    const size = Number.parseInt(textField(header, 124, 12), 8);
    const kind = textField(header, 156, 1);
    const prefix = textField(header, 257, 5) === 'ustar' ? textField(header, 345, 155) : '';
    const name = prefix === '' ? textField(header, 0, 100) : `${prefix}/${textField(header, 0, 100)}`;
    const start = position + blockSize;
    if (kind === '' || kind === '0') {
      const mode = Number.parseInt(textField(header, 100, 8), 8) & 0o777;
      entries.push({ name, mode, content: archive.subarray(start, start + size) });
    }
    position = start + Math.ceil(size / blockSize) * blockSize;
  }
  return entries;
}

function unpackFolder(packed: string, target: string): void {
  for (const entry of readTar(brotliDecompressSync(readFileSync(packed)))) {
    const file = normalize(join(target, entry.name));
    if (!file.startsWith(target + sep))
      throw new Error(`${packed} holds a path outside its folder: ${entry.name}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, entry.content, { mode: entry.mode });
  }
}

async function unpackProgram(packed: string, target: string): Promise<void> {
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(target, { mode: 0o755 }),
  );
}

/**
 * Unpacks once into `folder` and answers it. Two processes may do it at the same time: each works in a folder of its own and
 * the first rename wins, so that nobody ever starts half a browser.
 */
export async function unpackOnce(folder: string, program: string, archives: string[]): Promise<string> {
  if (existsSync(folder)) return folder;
  const own = `${folder}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  mkdirSync(own, { recursive: true });
  try {
    await unpackProgram(program, join(own, 'chromium'));
    for (const archive of archives) unpackFolder(archive, own);
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  return folder;
}
