// The rating pad: paired by a code that the manager confirms, offers the visit that just ended, tells the clerk nothing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ratingLevels } from '../../contract/ratings.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let pad: Page;
let problems: string[];
beforeAll(async () => {
  scene = await openScene(0);
});
afterAll(async () => scene?.stop());

async function act(action: string): Promise<void> {
  const { status, body } = await scene.hall.call('POST', `/api/v1/windows/14/${action}`, {});
  if (status >= 400) throw new Error(`${action}: ${JSON.stringify(body)}`);
}
/** A whole visit at window 14 for a visitor of this language, up to the moment of rating. */
async function visit(language: string): Promise<{ ticketId: string; number: string }> {
  const ticket = await scene.take('mortgage', language);
  await act('call-next');
  await act('start');
  await act('finish');
  return ticket;
}
async function rated(ticketId: string): Promise<unknown> {
  return (await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`)).body['rated'];
}

test('a new pad shows a code; the manager confirms it and the pad starts by itself', async () => {
  ({ page: pad, problems } = await scene.page({ width: 1024, height: 600 }));
  await pad.goto(`${scene.base}/pad?window=14`);
  const code = ((await pad.locator('.pairing-code').textContent()) ?? '').replaceAll(' ', '');
  expect(code).toMatch(/^\d{6}$/);
  await scene.manager.getByRole('button', { name: '设备' }).click();
  await scene.manager.getByRole('button', { name: `确认配对 ${code}` }).click();
  await scene.manager.getByText('已配对，设备会自动开始工作。').waitFor();
  await pad.getByRole('heading', { name: /14 号窗口/ }).waitFor();
  expect(await pad.locator('.pad-state').textContent()).toContain('未开放');
  expect(await pad.locator('.pad-state').textContent()).toContain('закрыто');
});

test('shows the window and its current number in three languages while there is nothing to rate', async () => {
  await act('open');
  const { number } = await scene.take('mortgage');
  await act('call-next');
  await pad.locator('.pad-number').filter({ hasText: number }).waitFor();
  expect(await pad.locator('.pad-state').textContent()).toContain('请到窗口');
  await keepScreenshot(pad, 'pad-called');
  expect(await accessibilityTroubles(pad)).toEqual([]);
  await act('start');
  await pad.locator('.pad-state').filter({ hasText: '正在办理' }).waitFor();
});

test('offers the five national levels with faces and words, nothing preselected', async () => {
  await act('finish');
  await pad.getByRole('heading', { name: '请评价本次服务' }).waitFor();
  const levels = pad.locator('.level');
  expect(await levels.allTextContents()).toEqual(ratingLevels.map((level) => level.text.zh));
  expect(
    await pad
      .locator('.levels')
      .locator('[aria-pressed=true], [aria-checked=true], :checked, :focus')
      .count(),
  ).toBe(0);
  expect(await levels.locator('svg').count()).toBe(5);
  await keepScreenshot(pad, 'pad-rate');
  expect(await accessibilityTroubles(pad)).toEqual([]);
  await pad.setViewportSize({ width: 768, height: 1024 });
  await keepScreenshot(pad, 'pad-rate-portrait');
  await pad.setViewportSize({ width: 1024, height: 600 });
});

test('a level and, for whoever wants, reasons; then thanks that betray nothing', async () => {
  const before = await scene.hall.call('GET', '/api/v1/windows');
  expect(before.status).toBe(200);
  await pad.getByRole('button', { name: '非常不满意' }).click();
  await pad.getByRole('heading', { name: '您选择了“非常不满意”' }).waitFor();
  const reason = pad.getByRole('button', { name: '多头跑窗口和部门' });
  await reason.click();
  expect(await reason.getAttribute('aria-pressed')).toBe('true');
  await keepScreenshot(pad, 'pad-reasons');
  expect(await accessibilityTroubles(pad)).toEqual([]);
  await pad.getByRole('button', { name: /提交评价/ }).click();
  await pad.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
  expect(await pad.locator('main').textContent()).not.toContain('满意');
  await keepScreenshot(pad, 'pad-thanks');
});

test('speaks the language of the visitor who was served, and another on request', async () => {
  const { ticketId } = await visit('ru');
  await pad.getByRole('heading', { name: 'Оцените обслуживание' }).waitFor();
  await keepScreenshot(pad, 'pad-rate-ru');
  await pad.getByText('English', { exact: true }).click();
  await pad.getByRole('button', { name: 'Very satisfied' }).click();
  expect(await rated(ticketId)).toBe(false);
  await pad.getByRole('button', { name: /Submit rating/ }).click();
  await pad.getByRole('heading', { name: 'Thank you for your rating' }).waitFor();
  expect(await rated(ticketId)).toBe(true);
});

test('the next visitor at the window takes the offer away: nobody rates somebody else’s visit', async () => {
  const { ticketId } = await visit('zh');
  await pad.getByRole('heading', { name: '请评价本次服务' }).waitFor();
  await scene.take('mortgage');
  await act('call-next');
  await act('start');
  await pad.locator('.pad-state').filter({ hasText: '正在办理' }).waitFor();
  await act('finish');
  expect(await rated(ticketId)).toBe(false);
});

test('the clerk’s desk never learns of a rating', async () => {
  const frames: string[] = [];
  await act('close');
  const { page: desk } = await scene.clerkAt('dingxia', 14);
  desk.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  await desk.reload();
  await desk.getByRole('button', { name: /^开窗/ }).click();
  const ticket = await scene.take('mortgage');
  await desk.waitForTimeout(400);
  await desk.keyboard.press('Space');
  await desk.locator('.visit-number').filter({ hasText: ticket.number }).waitFor();
  await act('start');
  // The offer of the visit before is gone from the pad.
  await pad.locator('.pad-state').filter({ hasText: '正在办理' }).waitFor();
  await desk.waitForTimeout(400);
  await desk.keyboard.press('b');
  await pad.getByRole('button', { name: '不满意', exact: true }).click();
  await pad.getByRole('button', { name: /提交评价/ }).click();
  await pad.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
  expect(await rated(ticket.ticketId)).toBe(true);
  await desk.waitForTimeout(500);
  expect(frames.some((frame) => frame.includes(ticket.number))).toBe(true);
  expect(frames.filter((frame) => /rat(ed|ing|e")|满意|level/.test(frame))).toEqual([]);
});

test('nothing red in the console', () => {
  expect(problems).toEqual([]);
});
