// 办不成事 for the staff in real browsers: one key at the desk, the guide's tablet, and the manager's list from contact to answer.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, openScene, openWindow, signInAs } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let desk: Page;
const problems: string[][] = [];
let number = '';

beforeAll(async () => {
  scene = await openScene(1);
  const clerk = await scene.clerkAt('wangwei', 8);
  desk = clerk.page;
  problems.push(clerk.problems);
  await openWindow(desk);
}, 90_000);
afterAll(async () => scene?.stop());

/** Quicker than any answer comes. */
const pressTwice = (button: Locator): Promise<void> =>
  button.evaluate((pressed: HTMLElement) => {
    pressed.click();
    pressed.click();
  });

test('MA9 at the window for it one key leads from the visit into the matter, and the visit ends with it', async () => {
  await scene.hall.call('POST', '/api/v1/tickets', { queue: 'Wu' });
  await desk.waitForTimeout(400);
  await desk.keyboard.press('Space');
  await desk.locator('.matter-here').filter({ hasText: '登记反映' }).waitFor();
  await keepScreenshot(desk, 'matter-desk-visit');
  expect(await accessibilityTroubles(desk)).toEqual([]);
  await desk.keyboard.press('F7');
  const panel = desk.getByRole('dialog');
  await panel.getByLabel('哪里没办成').selectOption('sentAround');
  await panel.getByRole('searchbox').fill('低保');
  await panel.getByLabel(/^哪个窗口说不能办/).selectOption('3');
  await panel.getByLabel('窗口说的原因').selectOption('notOurs');
  await panel.getByLabel(/^群众的话/).fill('跑了五趟');
  await panel.getByLabel(/^联系电话/).fill('13800138000');
  await keepScreenshot(desk, 'matter-desk-panel');
  expect(await accessibilityTroubles(desk)).toEqual([]);
  expect(await fitsAcross(desk)).toBe(true);
  await panel.getByRole('button', { name: '登记，打印回执' }).click();
  await panel
    .locator('output')
    .filter({ hasText: /已登记，编号/ })
    .waitFor();
  number = /\d{4}-\d{4}/.exec((await panel.locator('output').textContent()) ?? '')?.[0] ?? '';
  await keepScreenshot(desk, 'matter-desk-done');
  await desk.keyboard.press('Enter');
  await desk.getByText(`已登记“办不成事” ${number}`).waitFor();
  await desk.setViewportSize({ width: 1280, height: 800 });
  await keepScreenshot(desk, 'matter-desk-known-wide');
  expect(await fitsAcross(desk)).toBe(true);
  await desk.setViewportSize({ width: 360, height: 700 });
  await openWindow(desk);
});

test('MA1 without a visit the same key, and on the guide’s tablet a receipt at the zone’s printer', async () => {
  await desk.waitForTimeout(400);
  await desk.keyboard.press('F7');
  await desk.getByText('没有号的群众反映').waitFor();
  await desk.keyboard.press('Escape');
  const { page, problems: red } = await scene.guideAt('zhoujing');
  problems.push(red);
  await page.getByText('登记反映').click();
  await page.locator('.guide-matter select').first().waitFor();
  await page.locator('.guide-matter').scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'matter-guide');
  expect(await accessibilityTroubles(page, { within: '.guide-matter' })).toEqual([]);
  await page.getByRole('button', { name: '登记，打印回执' }).click();
  await page.locator('.intake-done output').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await fitsAcross(page)).toBe(true);
});

