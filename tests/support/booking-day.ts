// A whole day of the small hall with every slot booked and walk-ins beside: who was called when, and what each was told.
import { BookingHall, bookingHall, bookOf } from './booking-hall.ts';
import { api, clock, minute, second } from './virtual-hall.ts';

export interface DaySetting {
  /** Walk-ins in each slot of twenty minutes; one is what the reserve holds. */
  walkInsASlot: number;
  given?: Record<string, unknown>;
  seed?: number;
}
export interface Visit {
  kind: 'booked' | 'walkIn';
  /** When the slot began, or when the number was taken. */
  from: number;
  /** When she stood in the line. */
  came: number;
  calledAt: number | null;
  expected?: { from: number; until: number };
  toldHigh?: number;
}

/** Always the same numbers from the same beginning, between 0 and 1. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const slotMs = 20 * minute;
const opens = clock('08:30');
const lastSlot = clock('11:30');

export class BookedDay {
  readonly hall: BookingHall;
  readonly visits = new Map<string, Visit>();
  readonly #chance: () => number;
  readonly #freeAt = new Map<number, number>();
  #coming: { at: number; come: () => void }[] = [];

  constructor({ walkInsASlot, given = {}, seed = 1 }: DaySetting) {
    this.hall = new BookingHall(bookingHall({ perDay: 3, ...given }), clock('08:00'));
    this.#chance = chances(seed);
    for (let start = opens; start <= lastSlot; start += slotMs) this.#book(start);
    const every = slotMs / walkInsASlot;
    for (let at = opens; at < lastSlot + slotMs; at += every) this.#walkIn(at + this.#chance() * every);
    this.#coming.sort((one, other) => one.at - other.at);
    this.hall.until(clock('08:29')).open(1, 2);
  }

  #book(start: number): void {
    for (const nth of [0, 1, 2]) {
      const wanted = { start, ...(nth === 2 ? { priorityClass: 'elderly' } : {}) };
      const { code } = this.hall.get(api, bookOf(`${start}-${nth}`, '09:10', wanted));
      // Most come a little before their slot, some half an hour, some in it.
      const came = start - 25 * minute + this.#chance() * 40 * minute;
      this.#coming.push({ at: came, come: () => this.#checkIn(code, start) });
    }
  }

  #checkIn(code: string, start: number): void {
    const here = this.hall.checkIn(code);
    const expected = { from: here.expectedFrom, until: here.expectedUntil };
    this.visits.set(here.ticketId, {
      kind: 'booked',
      from: start,
      came: this.hall.now,
      calledAt: null,
      expected,
    });
  }

  #walkIn(at: number): void {
    const come = () => {
      const { ticketId, wait } = this.hall.take('birth');
      const toldHigh = wait.highMinutes * minute;
      this.visits.set(ticketId, {
        kind: 'walkIn',
        from: this.hall.now,
        came: this.hall.now,
        calledAt: null,
        toldHigh,
      });
    };
    this.#coming.push({ at, come });
  }

  /** Minute by minute until nobody waits any more. */
  run(): this {
    for (let at = clock('08:29'); at < clock('19:00'); at += 20 * second) {
      this.hall.until(at).tick();
      while ((this.#coming[0]?.at ?? Infinity) <= at) this.#coming.shift()?.come();
      if (at >= opens) for (const window of [1, 2]) this.#work(window, at);
    }
    return this;
  }

  #work(window: number, at: number): void {
    if ((this.#freeAt.get(window) ?? 0) > at) return;
    if (this.hall.window(window).ticketId !== null) this.hall.finish(window);
    const called = this.hall.ask(api, { name: 'callNext', window });
    if (!('answer' in called)) return;
    const visit = this.visits.get(called.answer.ticketId);
    if (visit !== undefined) visit.calledAt = at;
    // Ten minutes on average, between five and fifteen.
    this.#freeAt.set(window, at + 5 * minute + this.#chance() * 10 * minute);
  }

  waits(kind: Visit['kind']): number[] {
    return [...this.visits.values()]
      .filter((visit) => visit.kind === kind)
      .map(({ calledAt, from, came }) => (calledAt ?? Infinity) - Math.max(from, came))
      .sort((one, other) => one - other);
  }
}
