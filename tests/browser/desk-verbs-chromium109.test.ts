// The desk's panels in Chromium 109, the last for the window PCs that still run Windows 7: transferring, holding and calling again by keyboard.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(10, 'chromium109');
});
afterAll(async () => scene?.stop());

test('panels open by a key, take one choice, and leave the desk as it was on Esc', async () => {
  const { page: desk, problems } = await scene.clerkAt('fangyu', 14);
  const panel = desk.getByRole('dialog');
  const press = async (key: string) => {
    await desk.waitForTimeout(400);
    await desk.keyboard.press(key);
  };
  const { number } = await scene.take('mortgage');
  for (const next of ['呼叫下一位', '开始办理', '办结并叫下一个']) {
    await press('Space');
    await desk.locator('[data-main]').filter({ hasText: next }).first().waitFor();
  }
  await press('f');
  await desk.keyboard.type('dydj');
  await panel.getByRole('option', { name: /抵押登记/ }).waitFor();
  await keepScreenshot(desk, 'desk-transfer-chromium109');
  await press('Escape');
  await panel.waitFor({ state: 'hidden' });
  expect(await desk.locator('.visit-number').textContent()).toBe(number);

  await press('k');
  await panel.getByText('人在大厅等盖章').waitFor();
  await press('3');
  await desk.locator('.desk-work .note').filter({ hasText: '已挂起（等待）' }).waitFor();
  await press('j');
  await press('ArrowDown');
  await press('Enter');
  await desk.locator('.visit-number').filter({ hasText: number }).waitFor();
  expect(problems).toEqual([]);
});
