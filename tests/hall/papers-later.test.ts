// What a visitor reads of her papers on days after the visit. Rule N24.
import { expect, test } from 'vitest';
import { phoneView } from '../../server/hall/views/phone.ts';
import { api, clock, VirtualHall } from '../support/virtual-hall.ts';
import { nobody } from './hands-seen.ts';

/** A visitor of Monday who reads Russian, gone home with a notice. */
function noticed() {
  const hall = new VirtualHall();
  const { ticketId, number } = hall.get(api, {
    name: 'takeTicket',
    items: ['birth'],
    language: 'ru',
    channel: 'api',
  });
  hall.open(1).call(1);
  const { deed } = hall.get(api, {
    name: 'giveNotice',
    window: 1,
    missing: [{ material: 'birth.2', why: 'missing' }],
    outside: false,
  });
  hall.finish(1);
  hall.get(api, { name: 'rateVisit', ticketId, level: 5, options: [] });
  return { hall, ticketId, number, deed, page: () => phoneView(hall.hall, nobody, hall.now, ticketId) };
}

test('N24 the notice is read the next day and later, in her language, and nothing else of the visit', () => {
  const { hall, ticketId, number, deed, page } = noticed();
  expect(page()).toMatchObject({ stage: 'served', deeds: [{ id: deed }] });
  expect(page()).not.toHaveProperty('alone');
  hall.until(clock('09:00', '2026-11-25')).tick();
  expect(hall.hall.tickets.has(ticketId)).toBe(false);
  expect(page()).toMatchObject({
    alone: true,
    number,
    language: 'ru',
    items: [{ id: 'birth' }],
    deeds: [{ id: deed, kind: 'notice', materials: [{ why: 'missing' }] }],
    canRate: false,
  });
  expect(hall.refolded().deeds.get(deed)).toEqual(hall.hall.deeds.get(deed));
});

test('N24 once the paper is known no more, the page leads nowhere', () => {
  const { hall, page } = noticed();
  hall.until(clock('09:00', '2026-12-22')).tick();
  expect(page()).not.toBeNull();
  hall.until(clock('09:00', '2026-12-25')).tick();
  expect(page()).toBeNull();
});
