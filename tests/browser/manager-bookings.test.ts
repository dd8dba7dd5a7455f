// The manager's page of bookings: a day of slots with its load, more places, and closing a slot that somebody has booked.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slotDaySchema } from '../../contract/rest/bookings.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { collectProblems, keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 90_000);
afterAll(async () => scene?.stop());

test('shows the load, opens a place, closes a slot and lists whom that affects', async () => {
  const { hall, manager } = scene;
  const problems = collectProblems(manager);
  const { body } = await hall.call('GET', '/api/v1/slots?queue=D');
  const slots = slotDaySchema.array().parse(body)[1]?.slots ?? [];
  const start = slots[20]?.start ?? 0;
  for (const document of ['VISITOR1', 'VISITOR2'])
    await hall.call('POST', '/api/v1/bookings', { queue: 'D', start, document, channel: 'operator' });
  await manager.getByRole('button', { name: '预约', exact: true }).click();
  await manager.getByRole('heading', { name: '预约时段' }).waitFor();
  // The second day: the first two rows of buttons are queues and days.
  await manager.locator('.booking-row').nth(1).getByRole('button').nth(1).click();
  const slot = manager.locator('.booking-slots button').filter({ hasText: '已约 2 /' });
  await slot.click();
  await manager.getByRole('button', { name: '加放 1 个名额' }).click();
  await slot.filter({ hasText: '已约 2 / 7' }).waitFor();
  expect(await accessibilityTroubles(manager)).toEqual([]);
  await keepScreenshot(manager, 'booking-manager');
  await manager.getByRole('button', { name: '这个时段停约' }).click();
  await manager.getByRole('heading', { name: '2 个预约受影响' }).waitFor();
  expect(await manager.getByText('停约，待改约').count()).toBe(2);
  await keepScreenshot(manager, 'booking-manager-closed');
  expect(await accessibilityTroubles(manager)).toEqual([]);
  await manager.getByRole('button', { name: '恢复预约' }).click();
  await manager.getByRole('button', { name: '这个时段停约' }).waitFor();
  await manager.locator('.affected li').first().getByRole('button', { name: '改到最近空位' }).click();
  await manager.getByText('已改约 1 个').waitFor();
  await manager.getByRole('button', { name: '全部改到最近空位' }).click();
  await expect.poll(() => manager.locator('.affected').count()).toBe(0);
  const { body: after } = await hall.call('GET', '/api/v1/bookings?state=booked');
  const starts = (after['bookings'] as { start: number }[]).map((one) => one.start);
  expect(starts).toHaveLength(2);
  expect(starts.every((moved) => moved >= start)).toBe(true);
  expect(problems).toEqual([]);
});

test('charts what became of bookings, with the rates beside it', async () => {
  const { hall, manager } = scene;
  const { body } = await hall.call('GET', '/api/v1/slots?queue=L');
  const today =
    slotDaySchema
      .array()
      .parse(body)[0]
      ?.slots.filter(({ free }) => free > 0) ?? [];
  const channels = ['phone', 'phone', 'kiosk', 'operator'];
  for (const [index, channel] of channels.entries()) {
    const document = `RATES${index}`;
    const start = today[Math.floor(index / 3)]?.start;
    const made = await hall.call('POST', '/api/v1/bookings', { queue: 'L', start, document, channel });
    await hall.call('POST', '/api/v1/check-in', { code: made.body['code'] });
  }
  await manager
    .getByRole('button', { name: /^现场/ })
    .or(manager.getByRole('button').first())
    .first()
    .click();
  await manager.getByRole('button', { name: '预约', exact: true }).click();
  const rates = manager.getByRole('region', { name: '近 31 天履约情况' });
  await rates.getByRole('row', { name: /全部渠道 4 100%/ }).waitFor();
  expect(await rates.locator('.rates-chart rect[data-part=kept]').count()).toBeGreaterThan(0);
  await rates.scrollIntoViewIfNeeded();
  await keepScreenshot(manager, 'booking-manager-rates');
  expect(await accessibilityTroubles(manager)).toEqual([]);
});

test('BK39 bookings that the hall took away are an alarm until they are settled', async () => {
  const { hall, manager } = scene;
  const { body } = await hall.call('GET', '/api/v1/slots?queue=N');
  const slot = slotDaySchema.array().parse(body).at(-1)?.slots.at(-1);
  const start = slot?.start ?? 0;
  const made = await hall.call('POST', '/api/v1/bookings', { queue: 'N', start, document: 'ALARMED1' });
  await hall.call('POST', '/api/v1/slots/closures', { from: start, until: start + 1, reason: 'other' });
  await manager.getByRole('button', { name: /^现场/ }).click();
  const alarm = manager.locator('.alarm').filter({ hasText: '有 1 个预约的时段停约了，还没改期或取消' });
  const more = manager.locator('.alarms .quiet-button');
  await alarm.or(more).first().waitFor();
  if ((await alarm.count()) === 0) await more.click();
  await alarm.waitFor();
  expect(await accessibilityTroubles(manager)).toEqual([]);
  await keepScreenshot(manager, 'booking-manager-alarm');
  const settle = { bookingIds: [made.body['bookingId']], how: 'cancel' };
  await hall.call('POST', '/api/v1/slots/affected', settle);
  await alarm.waitFor({ state: 'detached' });
});
