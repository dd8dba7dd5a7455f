// Signing in: a first password must be changed, a wrong one is a sentence, too many lock the account, and nobody is led off the site.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wayAfter } from '../../counter/sign-in/way.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { makeAccount, openScene, ownPassword } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => scene?.stop());

const password = (page: Page) => page.getByLabel('密码', { exact: true });

test('a clerk who opens her desk signs in, changes the one-time password and lands at her window', async () => {
  const given = await makeAccount(scene.manager, 'sunyan');
  const { page, problems } = await scene.page({ width: 360, height: 700 });
  await page.goto(`${scene.base}/desk?window=3`);
  await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
  expect(new URL(page.url()).searchParams.get('then')).toBe('/desk?window=3');
  expect(await accessibilityTroubles(page)).toEqual([]);
  await keepScreenshot(page, 'sign-in');
  await page.getByLabel('用户名').fill('sunyan');
  await password(page).fill(given);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '请换成自己的密码' }).waitFor();
  expect(await accessibilityTroubles(page)).toEqual([]);

  await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
  await page.getByLabel('再输入一遍新密码').fill('something else 99');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: '两遍输入的新密码不一样' }).waitFor();
  await keepScreenshot(page, 'sign-in-change');
  await page.getByLabel('再输入一遍新密码').fill(ownPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\?window=3$/);
  await page.getByRole('button', { name: /^开窗/ }).waitFor();
  expect(problems).toEqual([]);
});

test('too weak a password is refused with the rule', async () => {
  const given = await makeAccount(scene.manager, 'heli');
  const { page } = await scene.page();
  await page.goto(`${scene.base}/sign-in`);
  await page.getByLabel('用户名').fill('heli');
  await password(page).fill(given);
  await page.keyboard.press('Enter');
  await page.getByLabel('新密码', { exact: true }).fill('123');
  await page.getByLabel('再输入一遍新密码').fill('123');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: '至少 10 个字符' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

test('a wrong password is a sentence beside the field; after too many the account is locked and says for how long', async () => {
  await makeAccount(scene.manager, 'gaofei');
  const { page } = await scene.page();
  await page.goto(`${scene.base}/sign-in`);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('alert').filter({ hasText: '请输入用户名和密码' }).waitFor();
  await page.getByLabel('用户名').fill('gaofei');
  let said = '';
  let first: string | null = null;
  for (let attempt = 0; attempt < 9 && !said.includes('锁定'); attempt++) {
    await password(page).fill(`wrong ${attempt}`);
    const answered = page.waitForResponse(/\/sign-in$/);
    await page.keyboard.press('Enter');
    await answered;
    await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    said = (await page.getByRole('alert').textContent()) ?? '';
    first ??= said;
  }
  expect(first).toContain('用户名或密码不对');
  expect(said).toMatch(/账号已锁定，请 \d+ 分钟.*后再试/);
  expect(await password(page).inputValue()).toBe('');
  await keepScreenshot(page, 'sign-in-locked');
});

test('speaks English on request', async () => {
  const { page } = await scene.page();
  await page.goto(`${scene.base}/sign-in`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Staff sign-in' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('signing in leads to the page asked for, and never to another site', () => {
  const clerk = { role: 'clerk' };
  expect(wayAfter('/desk?window=3', clerk)).toBe('/desk?window=3');
  expect(wayAfter(null, clerk)).toBe('/desk');
  expect(wayAfter(null, { role: 'administrator' })).toBe('/manager');
  for (const elsewhere of [
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/sign-in?then=/sign-in',
  ]) {
    expect(wayAfter(elsewhere, clerk)).toBe('/desk');
  }
});

test('an address that leads nowhere is a page in three languages in the hall’s own font, and still a 404', async () => {
  const { page, problems } = await scene.page();
  const response = await page.goto(`${scene.base}/no-such-page`);
  expect(response?.status()).toBe(404);
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  const drawn = await page.evaluate(() =>
    document.fonts.ready.then(() => document.fonts.check('20px "Noto Sans SC Variable"', '页')),
  );
  expect(drawn).toBe(true);
  expect(await accessibilityTroubles(page)).toEqual([]);
  await keepScreenshot(page, 'not-found');
  await page.getByRole('link', { name: '首页' }).click();
  await page.waitForURL(`${scene.base}/`);
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
});
