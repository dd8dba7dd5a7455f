// What a city app shows its visitor, read by a scanner at the kiosk in a real browser: on the first page, on that of checking in, and what fits nothing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slotDaySchema } from '../../contract/rest/bookings.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { misfits, scan, scanIntoField, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;

beforeAll(async () => {
  scene = await TicketingScene.start();
}, 90_000);
afterAll(async () => {
  await scene?.end();
});

async function free(count: number): Promise<number[]> {
  const { body } = await scene.hall.call('GET', '/api/v1/slots?item=social-card');
  const slots = slotDaySchema.array().parse(body);
  return slots
    .flatMap((day) => day.slots)
    .filter((slot) => slot.free > 0)
    .slice(0, count)
    .map(({ start }) => start);
}
async function book(document: string, reference?: string, key?: string, start?: number) {
  const body = {
    item: 'social-card',
    start: start ?? (await free(1))[0],
    document,
    ...(reference === undefined ? {} : { reference }),
  };
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const made = await scene.hall.call('POST', '/api/v1/bookings', body, headers);
  expect(made.status).toBe(201);
  return made.body as { code: string };
}
const toCheckIn = async (page: Page) => {
  await page.getByRole('button', { name: /^我有预约/ }).click();
  await page.getByRole('heading', { name: '预约签到' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
};
const hasNumber = async (page: Page) => {
  await page.getByText(/您的预约时段/).waitFor();
  expect(await page.locator('h1.number').textContent()).toMatch(/^L\d{3}$/);
};

test('BK38 an app’s code scanned on the first page is a number at once, and so is ours', async () => {
  await book('APPHOME1', 'https://city.example/order?id=HRB2026-0001');
  const { page, problems } = await scene.kiosk();
  await scan(page, 'HTTPSCITYEXAMPLEORDERIDHRB20260001');
  await hasNumber(page);
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'booking-scanned-home');
  const { code } = await book('APPHOME2');
  await page.reload();
  await page.getByRole('heading', { name: '大家常办' }).waitFor();
  await scan(page, code);
  await hasNumber(page);
  expect(problems).toEqual([]);
});

test('BK38 typed by a scanner into the page of checking in, signs between included', async () => {
  await book('APPPAGE1', 'hrb-2026/11-0002');
  await book('11010519491231002X');
  const { page, problems } = await scene.kiosk();
  await toCheckIn(page);
  await scanIntoField(page, 'hrb-2026/11-0002');
  await hasNumber(page);
  await page.reload();
  await toCheckIn(page);
  // An identity card laid upon a reader.
  await scanIntoField(page, '11010519491231002x');
  await hasNumber(page);
  expect(problems).toEqual([]);
});

test('BK38 what fits nothing is said, leaves nothing on the screen, and the next scan is read', async () => {
  await book('APPNEXT1', 'hrb-2026-0003');
  const { page, problems } = await scene.kiosk();
  await scan(page, 'PAYMENT13800138000');
  await page.getByText('没有找到这个预约，请核对预约码；没有预约也可以直接取号。').waitFor();
  expect(await page.locator('.entry input').inputValue()).toBe('');
  expect(await page.content()).not.toContain('13800138000');
  expect(await misfits(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'booking-scanned-nothing');
  // On the way back it is not sent again.
  await page.getByRole('button', { name: '没带预约码' }).click();
  await page.getByRole('heading', { name: '不用预约码签到' }).waitFor();
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('heading', { name: '预约签到' }).waitFor();
  expect(await page.getByText('没有找到这个预约').count()).toBe(0);
  await scan(page, 'HRB20260003');
  await hasNumber(page);
  expect(problems).toEqual([]);
});

test('BK38 where two apps have the same number she presses her time', async () => {
  const key = await scene.key('booking');
  const [one, other] = await free(2);
  await book('APPTWO1', 'order-0004', undefined, one);
  await book('APPTWO2', 'order-0004', key, other);
  const { page, problems } = await scene.kiosk();
  await scan(page, 'ORDER0004');
  await page.getByText(/今天有 2 个预约都符合/).waitFor();
  expect(await page.locator('.check-in-times .button').count()).toBe(2);
  expect(await misfits(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'booking-scanned-several');
  await page.locator('.check-in-times .button').last().click();
  await hasNumber(page);
  expect(problems).toEqual([]);
});
