// A kiosk that nobody touches: asks, gives more time, and is free for the next visitor in Chinese and normal text.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { misfits, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start();
});
afterAll(async () => {
  await scene?.end();
});

test('an unfinished choice is asked about, kept at a touch, and let go in the end', async () => {
  const { page } = await scene.kiosk(undefined, undefined, (fresh) => fresh.clock.install());
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Large text' }).click();
  await page.locator('.popular button').first().click();
  await page.clock.runFor(46_000);
  const question = page.getByRole('alertdialog', { name: 'Are you still there?' });
  await question.waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  await page.getByRole('button', { name: 'A little longer' }).click();
  await page.clock.runFor(2_000);
  expect(await question.count()).toBe(0);
  await page.getByRole('button', { name: 'Take a number', exact: true }).waitFor();
  await page.clock.runFor(70_000);
  await page.getByRole('heading', { name: /请点您要办的事/ }).waitFor();
  expect(await page.locator('html').getAttribute('class')).not.toContain('large');
});

test('the first page goes back to Chinese by itself, without asking', async () => {
  const { page } = await scene.kiosk(undefined, undefined, (fresh) => fresh.clock.install());
  await page.getByRole('radio', { name: 'Русский' }).click();
  await page.clock.runFor(47_000);
  await page.getByRole('heading', { name: /请点您要办的事/ }).waitFor();
  expect(await page.getByRole('alertdialog').count()).toBe(0);
});
