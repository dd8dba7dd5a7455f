// 应急号: a manager sets a book aside, prints it, and enters afterwards what was handed out in the dark.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => scene?.stop());

test('a book is set aside and printed: a register, then slips with number and code', async () => {
  const { manager } = scene;
  await manager.getByRole('button', { name: '应急号' }).click();
  await manager.getByText('还没有号本').waitFor();
  await manager.locator('.emergency-form').first().locator('select').selectOption('D');
  await manager.getByRole('button', { name: '预留一本' }).click();
  await manager.getByText('已预留 D901–D960，请打印备用。').waitFor();
  const link = manager.locator('.emergency table').getByRole('link', { name: '打印' });
  await link.waitFor();
  expect(await accessibilityTroubles(manager)).toEqual([]);
  const [printed] = await Promise.all([manager.context().waitForEvent('page'), link.click()]);
  await printed.waitForLoadState();
  expect(await printed.locator('.slip').count()).toBe(60);
  expect(await printed.locator('tbody tr').count()).toBe(60);
  expect(await printed.locator('.slip b').first().textContent()).toBe('D901');
  expect(await printed.locator('.slip').first().textContent()).toMatch(/验证码 \d{4}/);
  await printed.evaluate(() => document.fonts.ready.then(() => undefined));
  const cut = await printed
    .locator('.slip')
    .evaluateAll((slips) => slips.filter((slip) => slip.scrollHeight > slip.clientHeight + 1).length);
  expect(cut).toBe(0);
  await printed.setViewportSize({ width: 794, height: 1123 });
  await keepScreenshot(printed, 'emergency-register');
  await printed.locator('.slip').first().scrollIntoViewIfNeeded();
  await printed
    .locator('.slips')
    .first()
    .evaluate((sheet) => sheet.scrollIntoView());
  await keepScreenshot(printed, 'emergency-slips');
  await printed.close();
});

test('what was handed out is entered in order, and refused a second time', async () => {
  const { manager } = scene;
  const form = manager.locator('.emergency-form').last();
  await form.locator('select').first().selectOption('D');
  await form.getByLabel('从', { exact: true }).fill('d901');
  await form.getByLabel('到（可不填）').fill('D903');
  await form.getByLabel('发号时间').fill('00:00');
  await form.getByRole('button', { name: '补录' }).click();
  // Midnight is of the business day before; only after four in the morning it is too early.
  await manager.getByText(/发号时间要在今天|已补录 3 个号/).waitFor();
  const now = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.now());
  await form.getByLabel('从', { exact: true }).fill('D904');
  await form.getByLabel('到（可不填）').fill('D906');
  await form.getByLabel('发号时间').fill(now);
  await form.getByRole('button', { name: '补录' }).click();
  await manager.getByText('已补录 3 个号，从 D904 起。').waitFor();
  await keepScreenshot(manager, 'emergency-manager');
  await form.getByRole('button', { name: '补录' }).click();
  await manager.getByText('D904 已经补录或正在使用').waitFor();
  await scene.hall.call('POST', '/api/v1/windows/3/open', {});
  const called = await scene.hall.call('POST', '/api/v1/windows/3/call-next', {});
  expect(called.body['number']).toMatch(/^D90[14]$/);
});

test('over HTTP: set aside, enter, and a page for managers alone', async () => {
  const { hall, base } = scene;
  const made = await hall.call('POST', '/api/v1/emergency-numbers', { queue: 'L', count: 2 });
  expect(made.body).toEqual({ from: 'L901', to: 'L902' });
  const entries = { queue: 'L', from: 'L901', handedAt: Date.now() - 1_000, served: { window: 9 } };
  const entered = await hall.call('POST', '/api/v1/emergency-numbers/entries', entries);
  expect(entered.status).toBe(201);
  expect((await hall.call('POST', '/api/v1/emergency-numbers/entries', entries)).status).toBe(409);
  const stranger = await scene.page();
  const answer = await stranger.page.goto(`${base}/manage/emergency/L/901`);
  expect(answer?.status()).toBe(401);
});
