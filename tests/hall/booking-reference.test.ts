// The code that another system showed its visitor: kept as a hash, one booking each, and scanned in the hall it checks her in.
import { describe, expect, test } from 'vitest';
import type { Asker } from '../../server/hall/authority.ts';
import { bookingsFound } from '../../server/hall/views/booking-found.ts';
import { bookingRow } from '../../server/hall/views/bookings.ts';
import { pictureOf } from '../support/hall-picture.ts';
import { bookingHall, BookingHall, bookOf, person } from '../support/booking-hall.ts';
import { clock, guide, kiosk, manager } from '../support/virtual-hall.ts';

const app = (id: string, organisation?: string): Asker => ({
  kind: 'key',
  id,
  authorities: '*',
  ...(organisation === undefined ? {} : { organisation }),
});
const [ice, province] = [app('ice'), app('province')];
const reference = 'hash-of-order-1';
const booking = (name: string, time: string, more = {}) => bookOf(name, time, { reference, ...more });
const scan = { name: 'checkIn', reference, channel: 'kiosk' } as const;

describe('giving a reference', () => {
  test('BK37 one booking for each reference of a system, until it is cancelled or missed', () => {
    const hall = new BookingHall();
    const { bookingId } = hall.get(ice, booking('a', '09:30'));
    const taken = { code: 'referenceTaken', details: { field: 'reference' } };
    for (const other of [
      booking('b', '09:30'),
      booking('a', '10:10'),
      booking('a', '09:30', { item: 'residence' }),
    ])
      expect(hall.refusal(ice, other)).toEqual(taken);
    expect(hall.hall.bookings.size).toBe(1);
    hall.get(manager, { name: 'cancelBooking', bookingId });
    const again = hall.until(clock('09:05')).get(ice, booking('a', '10:10'));
    expect(again.bookingId).not.toBe(bookingId);
    hall.until(clock('08:00', '2026-11-24')).tick();
    expect(hall.hall.bookings.has(again.bookingId)).toBe(false);
    hall.get(ice, booking('b', '09:10', { start: clock('09:10', '2026-11-24') }));
  });

  test('BK37 asked again for the same person, matter and time the answer is the booking that there is', () => {
    const hall = new BookingHall();
    const hold = { name: 'holdSlot', item: 'birth', start: clock('09:30'), document: person('a') } as const;
    const held = hall.get(ice, { ...hold, language: 'zh', channel: 'api' }).bookingId;
    const first = hall.get(ice, booking('a', '09:30', { held }));
    const before = pictureOf(hall.hall);
    expect(hall.get(ice, booking('a', '09:30', { held }))).toEqual(first);
    expect(hall.get(ice, booking('a', '09:30'))).toEqual(first);
    expect(pictureOf(hall.hall)).toEqual(before);
    hall.until(clock('09:30')).checkIn(first.code);
    expect(hall.refused(ice, booking('a', '09:30'))).toBe('referenceTaken');
  });

  test('BK37 systems number for themselves, the keys of an authority together; kiosks and pages give none', () => {
    const hall = new BookingHall();
    hall.get(ice, booking('a', '09:30'));
    hall.get(province, booking('b', '09:30'));
    hall.get(manager, booking('c', '09:50'));
    expect(hall.refused(guide, booking('d', '09:50'))).toBe('referenceTaken');
    const [one, other] = [app('tax-1', '税务局'), app('tax-2', '税务局')];
    const named = new BookingHall(withTaxWindow());
    named.get(one, booking('a', '09:30'));
    expect(named.refused(other, booking('b', '09:30'))).toBe('referenceTaken');
    for (const asker of [kiosk, { kind: 'booker', id: 'page' }] as const)
      expect(hall.refused(asker, bookOf('e', '10:10', { reference: 'another' }))).toBe('notAllowed');
  });
});

/** Windows 1 to 3 belong to another authority. */
function withTaxWindow() {
  const settings = bookingHall();
  const windows = settings.windows.map((window) => ({
    ...window,
    organisation: { zh: '税务局', en: 'Tax', ru: 'Налоги' },
  }));
  return { ...settings, windows };
}

