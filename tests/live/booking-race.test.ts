// The last place of a slot, asked for of two real servers on one real PostgreSQL at the same moment: one gets it.
import { expect, test } from 'vitest';
import { slotDaySchema } from '../../contract/rest/bookings.ts';
import { twoHalls } from '../support/two-halls.ts';

const scene = twoHalls();

test('BK5 every place of a slot is given once, whichever server and channel is asked', async () => {
  const [one, other] = scene.halls;
  const { body } = await one.call('GET', '/api/v1/slots?queue=D');
  const slot = slotDaySchema.array().parse(body).at(-1)?.slots.at(-1);
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      (index % 2 === 0 ? one : other).call('POST', '/api/v1/bookings', {
        queue: 'D',
        start: slot?.start,
        document: `PASSPORT${index}`,
        channel: index % 3 === 0 ? 'operator' : 'phone',
      }),
    ),
  );
  const booked = answers.filter(({ status }) => status === 201);
  expect(booked).toHaveLength(slot?.free ?? 0);
  expect(new Set(booked.map(({ body: answer }) => answer['code'])).size).toBe(booked.length);
  for (const hall of [one, other]) {
    const list = await hall.call('GET', '/api/v1/bookings');
    expect(list.body['bookings']).toHaveLength(booked.length);
  }
}, 60_000);
