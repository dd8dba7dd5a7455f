// 办不成事反映 at a real kiosk and on a visitor's phone: two touches to the entry, a number, who answers and by when, its own page.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hallName, keepScreenshot } from '../support/chromium.ts';
import { landscape, misfits, phone, portrait, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start();
}, 90_000);
afterAll(async () => scene?.end());

const way = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

/** Keeps a picture; answers what does not fit. */
async function unfit(page: Page, name: string): Promise<string[]> {
  await page.waitForTimeout(150);
  await keepScreenshot(page, name);
  const scrolls = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  return [...(await misfits(page)), ...(scrolls ? ['the page scrolls'] : [])];
}

test('MA1 the kiosk asks one thing a page and gives number, receipt and page', async () => {
  const printer = await scene.printer('K1');
  const before = await printer.printed();
  const { page, problems: red } = await scene.kiosk(portrait);
  expect(await unfit(page, 'matter-kiosk-home')).toEqual([]);
  await way(page, '办不成事反映').click();
  expect(await unfit(page, 'matter-kiosk-what')).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await way(page, '几个窗口、部门来回推').click();
  expect(await unfit(page, 'matter-kiosk-departments')).toEqual([]);
  await page.getByRole('button', { name: '民政局' }).click();
  expect(await unfit(page, 'matter-kiosk-items')).toEqual([]);
  await page.locator('.choices-grid .choice').first().click();
  expect(await unfit(page, 'matter-kiosk-wish')).toEqual([]);
  await way(page, '把这件事办成').click();
  expect(await unfit(page, 'matter-kiosk-negative')).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await way(page, '3 号窗口').click();
  for (const digit of '13800138000')
    await page
      .locator('.key')
      .filter({ hasText: new RegExp(`^${digit}$`) })
      .click();
  expect(await unfit(page, 'matter-kiosk-contact')).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('heading', { name: /^\d{4}-\d{4}$/ }).waitFor();
  await page.getByText('民政局首席事务代表').waitFor();
  await page.getByText('前与您联系').waitFor();
  expect(await unfit(page, 'matter-kiosk-done')).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await expect.poll(() => printer.printed(), { timeout: 10_000 }).toBe(before + 1);
  await page.getByRole('button', { name: '我已记下' }).click();
  await page.getByRole('heading', { name: '大家常办' }).waitFor();
  const { body } = await scene.hall.call('GET', '/api/v1/matters');
  expect(JSON.stringify(body)).toContain('sentAround');
  expect(JSON.stringify(body)).not.toContain('13800138000');
  expect(red).toEqual([]);
});

test('MA3 without a phone number it is as good; in Russian, large and lying, nothing is cut off', async () => {
  const { page, problems: red } = await scene.kiosk(landscape);
  expect(await unfit(page, 'matter-kiosk-home-landscape')).toEqual([]);
  await way(page, '办不成事反映').click();
  await page.getByText('Русский').click();
  expect(await unfit(page, 'matter-kiosk-what-ru-landscape')).toEqual([]);
  await page.locator('.matter-ways .way').nth(1).click();
  expect(await unfit(page, 'matter-kiosk-departments-ru-landscape')).toEqual([]);
  await page.locator('.ways-two .way').last().click();
  await page.locator('.matter-ways .way').first().click();
  expect(await unfit(page, 'matter-kiosk-negative-ru-landscape')).toEqual([]);
  await page.locator('.matter-ways .way').first().click();
  expect(await unfit(page, 'matter-kiosk-contact-ru-landscape')).toEqual([]);
  await page.getByRole('button', { name: 'Отправить без телефона' }).click();
  await page.getByText(/Приходите с квитанцией начиная/).waitFor();
  expect(await unfit(page, 'matter-kiosk-done-ru-landscape')).toEqual([]);
  expect(red).toEqual([]);
});

test('MA1 in large text and English every page fits too', async () => {
  const { page, problems: red } = await scene.kiosk(portrait);
  await page.locator('.foot-large').click();
  expect(await unfit(page, 'matter-kiosk-home-large')).toEqual([]);
  await way(page, '办不成事反映').click();
  expect(await unfit(page, 'matter-kiosk-what-large')).toEqual([]);
  await page.getByText('English').click();
  expect(await unfit(page, 'matter-kiosk-what-en-large')).toEqual([]);
  await page.locator('.matter-ways .way').last().click();
  expect(await unfit(page, 'matter-kiosk-departments-en-large')).toEqual([]);
  await page.locator('.ways-two .way').first().click();
  await page.locator('.matter-ways .way').first().click();
  expect(await unfit(page, 'matter-kiosk-negative-en-large')).toEqual([]);
  await page.locator('.matter-ways .way').first().click();
  expect(await unfit(page, 'matter-kiosk-contact-en-large')).toEqual([]);
  expect(red).toEqual([]);
});

test('MA1 MA14 on her phone: one short form, then how it stands, and a page that outlives the ticket', async () => {
  const ticket = await scene.take('senior-allowance');
  const { page, problems: red } = await scene.phone(ticket);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await page.locator('.matter summary').click();
  await page.getByLabel('哪里没办成？').selectOption('late');
  await page.getByLabel(/^想说的话/).fill('说好三天，五天了');
  await page.getByLabel(/^留个电话/).fill('不是电话');
  await page.getByText('电话号码不对').waitFor();
  await page.getByLabel(/^留个电话/).fill('13800138000');
  await page.locator('.matter').scrollIntoViewIfNeeded();
  await page.screenshot({ path: '.screenshots/matter-phone-form.png', fullPage: true });
  expect(await violations(page)).toEqual([]);
  expect(await wide()).toBe(true);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('已登记，等待联系').waitFor();
  await page.screenshot({ path: '.screenshots/matter-phone-asked.png', fullPage: true });
  expect(await violations(page)).toEqual([]);
  const link = await page.getByRole('link', { name: /看进展/ }).getAttribute('href');
  await page.goto(`http://${hallName}:${scene.hall.port}${link ?? ''}`);
  await page.locator('.matter-number').waitFor();
  await page.setViewportSize(phone);
  await keepScreenshot(page, 'matter-page');
  expect(await violations(page)).toEqual([]);
  expect(await page.locator('body').textContent()).not.toMatch(/13800|五天了|[A-Z]\d{3}/);
  const number = (await page.locator('.matter-number').textContent()) ?? '';
  await scene.post(`/matters/${number}/answer`, { outcome: 'settled' });
  await page.reload();
  await page.getByText('事情已办成').waitFor();
  await page.getByText('Русский').click();
  await page.getByText('Вопрос решён').waitFor();
  await keepScreenshot(page, 'matter-page-answered-ru');
  expect(await wide()).toBe(true);
  await page.goto(`http://${hallName}:${scene.hall.port}/m/${number}.${'A'.repeat(22)}`);
  await page.getByRole('heading', { name: '没有找到这件反映' }).waitFor();
  await keepScreenshot(page, 'matter-page-gone');
  // The wrong address is asked of the hall, which says no: red in the console, and right.
  expect(red.filter((one) => !one.includes('404'))).toEqual([]);
});
