// The place that the booking page holds while its form is filled in: counted down, let go when it is left, told when it has run out; nothing is half booked.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { slotDaySchema } from '../../contract/rest/bookings.ts';
import { hallName, keepScreenshot } from '../support/chromium.ts';
import { TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
let phone: Page;
let problems: string[];
beforeAll(async () => {
  scene = await TicketingScene.start();
  ({ page: phone, problems } = await scene.portal({ width: 390, height: 844 }));
}, 90_000);
afterAll(async () => {
  await scene?.end();
});

const heldNow = async (): Promise<number> => {
  const { body } = await scene.hall.call('GET', '/api/v1/bookings?state=held');
  return (body['bookings'] as unknown[]).length;
};
const bookedNow = async (): Promise<number> => {
  const { body } = await scene.hall.call('GET', '/api/v1/bookings?state=booked');
  return (body['bookings'] as unknown[]).length;
};
const timer = () => phone.getByRole('timer');
/** Within the screen, whatever is scrolled. */
const inSight = async (what: Locator): Promise<boolean> => {
  const box = await what.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 844;
};
const wide = () =>
  phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function toTimes(language: string, self: string): Promise<void> {
  await phone.goto(`http://${hallName}:${scene.hall.port}/book`);
  await phone.getByText(language).click();
  await phone.getByRole('button', { name: self }).click();
  await phone.getByRole('searchbox').fill('社保卡');
  await phone.locator('.booking-items .button').first().click();
  await phone.locator('.booking-times .button:not([disabled])').last().waitFor();
}
const lastTime = () => phone.locator('.booking-times .button:not([disabled])').last();

test('BK34 the chosen time is held and counted down; another time or leaving the page lets it go', async () => {
  await toTimes('中文', '我要预约');
  await lastTime().click();
  await expect.poll(() => timer().textContent()).toMatch(/这个名额为您保留 4:5\d/);
  expect(await heldNow()).toBe(1);
  expect(await phone.evaluate(() => scrollY)).toBe(0);
  await keepScreenshot(phone, 'booking-hold');
  await phone.getByRole('button', { name: '确认预约' }).scrollIntoViewIfNeeded();
  expect(await inSight(timer())).toBe(true);
  await keepScreenshot(phone, 'booking-hold-below');
  expect([await wide(), await violations(phone)]).toEqual([0, []]);
  await phone.getByRole('button', { name: '改时间' }).click();
  await expect.poll(heldNow).toBe(0);
  await lastTime().click();
  await expect.poll(heldNow).toBe(1);
  // The class changes the place that is held; it stays one.
  await phone.locator('select').selectOption({ index: 1 });
  await timer().waitFor();
  expect(await heldNow()).toBe(1);
  await phone.getByRole('button', { name: '返回' }).click();
  await expect.poll(heldNow).toBe(0);
  await toTimes('中文', '我要预约');
  await lastTime().click();
  // Left once the page knows what it holds: what it asked for on its last moment lapses by itself.
  await timer().waitFor();
  expect(await heldNow()).toBe(1);
  await phone.goto('about:blank');
  await expect.poll(heldNow).toBe(0);
  expect(problems).toEqual([]);
});

test.each([
  ['中文', '我要预约', '证件号码', '确认预约', '保留时间到了', '再保留这个时间', '预约好了', 'RANOUTZH1'],
  [
    'English',
    'Book for myself',
    'Document number',
    'Book',
    'Nothing is booked yet',
    'Keep this time again',
    'Your visit is booked',
    'RANOUTEN1',
  ],
  [
    'Русский',
    'Записаться самому',
    'Номер документа',
    'Записаться',
    'Запись ещё не сделана',
    'Удержать это время снова',
    'Вы записаны',
    'RANOUTRU1',
  ],
])(
  'BK34 in %s it is said that the place ran out, what was written stays, and nothing is half booked',
  async (...words) => {
    const [language, self, document, confirm, over, again, done, typed] = words;
    const before = await bookedNow();
    await toTimes(language, self);
    await lastTime().click();
    await phone.getByLabel(document).fill(typed);
    await timer().waitFor();
    const { body } = await scene.hall.call('GET', '/api/v1/bookings?state=held');
    const [held, ...others] = body['bookings'] as { bookingId: string }[];
    expect(others).toEqual([]);
    // As if it had lapsed while she was writing.
    await scene.hall.call('DELETE', `/api/v1/bookings/${held?.bookingId}`);
    await phone.getByRole('button', { name: confirm, exact: true }).click();
    await phone.getByRole('alert').filter({ hasText: over }).waitFor();
    expect(await phone.getByRole('button', { name: confirm, exact: true }).isDisabled()).toBe(true);
    expect([await heldNow(), await bookedNow()]).toEqual([0, before]);
    await keepScreenshot(phone, `booking-hold-over-${typed}`);
    expect([await wide(), await violations(phone)]).toEqual([0, []]);
    await phone.getByRole('button', { name: again }).click();
    await timer().waitFor();
    expect(await phone.getByLabel(document).inputValue()).toBe(typed);
    await phone.getByRole('button', { name: confirm, exact: true }).click();
    await phone.getByRole('heading', { name: done }).waitFor();
    expect([await heldNow(), await bookedNow()]).toEqual([0, before + 1]);
  },
);

test('BK34 the countdown ends by itself', async () => {
  await phone.clock.install();
  await toTimes('中文', '我要预约');
  await lastTime().click();
  await timer().waitFor();
  await phone.clock.fastForward('04:50');
  await expect.poll(() => timer().textContent()).toMatch(/0:(0\d|10)$/);
  await phone.clock.fastForward('00:15');
  await phone.getByRole('alert').filter({ hasText: '保留时间到了' }).waitFor();
  await phone.getByRole('button', { name: '改时间' }).click();
  await expect.poll(heldNow).toBe(0);
});

test('BK34 where others hold half of the time she books without; where it is full she is sent back to the times', async () => {
  await toTimes('中文', '我要预约');
  const { body } = await scene.hall.call('GET', '/api/v1/slots?item=social-card');
  const slots = slotDaySchema
    .array()
    .parse(body)
    .flatMap(({ slots: of }) => of);
  const slot = slots.at(-1);
  const others = (count: number, command: (nth: number) => object) =>
    Promise.all(
      Array.from({ length: count }, (_, nth) =>
        phone.evaluate(
          async ([page, asked]) => {
            const answer = await fetch('/booking/ask', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ page, commandId: `other-${page}`, command: asked }),
            });
            return answer.status;
          },
          [String(nth).padStart(32, '0'), command(nth)] as const,
        ),
      ),
    );
  const wanted = { item: 'social-card', start: slot?.start, channel: 'phone' };
  const answers = await others(12, () => ({ name: 'holdSlot', ...wanted }));
  expect(answers.filter((status) => status === 200)).toHaveLength(
    Math.max(1, Math.floor((slot?.places ?? 0) / 2)),
  );
  await phone.locator('.booking-days .button').last().click();
  await lastTime().click();
  await phone.getByText('现在没能为您保留名额').waitFor();
  await keepScreenshot(phone, 'booking-hold-without');
  await phone.getByLabel('证件号码').fill('WITHOUT01');
  await phone.getByRole('button', { name: '确认预约' }).click();
  await phone.getByRole('heading', { name: '预约好了' }).waitFor();
  // The page still thinks that it is free; meanwhile it is not.
  await toTimes('中文', '我要预约');
  await phone.locator('.booking-days .button').last().click();
  for (let nth = 0; nth < 12; nth += 1)
    await scene.hall.call('POST', '/api/v1/bookings', {
      ...wanted,
      document: `FULL0${nth}`,
      priorityClass: 'elderly',
    });
  await lastTime().click();
  await phone.getByRole('alert').filter({ hasText: '约满' }).waitFor();
  await phone.locator('.booking-times').waitFor();
  await keepScreenshot(phone, 'booking-hold-gone');
});

