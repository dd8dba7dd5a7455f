// Words on the pad: cards by two digits and typed captions, large and in the visitor's language, gone with the visit and kept nowhere.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phraseIds } from '../../contract/captions.ts';
import { phraseWords } from '../../contract/words/phrases.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let desk: Page;
let pad: Page;
let problems: string[][];
const readingMs = 400;

beforeAll(async () => {
  scene = await openScene(0);
  const clerk = await scene.clerkAt('wangwei', 14);
  const tablet = await scene.page({ width: 1024, height: 600 });
  desk = clerk.page;
  pad = tablet.page;
  problems = [clerk.problems, tablet.problems];
  await pad.goto(`${scene.base}/pad?window=14`);
  const code = ((await pad.locator('.pairing-code').textContent()) ?? '').replaceAll(' ', '');
  await scene.manager.getByRole('button', { name: '设备' }).click();
  await scene.manager.getByRole('button', { name: `确认配对 ${code}` }).click();
  await pad.getByRole('heading', { name: /14 号窗口/ }).waitFor();
  await press('Space');
  await desk.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
});
afterAll(async () => scene?.stop());

async function press(key: string): Promise<void> {
  await desk.waitForTimeout(readingMs);
  await desk.keyboard.press(key);
}
async function serve(body: object): Promise<{ ticketId: string; number: string }> {
  const made = await scene.hall.call('POST', '/api/v1/tickets', { item: 'mortgage', ...body });
  const number = String(made.body['number']);
  await press('Space');
  await desk.locator('.visit-number').filter({ hasText: number }).waitFor();
  await press('Space');
  await desk.locator('[data-main]').filter({ hasText: '办结并叫下一个' }).waitFor();
  return { ticketId: String(made.body['ticketId']), number };
}
async function finish(): Promise<void> {
  await press('b');
  await desk.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
}
const caption = () => pad.locator('.pad-caption-text');
const panel = () => desk.getByRole('dialog');
async function looksWell(
  page: Page,
  name: string,
  sizes: { width: number; height: number }[],
): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.waitForTimeout(150);
    await keepScreenshot(page, `${name}-${size.width}`);
    const cut = await page.evaluate(
      () =>
        document.documentElement.scrollHeight > innerHeight + 1 ||
        document.documentElement.scrollWidth > innerWidth,
    );
    expect(cut, `${name} ${size.width}`).toBe(false);
    expect(await accessibilityTroubles(page), name).toEqual([]);
  }
  if (before !== null) await page.setViewportSize(before);
}

describe('words on the pad', () => {
  test('a card by two digits, in the visitor’s language and Chinese', async () => {
    await serve({ language: 'ru', needs: ['deaf'] });
    await press('F4');
    await panel().getByText('先选一类').waitFor();
    await press('2');
    await press('1');
    await caption().filter({ hasText: phraseWords.sign.ru }).waitFor();
    expect(await pad.locator('.pad-caption-second').textContent()).toBe(phraseWords.sign.zh);
    await panel().locator('.caption-shown').filter({ hasText: phraseWords.sign.zh }).waitFor();
    await looksWell(desk, 'desk-phrases', [
      { width: 360, height: 700 },
      { width: 1280, height: 800 },
    ]);
    await looksWell(pad, 'pad-caption', [
      { width: 1024, height: 600 },
      { width: 600, height: 1024 },
    ]);
  });

  test('typed words, the longest too, and taken away again', async () => {
    await press('t');
    const long = '请您带着身份证原件和户口本，明天上午九点以后到这个窗口来，我会一直等您，不用重新取号。'
      .repeat(4)
      .slice(0, 200);
    await panel()
      .getByLabel(/打字给她看/)
      .fill(long);
    await desk.keyboard.press('Enter');
    await caption().filter({ hasText: long }).waitFor();
    await looksWell(pad, 'pad-caption-long', [
      { width: 1024, height: 600 },
      { width: 600, height: 1024 },
    ]);
    await panel()
      .getByLabel(/打字给她看/)
      .blur();
    await press('Delete');
    await caption().waitFor({ state: 'hidden' });
    expect(await panel().locator('.caption-shown').count()).toBe(0);
  });

  test('end with the visit: the next visitor reads none of it, and no file has it', async () => {
    await press('t');
    const secret = '只给这一位看的字条七三九';
    await panel()
      .getByLabel(/打字给她看/)
      .fill(secret);
    await desk.keyboard.press('Enter');
    await caption().filter({ hasText: secret }).waitFor();
    await press('Escape');
    await finish();
    await pad.getByRole('heading', { name: /оцените|Оцените/ }).waitFor();
    const next = await serve({});
    await pad.locator('.pad-number').filter({ hasText: next.number }).waitFor();
    expect(await pad.locator('main').textContent()).not.toContain(secret);
    expect(scene.hall.out() + scene.hall.log()).not.toContain(secret);
    const files = globSync('**/*', { cwd: scene.hall.data, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(readFileSync(join(file.parentPath, file.name)).includes(secret), file.name).toBe(false);
    }
    expect(problems.flat()).toEqual([]);
  });

  test('are refused from anybody but the window’s own clerk, for another visitor, too long and too fast', async () => {
    const other = await scene.clerkAt('zhaomin', 15);
    const ask = (page: Page, body: object) =>
      page.evaluate(async (asked) => {
        const made = await fetch('/desk/captions', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(asked),
        });
        return [made.status, ((await made.json()) as { error?: { code: string } }).error?.code];
      }, body);
    const { body } = await scene.hall.call('GET', '/api/v1/windows');
    const here = (body as unknown as { no: number; ticket?: { ticketId: string } }[]).find(
      ({ no }) => no === 14,
    );
    const ticketId = here?.ticket?.ticketId ?? '';
    const shows = { text: '你好' };
    expect(await ask(other.page, { window: 14, ticketId, shows })).toEqual([403, 'notYourWindow']);
    expect(await ask(desk, { window: 14, ticketId: 'nosuchticket1', shows })).toEqual([
      409,
      'visitorChanged',
    ]);
    expect((await ask(desk, { window: 14, ticketId, shows: { text: '长'.repeat(201) } }))[0]).toBe(400);
    const codes = [];
    for (let round = 0; round < 12; round += 1)
      codes.push((await ask(desk, { window: 14, ticketId, shows }))[0]);
    expect(codes[0]).toBe(200);
    expect(codes).toContain(429);
  });

  test('every card has its words in three languages', () => {
    expect(phraseIds.length).toBeGreaterThanOrEqual(20);
    for (const id of phraseIds) {
      expect(new Set(Object.values(phraseWords[id])).size, id).toBe(3);
    }
  });
});
