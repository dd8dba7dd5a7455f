// What the kiosk says of its paper: out at once, printer out of paper, printed elsewhere, taken in after the refill.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { keepScreenshot } from '../support/chromium.ts';
import { misfits, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start();
});
afterAll(async () => {
  await scene?.end();
});

async function takeFirst(page: Page): Promise<string> {
  await page.locator('.popular button').first().click();
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await page.locator('h1.number').waitFor();
  return (await page.locator('h1.number').textContent()) ?? '';
}

test('paper comes out while the number is shown', async () => {
  await scene.printer('K1');
  const { page, problems } = await scene.kiosk();
  await takeFirst(page);
  await page.getByText('小票打好了，请取走').waitFor({ timeout: 8_000 });
  expect(problems).toEqual([]);
});

test('without paper the number stays until it is noted, and another printer makes the slip', async () => {
  const printer = await scene.printer('K1');
  const other = await scene.printer('K2');
  await printer.setPaper('out');
  const { page } = await scene.kiosk();
  const number = await takeFirst(page);
  await page.getByRole('alert').getByText('打印机缺纸，小票暂时打不出来').waitFor({ timeout: 12_000 });
  await page.waitForTimeout(9_000);
  expect(await page.locator('h1.number').textContent()).toBe(number);
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  await keepScreenshot(page, 'kiosk-paper-out');
  await page.getByRole('button', { name: /^到“.+”打印$/ }).click();
  await page.getByText(/^正在“.+”打印，请到那里取$/).waitFor();
  await expect.poll(() => other.printed(), { timeout: 15_000 }).toBe(1);
  await printer.setPaper('in');
});

test('noted, the kiosk is free and keeps the number at hand while its paper is missing', async () => {
  const printer = await scene.printer('K1');

  await printer.setPaper('out');
  const { page } = await scene.kiosk();
  const number = await takeFirst(page);
  await page.getByRole('button', { name: '我已记下' }).click({ timeout: 12_000 });
  await page.getByText(`${number} 的小票没打出来`).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '看号码' }).click();
  await expect.poll(() => page.locator('h1.number').textContent()).toBe(number);
  await printer.setPaper('in');
  await page.getByText('小票打好了，请取走').waitFor({ timeout: 40_000 });
});
