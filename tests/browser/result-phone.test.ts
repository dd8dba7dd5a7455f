// 出件通知 in real browsers: a phone kept at the desk and on the visitor's page, one message when the result is ready, and fetching by what is scanned or told to a guide.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchText } from '../../contract/fetch-text.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { startGateway } from '../support/gateway.ts';
import type { TestGateway } from '../support/gateway.ts';
import { scan } from './kiosk-scene.ts';
import { fitsAcross, kioskAt, openScene, openWindow, tabletSizes } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let gateway: TestGateway;
let scene: Scene;
let desk: Page;
let visitor: Page;
const problems: string[][] = [];
const caseNo = 'HRB-2026-00017';
const phone = '13912345678';
const panel = () => desk.getByRole('dialog');

beforeAll(async () => {
  gateway = await startGateway();
  scene = await openScene(1, 'current', { ONEDOOR_MESSAGES_URL: gateway.url });
  const clerk = await scene.clerkAt('wangwei', 3);
  desk = clerk.page;
  problems.push(clerk.problems);
  await openWindow(desk);
}, 90_000);
afterAll(async () => {
  await scene?.stop();
  await gateway?.die();
});

async function press(key: string): Promise<void> {
  await desk.waitForTimeout(400);
  await desk.keyboard.press(key);
}
/** A page in each language and in text half as large again: nothing wider than the screen, nobody stumbles. */
async function looksWell(page: Page, name: string): Promise<void> {
  for (const size of ['150%', '100%']) {
    await page.evaluate((to) => {
      document.documentElement.style.fontSize = to;
    }, size);
    for (const language of ['Русский', 'English', '中文']) {
      await page
        .getByRole('radio', { name: language })
        .or(page.getByRole('button', { name: language }))
        .click();
      await page.waitForTimeout(150);
      const which = `${name}-${language}-${size.slice(0, 3)}`;
      await page.screenshot({ path: `.screenshots/${which}.png`, fullPage: true });
      expect(await fitsAcross(page), which).toBe(true);
      expect(await accessibilityTroubles(page), which).toEqual([]);
    }
  }
}

test('PU10 she leaves a phone while she waits, and has it kept for the result with one press', async () => {
  const { body } = await scene.hall.call('POST', '/api/v1/tickets', { item: 'senior-allowance' });
  const opened = await scene.page({ width: 390, height: 844 });
  visitor = opened.page;
  problems.push(opened.problems);
  await visitor.goto(scene.base + new URL(String(body['url'])).pathname);
  await visitor.getByText('手机通知').click();
  expect(await visitor.getByText('结果出来时').count()).toBe(0);
  await visitor.getByLabel('手机号').fill(phone);
  await visitor.getByRole('button', { name: '保存' }).click();
  const keep = visitor.getByRole('button', { name: '结果也通知这个手机号' });
  await keep.waitFor();
  expect(await visitor.getByText(/最长 31 天/).isVisible()).toBe(true);
  await looksWell(visitor, 'result-phone-waiting');
  await keep.click();
  await visitor.getByText('结果出来时会发通知到您留的手机').waitFor();
  await visitor.getByRole('button', { name: '不用通知结果，删除号码' }).click();
  await keep.waitFor();
});

