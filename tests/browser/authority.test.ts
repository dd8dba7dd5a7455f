// The authority page at its real size: the matrix by touch and keyboard, a preview, publishing now and for later, withdrawing, going back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { collectProblems, keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let page: Page;
let problems: string[];
beforeAll(async () => {
  scene = await openScene();
  page = scene.manager;
  problems = collectProblems(page);
  page.setDefaultTimeout(8_000);
  await page.getByRole('button', { name: '窗口授权' }).click();
  await page.getByRole('table', { name: '窗口授权' }).waitFor();
});
afterAll(async () => scene?.stop());

const windowHead = (no: number) => page.locator(`tr[data-window="${no}"] .matrix-window`);
const cell = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog', { name: '发布前看一看' });
const look = () => page.getByRole('button', { name: '看影响并发布', exact: true }).click();
const publish = () => dialog().getByRole('button', { name: '发布', exact: true }).click();
const callable = async (window: number) => {
  const { body } = await scene.hall.call('POST', `/api/v1/windows/${window}/call-next`);
  return body['number'] ?? (body['error'] as { code: string }).code;
};

describe('the authority page', () => {
  test('shows who is called where, and walks by the arrow keys', async () => {
    await keepScreenshot(page, 'authority');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await keepScreenshot(page, 'authority-1920');
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await accessibilityTroubles(page, { without: 'tbody tr:nth-child(n + 5)' })).toEqual([]);
    await page.getByRole('button', { name: /^1 综合咨询/ }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.querySelector('.unseen')?.textContent)).toBe(
      '3 号窗口不办社保医保就业',
    );
    await page.keyboard.press('Enter');
    await cell('3 号窗口办社保医保就业，第 3 位').waitFor();
    await page.getByText('1 个窗口有改动，尚未发布').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('1 个窗口有改动，尚未发布').waitFor({ state: 'detached' });
  });

  test('a change published for now is in force at once, with its effect told before', async () => {
    await scene.hall.call('POST', '/api/v1/windows/3/open');
    const { number } = await scene.take('social-card');
    expect(await callable(3)).toBe('nobodyWaiting');
    await cell('3 号窗口不办社保医保就业').click();
    await look();
    await dialog().getByText('3 号窗口增加办理社保医保就业').waitFor();
    await dialog().locator('tr[data-queue=L]').waitFor();
    await keepScreenshot(page, 'authority-preview');
    expect(await accessibilityTroubles(page, { within: '.ant-modal' })).toEqual([]);
    await publish();
    await page.getByText('已发布，现在生效。').waitFor();
    expect(await callable(3)).toBe(number);
    await page
      .locator('li[data-change=effective]')
      .filter({ hasText: '3 号窗口增加办理社保医保就业' })
      .waitFor();
    await scene.hall.call('POST', '/api/v1/windows/3/finish', {});
  });

  test('a window is changed whole in its panel: kind, order, items, calling by itself', async () => {
    await windowHead(5).click();
    const panel = page.getByRole('dialog', { name: /5 号窗口/ });
    await panel.getByRole('button', { name: '社保医保就业往前' }).click();
    await panel.getByRole('checkbox', { name: '空闲时自动叫号' }).check();
    await panel.getByRole('button', { name: '不再办理综合咨询' }).click();
    await keepScreenshot(page, 'authority-window');
    expect(await accessibilityTroubles(page, { within: '.ant-drawer' })).toEqual([]);
    await panel.getByRole('button', { name: '完成' }).click();
    await cell('5 号窗口办社保医保就业，第 1 位').waitFor();
    await page.getByRole('button', { name: '放弃改动' }).click();
    await cell('5 号窗口办社保医保就业，第 2 位').waitFor();
  });

  test('who would be left without a window is shown, and goes to the queue that is chosen', async () => {
    await scene.take('heating');
    await windowHead(23).click();
    const panel = page.getByRole('dialog', { name: /23 号窗口/ });
    await panel.getByRole('button', { name: '撤掉这个窗口' }).click();
    await panel.getByRole('button', { name: '完成' }).click();
    await look();
    await dialog()
      .getByText(/水电气热的 1 位将没有窗口办理/)
      .waitFor();
    expect(await dialog().getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
    await keepScreenshot(page, 'authority-stranded');
    await dialog().getByRole('combobox', { name: '水电气热的办事群众转到' }).click();
    await page.getByTitle('综合受理').last().click();
    await dialog().locator('tr[data-queue=D]').waitFor();
    await publish();
    await page.getByText('已发布，现在生效。').waitFor();
    await page.locator('tr[data-window="23"]').waitFor({ state: 'detached' });
  });

  test('goes back to an earlier version with one press and a look', async () => {
    const change = page.locator('li[data-change=effective]').filter({ hasText: '撤掉 23 号窗口' });
    await change.getByRole('button', { name: '恢复到这次改动之前' }).click();
    await dialog().getByText('新增 23 号窗口').waitFor();
    await publish();
    await page.locator('tr[data-window="23"]').waitFor();
    const { body } = await scene.hall.call('GET', '/api/v1/windows');
    expect((body as unknown as { no: number }[]).map(({ no }) => no)).toContain(23);
  });

  test('a preset is two touches away; for tomorrow it waits, can be withdrawn, and keeps its place in the list', async () => {
    await page.getByRole('button', { name: '社保高峰' }).click();
    await dialog().getByRole('radio', { name: '明天 08:30' }).check();
    await dialog().getByText('5 号窗口叫号先后改为').waitFor();
    await dialog().getByRole('radio', { name: '指定时间' }).check();
    await dialog().getByLabel('生效时间').fill('25:10');
    await dialog().getByText('请填写晚于现在的时间').waitFor();
    await keepScreenshot(page, 'authority-moment');
    await dialog().getByLabel('生效时间').fill('1010');
    await dialog().getByLabel('生效日期').fill('2199-12-31');
    await dialog().getByText('请填写晚于现在的时间').waitFor({ state: 'detached' });
    await dialog().getByRole('radio', { name: '明天 08:30' }).check();
    await publish();
    await page.getByText(/已发布，.* 生效。/).waitFor();
    const pending = page.locator('li[data-change=pending]');
    await pending.filter({ hasText: '5 号窗口叫号先后改为' }).waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await keepScreenshot(page, 'authority-changes');
    await pending.getByRole('button', { name: '撤回' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '撤回' }).click();
    await page.locator('li[data-change=withdrawn]').waitFor();
    const { body } = await scene.hall.call('GET', '/api/v1/settings');
    expect(body['pending']).toEqual([]);
  });

  test('a change made on settings that are not in force any more is not published blindly', async () => {
    await cell('24 号窗口不办综合受理').click();
    const { body: state } = await scene.hall.call('GET', '/api/v1/settings');
    const other = await scene.hall.call('POST', '/api/v1/settings/publish', {
      base: state['current'],
      edit: { windows: [{ no: 20, autoCall: true }] },
    });
    expect(other.status).toBe(201);
    await look();
    await dialog().getByText('设置刚被别人改过', { exact: false }).waitFor();
    await dialog().getByRole('button', { name: '看最新的设置，保留我的改动' }).click();
    await page.locator('tr[data-window="20"]').filter({ hasText: '自动叫号' }).waitFor();
    await cell('24 号窗口办综合受理，第 2 位').waitFor();
    await look();
    await dialog().getByText('24 号窗口增加办理综合受理').waitFor();
    await publish();
    await page.getByText('已发布，现在生效。').waitFor();
  });

  test('speaks English on request, and nothing went wrong in the page', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Window authority' }).waitFor();
    await keepScreenshot(page, 'authority-en');
    await page.getByRole('button', { name: '中文' }).click();
    expect(problems.filter((problem) => !problem.includes('409'))).toEqual([]);
  });
});
