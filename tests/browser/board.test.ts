// Hall boards and window displays in a real browser, paired with a real hall: what is called is seen, also after the network was gone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockTime } from '../../ui/format.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { collectProblems, keepScreenshot } from '../support/chromium.ts';
import { portrait, Scene } from './board-scene.ts';
import type { Display } from './board-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(async () => scene?.end());

const row = (page: Page, number: string) => page.locator(`.call[data-number="${number}"]`);
const numbersOn = (page: Page): Promise<string[]> => page.locator('.call-number').allTextContents();

/** A visitor at a window of her own, so that no test is in another's way. */
async function call(item: string, window: number, language = 'zh'): Promise<string> {
  await scene.take(item, language);
  await scene.openWindow(window).catch(() => undefined);
  return (await scene.callNext(window)).number;
}

const violations = (page: Page) => accessibilityTroubles(page, { bestPractice: true });

/** Flashing changes colours for a moment; contrast is judged at rest, then once more at its brightest. */
async function stillAt(page: Page, moment: number): Promise<void> {
  await page.evaluate((at) => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = at;
    }
  }, moment);
}

/** How high a digit of the element really is, px. */
function digitHeight(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) return 0;
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return Math.round(context.measureText('0').actualBoundingBoxAscent);
    });
}

describe('a hall board', () => {
  let board: Display;
  beforeAll(async () => {
    board = await scene.display('board', '/board');
    await board.page.waitForSelector('.board');
  });

  test('is calm and readable while nobody is called', async () => {
    await board.page.getByText('请留意您的号码').waitFor();
    await board.page.getByText('Следите за своим номером').waitFor();
    await keepScreenshot(board.page, 'board-empty');
    expect(await violations(board.page)).toEqual([]);
  });

  test('shows a call as number, arrow and window within a moment, and takes it away when service starts', async () => {
    const number = await call('notary', 24);
    await row(board.page, number).waitFor({ timeout: 3_000 });
    expect(await row(board.page, number).locator('.call-no').textContent()).toBe('24');
    await scene.post('/windows/24/start');
    // Still seen for ten seconds after its call, then gone.
    expect(await row(board.page, number).count()).toBe(1);
    await row(board.page, number).waitFor({ state: 'detached', timeout: 14_000 });
  });

  test('shows two calls at once, both', async () => {
    await Promise.all([scene.take('heating'), scene.take('building-permit')]);
    await Promise.all([scene.openWindow(23), scene.openWindow(22)]);
    const called = await Promise.all([scene.callNext(23), scene.callNext(22)]);
    for (const { number } of called) await row(board.page, number).waitFor({ timeout: 3_000 });
    expect(await numbersOn(board.page)).toEqual(expect.arrayContaining(called.map(({ number }) => number)));
  });

  test('brings a recall to the top and lets it flash anew', async () => {
    const [, second] = await numbersOn(board.page);
    const number = second ?? '';
    const window = await row(board.page, number).locator('.call-no').textContent();
    await row(board.page, number).and(board.page.locator(':not(.call-fresh)')).waitFor({ timeout: 14_000 });
    await scene.post(`/windows/${window}/recall`);
    await board.page
      .locator(`.call-fresh[data-number="${number}"][data-nth="2"]`)
      .waitFor({ timeout: 3_000 });
    expect((await numbersOn(board.page))[0]).toBe(number);
    await stillAt(board.page, 750);
    expect(await violations(board.page)).toEqual([]);
  });

  test('has six rows of digits at least 118 px high, and names in small who is called beyond them', async () => {
    const more = ['mortgage', 'social-card', 'company-setup', 'invoices', 'id-card', 'passport'];
    const windows = [14, 9, 17, 20, 12, 13];
    for (const [index, item] of more.entries()) await call(item, windows[index] ?? 0);
    await expect.poll(() => board.page.locator('.call').count()).toBe(6);
    expect(await digitHeight(board.page, '.call-number')).toBeGreaterThanOrEqual(118);
    expect(await digitHeight(board.page, '.call-no')).toBeGreaterThanOrEqual(118);
    const clipped = await board.page
      .locator('.call-number, .call-no')
      .evaluateAll(
        (elements) =>
          elements.filter((element) => element.getBoundingClientRect().bottom > innerHeight - 100).length,
      );
    expect(clipped).toBe(0);
    await expect.poll(() => board.page.locator('.foot-called li').count()).toBeGreaterThanOrEqual(2);
    await keepScreenshot(board.page, 'board-landscape');
    expect(await violations(board.page)).toEqual([]);
    expect(board.problems).toEqual([]);
  });

  test('upright has twelve rows of the same digits', async () => {
    const upright = await scene.display('board', '/board', {}, { viewport: portrait });
    await upright.page.waitForSelector('.call');
    expect(await upright.page.locator('.call').count()).toBeGreaterThanOrEqual(8);
    expect(await digitHeight(upright.page, '.call-number')).toBeGreaterThanOrEqual(118);
    const heights = await upright.page
      .locator('.call')
      .evaluateAll((rows) => rows.map((each) => Math.round(each.getBoundingClientRect().height)));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(118);
    await upright.page.waitForTimeout(300);
    await keepScreenshot(upright.page, 'board-portrait');
    expect(await violations(upright.page)).toEqual([]);
    expect(upright.problems).toEqual([]);
  });

  test('whose network was cut says so and is right at once when it is back', async () => {
    const before = await numbersOn(board.page);
    await board.context.setOffline(true);
    await board.page.locator('.offline').waitFor({ timeout: 30_000 });
    await keepScreenshot(board.page, 'board-offline');
    expect(await numbersOn(board.page)).toEqual(before);
    expect(await violations(board.page)).toEqual([]);
    const number = await call('inquiry', 1);
    await scene.post('/windows/22/start');
    await board.context.setOffline(false);
    await row(board.page, number).waitFor({ timeout: 12_000 });
    await board.page.locator('.offline').waitFor({ state: 'detached' });
    expect((await numbersOn(board.page))[0]).toBe(number);
    const shown = await board.page.locator('.call-no').allTextContents();
    expect(shown).not.toContain('22');
    await board.page.reload();
    await row(board.page, number).waitFor({ timeout: 5_000 });
  });
});

