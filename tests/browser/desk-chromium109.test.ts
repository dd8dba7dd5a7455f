// The staff's screens in Chromium 109, the last for the window PCs that still run Windows 7: one visit by keyboard, the pad, the manager's pages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectProblems } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(10, 'chromium109');
});
afterAll(async () => scene?.stop());

test('a visit by keyboard, rated at the pad, seen by the manager, with nothing red', async () => {
  expect(scene.browser.version()).toMatch(/^109\./);
  const seen = collectProblems(scene.manager);
  const { page: desk, problems } = await scene.clerkAt('fangyu', 14);
  const { page: pad, problems: padProblems } = await scene.page({ width: 1024, height: 600 });
  await pad.goto(`${scene.base}/pad?window=14`);
  const code = ((await pad.locator('.pairing-code').textContent()) ?? '').replaceAll(' ', '');
  await scene.manager.getByRole('button', { name: '设备' }).click();
  await scene.manager.getByRole('button', { name: `确认配对 ${code}` }).click();
  await pad.getByRole('heading', { name: /14 号窗口/ }).waitFor();

  const { ticketId, number } = await scene.take('mortgage');
  for (const next of ['呼叫下一位', '开始办理', '办结并叫下一个', '呼叫下一位']) {
    await desk.keyboard.press('Space');
    await desk.locator('[data-main]').filter({ hasText: next }).waitFor();
    await desk.waitForTimeout(400);
  }
  await pad.getByRole('button', { name: '非常满意' }).click();
  await pad.getByRole('button', { name: /提交评价/ }).click();
  await pad.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
  const { body } = await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`);
  expect(body).toMatchObject({ number, stage: 'served', rated: true });

  await scene.manager.getByRole('button', { name: '现场' }).click();
  await scene.manager.locator('[data-figure=rated]').filter({ hasText: /^1$/ }).waitFor();
  expect(await desk.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  expect([...problems, ...padProblems, ...seen]).toEqual([]);
});
