// The guide's tablet in a real browser, by touch, at its three tabletSizes: a number taken, found, its materials looked at, priority, a missed visitor, help.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, openScene, openWindow, tabletSizes } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let tablet: Page;
let desk: Page;
let problems: string[];
let number: string;

beforeAll(async () => {
  scene = await openScene(0);
  ({ page: tablet, problems } = await scene.guideAt('zhoujing'));
  desk = (await scene.clerkAt('wangwei', 14)).page;
  await openWindow(desk);
});
afterAll(async () => scene?.stop());

/** Looks at the page in its three tabletSizes: nothing is wider than the screen, nobody stumbles. */
async function looksWell(name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(tabletSizes)) {
    await tablet.setViewportSize(viewport);
    await tablet.waitForTimeout(100);
    await keepScreenshot(tablet, `guide-${name}-${size}`);
    expect(await fitsAcross(tablet), `${name} ${size}`).toBe(true);
    expect(await accessibilityTroubles(tablet), `${name} ${size}`).toEqual([]);
  }
  await tablet.setViewportSize(tabletSizes.wide);
}
const tab = (name: string) => tablet.locator('.guide-tabs').getByRole('button', { name }).click();

describe('a guide', () => {
  test('signs in and comes to the tablet', async () => {
    const { page } = await scene.guideAt('chenhao');
    await page.getByText('员工chenhao').waitFor();
    expect(new URL(page.url()).pathname).toBe('/guide');
    await page.goto(`${scene.base}/manager`);
    await page.getByRole('alert').waitFor();
    await page.close();
  });

  test('takes a number by pinyin, for a visitor who reads Russian', async () => {
    await looksWell('take');
    await tablet.getByRole('searchbox', { name: '办什么事？' }).fill('dy');
    await tablet.getByRole('button', { name: /抵押登记/ }).click();
    await tablet.getByRole('button', { name: 'Русский' }).click();
    await looksWell('chosen');
    await tablet.getByRole('button', { name: '取号', exact: true }).click();
    number = (await tablet.locator('.taken-number').textContent()) ?? '';
    expect(number).toMatch(/^R\d{3}$/);
    await tablet.getByText('Перед вами').waitFor();
    await looksWell('taken');
  });

  test('looks at the materials; the desk reads what is missing', async () => {
    await tablet.getByRole('button', { name: '预审材料' }).click();
    await tablet.locator('.card-number').filter({ hasText: number }).waitFor();
    await tablet.getByText('等候中').waitFor();
    const boxes = tablet.locator('.precheck input:not([disabled])');
    expect(await boxes.count()).toBeGreaterThan(1);
    await boxes.first().check();
    await tablet.getByRole('button', { name: /保存预审（1 \// }).click();
    await tablet.getByText(/\d+:\d\d 已预审/).waitFor();
    await looksWell('card');
    await desk.keyboard.press('Space');
    await desk.locator('.visit-number').filter({ hasText: number }).waitFor();
    await desk.getByText(/员工zhoujing 已预审 1\//).waitFor();
    await desk.getByText(/缺：/).waitFor();
    await keepScreenshot(desk, 'guide-prechecked-desk');
    expect(await accessibilityTroubles(desk)).toEqual([]);
    await tablet.getByText('已叫号，请马上去窗口').waitFor();
    await tablet.getByText('14 号窗口').waitFor();
  });

  test('brings a missed visitor back', async () => {
    for (let calls = 1; calls < 3; calls += 1) {
      await desk.waitForTimeout(400);
      await desk.keyboard.press('c');
    }
    await desk.waitForTimeout(400);
    await desk.keyboard.press('g');
    await tablet.getByRole('button', { name: `${number} 来了，恢复排队` }).click();
    await tablet.getByText(`${number} 已恢复排队`).waitFor();
    await expect.poll(() => tablet.locator('.guide-missed li').count()).toBe(0);
  });

  test('grants priority against what was seen', async () => {
    const { ticketId, number: other } = await scene.take('mortgage');
    await tab('查号 / 返回');
    await tablet.getByRole('textbox', { name: '号码' }).fill(other.toLowerCase());
    await tablet.getByRole('button', { name: '查', exact: true }).click();
    await tablet.locator('.card-number').filter({ hasText: other }).waitFor();
    await tablet.getByRole('button', { name: '给予优先' }).click();
    await tablet.locator('.priority .guide-button').first().click();
    await tablet.getByText('看过什么？').waitFor();
    await looksWell('priority');
    await tablet.getByRole('button', { name: '证件' }).click();
    await tablet.getByText('已核验').waitFor();
    const { body } = await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`);
    expect(body['priority']).toBeTruthy();
  });

  test('is told what stands in the way', async () => {
    await tablet.getByRole('textbox', { name: '号码' }).fill('Z999');
    await tablet.getByRole('button', { name: '查', exact: true }).click();
    await tablet.getByRole('alert').filter({ hasText: '没有找到这个号' }).waitFor();
    expect(await tablet.locator('.card').count()).toBe(0);
  });

  test('takes a number for who comes back with a paper, first in the line', async () => {
    await scene.hall.call('POST', '/api/v1/windows/17/open', {});
    const ask = (action: string, body = {}) => scene.hall.call('POST', `/api/v1/windows/17/${action}`, body);
    await scene.take('company-setup');
    await ask('call-next');
    await ask('start');
    const { body } = await ask('accept', { deferred: { materials: ['resident-id'], days: 1 } });
    await ask('finish');
    await scene.take('company-setup');
    const deed = String(body['deferral']);
    const box = tablet.getByRole('textbox', { name: '号码' });
    await box.fill(deed.replace('-', '').toLowerCase());
    await tablet.getByRole('button', { name: '查', exact: true }).click();
    await tablet.getByRole('heading', { name: `凭单返回 ${deed}` }).waitFor();
    await looksWell('back');
    await tablet.getByRole('button', { name: '补材料' }).click();
    const taken = tablet.locator('.taken-number');
    await taken.waitFor();
    await looksWell('back-taken');
    const called = await ask('call-next');
    expect(called.body['number']).toBe(await taken.textContent());
    await ask('start');
    await ask('finish');
  });

  test('takes a number for a return pass', async () => {
    const { ticketId } = await scene.take('mortgage');
    const { body } = await scene.hall.call('POST', '/api/v1/passes', { ticketId });
    await tablet.getByRole('button', { name: '下一位' }).click();
    await tablet.getByRole('textbox', { name: '号码' }).fill(String(body['pass']));
    await tablet.getByRole('button', { name: '查', exact: true }).click();
    await tablet.getByRole('textbox', { name: '校验码' }).fill(String(body['code']));
    await looksWell('pass');
    await tablet.getByRole('button', { name: '取优先号' }).click();
    expect(await tablet.locator('.taken-number').textContent()).toMatch(/^R\d{3}$/);
    await tablet.getByRole('button', { name: '下一位' }).click();
  });

  test('notes what helps her, and gives a return pass while the system is down', async () => {
    const { ticketId, number: held } = await scene.take('mortgage');
    await tab('查号 / 返回');
    await tablet.getByRole('textbox', { name: '号码' }).fill(held);
    await tablet.getByRole('button', { name: '查', exact: true }).click();
    await tablet.getByRole('button', { name: '轮椅' }).click();
    await tablet.locator('button[aria-pressed="true"]').filter({ hasText: '轮椅' }).waitFor();
    expect(await tablet.getByRole('button', { name: '给二次优先卡' }).count()).toBe(0);
    await scene.hall.call('POST', '/api/v1/backend/down', { items: ['mortgage'] });
    await tablet.getByRole('button', { name: '给二次优先卡' }).click();
    await looksWell('give-pass');
    await tablet.getByRole('button', { name: '给卡，结束这个号' }).click();
    await tablet.locator('.pass-number').waitFor();
    await looksWell('pass-given');
    const { body } = await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`);
    expect((body['pass'] as { number: string }).number).toBe(
      await tablet.locator('.pass-number').textContent(),
    );
    await scene.hall.call('POST', '/api/v1/backend/up', { items: ['mortgage'] });
  });

  test('sees who asks for help in the zone, goes there, and is seen coming', async () => {
    await desk.waitForTimeout(400);
    await desk.keyboard.press('h');
    await desk.waitForTimeout(400);
    await desk.keyboard.press('3');
    const card = tablet.locator('.help').filter({ hasText: '14 号窗口' });
    await card.waitFor();
    await tab('帮忙取号');
    await looksWell('help');
    await tablet.setViewportSize(tabletSizes.phone);
    await tab('求助');
    await keepScreenshot(tablet, 'guide-help-tab-phone');
    await card.getByRole('button', { name: '我去' }).click();
    await desk.getByText('员工zhoujing 正在过来').waitFor();
    await tablet.setViewportSize(tabletSizes.wide);
    await tablet.getByRole('combobox', { name: '看哪个区' }).selectOption('L');
    await tablet.getByText('其他区还有 1 个求助').waitFor();
    await tablet.getByRole('combobox', { name: '看哪个区' }).selectOption('R');
    await card.getByRole('button', { name: '我到了' }).click();
    await card.getByRole('button', { name: '处理好了' }).click();
    await tablet.getByText('现在没有人求助').waitFor();
    expect((await scene.hall.call('GET', '/api/v1/help')).body).toEqual([]);
  });
});

test('everything is in English too', async () => {
  await tablet.getByRole('banner').getByRole('button', { name: 'English' }).click();
  await tablet.getByText('Nobody asks for help now.').waitFor();
  expect(await tablet.locator('html').getAttribute('lang')).toBe('en');
  await looksWell('english');
  // On her phone five words stand side by side, each in its own button, in large letters too.
  await tablet.setViewportSize({ width: 390, height: 844 });
  for (const letters of ['125%', '']) {
    const over = await tablet.evaluate((size) => {
      document.documentElement.style.fontSize = size;
      return [...document.querySelectorAll('.guide-tabs button')]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => one.textContent);
    }, letters);
    expect(over, letters).toEqual([]);
  }
});

test('nothing was red on the tablet but the number that nobody holds', () => {
  expect(problems.filter((one) => !one.includes('404'))).toEqual([]);
});
