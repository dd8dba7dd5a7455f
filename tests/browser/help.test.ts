// Help in real browsers: asked for by key at one desk, seen at once at another and at the manager's page, answered, and quiet where it must be.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let asker: Page;
let colleague: Page;
let problems: string[][];
const readingMs = 400;

beforeAll(async () => {
  scene = await openScene(1);
  const one = await scene.clerkAt('wangwei', 14);
  const other = await scene.clerkAt('zhaomin', 15);
  asker = one.page;
  colleague = other.page;
  problems = [one.problems, other.problems];
  for (const desk of [asker, colleague]) await press(desk, 'Space');
  for (const desk of [asker, colleague])
    await desk.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
});
afterAll(async () => scene?.stop());

async function press(desk: Page, key: string): Promise<void> {
  await desk.waitForTimeout(readingMs);
  await desk.keyboard.press(key);
}
const fits = (page: Page) =>
  page.evaluate(
    () =>
      document.documentElement.scrollHeight <= innerHeight &&
      document.documentElement.scrollWidth <= innerWidth,
  );

describe('at the desks', () => {
  test('two keys ask for a colleague, who sees it at once and comes', async () => {
    const { number } = await scene.take('mortgage');
    await press(asker, 'Space');
    await asker.locator('.visit-number').filter({ hasText: number }).waitFor();
    await press(asker, 'h');
    await asker.getByRole('dialog', { name: '请人帮忙' }).waitFor();
    await keepScreenshot(asker, 'help-panel-strip');
    expect(await accessibilityTroubles(asker)).toEqual([]);
    await press(asker, '1');
    await asker.getByText('已请同事帮忙').waitFor();
    await asker.getByText('还没有人应答').waitFor();
    const line = colleague.locator('.help-line').filter({ hasText: '14 号窗口请您帮忙' });
    await line.waitFor();
    await keepScreenshot(colleague, 'help-asked-strip');
    expect(await fits(colleague)).toBe(true);
    expect(await accessibilityTroubles(colleague)).toEqual([]);
    await line.getByRole('button', { name: '我去' }).click();
    await asker.getByText('员工zhaomin 正在过来').waitFor();
    await keepScreenshot(asker, 'help-coming-strip');
    expect(await fits(asker)).toBe(true);
    expect(await accessibilityTroubles(asker)).toEqual([]);
    await line.getByRole('button', { name: '我到了' }).click();
    await asker.getByText('员工zhaomin 已到').waitFor();
    await line.getByRole('button', { name: '处理好了' }).click();
    await expect.poll(() => asker.locator('.help-line').count()).toBe(0);
  });

  test('the manager sees who asks, goes, and the asker reads who comes', async () => {
    await press(asker, 'h');
    await press(asker, '2');
    const card = scene.manager.locator('.help').filter({ hasText: '14 号窗口' });
    await card.waitFor();
    await card.getByText('请值班长').waitFor();
    await keepScreenshot(scene.manager, 'help-manager');
    expect(await accessibilityTroubles(scene.manager)).toEqual([]);
    await card.getByRole('button', { name: '我去' }).click();
    await asker.locator('.help-line').filter({ hasText: '正在过来' }).waitFor();
    await card.getByRole('button', { name: '我到了' }).click();
    await card.getByRole('button', { name: '处理好了' }).click();
    await expect.poll(() => scene.manager.locator('.help').count()).toBe(0);
  });

  test('a colleague is asked by name with the key and one touch', async () => {
    await press(asker, 'h');
    await asker.getByRole('button', { name: '15 号窗口 员工zhaomin' }).click();
    await colleague.locator('.help-line').filter({ hasText: '14 号窗口请您帮忙' }).waitFor();
    await asker.getByRole('button', { name: '不用了' }).click();
    await expect.poll(() => colleague.locator('.help-line').count()).toBe(0);
  });
});

describe('an emergency', () => {
  test('two presses call the manager; the desk shows a mark and nothing else', async () => {
    const mark = asker.locator('.emergency');
    const words = () => asker.locator('main').innerText();
    const withoutClock = (text: string) => text.replaceAll(/\d+:\d+(:\d+)?|\d+ (秒|分钟)/g, '');
    const before = withoutClock(await words());
    await press(asker, 'e');
    await expect.poll(() => mark.getAttribute('data-state')).toBe('armed');
    await asker.waitForTimeout(3_300);
    expect(await mark.getAttribute('data-state')).toBe('idle');
    await press(asker, 'e');
    await press(asker, 'e');
    await expect.poll(() => mark.getAttribute('data-state')).toBe('sent');
    expect(withoutClock(await words())).toBe(before);
    await keepScreenshot(asker, 'help-emergency-strip');
    const card = scene.manager.locator('.help[data-asks=emergency]');
    await card.waitFor();
    await scene.manager.locator('.alarm').filter({ hasText: '14 号窗口紧急求助' }).waitFor();
    await keepScreenshot(scene.manager, 'help-emergency-manager');
    expect(await colleague.locator('.help-line').count()).toBe(0);
    await card.getByRole('button', { name: '我去' }).click();
    await expect.poll(() => mark.getAttribute('data-state')).toBe('coming');
    await card.getByRole('button', { name: '我到了' }).click();
    await card.getByRole('button', { name: '处理好了' }).click();
    await expect.poll(() => mark.getAttribute('data-state')).toBe('idle');
  });
});

test('nothing was red on any page', () => {
  expect(problems.flat()).toEqual([]);
});
