// The duty manager takes a window over at the live page: figures on the tiles, the dialog, papers left behind, a desk whose account was ended.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let manager: Page;
let desk: Page;
const readingMs = 400;

beforeAll(async () => {
  scene = await openScene(1);
  ({ manager } = scene);
  ({ page: desk } = await scene.clerkAt('wangwei', 14));
  await press('Space');
  await bigSays('呼叫下一位');
});
afterAll(async () => scene?.stop());

const tile = (no: number) => manager.locator(`[data-window="${no}"]`);
const dialog = () => manager.getByRole('dialog');

async function press(key: string): Promise<void> {
  await desk.waitForTimeout(readingMs);
  await desk.keyboard.press(key);
}
async function bigSays(words: string): Promise<void> {
  await desk.locator('[data-main]').filter({ hasText: words }).first().waitFor();
}
async function serve(ticket: { number: string }): Promise<void> {
  await press('Space');
  await desk.locator('.visit-number').filter({ hasText: ticket.number }).waitFor();
  await press('Space');
  await bigSays('办结并叫下一个');
}
async function stageOf(ticketId: string): Promise<string> {
  return String((await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`)).body['stage']);
}
async function looksWell(name: string): Promise<void> {
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await manager.setViewportSize(viewport);
    await manager.waitForTimeout(100);
    await keepScreenshot(manager, `manager-${name}-${viewport.width}`);
    const wide = await manager.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide, name).toBe(false);
  }
  await manager.setViewportSize({ width: 1366, height: 768 });
  expect(await accessibilityTroubles(manager), name).toEqual([]);
}

test('a closed window’s visitor is first elsewhere, its papers are listed and given back or carried on', async () => {
  const held = await scene.take('mortgage');
  await serve(held);
  await press('k');
  await press('2');
  await bigSays('呼叫下一位');
  const running = await scene.take('mortgage');
  await serve(running);
  const waiting = await scene.take('mortgage');
  await tile(14).filter({ hasText: '负责 2' }).filter({ hasText: '挂起 1' }).waitFor();
  await looksWell('post-figures');

  await manager.getByRole('button', { name: '接管 14 号窗口' }).click();
  await dialog().getByText(`${running.number} 在窗口`).waitFor();
  await dialog().getByLabel('身体不适').check();
  await looksWell('take-over');
  await dialog().getByRole('button', { name: /^关窗/ }).click();
  await manager.getByText(`${running.number} 已排到最前`).waitFor();
  const papers = manager.locator('.held-papers');
  await papers.filter({ hasText: held.number }).waitFor();
  await looksWell('held-papers');
  await desk
    .getByRole('heading', { name: '这个窗口现在不能用' })
    .or(desk.locator('[data-main]'))
    .first()
    .waitFor();
  await keepScreenshot(desk, 'desk-taken-over');
  expect(await stageOf(running.ticketId)).toBe('waiting');

  await scene.hall.call('POST', '/api/v1/windows/15/open', {});
  await papers.getByLabel(`${held.number} 的材料转到哪个窗口`).selectOption('15');
  await papers.waitFor({ state: 'detached' });
  const called = await scene.hall.call('POST', '/api/v1/windows/15/call-next', {});
  expect(called.body).toMatchObject({ number: running.number });
  await scene.hall.call('POST', '/api/v1/windows/15/finish', {});
  const resumed = await scene.hall.call('POST', '/api/v1/windows/15/resume', { ticketId: held.ticketId });
  expect(resumed.status).toBe(200);
  await scene.hall.call('POST', '/api/v1/windows/15/finish', { thenCallNext: true });
  expect(await stageOf(waiting.ticketId)).toBe('called');
  await scene.hall.call('POST', '/api/v1/windows/15/finish', {});
});

test('the manager goes on at the window herself', async () => {
  const { page: other } = await scene.clerkAt('liping', 16);
  await other.waitForTimeout(readingMs);
  await other.keyboard.press('Space');
  const ticket = await scene.take('mortgage');
  await other.locator('.list-next').getByText(ticket.number).waitFor();
  await other.waitForTimeout(readingMs);
  await other.keyboard.press('Space');
  await other.locator('.visit-number').filter({ hasText: ticket.number }).waitFor();
  await manager.getByRole('button', { name: '接管 16 号窗口' }).click();
  await dialog()
    .getByRole('button', { name: /由我接办/ })
    .click();
  await manager.getByText('16 号窗口已由您接办').waitFor();
  await other.getByRole('heading', { name: '窗口已交接' }).waitFor();
  await manager.getByRole('link', { name: '打开窗口' }).click();
  await manager.locator('.visit-number').filter({ hasText: ticket.number }).waitFor();
  await manager.waitForTimeout(readingMs);
  await manager.keyboard.press('n');
  await manager.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
  expect(await stageOf(ticket.ticketId)).toBe('served');
  await manager.goto(`${scene.base}/manager`);
});

test('a window whose account was ended is a red alarm until somebody signs in there', async () => {
  const { page: gone } = await scene.clerkAt('sunqi', 17);
  await gone.waitForTimeout(readingMs);
  await gone.keyboard.press('Space');
  await gone.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
  await manager.getByRole('button', { name: '人员' }).click();
  await manager.getByRole('button', { name: '停用 员工sunqi' }).click();
  await manager.getByRole('tooltip').getByRole('button', { name: '停用' }).click();
  await gone.waitForURL(/\/sign-in/);
  await manager.goto(`${scene.base}/manager`);
  const alarm = manager.locator('.alarm').filter({ hasText: '17 号窗口的账号已停用' });
  await alarm.waitFor();
  await looksWell('released');
  await scene.clerkAt('qianyi', 17);
  await alarm.waitFor({ state: 'detached' });
  expect(await tile(17).textContent()).toContain('员工qianyi');
});

test('what was passed on today is counted by window and item', async () => {
  await scene.hall.call('POST', '/api/v1/windows/24/open', {});
  await scene.hall.call('POST', '/api/v1/windows/24/direct', { item: 'notary' });
  await scene.hall.call('POST', '/api/v1/windows/24/finish', { outcome: 'toDepartment' });
  await manager.getByText('今天的转出：按窗口和事项').click();
  const row = manager.locator('.sent-on tbody tr').filter({ hasText: '24' });
  await row.waitFor();
  expect(await row.locator('td').allTextContents()).toEqual(['24', '公证', '1', '0']);
  const read = await scene.hall.call('GET', '/api/v1/sent-on');
  expect(read.body).toMatchObject([{ window: 24, item: 'notary', toDepartment: 1, transferred: 0 }]);
  await row.scrollIntoViewIfNeeded();
  await looksWell('sent-on');
});
