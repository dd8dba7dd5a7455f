// Bookings in the hands of the staff, in a real browser: somebody without a code is checked in at the guide's tablet and at the desk.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slotDaySchema } from '../../contract/rest/bookings.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, openScene, strip, tabletSizes } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let tablet: Page;
let desk: Page;

async function book(document: string, surname: string, phone: string, reference?: string): Promise<string> {
  const { body } = await scene.hall.call('GET', '/api/v1/slots?item=social-card');
  const slot = slotDaySchema
    .array()
    .parse(body)
    .flatMap(({ slots }) => slots)
    .find(({ free }) => free > 0);
  const made = await scene.hall.call('POST', '/api/v1/bookings', {
    item: 'social-card',
    start: slot?.start,
    document,
    contact: { surname, phone },
    ...(reference === undefined ? {} : { reference }),
  });
  return String(made.body['code']);
}

async function fitsWell(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(100);
  await keepScreenshot(page, `booking-staff-${name}`);
  expect(await fitsAcross(page), name).toBe(true);
  expect(await accessibilityTroubles(page), name).toEqual([]);
}

async function looksWell(name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(tabletSizes)) {
    await tablet.setViewportSize(viewport);
    await fitsWell(tablet, `${name}-${size}`);
  }
  await tablet.setViewportSize(tabletSizes.wide);
}

beforeAll(async () => {
  scene = await openScene(0);
  tablet = (await scene.guideAt('zhoujing')).page;
  desk = (await scene.clerkAt('wangwei', 14)).page;
}, 120_000);
afterAll(async () => scene?.stop());

const find = async (page: Page, typed: string, surname?: string) => {
  await page.getByLabel('预约码、手机后四位或证件号').fill(typed);
  if (surname !== undefined) await page.getByLabel('姓氏').fill(surname);
  await page.getByRole('button', { name: '查找' }).click();
};

test('BK24 a guide checks in somebody who knows her phone number alone', async () => {
  await book('GUIDEDOC1', '欧阳', '13800138000');
  await book('GUIDEDOC2', '欧阳', '13900138000');
  await tablet.locator('.guide-tabs').getByRole('button', { name: '预约' }).click();
  await find(tablet, '8000', '欧阳');
  await tablet.getByText('138****8000').waitFor();
  expect(await tablet.getByText('139****8000').count()).toBe(1);
  expect(await tablet.locator('.check-in-found').textContent()).not.toContain('欧阳');
  await looksWell('found');
  await tablet
    .locator('.check-in-found li')
    .filter({ hasText: '138****8000' })
    .getByRole('button')
    .first()
    .click();
  await tablet.locator('.check-in-number').waitFor();
  expect(await tablet.locator('.check-in-number').textContent()).toMatch(/^L\d{3}$/);
  await tablet.getByText(/预计 \d+:\d\d–\d+:\d\d 叫到/).waitFor();
  await looksWell('here');
  await tablet.getByRole('button', { name: '下一位' }).click();
  await find(tablet, 'GUIDEDOC1');
  await tablet.getByText('已签到').waitFor();
});

test('BK24 the desk does the same in its narrow strip, by keyboard', async () => {
  const code = await book('DESKDOC01', '司徒', '13700137001');
  await desk.keyboard.press('F8');
  await desk.getByLabel('预约码、手机后四位或证件号').fill(code.toLowerCase());
  await desk.keyboard.press('Enter');
  await desk.getByText('司*').waitFor();
  await fitsWell(desk, 'desk-found');
  await desk.keyboard.press('Enter');
  expect(await desk.locator('.check-in-number').textContent()).toMatch(/^L\d{3}$/);
  await fitsWell(desk, 'desk-here');
  await desk.keyboard.press('Escape');
  await desk.setViewportSize({ width: 1280, height: 800 });
  await fitsWell(desk, 'desk-wide');
  await desk.setViewportSize(strip);
});

test('BK38 a code from another app is read into the guide’s field', async () => {
  await book('GUIDEDOC3', '令狐', '13600136001', 'https://city.example/o?id=guide-0001');
  await tablet.locator('.guide-tabs').getByRole('button', { name: '预约' }).click();
  await tablet.getByLabel('预约码、手机后四位或证件号').click();
  await tablet.keyboard.type('https://city.example/o?id=guide-0001');
  await tablet.keyboard.press('Enter');
  await tablet.getByText('令*').waitFor();
  await tablet.locator('.check-in-found li').getByRole('button').first().click();
  await tablet.locator('.check-in-number').waitFor();
  expect(await tablet.locator('.check-in-number').textContent()).toMatch(/^L\d{3}$/);
  await tablet.getByRole('button', { name: '下一位' }).click();
});