test('PU10 accepted, the window notes her phone after telling what for; by one press where it is known', async () => {
  await press('Space');
  await desk.locator('.visit-number').waitFor();
  await press('Space');
  await desk.locator('[data-main]').filter({ hasText: '办结' }).first().waitFor();
  await scene.hall.call('POST', '/api/v1/windows/3/case-number', { caseNo });
  await press('t');
  await panel().locator('[data-main]').filter({ hasText: '受理' }).click();
  const line = panel().locator('.result-phone');
  await line.waitFor();
  await line.scrollIntoViewIfNeeded();
  await keepScreenshot(desk, 'result-phone-desk');
  expect(await accessibilityTroubles(desk)).toEqual([]);
  expect(await fitsAcross(desk)).toBe(true);
  await desk.setViewportSize({ width: 1280, height: 800 });
  await line.scrollIntoViewIfNeeded();
  await keepScreenshot(desk, 'result-phone-desk-wide');
  await desk.setViewportSize({ width: 360, height: 700 });
  await line.getByRole('button', { name: '就用已留的手机号' }).click();
  await line.getByText('结果出来会通知所留手机').waitFor();
  await line.getByRole('button', { name: '不用通知，删除号码' }).click();
  await line.getByLabel('结果出来通知手机').fill('139 1234 5678');
  await line.getByRole('button', { name: '记下' }).click();
  await line.getByText('结果出来会通知所留手机').waitFor();
  await keepScreenshot(desk, 'result-phone-desk-kept');
  expect(await desk.content()).not.toContain('1234');
  await press('Escape');
  await press('b');
  await desk.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
  await visitor.getByText('结果出来时会发通知到您留的手机').waitFor();
  await looksWell(visitor, 'result-phone-served');
});

test('PU11 announced, the phone gets one message and is deleted; her page has the code to scan', async () => {
  const announced = await scene.hall.call('POST', '/api/v1/results', { caseNo });
  const code = String(announced.body['code']);
  await expect
    .poll(() => gateway.delivered().filter(({ body }) => body.kind === 'resultReady'), { timeout: 15_000 })
    .toMatchObject([{ body: { recipient: { phone }, parameters: { code } } }]);
  await visitor.getByText('结果已可领取').waitFor();
  await visitor.getByText('结果出来时会发通知').waitFor({ state: 'detached' });
  await looksWell(visitor, 'result-page');
  const kiosk = await kioskAt(scene);
  problems.push(kiosk.problems);
  await kiosk.page.getByText('领结果').click();
  await keepScreenshot(kiosk.page, 'result-kiosk-empty');
  await scan(kiosk.page, fetchText(code === '000001' ? '000002' : '000001'));
  await kiosk.page.getByText(/没有找到这个取件码/).waitFor();
  await keepScreenshot(kiosk.page, 'result-kiosk-refused');
  await scan(kiosk.page, fetchText(code));
  await kiosk.page.getByText('领取 1 件结果，请带身份证件').waitFor();
  await kiosk.page.getByRole('button', { name: /完成|知道了/ }).click();
  // On the first page a scan opens what it is for.
  await kiosk.page.getByRole('heading', { name: '大家常办' }).waitFor();
  await scan(kiosk.page, fetchText(code));
  await kiosk.page.getByRole('button', { name: '取号领结果' }).click();
  await kiosk.page.getByText(/已经为这件结果取了号/).waitFor();
});

test('PU3 at the guide’s tablet a case number or a code takes a number of the pick-up queue', async () => {
  const other = 'HRB-2026-00018';
  const { page, problems: red } = await scene.guideAt('zhoujing');
  problems.push(red);
  await page.locator('.guide-tabs').getByRole('button', { name: '领件' }).click();
  const find = async (text: string) => {
    await page.locator('.find-form input').first().fill(text);
    await page.getByRole('button', { name: '查', exact: true }).click();
  };
  await find(other);
  await page.getByRole('button', { name: '取号领结果' }).click();
  await page.locator('.said[data-tone="bad"]').waitFor();
  await keepScreenshot(page, 'result-guide-refused');
  await scene.hall.call('POST', '/api/v1/results', { caseNo: other, item: 'id-card' });
  for (const [size, viewport] of Object.entries(tabletSizes)) {
    await page.setViewportSize(viewport);
    await keepScreenshot(page, `result-guide-${size}`);
    expect(await fitsAcross(page)).toBe(true);
    expect(await accessibilityTroubles(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: '取号领结果' }).click();
  await page
    .locator('.taken-number')
    .filter({ hasText: /^V\d{3}$/ })
    .waitFor();
  await page.getByText('领取 1 件结果，请带身份证件').waitFor();
  await keepScreenshot(page, 'result-guide-taken');
});

test('nothing was red on any page', () => {
  expect(problems.flat()).toEqual([]);
});
