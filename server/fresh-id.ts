// Fresh random ids for tickets, papers and calls. Randomness is fetched by the pageful: asking the system for each id costs more than deciding a command.
import { randomFillSync } from 'node:crypto';

/** Letters and digits that read alike on paper and in an address: 32 of them, so that a byte picks without bias. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
const length = 16;
const pool = Buffer.alloc(length * 256);
let used = pool.length;

/** 80 bits in 16 letters. */
export function freshId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let id = '';
  for (const end = used + length; used < end; used += 1) id += letters[(pool[used] ?? 0) % letters.length];
  return id;
}
