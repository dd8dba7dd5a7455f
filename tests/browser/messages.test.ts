// Messages to phones in a real browser: left on the visitor's page, chosen at booking and after, watched and switched off by the manager.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { startGateway } from '../support/gateway.ts';
import type { TestGateway } from '../support/gateway.ts';
import { openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let gateway: TestGateway;
let scene: Scene;
beforeAll(async () => {
  gateway = await startGateway();
  scene = await openScene(10, 'current', { ONEDOOR_MESSAGES_URL: gateway.url });
}, 90_000);
afterAll(async () => {
  await scene?.stop();
  await gateway?.die();
});

const small = { width: 390, height: 844 };
const noWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a phone is left on the visitor’s page, taken back, left again, and told the call', async () => {
  const taken = await scene.hall.call('POST', '/api/v1/tickets', { queue: 'R' });
  const { page, problems } = await scene.page(small);
  await page.goto(`${scene.base}${new URL(String(taken.body['url'])).pathname}`);
  await page.getByText('手机通知').click();
  await page.getByLabel('手机号').fill('139 1234 5678');
  await page.getByLabel('过号了').uncheck();
  expect(await page.getByText('手机号加密保存').isVisible()).toBe(true);
  await keepScreenshot(page, 'messages-phone');
  expect([await noWide(page), await accessibilityTroubles(page)]).toEqual([0, []]);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已留手机号').waitFor();
  expect(await page.getByLabel('过号了').isChecked()).toBe(false);
  expect(await page.content()).not.toContain('12345678');
  await page.getByRole('button', { name: '不用通知了，删除手机号' }).click();
  await page.getByText('不想一直看着屏幕').waitFor();
  await page.getByLabel('手机号').fill('13912345678');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已留手机号').waitFor();
  await keepScreenshot(page, 'messages-phone-left');
  await scene.hall.call('POST', '/api/v1/windows/14/open');
  await scene.hall.call('POST', '/api/v1/windows/14/call-next');
  await expect
    .poll(() => gateway.delivered().map(({ body }) => body.kind), { timeout: 15_000 })
    .toEqual(['called']);
  await page.getByText('手机通知').waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
});

test('OU12 of a case that another region decides each step comes to the phone kept for its result', async () => {
  const taken = await scene.hall.call('POST', '/api/v1/tickets', { item: 'cross-region' });
  const { page, problems } = await scene.page(small);
  await page.goto(`${scene.base}${new URL(String(taken.body['url'])).pathname}`);
  await page.locator('.head-way').getByText('跨域通办').waitFor();
  await page.getByText('手机通知').click();
  await page.getByLabel('手机号').fill('13912345679');
  await page.getByText('异地已答复').scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'messages-case');
  expect([await noWide(page), await accessibilityTroubles(page)]).toEqual([0, []]);
  await page.locator('.language').filter({ hasText: 'Русский' }).click();
  await page.getByText('Переслано в другой регион').waitFor();
  await keepScreenshot(page, 'messages-case-ru');
  expect(await noWide(page)).toBe(0);
  await page.locator('.language').filter({ hasText: '中文' }).click();
  await page.evaluate(() => scrollTo(0, 0));
  await keepScreenshot(page, 'messages-case-head');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已留手机号').waitFor();
  await page.getByText('转送异地、对方答复和结果出来时，可以发通知到手机。').waitFor();
  await page.getByText('只用来通知这次办事的进展和结果').scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'messages-case-offer');
  expect([await noWide(page), await accessibilityTroubles(page)]).toEqual([0, []]);
  await page.getByRole('button', { name: '结果也通知这个手机号' }).click();
  await page.getByText('会发通知到您留的手机').waitFor();
  const at = (action: string, asked: object) => scene.hall.call('POST', `/api/v1/windows/6/${action}`, asked);
  await at('open', {});
  await at('call', { ticketId: taken.body['ticketId'], reason: 'other' });
  const calls = () => gateway.delivered().filter(({ body: one }) => one.kind === 'called');
  await expect.poll(() => calls().length, { timeout: 15_000 }).toBe(2);
  await at('case-number', { caseNo: 'HRB-2026-0042' });
  const { body } = await at('accept', {});
  await at('finish', {});
  await page.getByText('转送异地、对方答复和结果出来时，会发通知到您留的手机。').waitFor();
  await keepScreenshot(page, 'messages-case-kept');
  const sent = { deed: body['deed'], step: 'sentOn', reference: 'SH-2026-1' };
  expect((await scene.hall.call('POST', '/api/v1/handlings/note', sent)).status).toBe(200);
  await expect
    .poll(() => gateway.delivered().map(({ body: one }) => one.text), { timeout: 15_000 })
    .toContainEqual(expect.stringContaining(`受理凭证 ${String(body['deed'])}：材料已转送异地部门`));
  expect(problems).toEqual([]);
});

