// A visit on hold as its visitor sees it on the phone, in each language and kind of holding, on a small and a tall phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshot } from '../support/chromium.ts';
import { TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start({ rules: { parkLimit: 10 } });
  await scene.post('/windows/24/open');
});
afterAll(async () => scene?.end());

const noWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each([
  ['zh', '您的事项暂时挂起', 'released', /或到办理同类业务的窗口，不用重新取号/],
  ['zh', '您的事项暂时挂起', 'held', /请留意叫号，办好后回 24 号窗口/],
  ['en', 'on hold', 'released', /24/],
  ['en', 'on hold', 'awaiting', /24/],
  ['ru', 'приостанов', 'released', /24/],
  ['ru', 'приостанов', 'held', /24/],
] as const)(
  '%s, %s, %s: where to come back, and that the number holds',
  async (language, title, kind, where) => {
    const ticket = await scene.take('notary', language);
    await scene.post('/windows/24/call-next');
    await scene.post('/windows/24/park', { kind });
    const { page, problems } = await scene.phone(ticket);
    await page.getByText(new RegExp(title, 'i')).first().waitFor();
    expect(await page.locator('main').textContent()).toMatch(where);
    for (const viewport of [
      { width: 320, height: 568 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      await page.waitForTimeout(150);
      await keepScreenshot(page, `phone-parked-${language}-${kind}-${viewport.width}`);
      expect(await noWide(page)).toBe(0);
    }
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  },
);
