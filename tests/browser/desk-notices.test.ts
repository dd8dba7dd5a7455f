// Materials, notices and receipts at a real hall: by keyboard at the desk, on the slip, on the office sheet, on the phone; and coming back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { eventually, openScene } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let desk: Page;
let problems: string[];
const narrow = { width: 360, height: 700 };
const wide = { width: 1280, height: 800 };
const readingMs = 400;

beforeAll(async () => {
  scene = await openScene(1);
  ({ page: desk, problems } = await scene.clerkAt('wangwei', 3));
  await press('Space');
  await bigSays('呼叫下一位');
});
afterAll(async () => scene?.stop());

const panel = () => desk.getByRole('dialog');
const says = (words: string) => panel().locator('.note').filter({ hasText: words }).waitFor();
const big = (words: string) => panel().locator('[data-main]').filter({ hasText: words });

async function press(key: string): Promise<void> {
  await desk.waitForTimeout(readingMs);
  await desk.keyboard.press(key);
}
async function bigSays(words: string): Promise<void> {
  await desk.locator('[data-main]').filter({ hasText: words }).first().waitFor();
}
interface Taken {
  ticketId: string;
  number: string;
  url: string;
}

async function serve(item: string, language = 'zh'): Promise<Taken> {
  const { body } = await scene.hall.call('POST', '/api/v1/tickets', { item, language });
  const ticket = body as unknown as Taken;
  await press('Space');
  await desk.locator('.visit-number').filter({ hasText: ticket.number }).waitFor();
  await press('Space');
  await bigSays('办结并叫下一个');
  return ticket;
}
async function finish(): Promise<void> {
  await press('Escape');
  await panel().waitFor({ state: 'hidden' });
  await press('b');
  await bigSays('呼叫下一位');
}
/** The panel may be longer than the screen and then scrolls within itself; never sideways, and nobody stumbles. */
async function looksWell(name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ strip: narrow, wide })) {
    await desk.setViewportSize(viewport);
    await desk.waitForTimeout(100);
    await keepScreenshot(desk, `desk-${name}-${size}`);
    const sideways = await desk.evaluate(() => {
      const shown = document.querySelector('dialog[open]') ?? document.documentElement;
      return shown.scrollWidth > shown.clientWidth || document.documentElement.scrollWidth > innerWidth;
    });
    expect(sideways, `${name} ${size}`).toBe(false);
    expect(await accessibilityTroubles(desk), `${name} ${size}`).toEqual([]);
  }
  await desk.setViewportSize(narrow);
}
async function slips(number: string): Promise<{ text: string; qr: string[] }[]> {
  const page = /K1：(http:\/\/127\.0\.0\.1:\d+)\//.exec(scene.hall.out())?.[1];
  if (page === undefined) return [];
  const { tickets } = (await (await fetch(`${page}/tickets.json`)).json()) as {
    tickets: { text: string; qr: string[] }[];
  };
  return tickets.filter(({ text }) => text.includes(number));
}
async function givenOn(label: string): Promise<string> {
  const row = panel().locator('.deed').filter({ hasText: label }).last();
  await row.waitFor();
  return /[GSRC]\d{6}-\d{3}/.exec((await row.textContent()) ?? '')?.[0] ?? '';
}

