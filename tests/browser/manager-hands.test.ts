// The manager on duty by her own word, in a real browser: handed a visit by a desk, she accepts one and sends another back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, openScene, openWindow } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(0);
});
afterAll(async () => scene?.stop());

test('she goes on duty by one press, accepts one visit and sends another back', async () => {
  const { manager } = scene;
  const desk = (await scene.clerkAt('wangwei', 14)).page;
  await openWindow(desk);
  const hands = manager.locator('.my-hands');
  await hands.getByText('不在岗').waitFor();
  await hands.getByRole('button', { name: '我在岗' }).click();
  await hands.getByRole('button', { name: '离岗' }).waitFor();
  for (const way of ['accept', 'decline'] as const) {
    const { number } = await scene.take('mortgage');
    await scene.hall.call('POST', '/api/v1/windows/14/call-next', {});
    await desk.locator('.visit-number').filter({ hasText: number }).waitFor();
    await desk.waitForTimeout(400);
    await desk.keyboard.press('f');
    await desk.getByRole('dialog').getByRole('button', { name: '人员', exact: true }).click();
    await desk.getByRole('option', { name: /值班长/ }).click();
    await desk.getByRole('button', { name: '需要专人办理' }).click();
    await desk.locator('.main-step').last().click();
    const accept = hands.getByRole('button', { name: `接手 ${number}` });
    await accept.waitFor();
    expect(await fitsAcross(manager)).toBe(true);
    await keepScreenshot(manager, `manager-hands-${way}`);
    expect(await accessibilityTroubles(manager, { within: '.my-hands' })).toEqual([]);
    if (way === 'accept') {
      await accept.click();
      await hands.getByText(`${number} 由您负责。`).waitFor();
      await hands.getByRole('heading', { name: '我负责的 1' }).waitFor();
      await keepScreenshot(manager, 'manager-hands-mine');
      // Her number opens the tablet's card, where she hands it on.
      await hands.getByRole('button', { name: number, exact: true }).click();
      await manager.getByRole('heading', { name: '首问负责' }).waitFor();
      await manager.getByText(/由您负责，/).waitFor();
      await manager.getByRole('button', { name: '移交', exact: true }).waitFor();
      await keepScreenshot(manager, 'manager-hands-card');
      await manager.goBack();
      await hands.getByRole('heading', { name: '我负责的 1' }).waitFor();
    } else {
      await hands.getByRole('button', { name: `退回 ${number}` }).click();
      await hands.getByRole('button', { name: '现在抽不开身' }).click();
      await hands.getByText(`${number} 已退回`).waitFor();
    }
    await accept.waitFor({ state: 'hidden' });
    expect(await accessibilityTroubles(manager, { within: '.my-hands' })).toEqual([]);
    await scene.hall.call('POST', '/api/v1/windows/14/call-next', {});
    await scene.hall.call('POST', '/api/v1/windows/14/finish', {});
  }
}, 90_000);
