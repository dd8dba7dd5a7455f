// A visit booked on a phone and checked in at the kiosk, in a real browser; the page a visitor cannot lose her way on.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { slotDaySchema } from '../../contract/rest/bookings.ts';
import { hallName, keepScreenshot } from '../support/chromium.ts';
import { misfits, scanIntoField, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
let phone: Page;
let code = '';

beforeAll(async () => {
  scene = await TicketingScene.start();
  const { page } = await scene.portal({ width: 390, height: 844 });
  phone = page;
}, 90_000);
afterAll(async () => {
  await scene?.end();
});

test('a relative books on the phone page, and reads what is kept', async () => {
  await phone.goto(`http://${hallName}:${scene.hall.port}/book`);
  await phone.getByRole('button', { name: '我要预约' }).waitFor();
  await keepScreenshot(phone, 'booking-start');
  expect(await violations(phone)).toEqual([]);
  await phone.getByRole('button', { name: /^帮家人预约/ }).click();
  await phone.getByRole('searchbox').fill('社保卡');
  await phone.locator('.booking-items .button').first().click();
  await phone.locator('.booking-times .button:not([disabled])').first().click();
  await phone.getByLabel('证件号码').fill('11010519491231002X');
  await phone.getByLabel('手机号（可不填）').fill('13800138000');
  await phone.getByLabel('姓氏').fill('欧阳');
  await keepScreenshot(phone, 'booking-who');
  expect(await violations(phone)).toEqual([]);
  expect(await phone.getByText('办完 2 天内删除').count()).toBe(1);
  await phone.getByRole('button', { name: '确认预约' }).click();
  await phone.getByRole('heading', { name: '预约好了' }).waitFor();
  code = ((await phone.locator('.booking-code').textContent()) ?? '').replace(/\s/g, '');
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  await keepScreenshot(phone, 'booking-done');
  expect(await violations(phone)).toEqual([]);
  const wide = await phone.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
});

test.each([
  ['zh', '中文', '大字简易版', '帮家人预约'],
  ['en', 'English', 'Large and simple', 'Book for a family member'],
  ['ru', 'Русский', 'Крупно и просто', 'Записать родственника'],
])('in %s the large and simple way fits a phone, for a relative too', async (code2, name, lite, family) => {
  await phone.goto(`http://${hallName}:${scene.hall.port}/book`);
  await phone.getByText(name).click();
  await phone.getByRole('button', { name: lite }).click();
  const fitsPhone = async (what: string) => {
    const wide = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, what).toBe(0);
    expect(await violations(phone), what).toEqual([]);
    await keepScreenshot(phone, `booking-lite-${code2}-${what}`);
  };
  await fitsPhone('start');
  await phone.getByRole('button', { name: family }).click();
  expect(await phone.locator('.booking-items .button').count()).toBeLessThanOrEqual(6);
  await fitsPhone('items');
  await phone.locator('.booking-items .button').first().click();
  await phone.locator('.booking-times .button:not([disabled])').first().waitFor();
  expect(await phone.locator('.booking-days .button').count()).toBe(3);
  await fitsPhone('times');
  await phone.locator('.booking-times .button:not([disabled])').first().click();
  await fitsPhone('who');
});

test('a wrong document is said at once, in the language of the page', async () => {
  await phone.goto(`http://${hallName}:${scene.hall.port}/book`);
  await phone.getByText('Русский').click();
  await phone.getByRole('button', { name: 'Записаться самому' }).click();
  await phone.locator('.booking-items .button').first().click();
  await phone.locator('.booking-times .button:not([disabled])').last().click();
  await phone.getByLabel('Номер документа').fill('110105194912310021');
  await phone.getByRole('button', { name: 'Записаться' }).click();
  await phone.getByRole('alert').waitFor();
  expect(await phone.getByRole('alert').textContent()).toContain('Проверьте номер документа');
  await keepScreenshot(phone, 'booking-ru');
  // Left, it lets its place go: the next tests count what is held.
  await phone.goto('about:blank');
});