describe('a notice', () => {
  let notice: string;
  let ticket: Taken;

  test('by keyboard: a digit for each material, Enter, and it comes out as slip and sheet', async () => {
    ticket = await serve('senior-allowance', 'ru');
    await press('t');
    await big('受理，出受理凭证').waitFor();
    await looksWell('materials');
    await press('1');
    for (const key of ['ArrowDown', 'ArrowDown', '3']) await press(key);
    await big('出告知单（1 项）').waitFor();
    await looksWell('materials-marked');
    await press('Enter');
    await says('已出具告知单');
    notice = await givenOn('告知单');
    expect(notice).toMatch(/^G\d{6}-001$/);
    await panel().locator('.material-held').filter({ hasText: '已收 · 3 号窗口登记' }).waitFor();
    const [slip] = await eventually(
      () => slips(notice),
      (found) => found.length > 0,
    );
    expect(slip?.text).toMatch(/一次性告知单[\s\S]*Единое уведомление/);
    expect(slip?.text).toMatch(/本人银行卡或存折（缺少）/);
    expect(slip?.text).not.toContain('居民身份证');
  });

  test('the office sheet has the list, the legal limit and a place for the seal; print leaves the tools out', async () => {
    const [sheet] = await Promise.all([
      desk.context().waitForEvent('page'),
      panel().getByRole('link', { name: '打印 A4' }).last().click(),
    ]);
    await sheet.getByRole('heading', { name: '一次性告知单' }).waitFor();
    await sheet.setViewportSize({ width: 900, height: 1200 });
    await sheet.getByRole('button', { name: '中俄对照' }).click();
    await sheet.getByText('Единое уведомление').waitFor();
    await keepScreenshot(sheet, 'sheet-notice-ru');
    expect(await accessibilityTroubles(sheet)).toEqual([]);
    const text = (await sheet.locator('.office-sheet').textContent()) ?? '';
    expect(text).toContain(notice);
    expect(text).toMatch(/法定告知期限.*20\d\d-\d\d-\d\d/);
    expect(text).toContain('（盖章）');
    await sheet.emulateMedia({ media: 'print' });
    expect(await sheet.locator('.sheet-tools').isVisible()).toBe(false);
    await sheet.close();
  });

  test('the visitor reads it on her page in her own language, and in the others', async () => {
    const { page } = await scene.page({ width: 390, height: 844 });
    const body = (await scene.hall.call('GET', `/api/v1/tickets/${ticket.ticketId}`)).body;
    expect(body['stage']).toBe('serving');
    await page.goto(scene.base + new URL(ticket.url).pathname);
    for (const [language, title] of [
      ['Русский', 'Единое уведомление'],
      ['English', 'One-time notice'],
      ['中文', '一次性告知单'],
    ] as const) {
      const choice = page
        .getByRole('button', { name: language })
        .or(page.getByRole('radio', { name: language }));
      if ((await choice.count()) > 0) await choice.first().click();
      await page.getByRole('heading', { name: title }).waitFor();
      await keepScreenshot(page, `phone-notice-${language}`);
    }
  });

  test('a second notice asks why, and one digit answers', async () => {
    await press('ArrowUp');
    await press('ArrowUp');
    await press('4');
    await press('Enter');
    await panel().getByText('再次索要的原因').waitFor();
    await looksWell('materials-again');
    await press('2');
    await says('已出具告知单');
    await panel().locator('.deed').nth(1).waitFor();
    expect(await panel().locator('.deed').count()).toBe(2);
    await finish();
  });
});

