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

it('are not for whoever comes along', async () => {
  expect((await metrics({})).status).toBe(401);
});

it('leave the clock to managers', async () => {
  const asked = await fetch(`${hall.url}/manage/clock`, { method: 'POST', headers: { origin: hall.url } });
  expect(asked.status).toBe(401);
});