test('MA17 MA18 whoever answers for it goes on with it at her own desk, and prints it for the seal', async () => {
  const given = await scene.manager.evaluate(async () => {
    const made = await fetch('/manage/accounts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'lidaibiao', displayName: '李代表', role: 'clerk', staffNumber: 'SX01' }),
    });
    return ((await made.json()) as { oneTimePassword: string }).oneTimePassword;
  });
  const matters = ['late', 'sentAround'].map((what) =>
    scene.hall.call('POST', '/api/v1/matters', {
      what,
      item: 'senior-allowance',
      words: '来了三回，每回说的都不一样。',
      contact: '0451-8888 1234',
    }),
  );
  const [own = ''] = (await Promise.all(matters)).map(({ body }) => String(body['matter']));
  const { page, problems: red } = await scene.page({ width: 360, height: 700 });
  problems.push(red);
  await signInAs(page, scene.base, 'lidaibiao', given);
  await page.goto(`${scene.base}/desk?window=4`);
  await openWindow(page);
  await page.getByText(/您负责的办不成事 [23] 件/).waitFor();
  await keepScreenshot(page, 'matter-own-hint');
  expect(await fitsAcross(page)).toBe(true);
  await page.waitForTimeout(400);
  await page.keyboard.press('F3');
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: own }).click();
  await panel.getByText('来了三回').waitFor();
  await panel.getByText('0451-8888 1234').waitFor();
  await keepScreenshot(page, 'matter-own-strip');
  expect(await accessibilityTroubles(page)).toEqual([]);
  expect(await fitsAcross(page)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByText('English', { exact: true }).click();
  await page.waitForTimeout(400);
  await page.keyboard.press('F3');
  await panel.getByRole('button', { name: own }).click();
  await panel.getByRole('button', { name: 'Mark as contacted' }).waitFor();
  await panel.locator('.own-matter-acts').scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'matter-own-strip-en');
  // A no is read in the language that was chosen after the page had said hello in another.
  await panel.getByRole('button', { name: 'Unreachable' }).click();
  await panel.locator('output').getByText('The time for contacting is not over yet').waitFor();
  expect(await fitsAcross(page)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByText('中文', { exact: true }).click();
  await page.waitForTimeout(400);
  await page.keyboard.press('F3');
  await panel.getByRole('button', { name: own }).click();
  await panel.getByRole('button', { name: '登记已联系' }).click();
  await panel.getByText(`${own} 已登记。`).waitFor();
  await panel.getByText('联系时间').waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await keepScreenshot(page, 'matter-own-wide');
  expect(await accessibilityTroubles(page)).toEqual([]);
  await pressTwice(panel.getByRole('button', { name: '不能办，已书面说明' }));
  await panel.getByRole('link', { name: 'A4 答复书' }).waitFor();
  expect(await panel.locator('output').textContent()).toBe(`${own} 已登记。`);
  for (const [sheet, heading] of [
    ['', '“办不成事”反映回执'],
    ['&of=answer', '“办不成事”反映答复书'],
  ] as const) {
    await page.setViewportSize({ width: 900, height: 1200 });
    await page.goto(`${scene.base}/sheet?matter=${own}${sheet}`);
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByText('（盖章）').waitFor();
    await keepScreenshot(page, `matter-sheet${sheet === '' ? '' : '-answer'}`);
    await page.getByRole('button', { name: /俄|Russian/ }).click();
    await page.locator('.office-sheet [lang=ru]').first().waitFor();
    await keepScreenshot(page, `matter-sheet${sheet === '' ? '' : '-answer'}-ru`);
    expect(await accessibilityTroubles(page)).toEqual([]);
  }
});

test('MA10 MA11 MA12 MA13 the manager reads, marks as contacted, hands on and answers', async () => {
  const { manager } = scene;
  await manager.getByRole('button', { name: '办不成事', exact: true }).click();
  await manager.getByRole('button', { name: number }).waitFor();
  await keepScreenshot(manager, 'matter-manager-list');
  await manager.getByRole('button', { name: number }).click();
  await manager.getByText('跑了五趟').waitFor();
  await manager.getByText('13800138000').waitFor();
  await keepScreenshot(manager, 'matter-manager-one');
  expect(await accessibilityTroubles(manager, { within: '.matters' })).toEqual([]);
  expect(await fitsAcross(manager)).toBe(true);
  // What is chosen while one thing is on its way is still chosen once it is done.
  await manager.getByRole('combobox', { name: '转交给' }).click();
  await manager.locator('.ant-select-item-option').filter({ hasText: '值班长' }).first().click();
  await manager.getByRole('button', { name: '登记已联系' }).click();
  await manager.locator('.matter-row').filter({ hasText: number }).getByText('已联系，办理中').waitFor();
  await manager.getByRole('button', { name: '转交', exact: true }).click();
  await manager.locator('.matter-hands').getByText('值班长').waitFor();
  await keepScreenshot(manager, 'matter-manager-handed');
  await manager.getByText('English').click();
  await manager.locator('.matter-one').getByText('Handed on').waitFor();
  await keepScreenshot(manager, 'matter-manager-en');
  expect(await fitsAcross(manager)).toBe(true);
  await manager.getByText('中文').click();
  await pressTwice(manager.getByRole('button', { name: '已办成' }));
  await manager.getByRole('button', { name: '已答复、结束' }).click();
  await manager.locator('.matter-row').filter({ hasText: number }).getByText('已办成').waitFor();
  expect(await manager.locator('.matter-one [role=alert]').count()).toBe(0);
});

test('nothing was red on any page', () => {
  expect(problems.flat()).toEqual([]);
});