describe('acceptance', () => {
  let deferral: string;

  test('case numbers are noted; what is personal is refused with a sentence', async () => {
    await serve('senior-allowance');
    await press('t');
    const field = panel().getByLabel('办件编号或凭证号');
    await field.fill('11010519491231002X');
    await field.press('Enter');
    await says('这像是证件号或手机号');
    await field.fill('hrb-2026-000123');
    await field.press('Enter');
    await says('已登记 HRB-2026-000123');
    await panel().locator('.case-nos').filter({ hasText: 'HRB-2026-000123' }).waitFor();
    expect(await panel().locator('.case-nos li').count()).toBe(1);
  });

  test('with something missing it is accepted with a commitment to bring it', async () => {
    await panel().locator('.material').nth(2).getByRole('button', { name: '缺少' }).click();
    await panel().getByLabel('几个工作日内补齐').fill('4');
    await looksWell('materials-defer');
    await panel()
      .getByRole('button', { name: /容缺受理（缺 1 份）/ })
      .click();
    await says('已出具受理凭证');
    deferral = await givenOn('容缺承诺书');
    expect(deferral).toMatch(/^R\d{6}-\d{3}$/);
    const [slip] = await eventually(
      () => slips(deferral),
      (found) => found.length > 0,
    );
    expect(slip?.text).toMatch(/容缺受理承诺书[\s\S]*补齐期限[\s\S]*申请人签字/);
    expect(slip?.text).toContain('HRB-2026-000123');
    await finish();
  });

  test('she comes back with it: found in the list of what is due, served at once, ticked off', async () => {
    await scene.take('senior-allowance');
    await press('u');
    await panel().locator('.due-row').filter({ hasText: deferral }).waitFor();
    await looksWell('come-back');
    await panel().locator('.due-row').filter({ hasText: deferral }).click();
    await panel().getByRole('button', { name: '在本窗口直接办理' }).waitFor();
    await looksWell('come-back-found');
    await panel().getByRole('button', { name: '在本窗口直接办理' }).click();
    await panel().waitFor({ state: 'hidden' });
    await bigSays('办结并叫下一个');
    await press('t');
    await panel().locator('.supply').getByRole('button', { name: '本人银行卡或存折' }).click();
    await panel().getByRole('button', { name: '登记补齐（1 份）' }).click();
    await says('容缺材料已全部补齐');
    expect(await panel().locator('.supply').count()).toBe(0);
    await finish();
  });

  test('where another system makes the papers, only the case number is taken', async () => {
    const given = await scene.clerkAt('lina', 18);
    const other = given.page;
    await other.waitForTimeout(readingMs);
    await other.keyboard.press('Space');
    await other.locator('[data-main]').filter({ hasText: '呼叫下一位' }).waitFor();
    await scene.take('building-permit');
    for (const words of ['开始办理', '办结并叫下一个']) {
      await other.waitForTimeout(readingMs);
      await other.keyboard.press('Space');
      await other.locator('[data-main]').filter({ hasText: words }).waitFor();
    }
    await other.waitForTimeout(readingMs);
    await other.keyboard.press('t');
    await other.getByRole('dialog').getByText('由综合受理系统办理').waitFor();
    expect(await other.getByRole('dialog').locator('.material').count()).toBe(0);
    await other.close();
  });
});

describe('outside the list', () => {
  test('the clerk asks, the manager reads it and agrees, and it is a red card', async () => {
    const { manager } = scene;
    await press('Space');
    await bigSays('开始办理');
    await press('Space');
    await bigSays('办结并叫下一个');
    await press('t');
    await panel().getByRole('button', { name: '清单以外的材料…' }).click();
    const words = panel().getByLabel(/清单以外的材料：/);
    await words.fill('其他材料');
    await panel().getByRole('button', { name: '报值班长批准' }).click();
    await says('不能只写“其他材料”');
    await words.fill('社区出具的居住证明原件，依据街道规定');
    await panel().getByRole('button', { name: '报值班长批准' }).click();
    await panel().getByText('已报值班长，等待批准').waitFor();
    await looksWell('materials-outside');
    await manager.locator('.alarm').getByText('社区出具的居住证明原件').waitFor();
    await keepScreenshot(manager, 'manager-outside');
    expect(await accessibilityTroubles(manager)).toEqual([]);
    await manager.getByRole('button', { name: '同意（记红牌）' }).click();
    await panel().getByText('清单外材料已批准').waitFor();
    await big('出告知单（1 项）').waitFor();
    await press('Enter');
    await says('已出具告知单');
    await manager
      .locator('.alarm')
      .getByText(/红牌：3 号窗口/)
      .waitFor();
    await keepScreenshot(manager, 'manager-red-card');
    const notice = await givenOn('告知单');
    const sheet = await desk.evaluate(
      async (id) => (await fetch(`/desk/deeds/${id}`)).json() as Promise<{ outside?: string }>,
      notice,
    );
    expect(sheet.outside).toBe('社区出具的居住证明原件，依据街道规定');
    expect(problems).toEqual([]);
  });
});
