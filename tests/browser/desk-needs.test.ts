// Priority and needs at the desk: verified by a digit, not confirmed without loss, how to meet her, a guide's search before 过号, priority given by number.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let desk: Page;
let problems: string[];
const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 700 };
const readingMs = 400;

beforeAll(async () => {
  scene = await openScene(0);
  ({ page: desk, problems } = await scene.clerkAt('wangwei', 14));
  await press('Space');
  await bigSays('呼叫下一位');
});
afterAll(async () => scene?.stop());

const number = () => desk.locator('.visit-number');
const panel = () => desk.getByRole('dialog');
async function press(key: string): Promise<void> {
  await desk.waitForTimeout(readingMs);
  await desk.keyboard.press(key);
}
async function bigSays(words: string): Promise<void> {
  await desk.locator('[data-main]').filter({ hasText: words }).waitFor();
}
async function take(body: object): Promise<{ ticketId: string; number: string }> {
  const made = await scene.hall.call('POST', '/api/v1/tickets', { item: 'mortgage', ...body });
  expect(made.status).toBe(201);
  return { ticketId: String(made.body['ticketId']), number: String(made.body['number']) };
}
async function looksWell(name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ strip: narrow, wide })) {
    await desk.setViewportSize(viewport);
    await desk.waitForTimeout(100);
    await keepScreenshot(desk, `desk-${name}-${size}`);
    const scrolls = await desk.evaluate(
      () =>
        document.documentElement.scrollHeight > innerHeight ||
        document.documentElement.scrollWidth > innerWidth,
    );
    expect(scrolls, `${name} ${size}`).toBe(false);
    expect(await accessibilityTroubles(desk), `${name} ${size}`).toEqual([]);
  }
  await desk.setViewportSize(narrow);
}
async function finish(): Promise<void> {
  await press('Space');
  await bigSays('办结并叫下一个');
  await press('b');
  await bigSays('呼叫下一位');
}

describe('priority', () => {
  test('declared at the kiosk is verified by one key and one digit', async () => {
    const first = await take({});
    const ticket = await take({ priorityClass: 'disabled', needs: ['wheelchair', 'deaf'] });
    await press('Space');
    await number().filter({ hasText: ticket.number }).waitFor();
    await desk.locator('.need-verify').filter({ hasText: '优先待核验：残疾人' }).waitFor();
    expect(await desk.locator('.need-how span').first().textContent()).toBe(
      '听不清：请挥手或走过去，不要只叫号；坐轮椅',
    );
    await looksWell('priority');
    await press('F2');
    await panel().getByText('请她出示证件：残疾人').waitFor();
    await looksWell('verify');
    await press('1');
    await panel().waitFor({ state: 'hidden' });
    await desk.locator('.need-calm').filter({ hasText: '优先（已核验）' }).waitFor();
    await finish();
    await press('Space');
    await number().filter({ hasText: first.number }).waitFor();
    await finish();
  });

  test('not shown, she is back at her place and the window calls who came before her', async () => {
    const first = await take({});
    const ticket = await take({ priorityClass: 'elderly' });
    await press('Space');
    await number().filter({ hasText: ticket.number }).waitFor();
    await press('F2');
    await press('5');
    await bigSays('呼叫下一位');
    await press('Space');
    await number().filter({ hasText: first.number }).waitFor();
    await finish();
    await press('Space');
    await number().filter({ hasText: ticket.number }).waitFor();
    expect(await desk.locator('.need-verify').count()).toBe(0);
    await finish();
  });

  test('is given by number to whoever shows her document here', async () => {
    const first = await take({});
    const ticket = await take({});
    await press('F2');
    await panel().getByLabel('号码').fill(ticket.number.toLowerCase());
    await panel().getByText('危重病人').click();
    await panel().getByText('看了证明').click();
    await looksWell('grant');
    await panel().getByLabel('号码').press('Enter');
    await panel().getByText(`${ticket.number} 已优先，下一位就是`).waitFor();
    await press('Escape');
    await press('Space');
    await number().filter({ hasText: ticket.number }).waitFor();
    await finish();
    await press('Space');
    await number().filter({ hasText: first.number }).waitFor();
    expect(await desk.locator('.needs').count()).toBe(0);
    await finish();
  });

  test('is counted on the manager’s page', async () => {
    const row = scene.manager.locator('.priorities tr').filter({ hasText: '残疾人' });
    await row.waitFor();
    expect(await row.locator('td').allTextContents()).toEqual(['1', '1', '0']);
    await scene.manager.locator('.priorities').scrollIntoViewIfNeeded();
    await keepScreenshot(scene.manager, 'manager-priorities');
    expect(await accessibilityTroubles(scene.manager)).toEqual([]);
  });
});

describe('a visitor who may not have heard the call', () => {
  test('is looked for by a guide before 过号', async () => {
    const ticket = await take({ needs: ['deaf'] });
    await press('Space');
    await number().filter({ hasText: ticket.number }).waitFor();
    for (const _again of [1, 2]) await press('c');
    const search = desk.locator('[data-guide-search]');
    await search.waitFor();
    await looksWell('guide-search');
    await press('g');
    await desk.locator('.desk-work .note').filter({ hasText: '请先按“请导办去找”' }).waitFor();
    await press('i');
    await desk.locator('.need-calm').filter({ hasText: '导办正在找' }).waitFor();
    await scene.manager.getByText(`14 号窗口请导办去找 ${ticket.number}`).waitFor();
    expect(problems).toEqual([]);
  });
});
