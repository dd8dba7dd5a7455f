// Booking at a kiosk, by staff and on the telephone: the same places, the way kept with it, a slip that says when and how, and nothing of who.
import { expect, test } from 'vitest';
import { documentOf } from '../../hardware/paper-slip.ts';
import { printerView } from '../../server/hall/views/printer.ts';
import { surroundingsWith } from '../support/around-hall.ts';
import { bookingHall, BookingHall, bookOf, person } from '../support/booking-hall.ts';
import { clerk, clock, guide, kiosk, manager } from '../support/virtual-hall.ts';

const seen = surroundingsWith({ settings: bookingHall(), address: 'http://hall.example' });
const wanted = (hall: BookingHall) =>
  printerView(hall.hall, seen.around(), hall.now, undefined)?.papers ?? [];
const holdOf = (name: string, time: string) => {
  const { contact: _contact, held: _held, lookup: _lookup, printer: _printer, ...rest } = bookOf(name, time);
  return { ...rest, name: 'holdSlot' as const };
};

test('BK30 kiosk, guide, desk and telephone draw on the same places, and each is known by its way', () => {
  const hall = new BookingHall();
  hall.get(kiosk, bookOf('a', '11:10', { channel: 'kiosk' }));
  hall.get(clerk('li'), bookOf('b', '11:10', { channel: 'operator' }));
  expect(hall.refused(guide, bookOf('c', '11:10', { channel: 'guide' }))).toBe('slotFull');
  hall.get(guide, bookOf('c', '11:30', { channel: 'guide' }));
  const ways = [...hall.hall.bookings.values()].map(({ channel }) => channel).sort();
  expect(ways).toEqual(['guide', 'kiosk', 'operator']);
});

test('BK30 whoever leaves the form lets the place go', () => {
  const hall = new BookingHall();
  hall.reserve('x', '11:10');
  const { bookingId } = hall.get(kiosk, holdOf('a', '11:10'));
  expect(hall.refused(guide, bookOf('b', '11:10'))).toBe('slotFull');
  hall.get(kiosk, { name: 'cancelBooking', bookingId });
  hall.get(guide, bookOf('b', '11:10'));
});

test('BK31 the slip has code and slot, lapses when she has come or cancelled, and tells nothing of her', () => {
  const hall = new BookingHall();
  const { code, bookingId, paperId } = hall.get(kiosk, bookOf('a', '11:10', { printer: 'K1' }));
  const [paper, ...others] = wanted(hall);
  expect(others).toEqual([]);
  expect(paper).toMatchObject({
    paperId,
    booked: { code, start: clock('11:10'), until: clock('11:30') },
  });
  if (paper === undefined) throw new Error('no paper is wanted');
  const slip = JSON.stringify(documentOf(paper));
  for (const said of [code, '11:10–11:30', '预约凭条']) expect(slip).toContain(said);
  for (const secret of [person('a'), bookingId, 'hall.example']) expect(slip).not.toContain(secret);
  hall.get(manager, { name: 'cancelBooking', bookingId });
  expect(wanted(hall)).toEqual([]);
  hall.tick();
  expect(hall.hall.papers.get(paperId ?? '')?.now.state).toBe('lapsed');
  expect(hall.refused(kiosk, bookOf('b', '11:10', { printer: 'K9' }))).toBe('unknownPrinter');
  expect(hall.refolded().papers.get(paperId ?? '')?.booking).toBe(bookingId);
});
