// A system is down, as clerk and manager mark it, and as board and window display tell it in three scripts and aloud.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { portrait, Scene as Displays } from './board-scene.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

describe('at the desk and the manager’s page', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(1);
  });
  afterAll(async () => scene?.stop());

  test('one key and one digit mark, one press restores; the visitor at the window goes home with a pass', async () => {
    const { page: desk, problems } = await scene.clerkAt('wangwei', 14);
    const press = async (key: string) => {
      await desk.waitForTimeout(400);
      await desk.keyboard.press(key);
    };
    const says = (words: string | RegExp) =>
      desk.locator('.desk-work .note').filter({ hasText: words }).waitFor();
    await press('Space');
    await desk.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
    const served = await scene.take('home-transfer');
    await scene.take('home-transfer');
    await press('Space');
    await desk.locator('.visit-number').filter({ hasText: served.number }).waitFor();
    await press('Space');
    await desk.locator('[data-main]').filter({ hasText: '办结并叫下一个' }).waitFor();
    await press('q');
    await desk.getByRole('dialog').getByText('整个部门').waitFor();
    await keepScreenshot(desk, 'down-desk-panel-strip');
    expect(await accessibilityTroubles(desk)).toEqual([]);
    await press('3');
    await desk.locator('.down-lines').first().waitFor();
    await says(/已标记故障/);
    await keepScreenshot(desk, 'down-desk-marked-strip');
    await desk.setViewportSize({ width: 1280, height: 800 });
    await keepScreenshot(desk, 'down-desk-marked-wide');
    expect(await accessibilityTroubles(desk)).toEqual([]);
    await press('v');
    await desk.getByRole('dialog').getByText('发卡后今天的号码结束').waitFor();
    await keepScreenshot(desk, 'down-desk-pass');
    await press('1');
    await says(/优先卡 \d{4}-\d{3}，校验码 \d{4}/);
    const text = (await desk.locator('.desk-work .note').textContent()) ?? '';
    await desk.waitForTimeout(400);
    await desk.getByRole('button', { name: '系统已恢复' }).click();
    await says(/已恢复/);
    await press('r');
    const field = desk.getByRole('dialog').getByLabel('优先卡');
    await field.fill(`${/\d{4}-\d{3}/.exec(text)?.[0]} ${/校验码 (\d{4})/.exec(text)?.[1]}`);
    await field.press('Enter');
    await says(/已取优先号/);
    expect(problems).toEqual([]);
  });

  test('the manager marks a department and sees who waits', async () => {
    const { manager } = scene;
    await scene.take('pension-check');
    await manager.getByLabel('选择部门、窗口或事项…').selectOption('department:labour');
    await manager.getByRole('button', { name: '标记系统故障' }).click();
    await manager.locator('.backend li').first().waitFor();
    expect(await manager.locator('.backend li').textContent()).toContain('1 人在等');
    await keepScreenshot(manager, 'down-manager');
    expect(await accessibilityTroubles(manager)).toEqual([]);
    await manager.getByRole('button', { name: '系统已恢复' }).click();
    await expect.poll(() => manager.locator('.backend li').count()).toBe(0);
  });
});

describe('on the displays', () => {
  let scene: Displays;
  beforeAll(async () => {
    scene = await Displays.start();
  });
  afterAll(async () => scene?.end());

  test('the board shows it in three scripts and says it aloud; the window’s display too', async () => {
    const board = await scene.display('board', '/board', {}, { sentenceMs: 50 });
    const upright = await scene.display('board', '/board', {}, { viewport: portrait });
    const window = await scene.display('windowDisplay', '/window-display?window=14', { window: 14 });
    await scene.openWindow(14);
    await scene.openWindow(3);
    for (const item of ['home-transfer', 'pension-check', 'pension-check']) await scene.take(item);
    await scene.callNext(14);
    await scene.post('/backend/down', { department: 'labour' });
    await scene.post('/backend/down', { window: 14, reason: 'network' });
    await scene.post('/windows/14/finish');
    for (const { page } of [board, upright]) await page.locator('.down-strip').waitFor();
    await keepScreenshot(board.page, 'down-board-landscape');
    await keepScreenshot(upright.page, 'down-board-portrait');
    await window.page.getByText('系统故障，暂停叫号').waitFor();
    await keepScreenshot(window.page, 'down-window-display');
    const said = () =>
      board.page.evaluate(() =>
        (globalThis as unknown as { said: { text: string }[] }).said.map(({ text }) => text),
      );
    await expect.poll(said, { timeout: 15_000 }).toContainEqual(expect.stringContaining('系统暂时中断'));
    await scene.post('/backend/up', { department: 'labour' });
    await expect.poll(said, { timeout: 15_000 }).toContainEqual(expect.stringContaining('系统已恢复'));
    for (const { page } of [board, upright]) {
      const wide = await page.evaluate(
        () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
      );
      expect(wide).toBe(0);
    }
    expect([...board.problems, ...window.problems]).toEqual([]);
  });
});
