// Help and priority at the kiosk: a step nobody must take, in three languages, upright and lying, large too; what comes of it on screen, paper and phone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { keepScreenshot } from '../support/chromium.ts';
import { landscape, misfits, portrait, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start();
});
afterAll(async () => {
  await scene?.end();
});

const toConfirm = async (page: Page) => {
  await page.locator('.popular button').first().click();
  await page.locator('.needs-entry').waitFor();
};
const language = (page: Page, name: string) => page.locator('.foot').getByText(name, { exact: true }).click();

describe('the step of help and priority', () => {
  test('stands beside the way to a number, which needs no touch more than before', async () => {
    const { page, problems } = await scene.kiosk();
    await toConfirm(page);
    expect(await violations(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    await keepScreenshot(page, 'kiosk-confirm-needs');
    await page.getByRole('button', { name: '取号', exact: true }).click();
    await expect.poll(() => page.locator('h1.number').textContent()).toMatch(/\d{3}$/);
    expect(await page.locator('.number-priority').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('gives priority and notes needs; the pages after it say 优先 and never which', async () => {
    const { page, problems } = await scene.kiosk();
    await toConfirm(page);
    await page.locator('.needs-entry').click();
    await page.getByRole('heading', { name: '可以优先的办事群众' }).waitFor();
    expect(await page.locator('.signs').textContent()).toBe('军人依法优先');
    await page.getByRole('button', { name: '残疾人', exact: true }).click();
    await page.getByRole('button', { name: '坐轮椅', exact: true }).click();
    await page.getByRole('button', { name: '听不清', exact: true }).click();
    await page.getByRole('button', { name: '听不清', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    await keepScreenshot(page, 'kiosk-needs');
    await page.getByRole('button', { name: '好了', exact: true }).click();
    await expect.poll(() => page.locator('.needs-entry').textContent()).toMatch(/优先、坐轮椅/);
    expect(await page.locator('main').textContent()).not.toMatch(/残疾/);
    await page.getByRole('button', { name: '取号', exact: true }).click();
    await expect.poll(() => page.locator('.number-priority').textContent()).toBe('优先');
    expect(await page.locator('main').textContent()).not.toMatch(/残疾|轮椅/);
    expect(await violations(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    await keepScreenshot(page, 'kiosk-result-priority');
    expect(problems).toEqual([]);
  });

  test('is forgotten with the visitor: the next one begins anew', async () => {
    const { page } = await scene.kiosk();
    await toConfirm(page);
    await page.locator('.needs-entry').click();
    await page.getByRole('button', { name: '坐轮椅', exact: true }).click();
    await page.locator('.foot').getByRole('button', { name: /首页/ }).click();
    await toConfirm(page);
    expect(await page.locator('.needs-entry').textContent()).toBe('需要帮助或优先？');
  });

  test.each([
    ['portrait', portrait, 'Русский'],
    ['portrait', portrait, 'English'],
    ['landscape', landscape, '中文'],
    ['landscape', landscape, 'Русский'],
  ] as const)('fits %s in %s %s, large too', async (name, viewport, spoken) => {
    const { page, problems } = await scene.kiosk(viewport);
    await language(page, spoken);
    await toConfirm(page);
    expect(await misfits(page)).toEqual([]);
    await page.locator('.needs-entry').click();
    await page.locator('.needs-grid').first().waitFor();
    expect(await misfits(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, `kiosk-needs-${name}-${spoken}`);
    await page
      .locator('.foot .button')
      .filter({ hasText: /大字|Large|Крупн/ })
      .click();
    expect(await misfits(page)).toEqual([]);
    await keepScreenshot(page, `kiosk-needs-${name}-${spoken}-large`);
    await page.locator('.needs-grid .need').first().click();
    await page.locator('.deciding .button').click();
    await page.locator('.needs-entry').waitFor();
    expect(await misfits(page)).toEqual([]);
    await keepScreenshot(page, `kiosk-confirm-${name}-${spoken}-large`);
    expect(problems).toEqual([]);
  });
});

describe('the visitor’s page', () => {
  test('says 优先 and what to have ready, not of which kind', async () => {
    const made = await scene.post<{ ticketId: string; number: string; code: string; url: string }>(
      '/tickets',
      {
        item: 'id-card',
        priorityClass: 'elderly',
        needs: ['deaf'],
      },
    );
    const { page, problems } = await scene.phone(made);
    await expect.poll(() => page.locator('.head-priority').textContent()).toBe('优先');
    await expect.poll(() => page.locator('main').textContent()).toMatch(/请备好证件/);
    expect(await page.locator('main').textContent()).not.toMatch(/老年|听不清/);
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, 'phone-priority');
    expect(problems).toEqual([]);
  });
});