test('a board that nobody has confirmed shows its code; once confirmed it shows its zone', async () => {
  const context = await scene.context();
  const page = await context.newPage();
  const problems = collectProblems(page);
  await page.goto(scene.address('/board?zone=S'));
  const code = (await page.locator('.pairing-code').textContent()) ?? '';
  await keepScreenshot(page, 'board-pairing');
  // By the hall's clock, wherever the device's own believes to be.
  const untils = [8, 9, 10].map((minutes) => clockTime(Date.now() + minutes * 60_000, 'Asia/Shanghai'));
  const until = /(\d+:\d\d) 前有效/.exec((await page.locator('.pairing').textContent()) ?? '')?.[1];
  expect(untils).toContain(until);
  const confirmed = await scene.manager.post('/manage/devices/confirm', { code: code.replaceAll(' ', '') });
  expect(confirmed.status).toBe(200);
  await page.locator('.board-of-zone').waitFor({ timeout: 10_000 });
  await page.getByText('商事').first().waitFor();
  // Window 18 of this zone calls somebody who waits in zone J, and only then is she shown here.
  await scene.take('project-filing');
  await scene.openWindow(18);
  const { number } = await scene.callNext(18);
  await row(page, number).waitFor({ timeout: 3_000 });
  await keepScreenshot(page, 'board-zone');
  expect(problems).toEqual([]);
});

test('a board of a zone says where a window stands that is elsewhere', async () => {
  const board = await scene.display('board', '/board?zone=N', { zone: 'N' });
  await board.page.waitForSelector('.board');
  await scene.take('invoices');
  await scene.openWindow(16);
  const { number } = await scene.callNext(16);
  await row(board.page, number).waitFor({ timeout: 3_000 });
  expect(await row(board.page, number).locator('.call-zone').textContent()).toContain('不动产');
  await keepScreenshot(board.page, 'board-zone-elsewhere');
  expect(board.problems).toEqual([]);
});

test('a window display shows state, number and what comes next in three scripts', async () => {
  const { page, problems } = await scene.display('windowDisplay', '/window-display?window=15', {
    window: 15,
  });
  await page.getByText('窗口关闭').waitFor();
  expect(await violations(page)).toEqual([]);
  await scene.openWindow(15);
  await page.getByText('请稍候，等待叫号').waitFor();
  const { number: first } = await scene.take('inheritance', 'ru');
  const { number: second } = await scene.take('inheritance');
  await page.locator('.window-next').getByText(second).waitFor();
  await scene.callNext(15);
  await page.locator('.current-number').getByText(first).waitFor();
  await page.getByText('Подойдите к этому окну').waitFor();
  await keepScreenshot(page, 'window-called');
  await stillAt(page, 750);
  expect(await violations(page)).toEqual([]);
  await scene.post('/windows/15/start');
  await page.getByText('正在办理').waitFor();
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'window-serving');
  await scene.post('/windows/15/finish');
  await scene.post('/windows/15/pause', { reason: 'break' });
  await page.getByText('Service paused').waitFor();
  await keepScreenshot(page, 'window-paused');
  expect(await violations(page)).toEqual([]);
  await scene.openWindow(11);
  await scene.post('/windows/15/resume');
  await scene.post('/windows/15/pause', { reason: 'meeting', coveredBy: 11 });
  await page.getByText('请到 11 号窗口').waitFor();
  await page.getByText('Пройдите к окну 11').waitFor();
  await keepScreenshot(page, 'window-covered');
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([]);
});
