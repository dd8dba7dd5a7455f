// The guide answers for visits and hands them on, in a real browser: received, handed to a colleague on duty and to a window, accepted, sent back, taken back, left to the duty manager.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { fitsAcross, openScene, openWindow, tabletSizes } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let zhou: { page: Page; problems: string[] };
let chen: { page: Page; problems: string[] };
let desk: Page;
let ticketId: string;
let number: string;
let url: string;

async function find(tablet: Page, wanted: string): Promise<void> {
  await tablet.locator('.guide-tabs').getByRole('button', { name: '查号 / 返回' }).click();
  await tablet.getByRole('textbox', { name: '号码' }).fill(wanted);
  await tablet.getByRole('button', { name: '查', exact: true }).click();
  await tablet.locator('.card-number').filter({ hasText: wanted }).waitFor();
}
async function looksWell(tablet: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(tabletSizes)) {
    await tablet.setViewportSize(viewport);
    await tablet.waitForTimeout(100);
    await keepScreenshot(tablet, `answers-${name}-${size}`);
    expect(await fitsAcross(tablet), `${name} ${size}`).toBe(true);
    expect(await accessibilityTroubles(tablet), `${name} ${size}`).toEqual([]);
  }
  await tablet.setViewportSize(tabletSizes.wide);
}

beforeAll(async () => {
  scene = await openScene(0);
  zhou = await scene.guideAt('zhoujing');
  chen = await scene.guideAt('chenhao');
  desk = (await scene.clerkAt('wangwei', 14)).page;
  await openWindow(desk);
  const taken = await scene.hall.call('POST', '/api/v1/tickets', { item: 'mortgage' });
  ticketId = String(taken.body['ticketId']);
  number = String(taken.body['number']);
  url = String(taken.body['url']);
});
afterAll(async () => scene?.stop());

describe('a guide who answers for a visit', () => {
  test('takes it upon herself by one press, and reads it in her own list', async () => {
    await find(zhou.page, number);
    await zhou.page.getByText('还没有人接待').waitFor();
    await looksWell(zhou.page, 'nobody');
    await zhou.page.getByRole('button', { name: '由我负责' }).click();
    await zhou.page.getByText(/由您负责，\d+:\d\d 起/).waitFor();
    await zhou.page.locator('.guide-hands').getByText('我负责的').waitFor();
    const own = (await scene.page({ width: 390, height: 844 })).page;
    await own.goto(url);
    for (const [language, says] of [
      ['中文', '首问负责：导办员'],
      ['English', 'Answers for your visit: A guide'],
      ['Русский', 'За ваш визит отвечает: Консультант зала'],
    ] as const) {
      await own.getByRole('radio', { name: language }).click();
      await own.getByText(says).waitFor();
      await keepScreenshot(own, `answers-own-page-${language}`);
      expect(await fitsAcross(own)).toBe(true);
    }
    expect(await accessibilityTroubles(own)).toEqual([]);
    await own.close();
    await find(chen.page, number);
    await chen.page.getByText(/由 员工zhoujing 负责/).waitFor();
    expect(await chen.page.getByRole('button', { name: '由我负责' }).count()).toBe(0);
  });

  test('hands it to a colleague on duty with reason, time and note; the colleague accepts by one press', async () => {
    await zhou.page.getByRole('button', { name: '移交', exact: true }).click();
    await looksWell(zhou.page, 'hand-on');
    await zhou.page.getByRole('button', { name: /员工chenhao/ }).click();
    await zhou.page.getByRole('button', { name: '需要专人办理' }).click();
    await zhou.page.getByRole('button', { name: '15 分钟' }).click();
    await zhou.page.getByLabel('给对方留言').fill('老人听力不好，请慢慢讲');
    await zhou.page.getByRole('button', { name: '移交给 员工chenhao' }).click();
    await zhou.page
      .locator('.answers')
      .getByText(/已移交给 员工chenhao，等待接手/)
      .waitFor();
    await chen.page.locator('.guide-hands').getByText('交给我的').waitFor();
    await chen.page.getByText('老人听力不好，请慢慢讲').first().waitFor();
    await chen.page
      .locator('.guide-hands')
      .getByText(/还剩 1[45]:/)
      .waitFor();
    await looksWell(chen.page, 'for-me');
    await chen.page
      .locator('.guide-hands')
      .getByRole('button', { name: `接手 ${number}` })
      .click();
    await chen.page.locator('.guide-hands').getByText('我负责的').waitFor();
    await zhou.page.getByText(/由 员工chenhao 负责/).waitFor();
    expect(await chen.page.locator('.guide-hands').getByText('交给我的').count()).toBe(0);
  });

  test('takes a hand-over back, and hands on to a window whose clerk reads from whom', async () => {
    await find(chen.page, number);
    await chen.page.getByRole('button', { name: '移交', exact: true }).click();
    await chen.page.getByRole('button', { name: /员工wangwei/ }).click();
    await chen.page.getByRole('button', { name: '下一步手续' }).click();
    await chen.page.getByRole('button', { name: '移交给 员工wangwei' }).click();
    await desk.getByText(`${number} 由 员工chenhao 转来`).waitFor();
    await keepScreenshot(desk, 'answers-desk-handed');
    expect(await accessibilityTroubles(desk)).toEqual([]);
    await chen.page.getByRole('button', { name: '收回移交' }).click();
    await chen.page
      .locator('.answers')
      .getByText(/由您负责/)
      .waitFor();
    await expect.poll(() => desk.getByText(`${number} 由 员工chenhao 转来`).count()).toBe(0);
    await chen.page.locator('.card-chain summary').click();
    await chen.page.getByText('员工chenhao 收回移交').waitFor();
    await looksWell(chen.page, 'chain');
  });

  test('who signs out leaves it to the duty manager; the desk that starts reads the whole way', async () => {
    await chen.page.getByRole('button', { name: '退出' }).click();
    await chen.page.waitForURL(/sign-in/);
    await zhou.page.getByText(/由值班长负责/).waitFor({ timeout: 15_000 });
    await desk.bringToFront();
    await desk.waitForTimeout(400);
    await desk.keyboard.press('Space');
    await desk.locator('.visit-number').filter({ hasText: number }).waitFor();
    await desk.getByText(/首问 值班长/).waitFor();
    await keepScreenshot(desk, 'answers-desk-called');
    const { body } = await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`);
    expect(body).toMatchObject({ stage: 'called' });
  });

  test('nothing went wrong in any page', () => {
    expect([zhou.problems, chen.problems]).toEqual([[], []]);
  });
});
