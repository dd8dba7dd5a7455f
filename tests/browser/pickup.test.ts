// 出件 in real browsers: announced at the desk, a number at the kiosk, handed over at the pick-up window, and the manager's list.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, kioskAt, openScene, openWindow } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let desk: Page;
const problems: string[][] = [];
const caseNo = 'HRB-2026-00017';
let code = '';

beforeAll(async () => {
  scene = await openScene(1);
  const clerk = await scene.clerkAt('wangwei', 7);
  desk = clerk.page;
  problems.push(clerk.problems);
  await openWindow(desk);
}, 90_000);
afterAll(async () => scene?.stop());

async function kioskPage(): Promise<Page> {
  const { page, problems: red } = await kioskAt(scene);
  problems.push(red);
  return page;
}

test('PU1 the clerk announces a result by its case number and has a code for it', async () => {
  await desk.keyboard.press('F6');
  const panel = desk.getByRole('dialog');
  await panel.getByLabel('办件编号').first().fill('hrb-2026-00017');
  await panel.getByRole('searchbox').fill('身份证');
  await keepScreenshot(desk, 'pickup-desk-announce');
  expect(await accessibilityTroubles(desk)).toEqual([]);
  expect(await fitsAcross(desk)).toBe(true);
  await panel.getByRole('button', { name: '登记出件' }).click();
  const said = panel.getByText(/已登记出件，取件码 \d{6}/);
  await said.waitFor();
  code = /取件码 (\d{6})/.exec((await said.textContent()) ?? '')?.[1] ?? '';
  await keepScreenshot(desk, 'pickup-desk-announced');
  await desk.keyboard.press('Escape');
});

test('PU3 at the kiosk the code alone gives a number of the pick-up queue', async () => {
  const kiosk = await kioskPage();
  await keepScreenshot(kiosk, 'pickup-kiosk-home');
  await kiosk.getByText('领结果').click();
  await keepScreenshot(kiosk, 'pickup-kiosk-empty');
  await kiosk.getByLabel(/^取件码/).fill(code === '000001' ? '000002' : '000001');
  await kiosk.getByRole('button', { name: '取号领结果' }).click();
  await kiosk.getByText(/没有找到这个取件码/).waitFor();
  await keepScreenshot(kiosk, 'pickup-kiosk-refused');
  // A reader ends with the enter key.
  await kiosk.getByLabel(/^取件码/).fill(code);
  await kiosk.keyboard.press('Enter');
  await kiosk.getByText('领取 1 件结果，请带身份证件').waitFor();
  const number = (await kiosk.locator('.number').textContent()) ?? '';
  expect(number).toMatch(/^V\d{3}$/);
  await keepScreenshot(kiosk, 'pickup-kiosk-number');
});

test('PU5 the window sees the case, and finishing hands it over', async () => {
  await desk.waitForTimeout(400);
  await desk.keyboard.press('Space');
  await desk.locator('.results-here').getByText(caseNo).waitFor();
  await desk.locator('.results-here').getByRole('button', { name: '代领' }).click();
  await keepScreenshot(desk, 'pickup-desk-visit');
  expect(await accessibilityTroubles(desk)).toEqual([]);
  expect(await fitsAcross(desk)).toBe(true);
  await desk.setViewportSize({ width: 1280, height: 800 });
  await keepScreenshot(desk, 'pickup-desk-visit-wide');
  await desk.setViewportSize({ width: 360, height: 700 });
  await desk.waitForTimeout(400);
  await desk.keyboard.press('Space');
  await openWindow(desk);
  const list = await scene.hall.call('GET', '/api/v1/results?state=over');
  expect(JSON.stringify(list)).toContain('"how":"proxy"');
});

test('PU9 the manager reads what was handed over and what lies ready, and ends what nobody fetches', async () => {
  await scene.hall.call('POST', '/api/v1/results', { caseNo: 'HRB-2026-00018', item: 'id-card' });
  const { manager } = scene;
  await manager.getByRole('button', { name: '出件', exact: true }).click();
  await manager.locator('.result-row').filter({ hasText: 'HRB-2026-00018' }).waitFor();
  await keepScreenshot(manager, 'pickup-manager-ready');
  expect(await accessibilityTroubles(manager, { within: '.results' })).toEqual([]);
  await manager.getByRole('button', { name: '退回部门' }).click();
  await manager.locator('.ant-popconfirm-buttons .ant-btn-primary').click();
  await manager.getByText('没有这类结果').waitFor();
  await manager.getByRole('button', { name: '已领、寄出、退回' }).click();
  await manager
    .locator('.result-row')
    .filter({ hasText: caseNo })
    .getByText(/已领走（代领）/)
    .waitFor();
  await keepScreenshot(manager, 'pickup-manager-over');
  expect(await fitsAcross(manager)).toBe(true);
});

test('nothing was red on any page', () => {
  expect(problems.flat()).toEqual([]);
});