describe('scanning it', () => {
  test.each([
    ['kiosk', kiosk],
    ['guide', guide],
    ['api', province],
  ] as const)('BK38 at the %s it is a number in one step, and twice it is that number', (channel, asker) => {
    const hall = new BookingHall();
    const { bookingId } = hall.get(ice, booking('a', '09:10'));
    hall.until(clock('09:10'));
    expect(hall.get(asker, { ...scan, channel })).toMatchObject({
      number: 'D001',
      bookingId,
      arrival: 'inTime',
    });
    expect(hall.refusal(asker, { ...scan, channel })).toEqual({
      code: 'alreadyCheckedIn',
      details: { number: 'D001' },
    });
  });

  test('BK38 a code of ours comes first, an identity card last; what fits nothing, is of another day or cancelled is said as ever', () => {
    const hall = new BookingHall();
    const [own, other] = [hall.get(ice, booking('a', '09:30')), hall.reserve('b', '09:10')];
    hall.until(clock('09:10'));
    expect(hall.get(kiosk, { ...scan, code: other.code }).bookingId).toBe(other.bookingId);
    expect(hall.get(kiosk, { ...scan, code: 'ZZZZZZZZ' }).bookingId).toBe(own.bookingId);
    expect(hall.refused(kiosk, { ...scan, reference: 'nobody’s' })).toBe('unknownBooking');
    expect(hall.refused(kiosk, { ...scan, reference: 'nobody’s', document: person('x') })).toBe(
      'unknownBooking',
    );
    const card = { ...scan, reference: 'a card', document: person('d') };
    const third = hall.get(ice, booking('d', '09:30', { reference: 'of d' }));
    expect(hall.get(kiosk, card).bookingId).toBe(third.bookingId);
    const later = clock('09:10', '2026-11-24');
    const { bookingId } = hall.get(ice, booking('c', '09:10', { reference: 'later', start: later }));
    const scanLater = { ...scan, reference: 'later' };
    expect(hall.refusal(kiosk, scanLater)).toEqual({ code: 'bookingNotToday', details: { opensAt: later } });
    hall.get(ice, { name: 'cancelBooking', bookingId });
    expect(hall.refused(kiosk, scanLater)).toBe('bookingEnded');
  });

  test('BK38 where two systems have the same she names her time; each system means its own', () => {
    const hall = new BookingHall();
    hall.get(ice, booking('a', '09:10'));
    hall.get(province, booking('b', '09:30'));
    hall.until(clock('09:10'));
    const moments = [clock('09:10'), clock('09:30')];
    expect(hall.refusal(kiosk, scan)).toEqual({ code: 'severalBookings', details: { count: 2, moments } });
    expect(hall.get(province, { ...scan, channel: 'api' }).start).toBe(clock('09:30'));
    expect(hall.get(kiosk, { ...scan, start: clock('09:10') }).start).toBe(clock('09:10'));
  });

  test('BK38 from a phone nobody tries references', () => {
    const hall = new BookingHall();
    hall.get(ice, booking('a', '09:10'));
    hall.until(clock('09:10'));
    expect(hall.refused({ kind: 'booker', id: 'page' }, { ...scan, channel: 'phone' })).toBe('notAllowed');
  });

  test('BK38 staff find it, no list shows it, and the change of day keeps it', () => {
    const hall = new BookingHall();
    const start = clock('09:10', '2026-11-24');
    const { bookingId } = hall.get(ice, booking('a', '09:10', { start }));
    hall.until(clock('09:05', '2026-11-24')).tick();
    const found = bookingsFound(hall.hall, { reference }, hall.now);
    expect(found.map(({ row }) => row.bookingId)).toEqual([bookingId]);
    expect(JSON.stringify([found, bookingRow(hall.hall, bookingId)])).not.toContain(reference);
    expect(hall.get(kiosk, scan).bookingId).toBe(bookingId);
    expect(pictureOf(hall.refolded())).toEqual(pictureOf(hall.hall));
  });
});
