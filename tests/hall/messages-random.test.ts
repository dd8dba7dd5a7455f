// Random days of bookings and visits with phones: whatever happens and however the gateway fails, nobody is told twice, too late, or against her wish.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookingMessages, messageKinds, visitMessages } from '../../contract/messages.ts';
import type { MessageKind } from '../../contract/messages.ts';
import type { Handed, Outgoing } from '../../server/outlet/gateway.ts';
import { OutletScene } from '../support/outlet-scene.ts';
import { pick } from '../support/random-picks.ts';
import { api, clock, manager, minute, second, takeOf, visitor } from '../support/virtual-hall.ts';

interface Step {
  what: number;
  which: number;
  wait: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(99),
  which: fc.nat(9_999),
  wait: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 0, max: 90 * second }) },
    { weight: 3, arbitrary: fc.integer({ min: 2 * minute, max: 20 * minute }) },
    { weight: 1, arbitrary: fc.integer({ min: 60 * minute, max: 16 * 60 * minute }) },
  ),
});
const times = ['09:10', '10:10', '11:10', '14:10', '15:10', '16:10'];
const booker = { kind: 'booker', id: 'page' } as const;
const some = <T>(kinds: readonly T[], which: number): T[] =>
  kinds.filter((_kind, index) => (which >> index) % 3 === 1);

/** What each visitor and booker last said, kept apart from the hall. */
class Wishes {
  readonly bookings = new Map<string, { code: string; declined: readonly MessageKind[] }>();
  readonly tickets = new Map<string, { declined: readonly MessageKind[]; booking: string | null }>();
}

class RandomDay {
  readonly scene = new OutletScene(undefined, clock('08:30'));
  readonly wishes = new Wishes();
  /** Of each reason, how often the gateway said that it has it. */
  readonly done = new Map<string, number>();
  #which = 0;

  constructor() {
    this.scene.hall.open(1, 2);
    this.scene.gateway = (message) => this.#hand(message);
  }

  /** The world's answer; and whether this may go out at all, judged by the hall and by what people said. */
  #hand(message: Outgoing): Handed {
    const { scene } = this;
    const reason = message.idempotencyKey.slice(`${scene.hall.hall.id}.`.length);
    const row = scene.store.rows.get(reason);
    assert(row !== undefined && row.state === 'sending', `${reason} is not kept as being sent`);
    assert.equal(this.done.get(reason), undefined, `${reason} goes out again`);
    assert(row.dueAt <= scene.hall.now && scene.hall.now < row.expiresAt, `${reason} at the wrong time`);
    assert(!this.#declined(row.subject, row.kind), `${reason} is not wanted`);
    assert(this.#isTrue(row.kind, row.subject, row.facts.start), `${reason} is not true`);
    const phone = scene.phones.get(row.recipient);
    assert(
      phone?.phone === message.phone && phone.keptUntil > scene.hall.now,
      `${reason} to a deleted phone`,
    );
    assert(!JSON.stringify({ ...message, phone: '' }).includes(message.phone), 'a phone in the text');
    assert(!scene.hall.hall.messagesOff.includes(row.kind), `${reason} is switched off`);
    this.#which += 7;
    if (this.#which % 5 === 0) return { ok: false, why: 'trouble', failure: 'timeout' };
    if (this.#which % 11 === 0) return { ok: false, why: 'refused', failure: 'http-400' };
    this.done.set(reason, 1);
    return { ok: true };
  }

  #declined(subject: string, kind: MessageKind): boolean {
    const ticket = this.wishes.tickets.get(subject);
    const booking = ticket?.booking ?? subject;
    const said = ticket?.declined ?? this.wishes.bookings.get(booking)?.declined ?? [];
    return said.includes(kind);
  }

  #isTrue(kind: MessageKind, subject: string, start: number | undefined): boolean {
    const { tickets, bookings } = this.scene.hall.hall;
    const [ticket, booking] = [tickets.get(subject), bookings.get(subject)];
    switch (kind) {
      case 'called':
      case 'missed':
        return ticket?.now.stage === kind;
      case 'threeAhead':
        return ticket?.now.stage === 'waiting';
      case 'notReached':
        return ticket === undefined || ticket.now.stage === 'closed';
      case 'cancelledByHall':
        return booking === undefined || booking.now.state === 'closedByHall';
      default:
        return booking?.now.state === 'booked' && booking.start === start && start > this.scene.hall.now;
    }
  }

  async walk({ what, which, wait }: Step): Promise<void> {
    const { scene } = this;
    scene.hall.later(wait);
    if (wait > 20 * second) scene.hall.tick();
    this.#do(what, which);
    if (which % 3 > 0) scene.follow(which % 17 === 0);
    if (which % 2 > 0) await scene.second();
    const kept = JSON.stringify([...scene.store.rows.values()]);
    assert(!/139\d{8}/.test(kept), 'a phone in the outbox');
  }

  #do(what: number, which: number): void {
    const { scene, wishes } = this;
    const { hall } = scene;
    const window = 1 + (which % 2);
    const tickets = [...hall.hall.tickets.values()].map(({ id }) => id);
    const ticketId = pick(tickets, which >> 2) ?? 'nobody00';
    const [bookingId, booking] = pick([...wishes.bookings], which >> 2) ?? ['nobody00', null];
    const day = which % 4 === 0 ? '2026-11-24' : '2026-11-23';
    const start = clock(pick(times, which >> 3) ?? '09:10', day);
    if (what < 14) this.#book(which, start);
    else if (what < 18) hall.ask(manager, { name: 'changeBooking', bookingId, start });
    else if (what < 20) hall.ask(manager, { name: 'cancelBooking', bookingId });
    else if (what < 22) {
      const until = start + 40 * minute;
      const closed = which % 5 > 0;
      hall.ask(manager, { name: 'closeSlots', from: start, until, reason: 'other', closed });
    } else if (what < 27 && booking !== null) this.#checkIn(bookingId, booking.code);
    else if (what < 31 && booking !== null) {
      const declined = some(messageKinds, which);
      const outcome = hall.ask(booker, { name: 'chooseMessages', code: booking.code, declined });
      if ('answer' in outcome) wishes.bookings.set(bookingId, { ...booking, declined });
    } else if (what < 45) hall.ask(api, takeOf('birth'));
    else if (what < 57) this.#choose(ticketId, which);
    else if (what < 70) hall.ask(api, { name: 'callNext', window });
    else if (what < 74) hall.ask(api, { name: 'recallTicket', window });
    else if (what < 78) this.#miss(window);
    else if (what < 86) hall.ask(api, { name: 'finishService', window, thenCallNext: which % 2 === 0 });
    else if (what < 89) hall.ask(api, { name: 'reinstateTicket', ticketId });
    else if (what < 91) hall.ask(api, { name: 'withdrawTicket', ticketId });
    else if (what < 92) hall.ask(api, { name: 'undoWithdrawal', ticketId });
    else if (what < 94) hall.ask(manager, { name: 'closeVisits', ticketIds: [ticketId], reason: 'hallShut' });
    else if (what < 95) {
      const kind = pick([...bookingMessages, ...visitMessages], which) ?? 'called';
      hall.ask(manager, { name: 'switchMessages', kind, on: which % 3 > 0 });
    } else hall.ask(api, { name: 'openWindow', window });
  }

