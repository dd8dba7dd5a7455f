// A chief representative away from every window, in a real browser: a hand-over of her department that nobody takes up is told on her page, a tablet and a desk.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, makeAccount, openScene, signInAs, strip } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(0);
});
afterAll(async () => scene?.stop());

test('a late hand-over reaches the chief wherever she is signed in, and no colleague', async () => {
  // SX09 is the hall file's chief of the department that does mortgages.
  const given = await makeAccount(scene.manager, 'zhaomin', 'manager', 'SX09');
  const { page: desk, problems } = await scene.page(strip);
  await signInAs(desk, scene.base, 'zhaomin', given);
  const tablet = await desk.context().newPage();
  const office = await desk.context().newPage();
  await tablet.setViewportSize({ width: 1280, height: 800 });
  await office.setViewportSize({ width: 1366, height: 768 });
  await desk.goto(`${scene.base}/desk?window=16`);
  await tablet.goto(`${scene.base}/guide`);
  await office.goto(`${scene.base}/manager`);
  for (const window of [14, 15]) await scene.hall.call('POST', `/api/v1/windows/${window}/open`, {});
  const { number } = await scene.take('mortgage');
  await scene.hall.call('POST', '/api/v1/windows/14/call-next', {});
  const to = { window: 15 };
  const sent = await scene.hall.call('POST', '/api/v1/windows/14/transfer', {
    to,
    reason: 'specialist',
    withinMinutes: 1,
  });
  expect(sent.status).toBe(200);
  const says = new RegExp(`${number} 转给 15 号窗口，已超过接办时限还没有接办，请您以首席事务代表身份督促`);
  const places = [
    { page: desk, within: '.hints', name: 'desk' },
    { page: tablet, within: '.guide-hands', name: 'tablet' },
    { page: office, within: '.my-hands', name: 'office' },
  ];
  for (const { page, within, name } of places) {
    // The window has a minute of its free time.
    await page.locator(within).getByText(says).waitFor({ timeout: 120_000 });
    await keepScreenshot(page, `chief-${name}`);
    expect(await fitsAcross(page), name).toBe(true);
    expect(await accessibilityTroubles(page), name).toEqual([]);
  }
  const others = scene.manager.locator('.alarm').filter({ hasText: `首席事务代表：员工zhaomin` });
  await others.waitFor();
  expect(await scene.manager.locator('.my-hands').getByText(says).count()).toBe(0);
  await scene.hall.call('POST', '/api/v1/windows/15/call-next', {});
  for (const { page, within } of places)
    await page.locator(within).getByText(says).waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
}, 200_000);
