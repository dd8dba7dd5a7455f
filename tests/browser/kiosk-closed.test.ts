// A hall that gives no numbers: the kiosk says so and why, shows what to bring, and leads on; and the portal that leads to it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshot } from '../support/chromium.ts';
import { misfits, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start({ hours: { weekly: [], exceptions: [] } });
});
afterAll(async () => {
  await scene?.end();
});

test('a closed hall refuses with a sentence, and still tells what to bring', async () => {
  const { page, problems } = await scene.kiosk();
  await page.getByText('现在已停止服务').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^身份证/ }).click();
  await page.getByText('现在不是取号时间').waitFor();
  expect(await page.getByRole('button', { name: '取号', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('heading', { name: '请带好这些材料' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Русский' }).click();
  await page
    .getByText(/[Тт]алоны/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Выбрать другое' }).click();
  await page.getByRole('heading', { name: 'Чаще всего' }).waitFor();
  expect(problems).toEqual([]);
});

test('the portal leads to every screen', async () => {
  const { page, problems } = await scene.portal();
  await page.getByRole('heading', { name: '办事群众' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'portal');
  await page.getByLabel('选窗口').selectOption('3');
  const ways = await page
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(ways).toEqual([
    '/kiosk',
    '/book',
    '/board',
    '/desk?window=3',
    '/guide',
    '/window-display?window=3',
    '/pad?window=3',
    '/manager',
    '/sign-in',
    '/api/docs',
  ]);
  for (const way of ways) {
    const answer = await fetch(new URL(way ?? '', scene.hall.url));
    expect(answer.status, way ?? '').toBe(200);
  }
  expect(problems).toEqual([]);
});
