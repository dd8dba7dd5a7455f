// Pairing a device: it shows a code, a manager confirms it, the device fetches its token once. Requests live ten minutes, in memory.
import { randomBytes, randomInt } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import type { Doors } from './doors.ts';
import { attemptLock } from './limits.ts';
import { Refused } from './refusing.ts';
import { parsed } from './sign-in.ts';

const minute = 60_000;
const validMs = 10 * minute;
const openAtMost = 20;

const shortId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const requestSchema = z.strictObject({
  role: z.enum(['kiosk', 'board', 'windowDisplay', 'pad', 'agent']),
  label: z.string().trim().min(1).max(60),
  zone: shortId.optional(),
  window: z.number().int().min(1).max(999).optional(),
  printer: shortId.optional(),
});
type PairingRequest = z.infer<typeof requestSchema>;

interface Pending {
  pairingId: string;
  code: string;
  expiresAt: number;
  request: PairingRequest;
  /** Once confirmed: fetched by the device, then forgotten. */
  token: string | null;
}

export interface Pairing {
  routes: Router;
  /** Requests that wait for a manager. */
  open(): ({ code: string; expiresAt: number } & PairingRequest)[];
  /** Pairs the device that shows this code; answers its id. `by` is who tried, for the count of wrong codes. */
  confirm(code: string, by: string): Promise<{ id: string }>;
}

export function createPairing(doors: Doors): Pairing {
  const pending = new Map<string, Pending>();
  const wrong = attemptLock({ failures: 8, lockMs: 10 * minute, clock: doors.wallClock });
  const sweep = () => {
    for (const [id, { expiresAt }] of pending) if (expiresAt <= doors.wallClock()) pending.delete(id);
  };
  const waiting = () => [...pending.values()].filter(({ token }) => token === null);

  const routes = Router();
  routes.post('/pairing', (request, response) => {
    const wanted = checkPlace(doors, parsed(requestSchema, request));
    sweep();
    if (pending.size >= openAtMost) {
      const soonest = Math.min(...[...pending.values()].map(({ expiresAt }) => expiresAt));
      throw new Refused('tooManyRequests', { remainingMs: soonest - doors.wallClock() });
    }
    const taken = new Set([...pending.values()].map(({ code }) => code));
    let code = freshCode();
    while (taken.has(code)) code = freshCode();
    const pairingId = randomBytes(16).toString('hex');
    const expiresAt = doors.wallClock() + validMs;
    pending.set(pairingId, { pairingId, code, expiresAt, request: wanted, token: null });
    const { timeZone } = doors.settings().settings.hall;
    response.status(201).json({ pairingId, code, expiresAt, timeZone });
  });

  routes.get('/pairing/:pairingId', (request, response) => {
    sweep();
    response.setHeader('Cache-Control', 'no-store');
    const found = pending.get(request.params.pairingId);
    if (found === undefined) response.json({ state: 'expired' });
    else if (found.token === null) response.json({ state: 'waiting' });
    else {
      pending.delete(found.pairingId);
      response.json({ state: 'confirmed', token: found.token });
    }
  });

  return {
    routes,
    open() {
      sweep();
      return waiting().map(({ code, expiresAt, request }) => ({ code, expiresAt, ...request }));
    },
    async confirm(code, by) {
      sweep();
      const locked = wrong.lockedFor(by);
      if (locked !== null) throw new Refused('tooManyRequests', { remainingMs: locked });
      const found = waiting().find((one) => one.code === code);
      if (found === undefined) {
        wrong.failed(by);
        throw new Refused('wrongPairingCode');
      }
      wrong.succeeded(by);
      const { role, label, zone, window, printer } = found.request;
      const { device, token } = await doors.devices.pair(
        {
          role,
          label,
          ...(zone === undefined ? {} : { zone }),
          ...(window === undefined ? {} : { window }),
          ...(printer === undefined ? {} : { printer }),
        },
        doors.wallClock(),
      );
      found.token = token;
      return { id: device.id };
    },
  };
}

function freshCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

/** A device is paired for a place that the hall has. */
function checkPlace(doors: Doors, request: PairingRequest): PairingRequest {
  const { zones, windows, printers } = doors.settings().settings;
  const { role, zone, window, printer } = request;
  if (zone !== undefined && !zones.some(({ id }) => id === zone))
    throw new Refused('badRequest', { field: 'zone' });
  if (window !== undefined && !windows.some(({ no }) => no === window))
    throw new Refused('unknownWindow', { window });
  if ((role === 'pad' || role === 'windowDisplay') && window === undefined) {
    throw new Refused('badRequest', { field: 'window' });
  }
  if (printer !== undefined && !printers.some(({ id }) => id === printer))
    throw new Refused('unknownPrinter');
  return request;
}
