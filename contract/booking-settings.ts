// What a hall file says of booking (预约): pools of places per queue, how far ahead, the shares kept for others, and what keeps anybody from hoarding.
import { z } from 'zod';
import { hoursSchema } from './hours-settings.ts';

const shortId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);

/** One pool of places that every channel draws from: a queue, or some items of it. */
const poolSchema = z.strictObject({
  id: shortId,
  queue: shortId,
  /** Only these items of the queue; without it the queue and all its items. */
  items: z.array(shortId).min(1).max(500).optional(),
  /** When of the queue's own hours it can be booked; without it in all of them. */
  hours: hoursSchema.optional(),
  slotMinutes: z.number().int().min(5).max(240).default(20),
  /** Visits that fit into one slot, walk-ins included; worked out from windows and service time unless given. */
  places: z.number().int().min(1).max(500).optional(),
  /** Kept for those who come without a booking: a reserve, never a limit, and never nothing. */
  walkInShare: z.number().gt(0).max(0.95).default(0.4),
  /** 绿色通道: kept for special groups, open to everybody from so many minutes before the slot. */
  greenShare: z.number().min(0).max(0.9).default(0.1),
  greenReleaseMinutes: z.number().int().min(0).max(7200).default(120),
});
export type PoolSettings = z.infer<typeof poolSchema>;

export const bookingSchema = z.strictObject({
  pools: z.array(poolSchema).min(1).max(60),
  /** So many working days after today can be booked. */
  horizonDays: z.number().int().min(0).max(20).default(5),
  /** Booking ends so many minutes before the slot. */
  closesBeforeMinutes: z.number().int().min(0).max(1440).default(10),
  /** A place is held for so long while a form is being filled in. */
  holdMinutes: z.number().int().min(1).max(30).default(5),
  /** A booking can be changed or cancelled until so many minutes before its slot. */
  cancelUntilMinutes: z.number().int().min(0).max(10_080).default(120),
  /** Who has checked in may be called from so many minutes before the slot. */
  leadMinutes: z.number().int().min(0).max(60).default(5),
  /** Due, it stands as one who came so many minutes before: near its slot, and no walk-in is passed by later ones. */
  headStartMinutes: z.number().int().min(0).max(240).default(30),
  /** Who comes so many minutes after the slot still has its place. */
  graceMinutes: z.number().int().min(0).max(240).default(15),
  /** An idle window with nobody else calls a booking before its time. */
  callEarly: z.boolean().default(true),
  /** Of one person served: booking alone, never walking in. */
  perDay: z.number().int().min(1).max(20).default(1),
  perWeek: z.number().int().min(1).max(50).default(2),
  perMonth: z.number().int().min(1).max(100).default(6),
  /** After so many times not coming the person cannot book for so many days. */
  noShowLimit: z.number().int().min(1).max(20).default(2),
  blockDays: z.number().int().min(1).max(366).default(90),
  /** Phone number and surname are deleted so many days after the slot. */
  contactKeptDays: z.number().int().min(0).max(30).default(1),
});
export type BookingSettings = z.infer<typeof bookingSchema>;

interface Served {
  queues: readonly { id: string; serviceMinutes: number }[];
  items: readonly { id: string; queue: string; serviceMinutes: number }[];
  windows: readonly { serves: readonly { queue: string; items?: readonly string[] | undefined }[] }[];
}

/** Of one slot: all visits that fit, what of it may be booked, and what of that special groups have first. */
export interface PoolPlaces {
  total: number;
  bookable: number;
  green: number;
}

function serves(window: Served['windows'][number], pool: PoolSettings): boolean {
  return window.serves.some(
    ({ queue, items }) =>
      queue === pool.queue &&
      (items === undefined || pool.items === undefined || pool.items.some((item) => items.includes(item))),
  );
}

/** How many visits the windows manage in one slot; a window that several pools draw on counts in parts. */
export function visitsPerSlot(pool: PoolSettings, pools: readonly PoolSettings[], served: Served): number {
  const own = served.items.filter(
    ({ id, queue }) => queue === pool.queue && (pool.items === undefined || pool.items.includes(id)),
  );
  const minutes = own.map(({ serviceMinutes }) => serviceMinutes);
  const ofQueue = served.queues.find(({ id }) => id === pool.queue)?.serviceMinutes ?? 10;
  const mean = minutes.length === 0 ? ofQueue : minutes.reduce((sum, each) => sum + each, 0) / minutes.length;
  const windows = served.windows
    .filter((window) => serves(window, pool))
    .reduce((sum, window) => sum + 1 / pools.filter((other) => serves(window, other)).length, 0);
  return Math.floor((windows * pool.slotMinutes) / mean + 1e-9);
}

/** At least one place of every slot stays for those who walk in (H46). */
export function placesOf(pool: PoolSettings, pools: readonly PoolSettings[], served: Served): PoolPlaces {
  const total = pool.places ?? visitsPerSlot(pool, pools, served);
  const walkIn = Math.max(1, Math.ceil(total * pool.walkInShare - 1e-9));
  const bookable = Math.max(0, total - walkIn);
  return { total, bookable, green: Math.min(bookable, Math.floor(total * pool.greenShare + 1e-9)) };
}
