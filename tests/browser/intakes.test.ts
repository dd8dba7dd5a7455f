// Materials taken in and nothing given in writing: the desk says so while she sits there, the manager is told when she has gone and notes how it was answered for.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene, openWindow } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let desk: Page;
beforeAll(async () => {
  scene = await openScene(1);
  desk = (await scene.clerkAt('wangwei', 3)).page;
  await openWindow(desk);
});
afterAll(async () => scene?.stop());

const at = (action: string, body: object = {}) =>
  scene.hall.call('POST', `/api/v1/windows/3/${action}`, body);

async function takenIn(): Promise<string> {
  const { number } = await scene.take('senior-allowance');
  await at('call-next');
  await at('start');
  expect((await at('materials', { received: ['resident-id', 'bank-card'] })).status).toBe(200);
  return number;
}

test('the desk tells the clerk that nothing was given in writing yet', async () => {
  await takenIn();
  const hint = desk.locator('.hints').filter({ hasText: '还没有出具受理凭证或告知单' });
  await hint.waitFor();
  for (const [size, viewport] of Object.entries({
    strip: { width: 360, height: 700 },
    wide: { width: 1280, height: 800 },
  })) {
    await desk.setViewportSize(viewport);
    await desk.waitForTimeout(100);
    await keepScreenshot(desk, `intake-desk-${size}`);
    expect(await accessibilityTroubles(desk), size).toEqual([]);
  }
  await desk.setViewportSize({ width: 360, height: 700 });
  await at('accept');
  await hint.waitFor({ state: 'hidden' });
  await at('finish');
});

test('the receipt lists on slip, page and sheet what was taken in', async () => {
  const { body } = await scene.hall.call('POST', '/api/v1/tickets', { item: 'senior-allowance' });
  await at('call-next');
  await at('start');
  await at('materials', { received: ['resident-id', 'bank-card'] });
  const { body: given } = await at('accept');
  await at('finish');
  const { page } = await scene.page({ width: 390, height: 844 });
  await page.goto(scene.base + new URL(String(body['url'])).pathname);
  const paper = page.locator('.deed[data-kind="receipt"]');
  await paper.getByText('已收材料').waitFor();
  expect(await paper.locator('.material-list li').allTextContents()).toHaveLength(2);
  await keepScreenshot(page, 'intake-receipt-phone');
  await scene.manager.goto(`${scene.base}/sheet?deed=${String(given['deed'])}`);
  await scene.manager.getByText('已收材料').waitFor();
  expect(await scene.manager.locator('.sheet-materials tr').count()).toBe(2);
  await keepScreenshot(scene.manager, 'intake-receipt-sheet');
});

test('gone without a paper, the manager is told and notes the answer', async () => {
  const number = await takenIn();
  await at('finish');
  await scene.manager.goto(`${scene.base}/manager`);
  const alarm = scene.manager.locator('.alarm').filter({ hasText: '没有出具任何书面凭证' });
  await alarm.waitFor();
  expect(await alarm.textContent()).toContain(number);
  await keepScreenshot(scene.manager, 'intake-manager');
  expect(await accessibilityTroubles(scene.manager)).toEqual([]);
  await alarm.getByRole('button', { name: '已书面告知' }).click();
  await alarm.waitFor({ state: 'hidden' });
  expect((await scene.hall.call('GET', '/api/v1/intakes')).body).toEqual([]);
});
