// 跨域通办 and 惠企: said where people choose, noted at the desk and on the manager's page, dated on the phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { misfits, TicketingScene, violations } from './kiosk-scene.ts';
import { openScene, openWindow } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

describe('the kiosk', () => {
  let scene: TicketingScene;
  beforeAll(async () => {
    scene = await TicketingScene.start();
  });
  afterAll(async () => scene?.end());

  test('says before a number is taken that another place decides', async () => {
    const { page } = await scene.kiosk();
    await page.getByRole('button', { name: /^搜索/ }).click();
    for (const letter of 'KSTB') await page.getByRole('button', { name: letter, exact: true }).click();
    await page.getByRole('button', { name: /^全省跨省通办/ }).click();
    const note = page.locator('.kind-note');
    await note.filter({ hasText: '跨域通办·代收代办' }).waitFor();
    await keepScreenshot(page, 'handlings-kiosk-zh');
    expect(await misfits(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    for (const [language, words] of [
      ['English', 'sent on for you'],
      ['Русский', 'перешлём за вас'],
    ] as const) {
      await page.locator('.foot-row, footer').getByText(language).first().click();
      await note.filter({ hasText: words }).waitFor();
      await keepScreenshot(page, `handlings-kiosk-${language}`);
      expect(await misfits(page), language).toEqual([]);
    }
    await page.getByRole('button', { name: 'Крупно' }).click();
    await page.waitForTimeout(300);
    await keepScreenshot(page, 'handlings-kiosk-large');
    expect(await misfits(page), 'large').toEqual([]);
  });
});

describe('the staff', () => {
  let scene: Scene;
  let desk: Page;
  beforeAll(async () => {
    scene = await openScene(1);
    desk = (await scene.clerkAt('wangwei', 6)).page;
    await openWindow(desk);
  });
  afterAll(async () => scene?.stop());
  const at = (action: string, body: object = {}) =>
    scene.hall.call('POST', `/api/v1/windows/6/${action}`, body);
  const sizes = { strip: { width: 360, height: 700 }, wide: { width: 1280, height: 800 } };
  async function looksWell(name: string): Promise<void> {
    for (const [size, viewport] of Object.entries(sizes)) {
      await desk.setViewportSize(viewport);
      await desk.waitForTimeout(150);
      await keepScreenshot(desk, `handlings-${name}-${size}`);
      const sideways = await desk.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(sideways, `${name} ${size}`).toBe(false);
      expect(await accessibilityTroubles(desk), `${name} ${size}`).toEqual([]);
    }
    await desk.setViewportSize(sizes.strip);
  }

  test('read it at the desk, and note what was sent on in the list', async () => {
    const { body } = await scene.hall.call('POST', '/api/v1/tickets', { item: 'cross-region' });
    await at('call-next');
    await at('start');
    await desk.locator('.kind-note').filter({ hasText: '跨域通办·代收代办' }).waitFor();
    await looksWell('desk');
    const { body: given } = await at('accept');
    const { page } = await scene.page({ width: 390, height: 844 });
    await page.goto(scene.base + new URL(String(body['url'])).pathname);
    await page.locator('.deed-due').filter({ hasText: '转送异地部门期限' }).waitFor();
    await at('finish');
    await desk.locator('[data-main]').filter({ hasText: '呼叫下一位' }).first().waitFor();
    await desk.waitForTimeout(400);
    await desk.keyboard.press('u');
    const row = desk.locator('.handling').filter({ hasText: String(given['deed']) });
    await row.waitFor();
    await looksWell('list');
    await row.getByRole('textbox').fill('heb-2026-0007');
    await row.getByRole('button', { name: '登记已转送' }).click();
    await row.getByRole('button', { name: '登记已答复' }).waitFor();
    expect(await row.textContent()).toContain('HEB-2026-0007');
    await page.locator('.deed-due').filter({ hasText: '已转送异地部门' }).waitFor();
    await page.locator('.deed[data-kind="receipt"]').scrollIntoViewIfNeeded();
    await keepScreenshot(page, 'handlings-phone');
  });

  test('the manager sees how many there are of each way, and the list', async () => {
    const { manager } = scene;
    const part = manager.locator('details').filter({ hasText: '跨域通办、惠企待办' });
    await part.locator('summary').click();
    await part.locator('[data-way="forwarded"]').filter({ hasText: '1 件' }).waitFor();
    await part.locator('.handling').waitFor();
    await part.scrollIntoViewIfNeeded();
    await keepScreenshot(manager, 'handlings-manager');
    expect(await accessibilityTroubles(manager, { within: 'details' })).toEqual([]);
    await part.getByRole('button', { name: '登记已答复' }).click();
    await part.waitFor({ state: 'detached' });
  });
});