test('BK36 a booking of a queue without an item is moved on the page', async () => {
  const { body } = await scene.hall.call('GET', '/api/v1/slots?queue=D');
  const slots = slotDaySchema
    .array()
    .parse(body)
    .flatMap(({ slots: of }) => of)
    .filter(({ free }) => free > 0);
  const { code } = await scene.post<{ code: string }>('/bookings', {
    queue: 'D',
    start: slots.at(-1)?.start,
    document: 'QUEUEALONE',
  });
  await phone.goto(`http://${hallName}:${scene.hall.port}/book`);
  await phone.getByRole('button', { name: /^我的预约/ }).click();
  await phone.getByLabel('输入 8 位预约码').fill(code);
  await phone.getByRole('button', { name: '查看预约' }).click();
  await phone.getByRole('button', { name: '改时间' }).click();
  const chosen = phone.locator('.booking-times .button:not([disabled])').last();
  const time = ((await chosen.locator('.figures').textContent()) ?? '').trim();
  await chosen.click();
  await expect.poll(() => phone.locator('.booking-when').first().textContent()).toContain(time);
  await keepScreenshot(phone, 'booking-mine-queue');
  expect([await wide(), await violations(phone)]).toEqual([0, []]);
});

test('while the hall is not reached the page says so, and shows the times once it is', async () => {
  await phone.route('**/booking/slots**', (route) => route.abort());
  await phone.goto(`http://${hallName}:${scene.hall.port}/book`);
  await phone.getByRole('button', { name: '我要预约' }).click();
  await phone.getByRole('searchbox').fill('社保卡');
  await phone.locator('.booking-items .button').first().click();
  await phone.getByText('暂时连不上大厅').waitFor();
  await keepScreenshot(phone, 'booking-offline');
  await phone.unroute('**/booking/slots**');
  await lastTime().waitFor();
  expect(await phone.getByText('暂时连不上大厅').count()).toBe(0);
});