test('who books chooses which messages come, and changes that by her code', async () => {
  const { page, problems } = await scene.page(small);
  await page.goto(`${scene.base}/book`);
  await page.getByRole('button', { name: '我要预约' }).click();
  await page.getByRole('searchbox').fill('社保卡');
  await page.locator('.booking-items .button').first().click();
  await page.locator('.booking-times .button:not([disabled])').last().click();
  await page.getByLabel('证件号码').fill('11010519491231002X');
  expect(await page.getByText('要哪些通知').count()).toBe(0);
  await page.getByLabel('手机号（可不填）').fill('13912345678');
  await page.getByLabel('姓氏').fill('欧阳');
  await page.getByLabel('预约前提醒').uncheck();
  await keepScreenshot(page, 'messages-booking');
  expect([await noWide(page), await accessibilityTroubles(page)]).toEqual([0, []]);
  await page.getByRole('button', { name: '确认预约' }).click();
  await page.getByRole('heading', { name: '预约好了' }).waitFor();
  const code = ((await page.locator('.booking-code').textContent()) ?? '').replaceAll(/\s/g, '');
  await expect
    .poll(
      () =>
        gateway
          .delivered()
          .map(({ body }) => body.text)
          .join(' '),
      { timeout: 15_000 },
    )
    .toContain(code);
  await page.goto(`${scene.base}/book`);
  await page.getByRole('button', { name: /^我的预约/ }).click();
  await page.locator('.booking-code-field').fill(code);
  await page.getByRole('button', { name: '查看' }).click();
  expect(await page.getByLabel('预约前提醒').isChecked()).toBe(false);
  await page.getByLabel('预约前提醒').check();
  await page.getByLabel('叫到您了').uncheck();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  await keepScreenshot(page, 'messages-mine');
  expect([await noWide(page), await accessibilityTroubles(page)]).toEqual([0, []]);
  expect(problems).toEqual([]);
});

test('the manager reads what went out and what failed, and switches a kind off', async () => {
  const { hall, manager } = scene;
  gateway.mood = 422;
  const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'R' });
  const asked = { ticketId: String(taken.body['ticketId']), declined: [], phone: '13900000002' };
  await hall.call('POST', '/api/v1/messages/choice', asked);
  await hall.call('POST', '/api/v1/windows/15/open');
  const called = await hall.call('POST', '/api/v1/windows/15/call', {
    ticketId: asked.ticketId,
    reason: 'other',
  });
  expect(called.status).toBe(200);
  await manager.getByRole('button', { name: '通知', exact: true }).click();
  await manager.getByText('网关答复 422').waitFor({ timeout: 20_000 });
  const row = manager.getByRole('row').filter({ hasText: '叫到您了' });
  expect(await row.locator('td').allTextContents()).toEqual(['0', '2', '1', '0', '0', '照常发停发']);
  await row.getByRole('button', { name: '停发 叫到您了' }).click();
  await row.getByText('已停发').waitFor();
  await keepScreenshot(manager, 'messages-manager');
  expect(await accessibilityTroubles(manager)).toEqual([]);
  await manager.getByRole('button', { name: 'English' }).or(manager.getByText('English')).first().click();
  await manager.getByRole('heading', { name: 'Texts to phones' }).waitFor();
  await keepScreenshot(manager, 'messages-manager-en');
  expect(await noWide(manager)).toBe(0);
  const head = await manager.locator('.head').evaluate((element) => element.getBoundingClientRect().height);
  expect(head).toBeLessThan(70);
});
