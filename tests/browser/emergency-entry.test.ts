// 应急号 entered by a clerk from her desk and by a guide: the page of its own, on the strip, the tablet and a phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene, openWindow } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => scene?.stop());

async function looksWell(page: Page, name: string): Promise<void> {
  for (const viewport of [
    { width: 360, height: 700 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(100);
    await keepScreenshot(page, `${name}-${viewport.width}`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways, `${name} ${viewport.width}`).toBe(false);
    expect(await accessibilityTroubles(page), `${name} ${viewport.width}`).toEqual([]);
  }
}
const hallTime = () =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(
    Date.now(),
  );

test('a clerk comes from her idle desk, and is told that there is no book', async () => {
  const { page: desk } = await scene.clerkAt('wangwei', 3);
  await openWindow(desk);
  await looksWell(desk, 'emergency-link-desk');
  const [entry] = await Promise.all([
    desk.context().waitForEvent('page'),
    desk.getByRole('link', { name: '应急号' }).click(),
  ]);
  await entry.getByText('现在没有号本').waitFor();
  const language = entry.getByRole('button', { name: 'English' });
  expect(await language.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
  await looksWell(entry, 'emergency-entry-empty');
  await scene.hall.call('POST', '/api/v1/emergency-numbers', { queue: 'D', count: 20 });
  await entry.getByText('D901–D920').waitFor();
  await entry.getByLabel('从', { exact: true }).fill('d901');
  await entry.getByLabel('到（可不填）').fill('d903');
  const time = entry.getByLabel('发号时间');
  await time.fill('2575');
  await entry.getByRole('button', { name: '补录' }).click();
  expect(await time.evaluate((field: HTMLInputElement) => field.validationMessage)).toBe(
    '请按 24 小时制填写时间，如 14:05。',
  );
  expect(await time.evaluate((field) => field === document.activeElement)).toBe(true);
  // By the digits alone, as a telephone's keys have no colon; leaving the field it reads as a time.
  await time.fill(hallTime().replace(':', ''));
  await time.press('Tab');
  expect(await time.inputValue()).toMatch(/^\d\d:\d\d$/);
  await looksWell(entry, 'emergency-entry');
  await entry.getByRole('button', { name: '补录' }).click();
  await entry.getByText('已补录 3 个号，从 D901 起。').waitFor();
  const called = await scene.hall.call('GET', '/api/v1/queues');
  const rows = called.body as unknown as { id: string; waiting: number }[];
  expect(rows.find(({ id }) => id === 'D')?.waiting).toBe(3);
});

test('a guide comes from the tablet, and enters one that was served', async () => {
  const { page: tablet, problems } = await scene.guideAt('zhoujing');
  const [entry] = await Promise.all([
    tablet.context().waitForEvent('page'),
    tablet.getByRole('link', { name: '应急号' }).click(),
  ]);
  await entry.getByLabel('从', { exact: true }).fill('D904');
  await entry.getByLabel('发号时间').fill(hallTime());
  await entry.getByLabel('已经办完').check();
  await entry.getByRole('button', { name: '补录' }).click();
  await entry.getByText('已补录 1 个号，从 D904 起。').waitFor();
  expect(problems).toEqual([]);
});

test('what was dark until closing is entered for the day before, and the page says for which', async () => {
  const { page: desk } = await scene.clerkAt('liuyang', 4);
  await openWindow(desk);
  const entry = await desk.context().newPage();
  await entry.goto(`${scene.base}/emergency`);
  const said = await entry.locator('option[value="before"]').textContent();
  const day = (said ?? '').split(' ').at(-1) ?? '';
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  await entry.getByLabel('哪天发的').selectOption({ label: `上个开门日 ${day}` });
  await entry.getByText('当天没办').waitFor();
  await entry.getByLabel('从', { exact: true }).fill('D905');
  await entry.getByLabel('到（可不填）').fill('D906');
  await entry.getByLabel('发号时间').fill('10:00');
  await entry.getByLabel('已经办完').check();
  await entry.getByRole('button', { name: '补录' }).click();
  await entry.getByText('已补录 2 个号，从 D905 起。').waitFor();
  await entry.getByText(`已补录 ${day}：办完 2 个，没办 0 个`).waitFor();
  await looksWell(entry, 'emergency-late');
  await entry.getByRole('button', { name: '补录' }).click();
  await entry.getByText('D905 已经补录或正在使用').waitFor();
  // The line of today is what it was.
  const { body } = await scene.hall.call('GET', '/api/v1/queues');
  const rows = body as unknown as { id: string; waiting: number }[];
  expect(rows.find(({ id }) => id === 'D')?.waiting).toBe(3);
  await entry.getByRole('button', { name: 'English' }).click();
  await entry.getByText(`Entered for ${day}: 2 served, 0 not served`).waitFor();
  await looksWell(entry, 'emergency-late-en');
  await scene.manager.getByRole('button', { name: '应急号' }).click();
  await scene.manager.getByText(`已补录 ${day}：办完 2 个，没办 0 个`).waitFor();
  await keepScreenshot(scene.manager, 'emergency-late-manager');
});

test('nobody else reads the books', async () => {
  const { page } = await scene.page();
  const answer = await page.goto(`${scene.base}/desk/emergency`);
  expect(answer?.status()).toBe(401);
});
