// The kiosk without its hall: it says so and what to do, keeps a touched request, and makes one ticket of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshot } from '../support/chromium.ts';
import { openCutWire } from '../support/cut-wire.ts';
import type { CutWire } from '../support/cut-wire.ts';
import { misfits, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
let wire: CutWire;
beforeAll(async () => {
  scene = await TicketingScene.start();
  wire = await openCutWire(scene.hall.port);
});
afterAll(async () => {
  await wire?.stop();
  await scene?.end();
});

test('a lost hall is told on the first page, with what to do, and the page heals by itself', async () => {
  const { page } = await scene.kiosk(undefined, wire.port);
  // The font comes in slices: those of this page must be here before the hall is gone.
  const letters = () =>
    page.evaluate(() =>
      document.fonts.check(
        "1rem 'Noto Sans SC Variable'",
        '暂时连不上大厅，正在自动重新连接。急着取号请到咨询台',
      ),
    );
  await expect.poll(letters, { timeout: 15_000 }).toBe(true);
  wire.cut();
  await page.getByRole('heading', { name: '暂时连不上大厅' }).waitFor({ timeout: 15_000 });
  await page.getByText(/急着取号，请到咨询台/).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'kiosk-offline');
  wire.mend();
  await page.getByRole('heading', { name: /请点您要办的事/ }).waitFor({ timeout: 15_000 });
});

test('a request touched without the hall becomes one ticket once it is back', async () => {
  const { page } = await scene.kiosk(undefined, wire.port);
  const before = await scene.waiting();
  await page.locator('.popular button').first().click();
  wire.cut();
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await page.getByText(/您的请求已经记下/).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  wire.mend();
  await page.locator('h1.number').waitFor({ timeout: 15_000 });
  expect(await scene.waiting()).toBe(before + 1);
});

test('an answer lost on the way does not make two tickets', async () => {
  const { page } = await scene.kiosk(undefined, wire.port);
  const before = await scene.waiting();
  await page.locator('.popular button').first().click();
  await page.getByRole('button', { name: '取号', exact: true }).click({ noWaitAfter: true });
  wire.cut();
  await page.waitForTimeout(1_000);
  wire.mend();
  await page.locator('h1.number').waitFor({ timeout: 15_000 });
  expect(await scene.waiting()).toBe(before + 1);
});

test('who gives up before the hall is back takes no ticket', async () => {
  const { page } = await scene.kiosk(undefined, wire.port);
  const before = await scene.waiting();
  await page.locator('.popular button').first().click();
  wire.cut();
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await page.getByRole('button', { name: '不等了，回首页' }).click();
  wire.mend();
  await page.getByRole('heading', { name: /请点您要办的事/ }).waitFor({ timeout: 15_000 });
  await page.waitForTimeout(6_000);
  expect(await scene.waiting()).toBe(before);
});
