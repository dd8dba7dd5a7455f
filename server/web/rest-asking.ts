// What every part of the HTTP interface needs: a body checked at the door, the hall as it is, and a command asked under its Idempotency-Key.
import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Asking, Outcome } from './asking.ts';
import type { Doors } from './doors.ts';
import { keyOf } from './keys.ts';
import { baseOf } from './reached.ts';
import { badRequest, Refused, refusedBy } from './refusing.ts';

export function checked<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const read = schema.safeParse(given ?? {});
  if (!read.success) throw badRequest(read.error);
  return read.data;
}

/** What is read is answered only when nothing newer stands in the book: another server may have written. */
export async function readHall(doors: Doors) {
  await doors.live.confirm();
  return { hall: doors.live.hall(), at: doors.clock() };
}

export async function askFor(
  asking: Asking,
  request: Request,
  response: Response,
  command: object,
): Promise<Extract<Outcome, { ok: true }>> {
  const asker = keyOf(response);
  const outcome = await asking({ asker, commandId: commandIdOf(request), command, base: baseOf(request) });
  if (!outcome.ok) throw refusedBy(outcome.refusal);
  if (outcome.replay) response.setHeader('Idempotency-Replayed', 'true');
  return outcome;
}

/** Any printable Idempotency-Key names the request; without one nothing can be repeated by accident. */
export function commandIdOf(request: Request): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return `http-${randomBytes(16).toString('hex')}`;
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,200}$/.test(key)) {
    throw new Refused('badRequest', { field: 'Idempotency-Key' });
  }
  return `key-${createHash('sha256').update(key).digest('hex').slice(0, 48)}`;
}
