// The whole hall paused as everybody sees it, in three languages, and found paused again after the server was killed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { startHall } from '../support/real-hall.ts';
import { misfits } from './kiosk-scene.ts';
import { openEveryScreen } from './every-screen.ts';
import type { EveryScreen } from './every-screen.ts';

let scene: EveryScreen;
let data: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'onedoor-paused-'));
  scene = await openEveryScreen({ data });
});
afterAll(async () => {
  await scene?.end();
  rmSync(data, { recursive: true, force: true });
});

const title = '大厅正在演练，暂停叫号';
const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

test('the manager pauses the hall with a few touches, and every screen says why in three languages', async () => {
  const { board, window, kiosk, phone, desk, pad, manager } = scene.pages;
  await desk.getByRole('button', { name: /^开窗/ }).click();
  await desk.getByRole('button', { name: /^呼叫下一位/ }).waitFor();
  await manager.getByRole('button', { name: '暂停全厅……' }).click();
  await manager.getByRole('radio', { name: '演练' }).check();
  await manager.getByRole('radio', { name: '30 分钟' }).check();
  await keepScreenshot(manager, 'paused-manager-choice');
  expect(await accessibilityTroubles(manager)).toEqual([]);
  await manager.getByRole('button', { name: '暂停全厅', exact: true }).click();
  await seen(manager, /暂不取号/);
  for (const page of [board, window, pad]) {
    await seen(page, title);
    await seen(page, 'Drill in progress: calling is paused');
    await seen(page, 'Идут учения: вызов приостановлен');
  }
  for (const page of [kiosk, phone, desk]) {
    await seen(page, title);
    await seen(page, /预计 \d+:\d+ 恢复/);
  }
  for (const [name, page] of Object.entries(scene.pages)) await keepScreenshot(page, `paused-${name}`);
  for (const page of [kiosk, phone, desk, manager]) expect(await accessibilityTroubles(page)).toEqual([]);
  expect(await misfits(kiosk)).toEqual([]);
  const guide = await manager.context().newPage();
  await guide.goto(new URL('/guide', manager.url()).href);
  await seen(guide, title);
  await seen(guide, /预计 \d+:\d+ 恢复/);
  await keepScreenshot(guide, 'paused-guide');
  expect(await accessibilityTroubles(guide)).toEqual([]);
  await guide.close();
});

test('the desk says why it does not call, the kiosk why it gives no number, the phone in the visitor’s language', async () => {
  const { kiosk, phone, desk } = scene.pages;
  await desk.keyboard.press('Space');
  await desk.locator('.note').filter({ hasText: '大厅暂停办理' }).waitFor();
  await keepScreenshot(desk, 'paused-desk-refused');
  await kiosk.getByRole('button', { name: /^身份证/ }).click();
  await seen(kiosk, /大厅暂停办理，预计/);
  expect(await kiosk.getByRole('button', { name: '取号', exact: true }).isDisabled()).toBe(true);
  expect(await misfits(kiosk)).toEqual([]);
  await keepScreenshot(kiosk, 'paused-kiosk-item');
  await phone.getByRole('radio', { name: 'Русский' }).click();
  await seen(phone, 'Идут учения: вызов приостановлен');
  await keepScreenshot(phone, 'paused-phone-ru');
});

test('with numbers given meanwhile the kiosk takes them, and says that calling waits', async () => {
  const { kiosk } = scene.pages;
  // On its page for the item, where the test before left it.
  await scene.post('/hall/pause', { reason: 'meeting', tickets: true });
  await seen(kiosk, '现在可以取号，大厅恢复后按号叫');
  expect(await kiosk.getByRole('button', { name: '取号', exact: true }).isEnabled()).toBe(true);
  await keepScreenshot(kiosk, 'paused-kiosk-giving');
});

test('resuming: the screens go back to their work', async () => {
  const { board, manager, desk } = scene.pages;
  await manager.getByRole('button', { name: '恢复叫号' }).click();
  await manager.getByRole('button', { name: '暂停全厅……' }).waitFor();
  await board.getByText(title).waitFor({ state: 'detached' });
  await desk.keyboard.press('Space');
  await board.locator('.call').first().waitFor();
  expect(scene.problems).toEqual([]);
});

test('a server killed in a pause finds the hall paused', async () => {
  await scene.post('/windows/15/open');
  const since = await scene.post('/hall/pause', { reason: 'outage' }).then(() => Date.now());
  await scene.hall.kill9();
  const again = await startHall({ data });
  try {
    const refused = await again.call('POST', '/api/v1/windows/15/call-next', {});
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ error: { code: 'hallPaused' } });
    const board = (await again.call('GET', '/api/v1/board')).body as {
      paused: { since: number; reason: string };
    };
    expect(board.paused.reason).toBe('outage');
    expect(Math.abs(board.paused.since - since)).toBeLessThan(10_000);
    expect((await again.call('POST', '/api/v1/hall/resume', {})).status).toBe(200);
    expect((await again.call('POST', '/api/v1/hall/resume', {})).status).toBe(409);
  } finally {
    await again.stop();
  }
});
