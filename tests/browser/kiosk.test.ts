// The kiosk in a real browser before a real hall: every way to a number, three languages, large text, the keyboard.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { keepScreenshot } from '../support/chromium.ts';
import { landscape, misfits, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start({ rules: { callCoolDownSeconds: 0, noShowAfterCalls: 1 } });
});
afterAll(async () => {
  await scene?.end();
});

const popular = (page: Page) => page.locator('.popular button');
const takeIt = (page: Page) => page.getByRole('button', { name: '取号', exact: true });
const number = (page: Page) => page.locator('h1.number');

describe('two touches', () => {
  test('give a number, its code and where to go, and the kiosk is free within 8 s', async () => {
    const { page, problems } = await scene.kiosk();
    expect(await violations(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    await keepScreenshot(page, 'kiosk-home');
    const name = await popular(page).first().locator('.name-first').textContent();
    await popular(page).first().click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
    await expect.poll(() => page.locator('.facts-wait').textContent()).toMatch(/前面/);
    expect(await violations(page)).toEqual([]);
    const before = await scene.waiting();
    await takeIt(page).click();
    const shownAt = Date.now();
    await expect.poll(() => number(page).textContent()).toMatch(/^[A-Z]{1,2}\d{3}$/);
    expect(await scene.waiting()).toBe(before + 1);
    await expect.poll(() => page.getByText(/验证码 \d{4}/).count()).toBe(1);
    await expect.poll(() => page.locator('.going-where').textContent()).toMatch(/区 .*号窗口/);
    expect(await page.locator('.qr').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    await keepScreenshot(page, 'kiosk-result');
    await popular(page).first().waitFor({ timeout: 12_000 });
    expect(Date.now() - shownAt).toBeLessThan(11_000);
    expect(problems).toEqual([]);
  });

  test('are enough by keyboard too', async () => {
    const { page } = await scene.kiosk();
    await popular(page).nth(1).focus();
    await page.keyboard.press('Enter');
    await takeIt(page).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => number(page).textContent()).toMatch(/\d{3}$/);
  });
});

describe('search', () => {
  test('finds by pinyin initials on the screen’s own keyboard', async () => {
    const { page } = await scene.kiosk();
    await page.getByRole('button', { name: /^搜索/ }).click();
    for (const letter of 'SFZ') await page.getByRole('button', { name: letter, exact: true }).click();
    await page.getByRole('button', { name: /^身份证/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: /^身份证/ }).click();
    await takeIt(page).click();
    await expect.poll(() => number(page).textContent()).toMatch(/^G\d{3}$/);
  });

  test('answers with where to go for what this hall does not do', async () => {
    const { page } = await scene.kiosk();
    await page.getByRole('button', { name: /^搜索/ }).click();
    await page.getByRole('searchbox').fill('婚姻');
    await page.getByRole('button', { name: /婚姻登记.*不在本大厅办/ }).click();
    await page.getByRole('heading', { name: '请到这里办' }).waitFor();
    expect(await page.locator('.advice-where').textContent()).toMatch(/婚姻登记处|民政/);
    expect(await violations(page)).toEqual([]);
  });

  test('finds nothing without leaving anyone alone', async () => {
    const { page } = await scene.kiosk();
    await page.getByRole('button', { name: /^搜索/ }).click();
    await page.getByRole('searchbox').fill('qqqq');
    await page.getByRole('button', { name: /取咨询号/ }).click();
    await takeIt(page).click();
    await expect.poll(() => number(page).textContent()).toMatch(/^W\d{3}$/);
  });
});

test('departments hold every item, page by page, each with its wait', async () => {
  const { page } = await scene.kiosk();
  await page.getByRole('button', { name: /^按部门找/ }).click();
  expect(await misfits(page)).toEqual([]);
  const next = page.getByRole('button', { name: '下一页' });
  const back = page.getByRole('button', { name: '返回' });
  const names: string[] = [];
  const readPage = async (turn: () => Promise<void>) => {
    const count = await page.locator('.choice').count();
    for (let index = 0; index < count; index++) {
      await page.locator('.choice').nth(index).click();
      await page.locator('.stage-over').waitFor();
      names.push(...(await page.locator('.choice .name-first').allTextContents()));
      for (const lane of await page.locator('.choice .lane').allTextContents()) {
        expect(lane).toMatch(/(分钟|马上).*(等候|无人)/);
      }
      await back.click();
      await turn();
    }
  };
  await readPage(async () => undefined);
  await next.click();
  expect(await misfits(page)).toEqual([]);
  await readPage(() => next.click());
  const { body } = await scene.hall.call('GET', '/api/v1/items');
  expect(names.sort()).toEqual((body as unknown as { name: string }[]).map(({ name }) => name).sort());
});

test('several items stand on one number, the first line first', async () => {
  const { page } = await scene.kiosk();
  await page.getByRole('button', { name: /^一件事/ }).click();
  await page.getByRole('button', { name: /^买二手房/ }).click();
  await page.getByRole('button', { name: /^二手房过户/ }).click();
  await page.getByRole('button', { name: /再加一件事/ }).click();
  await page.getByRole('button', { name: /^发票/ }).click();
  expect(await page.locator('.chosen li').allTextContents()).toEqual(['二手房过户', '发票']);
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  await page.getByRole('button', { name: '去掉 发票' }).click();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('二手房过户');
  await page.getByRole('button', { name: /再加一件事/ }).click();
  await page.getByRole('button', { name: /^发票/ }).click();
  await takeIt(page).click();
  await expect.poll(() => number(page).textContent()).toMatch(/^R\d{3}$/);
});

test('with an appointment nobody meets a dead end', async () => {
  const { page } = await scene.kiosk();
  await page.getByRole('button', { name: /^我有预约/ }).click();
  await page.getByRole('heading', { name: '预约签到' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '不用预约，直接取号' }).click();
  await popular(page).first().waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('请点您要办的事');
});

describe.each([
  ['English', 'en', 'Take a number'],
  ['Русский', 'ru', 'Взять талон'],
])('%s', (name, language, take) => {
  test('has every page, its names and its refusals, and the ticket speaks it', async () => {
    const { page } = await scene.kiosk();
    await page.getByRole('radio', { name }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await violations(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    await popular(page).first().click();
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: take, exact: true }).click();
    await expect.poll(() => number(page).textContent()).toMatch(/\d{3}$/);
    expect(await misfits(page)).toEqual([]);
  });

  test('fits in large text, upright and lying', async () => {
    for (const viewport of [undefined, landscape]) {
      const { page } = await scene.kiosk(viewport);
      await page.getByRole('radio', { name }).click();
      await page.locator('.foot-large').click();
      expect(await misfits(page)).toEqual([]);
      for (const way of [0, 1, 2]) {
        await page.locator('.ways-three button').nth(way).click();
        expect(await misfits(page)).toEqual([]);
        await page.locator('.foot-row > button').nth(1).click();
      }
      await popular(page).first().click();
      expect(await misfits(page)).toEqual([]);
    }
  });
});

test('a missed visitor comes back with number and code; a wrong code helps', async () => {
  const ticket = await scene.take('notary');
  await scene.post('/windows/24/open');
  await scene.post('/windows/24/call-next');
  await scene.post('/windows/24/no-show');
  const { page } = await scene.kiosk();
  const key = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const come = page.getByRole('button', { name: '我来了，恢复排队' });
  await page.getByRole('button', { name: /^过号了/ }).click();
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  for (const letter of ticket.number) await key(letter);
  const wrong = ticket.code === '0000' ? '1111' : '0000';
  for (const digit of wrong) await key(digit);
  await come.click();
  await page.getByText('号码和验证码对不上').waitFor();
  for (let times = 0; times < 4; times++) await key('⌫ 退格');
  for (const digit of ticket.code) await key(digit);
  await come.click();
  await page.getByRole('heading', { name: `${ticket.number} 已恢复排队` }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the kiosk learns that somebody is coming', async () => {
  const { page } = await scene.kiosk();
  await page.getByRole('button', { name: '叫人帮忙' }).click();
  await page.getByText('已通知工作人员').waitFor();
  const { body } = await scene.hall.call('GET', '/api/v1/help');
  const [asked] = body as unknown as { helpId: string }[];
  await scene.post(`/help/${asked?.helpId ?? ''}/acknowledge`);
  await page.getByText('值班长 正在过来，请在这里稍等').waitFor();
  await keepScreenshot(page, 'kiosk-help-coming');
  expect(await violations(page)).toEqual([]);
  await scene.post(`/help/${asked?.helpId ?? ''}/end`, { outcome: 'helped' });
  await expect.poll(() => page.getByText('正在过来').count()).toBe(0);
});

test('the first page asks for help and takes it back', async () => {
  const { page } = await scene.kiosk();
  await page.getByRole('button', { name: '叫人帮忙' }).click();
  await page.getByText('已通知工作人员').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '不用了' }).click();
  await expect.poll(() => page.getByText('已通知工作人员').count()).toBe(0);
});
