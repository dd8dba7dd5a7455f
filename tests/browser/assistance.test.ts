// 帮办代办 in real browsers: asked for at the phone and the kiosk, taken over at the assisting window and at the guide's tablet.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, kioskAt, openScene, openWindow } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let desk: Page;
let assisting: Page;
let tablet: Page;
let phone: Page;
let mine: { ticketId: string; number: string };
const problems: string[][] = [];

beforeAll(async () => {
  scene = await openScene(1);
  const clerks = [await scene.clerkAt('wangwei', 14), await scene.clerkAt('liuyang', 2)] as const;
  const guide = await scene.guideAt('zhoujing');
  [desk, assisting, tablet] = [clerks[0].page, clerks[1].page, guide.page];
  for (const opened of [...clerks, guide]) problems.push(opened.problems);
  for (const one of [desk, assisting]) await openWindow(one);
  const { body } = await scene.hall.call('POST', '/api/v1/tickets', { item: 'mortgage' });
  mine = { ticketId: String(body['ticketId']), number: String(body['number']) };
  const opened = await scene.page({ width: 390, height: 844 });
  phone = opened.page;
  problems.push(opened.problems);
  await phone.goto(`${scene.base}${new URL(String(body['url'])).pathname}`);
});
afterAll(async () => scene?.stop());

test('a visitor asks for an escort on her phone; window 2 takes it over; her desk reads it', async () => {
  await phone.locator('.assistance summary').click();
  // In each language, on the narrowest phone and in large letters: every word within its own button.
  await phone.setViewportSize({ width: 360, height: 740 });
  for (const language of ['Русский', 'English', '中文']) {
    await phone.getByRole('radio', { name: language }).click();
    for (const letters of ['150%', '']) {
      const over = await phone.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        return [...document.querySelectorAll('.assistance-kinds button')]
          .filter((one) => one.scrollWidth > one.clientWidth)
          .map((one) => one.textContent);
      }, letters);
      await keepScreenshot(phone, `assistance-kinds-${language}-${letters === '' ? 100 : 150}`);
      expect(over, `${language} ${letters}`).toEqual([]);
    }
  }
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.getByRole('button', { name: '陪同办理' }).click();
  await phone.getByText('等待接办').waitFor();
  await phone.locator('.assistance').scrollIntoViewIfNeeded();
  await keepScreenshot(phone, 'assistance-phone');
  expect(await fitsAcross(phone)).toBe(true);
  expect(await accessibilityTroubles(phone)).toEqual([]);
  await desk.keyboard.press('Space');
  await desk.locator('.visit-number').filter({ hasText: mine.number }).waitFor();
  await desk.getByText('申请了帮办陪同，还没有人接办').waitFor();
  await assisting.getByText('帮办代办 1 件，1 件等接办').waitFor();
  await keepScreenshot(assisting, 'assistance-line-strip');
  await assisting.getByRole('button', { name: '查看' }).click();
  const card = assisting.getByRole('dialog').locator('.help').filter({ hasText: mine.number });
  await keepScreenshot(assisting, 'assistance-panel-strip');
  expect(await accessibilityTroubles(assisting)).toEqual([]);
  await card.getByRole('button', { name: '接办' }).click();
  await desk.getByText('帮办陪同：员工liuyang').waitFor();
  await keepScreenshot(desk, 'assistance-escorted-strip');
  expect(await accessibilityTroubles(desk)).toEqual([]);
  await phone.locator('.assistance-list').getByText('工作人员').waitFor();
  await card.getByRole('button', { name: '办结' }).click();
  await expect.poll(() => desk.getByText('帮办陪同').count()).toBe(0);
});

test('the desk notes a visit at home with how to reach her; the guide reads that and takes it over', async () => {
  await desk.waitForTimeout(400);
  await desk.keyboard.press('h');
  await desk.getByText('登记帮办代办').click();
  await desk.getByLabel('联系方式（可不填）').fill('回电 5550-0101');
  await desk.getByRole('button', { name: '上门服务' }).click();
  await keepScreenshot(desk, 'assistance-ask-strip');
  expect(await accessibilityTroubles(desk)).toEqual([]);
  await desk.getByRole('button', { name: /上午$/ }).first().click();
  await desk.getByText(/已登记，登记号 \d{4}-02/).waitFor();
  const card = tablet.locator('.guide-assists .help').filter({ hasText: '上门服务' });
  await card.getByText(mine.number).waitFor();
  await card.getByRole('button', { name: '看联系方式' }).click();
  await card.getByText('回电 5550-0101').waitFor();
  await keepScreenshot(tablet, 'assistance-guide-wide');
  expect(await accessibilityTroubles(tablet)).toEqual([]);
  for (const size of [
    { width: 800, height: 1280 },
    { width: 390, height: 844 },
  ]) {
    await tablet.setViewportSize(size);
    if (size.width < 600) await tablet.locator('.guide-tabs').getByRole('button', { name: '求助' }).click();
    await tablet.waitForTimeout(100);
    await keepScreenshot(tablet, `assistance-guide-${size.width}`);
    expect(await fitsAcross(tablet)).toBe(true);
  }
  await card.getByRole('button', { name: '接办' }).click();
  await card.getByText('员工zhoujing 接办').waitFor();
  expect(JSON.stringify((await scene.hall.call('GET', '/api/v1/help')).body)).not.toContain('5550');
});

test('at the kiosk two touches are enough, without phone or card', async () => {
  for (const [name, size] of Object.entries({
    portrait: { width: 1080, height: 1920 },
    landscape: { width: 1920, height: 1080 },
  })) {
    const { page, problems: red } = await kioskAt(scene, size);
    problems.push(red);
    await keepScreenshot(page, `assistance-kiosk-home-${name}`);
    expect(await accessibilityTroubles(page)).toEqual([]);
    await page.getByRole('button', { name: /^帮办代办/ }).click();
    await page.getByRole('button', { name: /^陪同办理/ }).waitFor();
    await keepScreenshot(page, `assistance-kiosk-${name}`);
    expect(await accessibilityTroubles(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    await page.getByRole('button', { name: /^陪同办理/ }).click();
    await page.getByRole('heading', { name: /已登记，登记号/ }).waitFor();
    await keepScreenshot(page, `assistance-kiosk-asked-${name}`);
    await page.getByRole('button', { name: '我已记下' }).click();
    await page.getByRole('heading', { name: '大家常办' }).waitFor();
  }
  await expect.poll(() => tablet.locator('.guide-assists .help').count()).toBe(3);
});

test('nothing was red on any page', () => {
  expect(problems.flat()).toEqual([]);
});
