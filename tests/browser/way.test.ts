// 首问负责 where it is read: the way of a visit behind the manager's alarm and on the visitor's own page, in a real browser.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, openScene, openWindow } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let url: string;
let number: string;

const at = async (window: number, action: string, body: object = {}) => {
  const answer = await scene.hall.call('POST', `/api/v1/windows/${window}/${action}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
};

beforeAll(async () => {
  scene = await openScene(1);
  for (const [name, window] of [
    ['wangwei', 3],
    ['lina', 4],
  ] as const)
    await openWindow((await scene.clerkAt(name, window)).page);
  const { body } = await scene.hall.call('POST', '/api/v1/tickets', { item: 'senior-allowance' });
  url = scene.base + new URL(String(body['url'])).pathname;
  number = String(body['number']);
  await at(3, 'call-next');
  await at(3, 'start');
  await at(3, 'transfer', { to: { window: 4 }, reason: 'specialist' });
  await at(4, 'call-next');
  await at(4, 'start');
  await at(4, 'transfer', { to: { window: 3 }, reason: 'notHere' });
});
afterAll(async () => scene?.stop());

test('the manager opens the way of a visit behind the alarm about it', async () => {
  const { manager } = scene;
  const alarm = manager.locator('.alarm').filter({ hasText: `${number} 已被转了 2 次` });
  await alarm.waitFor();
  await alarm.getByRole('button', { name: '首问负责' }).click();
  const way = alarm.locator('.alarm-way');
  await way.getByText('由 员工lina 负责').waitFor();
  const told = await way.locator('li').allTextContents();
  expect(told).toHaveLength(4);
  expect(told[1]).toContain('3 号窗口 员工wangwei');
  expect(told[1]).toContain('需要专人办理');
  await keepScreenshot(manager, 'way-manager');
  expect(await fitsAcross(manager)).toBe(true);
  expect(await accessibilityTroubles(manager)).toEqual([]);
  await alarm.getByRole('button', { name: '首问负责' }).click();
  await way.waitFor({ state: 'detached' });
});

test.each([
  ['zh', '经手过程（4）', '转到 3 号窗口（不在该窗口办）'],
  ['en', 'Its way so far (4)', 'Sent to window 3 (not done at that window)'],
  ['ru', 'Ход обращения (4)', 'Направлено в окно 3 (не в этом окне)'],
])('%s: her own page tells it without names', async (language, title, last) => {
  const { page, problems } = await scene.page({ width: 390, height: 844 });
  await page.goto(url);
  await page.locator('.language, [role=radio]').first().waitFor();
  const names = { zh: '中文', en: 'English', ru: 'Русский' } as const;
  await page.getByRole('radio', { name: names[language as 'zh'] }).click();
  const fold = page.locator('details.fold').filter({ hasText: title });
  await fold.locator('summary').click();
  const steps = await fold.locator('li').allTextContents();
  expect(steps).toHaveLength(4);
  expect(steps.at(-1)).toContain(last);
  expect(steps.join(' ')).not.toMatch(/wangwei|lina/);
  await fold.scrollIntoViewIfNeeded();
  await keepScreenshot(page, `way-phone-${language}`);
  expect(await fitsAcross(page)).toBe(true);
  expect(await accessibilityTroubles(page)).toEqual([]);
  expect(problems).toEqual([]);
});