test('at the kiosk the booking is the first way, and its code is a number at once', async () => {
  const { page, problems } = await scene.kiosk();
  await keepScreenshot(page, 'booking-kiosk-home');
  await page.getByRole('button', { name: /^我有预约/ }).click();
  await page.getByRole('heading', { name: '预约签到' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-code');
  for (const name of ['English', 'Русский', '中文']) {
    await page.getByText(name, { exact: true }).click();
    expect(await misfits(page), name).toEqual([]);
    await keepScreenshot(page, `booking-kiosk-code-${name}`);
  }
  await page.locator('.entry input').click();
  // A scanner types and ends with the enter key.
  await scanIntoField(page, code.toLowerCase());
  await page.getByText(/您的预约时段/).waitFor();
  expect(await page.locator('h1.number').textContent()).toMatch(/^L\d{3}$/);
  await keepScreenshot(page, 'booking-kiosk-result');
  expect(await misfits(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('checked in twice she hears her number; without a booking she takes one', async () => {
  const { page } = await scene.kiosk();
  await page.getByRole('button', { name: /^我有预约/ }).click();
  for (const key of code) await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: '签到', exact: true }).click();
  await page.getByText(/这个预约已经签到，您的号码是/).waitFor();
  expect(await misfits(page)).toEqual([]);
  await page.getByRole('button', { name: '不用预约，直接取号' }).click();
  await page.getByRole('heading', { name: '大家常办' }).waitFor();
});

test('BK35 without the code: by document, or by phone and surname, with her time where several fit', async () => {
  const { page, problems } = await scene.kiosk();
  const { body } = await scene.hall.call('GET', '/api/v1/slots?item=social-card');
  const free = slotDaySchema
    .array()
    .parse(body)
    .flatMap(({ slots }) => slots)
    .filter((slot) => slot.free > 0)
    .slice(0, 2);
  const contact = { surname: '诸葛', phone: '13500007788' };
  for (const [nth, { start }] of free.entries())
    await scene.post('/bookings', { item: 'social-card', start, document: `OTHERWISE${nth}`, contact });
  const open = async (way: string) => {
    await page.getByRole('button', { name: /^我有预约/ }).click();
    await page.getByRole('button', { name: '没带预约码' }).click();
    await page.getByRole('button', { name: way }).click();
  };
  await open('用手机尾号和姓氏');
  for (const key of '7788') await page.getByRole('button', { name: key, exact: true }).click();
  for (const key of 'ZHUG') await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: '诸葛' }).waitFor();
  expect(await misfits(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-surname');
  await page.getByRole('button', { name: '大字' }).click();
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-surname-large');
  await page.getByRole('button', { name: '标准字' }).click();
  await page.getByRole('button', { name: '诸葛' }).click();
  await page.getByRole('button', { name: '签到', exact: true }).click();
  await page.getByText(/今天有 2 个预约都符合/).waitFor();
  expect(await page.locator('.check-in-times .button').count()).toBe(2);
  expect(await misfits(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-several');
  await page.getByRole('button', { name: '大字' }).click();
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-several-large');
  await page.getByRole('button', { name: '标准字' }).click();
  await page.locator('.check-in-times .button').first().click();
  await page.getByText(/您的预约时段/).waitFor();
  await page.reload();
  await open('用证件号码');
  // A reader types the number and ends with the enter key.
  await page.keyboard.type('otherwise0');
  await keepScreenshot(page, 'booking-kiosk-document');
  await page.keyboard.press('Enter');
  await page.getByText(/这个预约已经签到，您的号码是 L\d{3}/).waitFor();
  expect(await misfits(page)).toEqual([]);
  for (const [name, title, shot] of [
    ['English', 'Check in without the code', 'en'],
    ['Русский', 'Отметиться без кода', 'ru'],
  ] as const) {
    await page.getByText(name, { exact: true }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await misfits(page)).toEqual([]);
    await page.locator('.check-in-ways .button').last().click();
    expect(await misfits(page)).toEqual([]);
    await keepScreenshot(page, `booking-kiosk-otherwise-${shot}`);
    await page.locator('.check-in-ways .button').first().click();
  }
  expect(problems).toEqual([]);
});

test('BK30 a time is booked at the kiosk with large keys, and the slip comes out', async () => {
  const { page, problems } = await scene.kiosk();
  await page.getByRole('button', { name: /^我有预约/ }).click();
  await page.getByRole('button', { name: '还没预约？现场预约' }).click();
  await page.getByRole('searchbox').fill('社保卡');
  await page.locator('.choice').first().click();
  await page.getByRole('heading', { name: '选一个时间' }).waitFor();
  await page.locator('.book-slot:not([disabled])').first().waitFor();
  expect(await misfits(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-times');
  await page.locator('.book-days .button').last().click();
  await page.locator('.book-slot:not([disabled])').first().click();
  await page.getByRole('heading', { name: '谁来办？' }).waitFor();
  for (const key of '110105194912310021') await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('证件号码不对').waitFor();
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-who');
  for (let erased = 0; erased < 18; erased += 1) await page.getByRole('button', { name: /退格/ }).click();
  await page.keyboard.type('E98765432');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '确认预约' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '大字' }).click();
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-phone-large');
  await page.getByRole('button', { name: '确认预约' }).click();
  await page.getByText(/预约好了/).waitFor();
  const shown = ((await page.locator('.book-code').textContent()) ?? '').replace(/预约码|\s/g, '');
  expect(shown).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-done-large');
  await page.getByRole('button', { name: '标准字' }).click();
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-done');
  await page.getByText('凭条打好了，请取走').waitFor();
  expect(problems).toEqual([]);
});

test('BK13 who leaves phone and surname at the kiosk is checked in by them', async () => {
  const { page, problems } = await scene.kiosk();
  await page.locator('.popular .choice').filter({ hasText: '社保卡' }).click();
  await page.getByRole('button', { name: '改天来，预约时间' }).click();
  await page.locator('.book-slot:not([disabled])').first().click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type('E55667788');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '确认预约' }).waitFor();
  const press = async (keys: string) => {
    for (const key of keys) await page.getByRole('button', { name: key, exact: true }).click();
  };
  await press('138');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('手机号不对').waitFor();
  await press('00136677');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('姓氏（可不填）').waitFor();
  await press('HUANGFU');
  await page.getByRole('button', { name: '皇甫' }).waitFor();
  expect(await misfits(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'booking-kiosk-who-surname');
  for (const name of ['English', 'Русский', '中文']) {
    await page.getByText(name, { exact: true }).click();
    expect(await misfits(page), name).toEqual([]);
    await keepScreenshot(page, `booking-kiosk-who-surname-${name}`);
  }
  await page.getByRole('button', { name: '大字' }).click();
  expect(await misfits(page)).toEqual([]);
  await page.getByRole('button', { name: '标准字' }).click();
  await page.getByRole('button', { name: '皇甫' }).click();
  await page.getByRole('button', { name: '确认预约' }).click();
  await page.getByText(/预约好了/).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^我有预约/ }).click();
  await page.getByRole('button', { name: '没带预约码' }).click();
  await page.getByRole('button', { name: '用手机尾号和姓氏' }).click();
  await press('6677HUANGFU');
  await page.getByRole('button', { name: '皇甫' }).click();
  await page.getByRole('button', { name: '签到', exact: true }).click();
  await page.getByText(/您的预约时段/).waitFor();
  expect(problems).toEqual([]);
});

test('BK30 who leaves the kiosk’s form lets the place go', async () => {
  const { page } = await scene.kiosk();
  const heldNow = async () => {
    const { body } = await scene.hall.call('GET', '/api/v1/bookings?state=held');
    return (body['bookings'] as unknown[]).length;
  };
  await page.locator('.popular .choice').filter({ hasText: '社保卡' }).click();
  await page.getByRole('button', { name: '改天来，预约时间' }).click();
  await page.locator('.book-slot:not([disabled])').last().click();
  // A reader types the number and ends with the enter key.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type('E11223344');
  await page.keyboard.press('Enter');
  await expect.poll(heldNow).toBe(1);
  await page.getByRole('button', { name: '首页' }).click();
  await expect.poll(heldNow).toBe(0);
});

test('the phone finds the booking by its code and shows the number', async () => {
  await phone.goto(`http://${hallName}:${scene.hall.port}/book`);
  await phone.getByText('中文').click();
  await phone.getByRole('button', { name: /^我的预约/ }).click();
  await phone.getByLabel('输入 8 位预约码').fill(code);
  await phone.getByRole('button', { name: '查看预约' }).click();
  await phone.getByText('已签到').waitFor();
  expect(await phone.getByText(/您的号码 L\d{3}/).count()).toBe(1);
  await keepScreenshot(phone, 'booking-mine');
});

test('what a board shows lets a phone in the hall check in', async () => {
  const { body } = await scene.hall.call('GET', '/api/v1/slots?item=social-card');
  const slot = slotDaySchema
    .array()
    .parse(body)
    .flatMap(({ slots }) => slots)
    .find(({ free }) => free > 0);
  const booked = await scene.post<{ code: string }>('/bookings', {
    item: 'social-card',
    start: slot?.start,
    document: 'PHONEPERSON1',
  });
  const board = await scene.board();
  const shown = (await board.locator('.board-code b').textContent()) ?? '';
  expect(shown).toMatch(/^\d{4}$/);
  await keepScreenshot(board, 'booking-board');
  await phone.goto(`http://${hallName}:${scene.hall.port}/book`);
  await phone.getByRole('button', { name: /^我的预约/ }).click();
  await phone.getByLabel('输入 8 位预约码').fill(booked.code);
  await phone.getByRole('button', { name: '查看预约' }).click();
  await phone.getByRole('button', { name: '我到大厅了，签到' }).click();
  await phone.getByLabel('大厅签到码').fill(shown);
  await phone.getByRole('button', { name: '签到拿号' }).click();
  await phone.getByText(/您的号码 L\d{3}/).waitFor();
  expect(await phone.getByRole('button', { name: '我到大厅了，签到' }).count()).toBe(0);
  await keepScreenshot(phone, 'booking-here');
  expect(await violations(phone)).toEqual([]);
});
