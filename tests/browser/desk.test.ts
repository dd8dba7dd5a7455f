// The clerk's desk in a real browser at a real hall: the keyboard alone, two keys a visit, and a sentence for every no.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { eventually, openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(3);
});
afterAll(async () => scene?.stop());

const big = (page: Page) => page.locator('[data-main]');
const number = (page: Page) => page.locator('.visit-number');
const note = (page: Page) => page.locator('.note');
/** A person reads before the next key; quicker presses are taken for a bounce. */
const readingMs = 400;

async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(readingMs);
  await page.keyboard.press(key);
}
async function bigSays(page: Page, words: string): Promise<void> {
  await big(page).filter({ hasText: words }).waitFor();
}
async function windowState(
  no: number,
): Promise<{ state: string; ticket?: { number: string; stage: string } }> {
  const { body } = await scene.hall.call('GET', '/api/v1/windows');
  const rows = body as unknown as { no: number; state: string; ticket?: { number: string; stage: string } }[];
  const row = rows.find((window) => window.no === no);
  if (row === undefined) throw new Error(`no window ${no}`);
  return row;
}
async function stageOf(ticketId: string): Promise<string> {
  return String((await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`)).body['stage']);
}
async function scrolls(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      document.documentElement.scrollHeight > innerHeight ||
      document.documentElement.scrollWidth > innerWidth,
  );
}

describe('one desk by keyboard alone', () => {
  let desk: Page;
  let problems: string[];

  test('signing in leaves the window paused until the clerk opens it', async () => {
    ({ page: desk, problems } = await scene.clerkAt('wangwei', 14));
    expect(await windowState(14)).toMatchObject({ state: 'paused' });
    expect(await desk.evaluate(() => globalThis.isSecureContext)).toBe(false);
    await desk.keyboard.press('Space');
    await bigSays(desk, '呼叫下一位');
    expect(await windowState(14)).toMatchObject({ state: 'open' });
  });

  test('an empty queue answers in a sentence beside the button', async () => {
    await press(desk, 'Enter');
    await note(desk).filter({ hasText: '没有等候的办事群众' }).waitFor();
    expect(await desk.getByRole('dialog').count()).toBe(0);
  });

  test('an ordinary visit costs two keys, and the second calls the next visitor', async () => {
    const first = await scene.take('mortgage');
    const second = await scene.take('home-transfer', 'ru');
    await press(desk, 'Space');
    await number(desk).filter({ hasText: first.number }).waitFor();
    expect(await stageOf(first.ticketId)).toBe('called');
    await keepScreenshot(desk, 'desk-called-strip');
    expect(await scrolls(desk)).toBe(false);
    expect(await accessibilityTroubles(desk)).toEqual([]);

    await press(desk, 'Space');
    await bigSays(desk, '办结并叫下一个');
    expect(await stageOf(first.ticketId)).toBe('serving');
    await keepScreenshot(desk, 'desk-serving-strip');
    expect(await scrolls(desk)).toBe(false);
    await press(desk, 'Space');
    await number(desk).filter({ hasText: second.number }).waitFor();
    expect(await stageOf(first.ticketId)).toBe('served');
    expect(await stageOf(second.ticketId)).toBe('called');
    expect(await desk.locator('.visit-language').textContent()).toContain('俄语');
  });

  test('finishing straight from called is a served visit', async () => {
    const current = (await windowState(14)).ticket?.number;
    expect(await number(desk).textContent()).toBe(current);
    await press(desk, 'n');
    await note(desk)
      .filter({ hasText: `${current} 已办结` })
      .waitFor();
    await bigSays(desk, '呼叫下一位');
  });

  test('a held key does not repeat, a double press does not act twice', async () => {
    const held = await scene.take('mortgage');
    await desk.waitForTimeout(readingMs);
    await desk.keyboard.down('Space');
    for (let repeat = 0; repeat < 5; repeat++) await desk.keyboard.down('Space');
    await desk.keyboard.up('Space');
    await number(desk).filter({ hasText: held.number }).waitFor();
    expect(await stageOf(held.ticketId)).toBe('called');
    await desk.waitForTimeout(readingMs);
    await desk.keyboard.press('Space');
    await desk.keyboard.press('Space');
    await bigSays(desk, '办结并叫下一个');
    await note(desk)
      .filter({ hasText: '刚才的按键没有执行' })
      .or(note(desk).filter({ hasText: '按得太快' }))
      .waitFor();
    expect(await stageOf(held.ticketId)).toBe('serving');
  });

  test('keys go by their place: a Chinese input method and another layout change nothing', async () => {
    const outcome = desk.getByRole('button', { name: '咨询' });
    await desk.evaluate(() => {
      dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit2', key: 'Process', isComposing: true }));
    });
    await eventually(
      () => outcome.getAttribute('aria-pressed'),
      (pressed) => pressed === 'true',
    );
    expect(await outcome.getAttribute('aria-pressed')).toBe('true');
    await press(desk, 'b');
    await bigSays(desk, '呼叫下一位');
  });

  test('after a click the space bar means the big button again', async () => {
    const ticket = await scene.take('mortgage');
    await desk.getByRole('button', { name: /^过号/ }).first().click();
    await press(desk, 'Space');
    await number(desk).filter({ hasText: ticket.number }).waitFor();
    expect(await stageOf(ticket.ticketId)).toBe('called');
    await press(desk, 'n');
    await bigSays(desk, '呼叫下一位');
  });

  test('nothing red in the console', () => {
    expect(problems).toEqual([]);
  });
});

describe('a visitor who does not come', () => {
  let desk: Page;
  let missed: { ticketId: string; number: string };

  test('recall and 过号 too early are refused with what is still missing', async () => {
    ({ page: desk } = await scene.clerkAt('zhaomin', 17));
    await press(desk, 'Space');
    await bigSays(desk, '呼叫下一位');
    missed = await scene.take('sole-trader');
    await press(desk, 'Space');
    await number(desk).filter({ hasText: missed.number }).waitFor();
    await press(desk, 'c');
    await note(desk)
      .filter({ hasText: /刚刚呼叫过，请 \d 秒后再呼叫/ })
      .waitFor();
    await press(desk, 'g');
    await note(desk)
      .filter({ hasText: /现在还不能过号：还要再呼叫 2 次/ })
      .waitFor();
    await keepScreenshot(desk, 'desk-refused-strip');
    expect(await stageOf(missed.ticketId)).toBe('called');
    expect(await desk.getByRole('button', { name: /^过号/ }).first().textContent()).toContain(
      '还须呼叫 2 次',
    );
  });

  test('after three calls 过号 is allowed; the proof of calling is one touch away', async () => {
    for (let nth = 2; nth <= 3; nth++) {
      await desk.waitForTimeout(3_300);
      await desk.keyboard.press('c');
      const calls = await eventually(
        () => desk.locator('.proof-line').textContent(),
        (text) => (text?.match(/\d+:\d\d:\d\d/g) ?? []).length === nth,
      );
      expect(calls?.match(/\d+:\d\d:\d\d/g)).toHaveLength(nth);
    }
    await press(desk, 'p');
    expect(await desk.locator('.list-proof li').count()).toBe(3);
    await desk.waitForTimeout(3_300);
    await desk.keyboard.press('g');
    await bigSays(desk, '呼叫下一位');
    expect(await stageOf(missed.ticketId)).toBe('missed');
  });

  test('我来了 puts her back in line, by keyboard, and she is called again', async () => {
    await press(desk, 'l');
    const back = desk.getByRole('button', { name: `${missed.number} 我来了，重新排队` });
    await back.waitFor();
    await eventually(
      () => back.evaluate((button) => button === document.activeElement),
      (focused) => focused,
    );
    await keepScreenshot(desk, 'desk-missed-strip');
    expect(await accessibilityTroubles(desk)).toEqual([]);
    await press(desk, 'Enter');
    await note(desk)
      .filter({ hasText: `${missed.number} 已重新排队` })
      .waitFor();
    expect(await stageOf(missed.ticketId)).toBe('waiting');
    await desk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press(desk, 'Space');
    await number(desk).filter({ hasText: missed.number }).waitFor();
    await press(desk, 'n');
    await bigSays(desk, '呼叫下一位');
  });
});

describe('the window itself', () => {
  test('pauses with a reason, resumes, closes; each by one or two keys', async () => {
    const { page: desk, problems } = await scene.clerkAt('sunli', 22);
    await press(desk, 'Space');
    await bigSays(desk, '呼叫下一位');
    await press(desk, 'z');
    await desk.getByText('为什么暂停？').waitFor();
    await keepScreenshot(desk, 'desk-pause-strip');
    expect(await scrolls(desk)).toBe(false);
    await press(desk, '2');
    await bigSays(desk, '恢复叫号');
    expect(await desk.locator('.visit').textContent()).toContain('开会');
    expect(await windowState(22)).toMatchObject({ state: 'paused' });
    await press(desk, 'Space');
    await bigSays(desk, '呼叫下一位');
    await press(desk, 'x');
    await bigSays(desk, '开窗');
    expect(await windowState(22)).toMatchObject({ state: 'closed' });
    expect(problems).toEqual([]);
  });

  test('a window that somebody else holds says so and names her', async () => {
    const { page: other } = await scene.clerkAt('qianjun', 18);
    const second = await scene.clerkAt('liufang', 23);
    await second.page.goto(`${scene.base}/desk?window=18`);
    await second.page.getByText('18 号窗口现在由 员工qianjun 使用').waitFor();
    await keepScreenshot(second.page, 'desk-held');
    expect(await accessibilityTroubles(second.page)).toEqual([]);
    await other.close();
  });

  test('without a window in its address the desk asks for one', async () => {
    const { page: desk } = await scene.clerkAt('zhouyang', 15);
    await desk.goto(`${scene.base}/desk`);
    await desk.getByRole('heading', { name: '您在几号窗口？' }).waitFor();
    await keepScreenshot(desk, 'desk-picker');
    expect(await accessibilityTroubles(desk)).toEqual([]);
    await desk.getByRole('link', { name: /^15/ }).click();
    await bigSays(desk, '开窗');
  });

  test('speaks English on request, on a wide screen too', async () => {
    const { page: desk } = await scene.clerkAt('wujing', 16);
    await desk.setViewportSize({ width: 1280, height: 800 });
    await desk.getByRole('button', { name: 'English' }).click();
    await press(desk, 'Space');
    await bigSays(desk, 'Call next');
    await scene.take('mortgage', 'en');
    await press(desk, 'Space');
    await bigSays(desk, 'Start service');
    await press(desk, 'g');
    await note(desk).filter({ hasText: /call/i }).waitFor();
    await keepScreenshot(desk, 'desk-called-wide');
    expect(await scrolls(desk)).toBe(false);
    expect(await accessibilityTroubles(desk)).toEqual([]);
    await press(desk, 'n');
  });
});