  /** Called again as often as the rule asks, then passed over. */
  #miss(window: number): void {
    const { hall } = this.scene;
    for (let calls = 0; calls < 3; calls += 1) {
      hall.later(10 * second).ask(api, { name: 'recallTicket', window });
      if (calls < 2) this.scene.follow();
    }
    hall.later(10 * second).ask(api, { name: 'markNoShow', window });
  }

  #book(which: number, start: number): void {
    const { scene, wishes } = this;
    const declined = which % 2 === 0 ? some(messageKinds, which >> 1) : [];
    const asked = {
      name: 'bookSlot',
      item: 'birth',
      green: false,
      language: 'zh',
      channel: 'phone',
    } as const;
    const command = { ...asked, start, document: `person-${wishes.bookings.size}`, declined };
    const outcome = scene.hall.ask(booker, command, scene.contact(3 * 24 * 60 * minute));
    if ('answer' in outcome)
      wishes.bookings.set(outcome.answer.bookingId, { code: outcome.answer.code, declined });
  }

  #checkIn(bookingId: string, code: string): void {
    const outcome = this.scene.hall.ask(api, { name: 'checkIn', code, channel: 'kiosk' });
    if (!('answer' in outcome)) return;
    const declined = this.wishes.bookings.get(bookingId)?.declined ?? [];
    this.wishes.tickets.set(outcome.answer.ticketId, { declined, booking: bookingId });
  }

  #choose(ticketId: string, which: number): void {
    const { hall } = this.scene;
    const declined = some(visitMessages, which);
    const contact = which % 3 > 0 ? this.scene.contact() : undefined;
    const outcome = hall.ask(visitor(ticketId), { name: 'chooseMessages', ticketId, declined }, contact);
    const before = this.wishes.tickets.get(ticketId);
    if ('answer' in outcome)
      this.wishes.tickets.set(ticketId, { declined, booking: before?.booking ?? null });
  }
}

test('OU7, OU10 whatever happens, nobody is told twice, too late, or what she does not want', async () => {
  const kinds = new Map<string, number>();
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 120, maxLength: 220, size: 'max' }), async (walk) => {
      const day = new RandomDay();
      for (const one of walk) await day.walk(one);
      tried += day.scene.handed.length;
      for (const reason of day.done.keys()) {
        const kind = reason.split('.')[0] ?? '';
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }),
    { numRuns: process.env['ONEDOOR_LONG'] === '1' ? 2_000 : 60 },
  );
  // Days on which hardly anything goes out would prove little.
  expect([...bookingMessages, ...visitMessages].filter((kind) => !kinds.has(kind))).toEqual([]);
  expect(tried).toBeGreaterThan(300);
}, 120_000);
