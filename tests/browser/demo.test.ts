// The demonstration as a newcomer meets it: within half a minute the hall lives, the first page leads everywhere, nothing is red.
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectProblems, hallName, keepScreenshot, openBrowser } from '../support/chromium.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

const hallFile = join(import.meta.dirname, '../../halls/demo.json');
const aliveWithinMs = 30_000;

let hall: RunningHall;
let browser: Browser;
let context: BrowserContext;
let startedAt = 0;
const problems = new Map<string, string[]>();
beforeAll(async () => {
  hall = await startHall({ args: ['--demo', '--speed', '60'], hallFile });
  startedAt = Date.now();
  browser = await openBrowser('current');
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
});
afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

async function open(path: string, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const page = await context.newPage();
  problems.set(path, collectProblems(page));
  await page.setViewportSize(viewport);
  await page.goto(`http://${hallName}:${hall.port}${path}`);
  return page;
}
const left = (): number => Math.max(1_000, startedAt + aliveWithinMs - Date.now());

describe('within half a minute', () => {
  test('the board shows calls, large and to their windows', async () => {
    const board = await open('/board', { width: 1920, height: 1080 });
    await board.locator('.call').nth(2).waitFor({ timeout: left() });
    expect(await board.locator('.call-number').first().textContent()).toMatch(/^[A-Z]\d{3}$/);
    expect(await board.locator('.call-no').first().textContent()).toMatch(/^\d{1,2}$/);
    await keepScreenshot(board, 'demo-board');
  });

  test('the manager sees people waiting and windows serving', async () => {
    const manager = await open('/manager');
    const figure = async (name: string) =>
      Number(await manager.locator(`[data-figure=${name}]`).textContent({ timeout: left() }));
    await expect.poll(() => figure('waiting'), { timeout: left() }).toBeGreaterThan(0);
    await expect.poll(() => figure('serving'), { timeout: left() }).toBeGreaterThan(0);
    const serving = manager.locator('.window[data-stage=serving]');
    await expect.poll(() => serving.count(), { timeout: left() }).toBeGreaterThan(0);
    await keepScreenshot(manager, 'demo-manager');
  });
});

test('the first page leads to every screen, at the window and in the zone one chooses', async () => {
  const portal = await open('/');
  await portal.getByLabel('选窗口').selectOption('14');
  await portal.getByLabel('选区域').selectOption('R');
  await keepScreenshot(portal, 'demo-portal');
  const ways = await portal
    .locator('main a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  expect(new Set(ways)).toEqual(
    new Set([
      '/api/docs',
      '/board?zone=R',
      '/book',
      '/desk?window=14',
      '/guide',
      '/kiosk?printer=K1',
      '/manager',
      '/pad?window=14',
      '/window-display?window=14',
    ]),
  );
});

test.each([
  ['/kiosk?printer=K1', { width: 1080, height: 1920 }, '大家常办'],
  ['/board?zone=R', { width: 1080, height: 1920 }, '过号'],
  ['/window-display?window=14', { width: 1920, height: 1080 }, '不动产登记'],
  ['/pad?window=14', { width: 1024, height: 600 }, '号窗口'],
  ['/desk?window=3', { width: 360, height: 700 }, '3 号窗口'],
  ['/api/docs', { width: 1366, height: 900 }, '/api/v1/tickets'],
])('%s opens without a person and says what it is', async (path, viewport, says) => {
  const page = await open(path, viewport);
  await page.getByText(says).first().waitFor();
  expect(await page.locator('.loading, .pairing').count()).toBe(0);
  await keepScreenshot(page, `demo-${path.replaceAll(/\W+/g, '-').slice(1)}`);
});

test('a visitor among the simulated ones takes a number and follows it on her phone', async () => {
  const kiosk = await open('/kiosk?printer=K2', { width: 1080, height: 1920 });
  await kiosk.locator('.popular button').first().click();
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
  await kiosk.locator('h1.number').waitFor();
  const number = await kiosk.locator('h1.number').textContent();
  const { body } = await hall.call('POST', '/api/v1/tickets', { item: 'mortgage' });
  const phone = await open(new URL(String(body['url'])).pathname, { width: 360, height: 740 });
  await phone
    .locator('main.phone')
    .filter({ hasText: String(body['number']) })
    .waitFor();
  expect(number).toMatch(/^[A-Z]\d{3}$/);
  await keepScreenshot(phone, 'demo-phone');
});

test('nothing was red in any console', () => {
  const found = [...problems].flatMap(([path, list]) => list.map((one) => `${path} ${one}`));
  expect(found).toEqual([]);
});
