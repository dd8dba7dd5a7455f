// Figures for operators: behind the key, true, and about nobody.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

let hall: RunningHall;
beforeAll(async () => {
  hall = await startHall();
});
afterAll(() => hall.stop());

const metrics = (headers: Record<string, string>) => fetch(`${hall.url}/api/v1/metrics`, { headers });

it('count what the hall has decided and who waits', async () => {
  for (let taken = 0; taken < 3; taken += 1) await hall.call('POST', '/api/v1/tickets', { queue: 'R' });
  const text = await (await metrics({ authorization: `Bearer ${hall.key}` })).text();
  const figure = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
  expect(figure('onedoor_visitors_waiting')).toBe(3);
  expect(figure('onedoor_commands_total')).toBeGreaterThanOrEqual(3);
  expect(figure('onedoor_lines_total')).toBeGreaterThanOrEqual(3);
});

it('count help, emergencies, assisted service, passes and bookings, under labels that are few and fixed', async () => {
  await hall.call('POST', '/api/v1/windows/3/open');
  await hall.call('POST', '/api/v1/windows/3/help', { kind: 'emergency' });
  await hall.call('POST', '/api/v1/windows/3/help', { kind: 'guide' });
  await hall.call('POST', '/api/v1/windows/3/assist', { kind: 'escort' });
  const { body } = await hall.call('GET', '/api/v1/slots?queue=N');
  const slots = (body as unknown as { slots: { start: number; free: number }[] }[]).flatMap(
    (day) => day.slots,
  );
  const start = slots.find(({ free }) => free > 0)?.start;
  const booked = await hall.call('POST', '/api/v1/bookings', {
    item: 'invoices',
    start,
    document: '11010519491231002X',
  });
  expect(booked.status).toBe(201);
  const taken = await hall.call('POST', '/api/v1/tickets', { item: 'invoices' });
  await hall.call('POST', '/api/v1/passes', { ticketId: taken.body['ticketId'] });
  const text = await (await metrics({ authorization: `Bearer ${hall.key}` })).text();
  for (const line of [
    'onedoor_help_asked_today{kind="emergency"} 1',
    'onedoor_help_open{kind="guide"} 1',
    'onedoor_assistance_asked_today 1',
    'onedoor_assistance_open{kind="escort"} 1',
    'onedoor_passes{state="open"} 1',
    'onedoor_bookings{state="booked"} 1',
    'onedoor_windows{state="paused"} 0',
    'onedoor_zones_dark 0',
  ])
    expect(text.split('\n')).toContain(line);
  const labelled = text.split('\n').filter((line) => line.includes('{'));
  expect(labelled.length).toBeLessThan(40);
  const every = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of every)
    expect(line).toMatch(/^onedoor_[a-z_]+(\{[a-z]+="[\w-]+"\})? -?[\d.]+(e[+-]?\d+)?$/);
});

it('are not for whoever comes along', async () => {
  expect((await metrics({})).status).toBe(401);
});

it('leave the clock to managers', async () => {
  const asked = await fetch(`${hall.url}/manage/clock`, { method: 'POST', headers: { origin: hall.url } });
  expect(asked.status).toBe(401);
});
