// 一件事 in real browsers: one number taken at the kiosk, its steps ended at desks, shown on phone, guide's tablet and manager's page.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, kioskAt, openScene, openWindow } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let desk: Page;
let kiosk: Page;
const problems: string[][] = [];

/** Opened by its clerk, ready to call. */
async function deskAt(name: string, window: number, viewport: { width: number; height: number }) {
  const { page, problems: red } = await scene.staffAt(`/desk?window=${window}`, name, 'clerk', viewport);
  problems.push(red);
  await page.getByRole('button', { name: /^开窗/ }).waitFor();
  await openWindow(page);
  await page.waitForTimeout(400);
  return page;
}

async function kioskPage(): Promise<Page> {
  const { page, problems: red } = await kioskAt(scene);
  problems.push(red);
  return page;
}

beforeAll(async () => {
  scene = await openScene(1);
  desk = await deskAt('chenjing', 3, { width: 360, height: 700 });
  kiosk = await kioskPage();
});
afterAll(async () => scene?.stop());

test('at the kiosk one number is taken for all steps of a journey', async () => {
  await kiosk.getByRole('button', { name: /^一件事/ }).click();
  await kiosk.getByRole('button', { name: /新生儿出生一件事/ }).waitFor();
  await keepScreenshot(kiosk, 'journey-kiosk-choose');
  expect(await accessibilityTroubles(kiosk)).toEqual([]);
  await kiosk.getByRole('button', { name: /新生儿出生一件事/ }).click();
  await kiosk.getByText('取一个号，办完 4 个环节').waitFor();
  await keepScreenshot(kiosk, 'journey-kiosk-confirm');
  expect(await accessibilityTroubles(kiosk)).toEqual([]);
  expect(await kiosk.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  await kiosk.getByRole('button', { name: '大字' }).click();
  await keepScreenshot(kiosk, 'journey-kiosk-confirm-large');
  expect(await kiosk.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  await kiosk.getByRole('button', { name: '标准字' }).click();
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
  await kiosk.getByText('办完一个环节，自动排下一个').waitFor();
  await keepScreenshot(kiosk, 'journey-kiosk-taken');
  expect(await kiosk.locator('.journey-steps li').count()).toBe(4);
});

test('the desk says which step it is and what comes then; one step is ended with two keys, the next one queues by itself', async () => {
  await desk.keyboard.press('Space');
  await desk.locator('.journey-line').getByText('第 1/4 环节').waitFor();
  await desk.getByText('办结后自动排“新生儿落户”').waitFor();
  await desk.waitForTimeout(400);
  await desk.keyboard.press('Space');
  await desk.getByText('办理中', { exact: true }).first().waitFor();
  await keepScreenshot(desk, 'journey-desk-strip');
  expect(await fitsAcross(desk)).toBe(true);
  expect(await accessibilityTroubles(desk)).toEqual([]);
  await desk.waitForTimeout(400);
  await desk.keyboard.press('t');
  const later = desk.getByRole('dialog').getByText('后面环节的材料，可以一并收下');
  await later.waitFor();
  await later.scrollIntoViewIfNeeded();
  await keepScreenshot(desk, 'journey-desk-materials-strip');
  expect(await accessibilityTroubles(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  await desk.waitForTimeout(400);
  await desk.keyboard.press('y');
  await desk.getByRole('dialog').getByText('当前环节：生育登记').waitFor();
  await keepScreenshot(desk, 'journey-desk-steps-strip');
  expect(await accessibilityTroubles(desk)).toEqual([]);
  await desk.keyboard.press('2');
  await desk.getByText('为什么跳过？').waitFor();
  await keepScreenshot(desk, 'journey-desk-why-strip');
  await desk.keyboard.press('2');
  await desk.getByText(/已带原号自动排到“户政出入境”/).waitFor();
  await keepScreenshot(desk, 'journey-desk-moved-strip');
});

test('a wide desk ends two steps in one sitting, and says so before', async () => {
  const { body } = await scene.hall.call('POST', '/api/v1/tickets', { journey: 'home-journey' });
  const wide = await deskAt('liuyang', 16, { width: 1280, height: 800 });
  await wide.keyboard.press('Space');
  await wide.getByText('“办结”连同 二手房过户 一起办结').waitFor();
  await keepScreenshot(wide, 'journey-desk-wide');
  expect(await accessibilityTroubles(wide)).toEqual([]);
  await wide.keyboard.press('Space');
  await wide.waitForTimeout(400);
  const number = String(body['number']);
  await wide.keyboard.press('y');
  await wide.getByRole('dialog').getByText('当前环节：契税').waitFor();
  await keepScreenshot(wide, 'journey-desk-steps-wide');
  await wide.keyboard.press('1');
  await wide.getByText(`${number} 接着办“二手房过户”`).waitFor();
  await wide.waitForTimeout(400);
  await wide.keyboard.press('b');
  await wide.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
  const { page, problems: red } = await scene.page({ width: 390, height: 844 });
  problems.push(red);
  await page.goto(`${scene.base}${new URL(String(body['url'])).pathname}`);
  await page.locator('.journey').getByText('第 3 个环节，共 3 个').waitFor();
  await page.locator('.journey').getByText('已办好 · 16 号窗口').first().waitFor();
  await page.locator('.journey').scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'journey-phone');
  expect(await fitsAcross(page)).toBe(true);
  expect(await accessibilityTroubles(page)).toEqual([]);
  await page.locator('.language').filter({ hasText: 'Русский' }).click();
  await page.locator('.journey').getByText('Этап 3 из 3').waitFor();
  await keepScreenshot(page, 'journey-phone-ru');
  expect(await fitsAcross(page)).toBe(true);
  await wide.waitForTimeout(400);
  await wide.keyboard.press('y');
  await wide.getByRole('dialog').getByText('该环节没有窗口开着').waitFor();
  await keepScreenshot(wide, 'journey-desk-led-wide');
  expect(await accessibilityTroubles(wide)).toEqual([]);
  // The lead department's own clerk says that a step is not needed, also at the narrow desk.
  await wide.keyboard.press('Escape');
  await wide.setViewportSize({ width: 360, height: 700 });
  await wide.getByText('English', { exact: true }).click();
  await wide.waitForTimeout(400);
  await wide.keyboard.press('y');
  const row = wide.getByRole('dialog').locator('.journey-row').filter({ hasText: number });
  await row.getByRole('button', { name: 'Not possible' }).click();
  await row.getByText('Why is it not possible?').scrollIntoViewIfNeeded();
  await keepScreenshot(wide, 'journey-desk-pass-over-strip-en');
  expect(await fitsAcross(wide)).toBe(true);
  expect(await accessibilityTroubles(wide)).toEqual([]);
  await wide.getByRole('dialog').getByRole('button', { name: 'Back', exact: true }).last().click();
  await wide.keyboard.press('Escape');
  await wide.getByText('中文', { exact: true }).click();
});

test('the manager sees how journeys stand and who answers for each', async () => {
  const { manager } = scene;
  const panel = manager.locator('details').filter({ hasText: '一件事' });
  await panel.locator('summary').getByText('办理中 2').waitFor();
  await panel.locator('summary').click();
  await panel.getByText('新生儿落户 1 件').waitFor();
  await panel.getByText('首问：值班长').first().waitFor();
  await panel
    .getByText(/牵头 · 首问：值班长/)
    .first()
    .waitFor();
  await panel.scrollIntoViewIfNeeded();
  await keepScreenshot(manager, 'journey-manager');
  expect(await accessibilityTroubles(manager, { within: 'details[open]' })).toEqual([]);
  const more = manager.locator('.alarms .quiet-button[aria-expanded=false]');
  if ((await more.count()) > 0) await more.click();
  const alarm = manager.locator('.alarm').filter({ hasText: '“一件事”停在“新生儿落户”：没有窗口开着' });
  await alarm.getByText(/由牵头的.+协调/).waitFor();
  await alarm.scrollIntoViewIfNeeded();
  await keepScreenshot(manager, 'journey-alarm');
  await panel
    .locator('.journey-row')
    .filter({ hasText: 'D001' })
    .getByRole('button', { name: '跳过' })
    .click();
  await panel.getByText('为什么跳过？').waitFor();
  await keepScreenshot(manager, 'journey-pass-over');
  expect(await accessibilityTroubles(manager, { within: 'details[open]' })).toEqual([]);
  await panel.getByRole('button', { name: '本人不办' }).click();
  await panel.getByText('D001 的这一环节已跳过。').waitFor();
  await panel.getByText('居民医保 1 件').waitFor();
  await keepScreenshot(manager, 'journey-passed-over');
});

test('a consultation goes on as a whole journey on the same number', async () => {
  const { body: given } = await scene.hall.call('POST', '/api/v1/tickets', { queue: 'Wq' });
  const number = String(given['number']);
  const inquiry = await deskAt('zhaomin', 1, { width: 360, height: 700 });
  await inquiry.keyboard.press('Space');
  await inquiry.getByText(number).first().waitFor();
  await inquiry.waitForTimeout(400);
  await inquiry.keyboard.press('w');
  const panel = inquiry.getByRole('dialog');
  await panel.getByText('也可以转成“一件事”').waitFor();
  await panel.getByRole('combobox').fill('xse');
  await keepScreenshot(inquiry, 'journey-consult-strip');
  expect(await fitsAcross(inquiry)).toBe(true);
  expect(await accessibilityTroubles(inquiry)).toEqual([]);
  await inquiry.keyboard.press('Enter');
  await inquiry.getByText(`${number} 的新事项本窗口不能办`).waitFor();
  const { body } = await scene.hall.call('GET', `/api/v1/tickets/${String(given['ticketId'])}`);
  expect(body['journey']).toMatchObject({ id: 'newborn-journey' });
  await keepScreenshot(inquiry, 'journey-consulted-strip');
});

test('the guide takes a number for a journey', async () => {
  for (const [name, size] of Object.entries({
    'guide-wide': { width: 1280, height: 800 },
    'guide-tall': { width: 800, height: 1280 },
  })) {
    const { page: tablet, problems: red } = await scene.guideAt(name, size);
    problems.push(red);
    await tablet.getByRole('searchbox').fill('xse');
    await tablet.getByRole('button', { name: /新生儿出生一件事/ }).click();
    await keepScreenshot(tablet, `journey-${name}`);
    expect(await accessibilityTroubles(tablet)).toEqual([]);
    await tablet.locator('.guide-main-button').filter({ hasText: '取号' }).click();
    await tablet.locator('.taken').getByText('新生儿出生一件事').waitFor();
    await keepScreenshot(tablet, `journey-${name}-taken`);
    expect(await fitsAcross(tablet)).toBe(true);
  }
});

test('nothing was red on any page', () => {
  expect(problems.flat()).toEqual([]);
});