test('BK36 another time and cancelling at the desk and the guide’s tablet, also of a queue without an item', async () => {
  const { body } = await scene.hall.call('GET', '/api/v1/slots?queue=D');
  const free = slotDaySchema
    .array()
    .parse(body)
    .flatMap(({ slots }) => slots)
    .filter((slot) => slot.free > 0);
  const made = await scene.hall.call('POST', '/api/v1/bookings', {
    queue: 'D',
    start: free.at(-1)?.start,
    document: 'QUEUEDOC1',
  });
  const state = async () => {
    const row = await scene.hall.call('GET', `/api/v1/bookings/${String(made.body['bookingId'])}`);
    return row.body;
  };
  await tablet.locator('.guide-tabs').getByRole('button', { name: '预约' }).click();
  await find(tablet, 'QUEUEDOC1');
  await tablet.getByRole('button', { name: '改时间' }).click();
  await tablet.locator('.slot-days button').nth(1).click();
  await tablet.locator('.slot-times button:not([disabled])').first().waitFor();
  await looksWell('move');
  await tablet.locator('.slot-times button:not([disabled])').first().click();
  await tablet.locator('.slot-times').waitFor({ state: 'detached' });
  expect(await state()).toMatchObject({ state: 'booked', items: [] });
  expect((await state())['start']).not.toBe(free.at(-1)?.start);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F8');
  await find(desk, 'QUEUEDOC1');
  await desk.getByRole('button', { name: '取消预约' }).click();
  await fitsWell(desk, 'desk-cancel');
  await desk.getByRole('button', { name: '确定取消' }).click();
  await desk.getByText('已取消').waitFor();
  expect(await state()).toMatchObject({ state: 'cancelled' });
  await desk.keyboard.press('Escape');
});

test('what nobody booked is said', async () => {
  await desk.keyboard.press('F8');
  await find(desk, '0001', '王');
  expect(await desk.getByRole('alert').textContent()).toContain('没有找到这个预约');
});

test('BK29 desk and phone say that a number was booked', async () => {
  const code = await book('SHOWNDOC1', '尉迟', '13500135001');
  const here = await scene.hall.call('POST', '/api/v1/check-in', { code });
  const { page } = await scene.page(tabletSizes.phone);
  await page.goto(String(here.body['url']));
  await page.getByText(/您的预约时段 \d+:\d\d–\d+:\d\d/).waitFor();
  await page.getByText(/预计 \d+:\d\d–\d+:\d\d 叫到您/).waitFor();
  expect(await page.getByText(/前面还有/).count()).toBe(0);
  await fitsWell(page, 'phone');
  const { page: clerk } = await scene.clerkAt('liqiang', 9);
  await clerk.waitForTimeout(400);
  await clerk.keyboard.press('Space');
  await clerk.locator('.row-slot').first().waitFor();
  await fitsWell(clerk, 'desk-next');
  await clerk.waitForTimeout(400);
  await clerk.keyboard.press('Space');
  await clerk.locator('.booked-mark').waitFor();
  await fitsWell(clerk, 'desk-called');
  await tablet.locator('.guide-tabs').getByRole('button', { name: '查号' }).click();
  await tablet.getByRole('textbox', { name: '号码' }).fill(String(here.body['number']));
  await tablet.getByRole('button', { name: '查', exact: true }).click();
  await tablet.locator('.booked-mark').waitFor();
  await looksWell('guide-card');
});

test('BK30 a guide books for somebody on the telephone, and the code is read out', async () => {
  await tablet.locator('.guide-tabs').getByRole('button', { name: '预约' }).click();
  await tablet.getByRole('button', { name: '代预约' }).click();
  await looksWell('book-items');
  await tablet.getByRole('searchbox', { name: '预约办什么？' }).fill('社保卡');
  await tablet.locator('.book-for-items button').first().click();
  await tablet.locator('.slot-times button:not([disabled])').first().waitFor();
  await looksWell('book-times');
  await tablet.locator('.slot-days button').last().click();
  await tablet.locator('.slot-times button:not([disabled])').first().click();
  await tablet.getByRole('button', { name: '电话' }).click();
  await tablet.getByLabel('办事人证件号码').fill('110105194912310021');
  await tablet.getByLabel('手机号（可不填）').fill('13800001111');
  await tablet.getByRole('button', { name: '确认预约' }).click();
  await tablet.getByRole('alert').filter({ hasText: '证件号码不对' }).waitFor();
  await looksWell('book-person');
  await tablet.getByLabel('办事人证件号码').fill('11010519491231002X');
  await tablet.getByRole('button', { name: '确认预约' }).click();
  const code = ((await tablet.locator('.check-in-number').textContent()) ?? '').replace(/\s/g, '');
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  await looksWell('book-done');
  const { body } = await scene.hall.call('GET', '/api/v1/bookings?limit=200');
  const made = (body['bookings'] as { channel: string }[]).filter(({ channel }) => channel === 'operator');
  expect(made).toHaveLength(1);
});

test('BK30 the desk books too, in its narrow strip', async () => {
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F8');
  await desk.getByRole('button', { name: '代预约' }).click();
  await desk.getByRole('searchbox', { name: '预约办什么？' }).fill('社保卡');
  await desk.locator('.book-for-items button').first().click();
  await desk.locator('.slot-times button:not([disabled])').first().waitFor();
  await fitsWell(desk, 'desk-book-times');
  await desk.locator('.slot-times button:not([disabled])').last().click();
  expect(await desk.getByRole('button', { name: '当面' }).getAttribute('aria-pressed')).toBe('true');
  await fitsWell(desk, 'desk-book-person');
});
