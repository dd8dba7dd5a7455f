// Half an hour before closing with a long line: what the kiosk says before a number is taken, what the manager decides, what visitors are told.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { openEveryScreen } from './every-screen.ts';
import type { EveryScreen } from './every-screen.ts';
import { misfits } from './kiosk-scene.ts';
import { fitsAcross } from './staff-scene.ts';

const minute = 60_000;

/** A hall in whose time zone it is noon now, and which closes in 35 minutes. */
function closingSoon(folder: string): string {
  const path = join(import.meta.dirname, '../../halls/round-the-clock.json');
  const settings = JSON.parse(readFileSync(path, 'utf8')) as {
    hall: { timeZone: string };
    hours: object;
    rules: { passBeforeClosing?: boolean; dropOffBeforeClosing?: boolean };
    booking: { pools: object[] };
  };
  settings.rules.passBeforeClosing = true;
  settings.rules.dropOffBeforeClosing = true;
  settings.booking.pools.push({ id: 'G', queue: 'G', slotMinutes: 30 });
  const now = new Date();
  const ahead = 12 - now.getUTCHours();
  settings.hall.timeZone = ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  const closes = new Date(now.getTime() + ahead * 60 * minute + 35 * minute).toISOString().slice(11, 16);
  settings.hours = {
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], periods: [['08:30', closes]] }],
    exceptions: [],
  };
  const file = join(folder, 'hall.json');
  writeFileSync(file, JSON.stringify(settings));
  return file;
}

let scene: EveryScreen;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onedoor-closing-'));
  scene = await openEveryScreen({ hallFile: closingSoon(folder), ahead: 6 });
  await scene.post('/windows/12/open');
  await scene.post('/windows/15/open');
  for (let count = 0; count < 12; count += 1) await scene.post('/tickets', { item: 'id-card' });
});
afterAll(async () => {
  await scene?.end();
  rmSync(folder, { recursive: true, force: true });
});

test('the kiosk says before a number is taken that today is doubtful, and leaves the choice', async () => {
  const { kiosk } = scene.pages;
  await kiosk.getByRole('button', { name: /^身份证/ }).click();
  await kiosk.getByText('今天可能办不到').waitFor();
  await keepScreenshot(kiosk, 'closing-kiosk-doubt');
  expect(await misfits(kiosk)).toEqual([]);
  expect(await accessibilityTroubles(kiosk)).toEqual([]);
  await kiosk.getByRole('button', { name: '改天再来' }).click();
  await kiosk.getByText(/下次 .*8:30 开始办理/).waitFor();
  await keepScreenshot(kiosk, 'closing-kiosk-another-day');
  expect(await misfits(kiosk)).toEqual([]);
  for (const [language, sentence] of [
    ['English', 'Doubtful today'],
    ['Русский', 'Сегодня можно не успеть'],
  ] as const) {
    await kiosk.getByRole('radio', { name: language }).click();
    await kiosk.getByText(sentence).waitFor();
    expect(await misfits(kiosk)).toEqual([]);
    await keepScreenshot(kiosk, `closing-kiosk-${language}`);
  }
  await kiosk.getByRole('radio', { name: '中文' }).click();
  await kiosk.getByRole('button', { name: '改天来，预约时间' }).click();
  await kiosk.locator('.book-slot').first().waitFor();
  await keepScreenshot(kiosk, 'closing-kiosk-book');
  await kiosk.getByRole('button', { name: '返回' }).first().click();
  await kiosk.getByRole('button', { name: '仍要取号' }).click();
  await kiosk.getByText('您的号码').first().waitFor();
});

test('who leaves her papers gets a reference and a slip that says where they go', async () => {
  const { kiosk } = scene.pages;
  await kiosk.getByRole('button', { name: '完成' }).first().click();
  await kiosk.getByRole('button', { name: /^身份证/ }).click();
  await kiosk.getByRole('button', { name: '留下材料，请人代办' }).click();
  for (const [language, sentence] of [
    ['Русский', 'Отнесите документы'],
    ['English', 'Bring your papers'],
    ['中文', '请把材料和这张单子交到导办台'],
  ] as const) {
    await kiosk.getByRole('radio', { name: language }).click();
    await kiosk.getByText(sentence).waitFor();
    await keepScreenshot(kiosk, `drop-off-kiosk-${language}`);
    expect(await misfits(kiosk)).toEqual([]);
  }
  expect(await accessibilityTroubles(kiosk)).toEqual([]);
  await kiosk.getByRole('button', { name: '登记，领登记单' }).click();
  await kiosk
    .getByText(/\d{4}-01/)
    .first()
    .waitFor();
  await kiosk.getByText('登记单正在打印').waitFor();
  await keepScreenshot(kiosk, 'drop-off-kiosk-noted');
  expect(await misfits(kiosk)).toEqual([]);
  expect(await accessibilityTroubles(kiosk)).toEqual([]);
  await kiosk.getByRole('button', { name: '我已记下' }).click();
});

test('staff print its slip again, from the tablet and from a window that assists', async () => {
  const staff = scene.pages.manager.context();
  const tablet = await staff.newPage();
  await tablet.setViewportSize({ width: 1280, height: 800 });
  await tablet.goto(new URL('/guide', scene.pages.manager.url()).href);
  const card = tablet.locator('.guide-assists .help').filter({ hasText: '留件' });
  await card.getByRole('button', { name: '打印登记单' }).click();
  await card.getByText(/登记单在.*打印/).waitFor();
  await keepScreenshot(tablet, 'drop-off-guide-again');
  expect(await accessibilityTroubles(tablet)).toEqual([]);
  await tablet.close();
  const desk = await staff.newPage();
  await desk.setViewportSize({ width: 360, height: 700 });
  await desk.goto(new URL('/desk?window=2', scene.pages.manager.url()).href);
  await desk.getByText(/帮办代办 1 件/).waitFor();
  await desk.getByRole('button', { name: '查看' }).click();
  const listed = desk.getByRole('dialog').locator('.help').filter({ hasText: '留件' });
  await listed.getByRole('button', { name: '打印登记单' }).click();
  await listed.getByText('登记单在本窗口或本区的打印机打印').waitFor();
  await keepScreenshot(desk, 'drop-off-desk-again');
  expect(await fitsAcross(desk)).toBe(true);
  expect(await accessibilityTroubles(desk)).toEqual([]);
  await desk.close();
});

test('the kiosk gives a pass where today is doubtful', async () => {
  const { kiosk } = scene.pages;
  await kiosk.getByRole('button', { name: /^身份证/ }).click();
  await kiosk.getByRole('button', { name: /^领二次优先卡/ }).click();
  await kiosk.getByText('您的二次优先卡').first().waitFor();
  await keepScreenshot(kiosk, 'closing-kiosk-pass');
  await kiosk.getByRole('button', { name: '我已记下' }).click();
  expect(scene.problems).toEqual([]);
});

test('the manager sees who will not be reached, and decides for one, and for all', async () => {
  const { manager, phone, board } = scene.pages;
  await phone.getByText(/下班前叫不到您/).waitFor();
  await keepScreenshot(phone, 'closing-phone-late');
  expect(await accessibilityTroubles(phone)).toEqual([]);
  const panel = manager.locator('.not-reached');
  await panel.locator('li').first().waitFor();
  await keepScreenshot(manager, 'closing-manager');
  expect(await accessibilityTroubles(manager)).toEqual([]);
  const mine = panel.locator('li[data-ticket="R007"]');
  await phone.getByRole('button', { name: '继续等' }).click();
  await mine.getByText('愿意等').waitFor();
  await phone.getByText('您选了继续等，值班长已看到。').waitFor();
  await keepScreenshot(phone, 'closing-phone-waits');
  await mine.getByRole('button', { name: '延时办理' }).click();
  await phone.getByText(/已安排延时办理/).waitFor();
  await phone.getByRole('button', { name: '等延时办理' }).click();
  await mine.getByText('愿等延时').waitFor();
  const booking = phone.context().waitForEvent('page');
  await phone.getByRole('link', { name: '改约其他时段' }).click();
  const book = await booking;
  await book.getByText('请选一天').or(book.locator('.booking-item')).first().waitFor();
  await keepScreenshot(book, 'closing-phone-book');
  await book.close();
  await mine.getByText('改约').waitFor();
  await phone.getByText('约好以后，请取消今天这个号。').waitFor();
  await keepScreenshot(phone, 'closing-phone-choices');
  await keepScreenshot(manager, 'closing-manager-choices');
  expect(await accessibilityTroubles(phone)).toEqual([]);
  for (const [language, sentence] of [
    ['English', 'Please choose'],
    ['Русский', 'Выберите'],
  ] as const) {
    await phone.getByRole('radio', { name: language }).click();
    await phone.getByText(sentence).waitFor();
    await phone.evaluate(() => scrollTo(0, 0));
    await keepScreenshot(phone, `closing-phone-${language}`);
  }
  await phone.getByRole('radio', { name: '中文' }).click();
  await mine.getByRole('button', { name: '请改天来' }).click();
  await phone.getByText('今天没有轮到您，很抱歉').waitFor();
  await phone.getByText(/下次办理时间/).waitFor();
  await keepScreenshot(phone, 'closing-phone-closed');
  await board.locator('.foot-closed').filter({ hasText: 'R007' }).waitFor();
  await keepScreenshot(board, 'closing-board');
  await panel.getByRole('button', { name: '全部延时办理' }).click();
  await panel.getByText('已定延时办理').first().waitFor();
  await manager.locator('.alarm').filter({ hasText: '下班前可能叫不到' }).waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: '全部请改天来……' }).click();
  await panel.getByRole('button', { name: '确定结束' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(scene.problems).toEqual([]);
});

test('who will not be reached takes a pass on her page, which says until when it holds', async () => {
  const { phone } = scene.pages;
  await scene.post('/tickets', { item: 'mortgage' });
  for (let count = 0; count < 6; count += 1) await scene.post('/tickets', { item: 'mortgage' });
  const { url } = await scene.post<{ url: string }>('/tickets', { item: 'mortgage' });
  await phone.goto(new URL(new URL(url).pathname, phone.url()).href);
  await phone.getByRole('button', { name: /^领二次优先卡/ }).click();
  await phone.getByRole('button', { name: '领卡', exact: true }).click();
  await phone.getByText('您的二次优先卡').waitFor();
  await phone.getByText(/有效期到/).waitFor();
  await keepScreenshot(phone, 'closing-phone-pass');
  // The one at the kiosk, and this one.
  const { manager } = scene.pages;
  await manager.getByText('0 人改日再来，2 人领二次优先卡').waitFor();
  await manager.locator('.left-unreached').scrollIntoViewIfNeeded();
  await keepScreenshot(manager, 'closing-manager-left');
  expect(await accessibilityTroubles(manager)).toEqual([]);
  expect(await accessibilityTroubles(phone)).toEqual([]);
  expect(scene.problems).toEqual([]);
});

test('who will not be reached leaves her papers from her page, and reads where they go', async () => {
  const { phone, manager } = scene.pages;
  const { url } = await scene.post<{ url: string }>('/tickets', { item: 'mortgage' });
  await phone.goto(new URL(new URL(url).pathname, phone.url()).href);
  await phone.getByRole('button', { name: '留下材料，请人代办' }).click();
  for (const [language, sentence] of [
    ['Русский', 'Талон на сегодня после этого отменяется'],
    ['English', 'Your number for today is then cancelled'],
    ['中文', '登记后今天这个号随之取消'],
  ] as const) {
    await phone.getByRole('radio', { name: language }).click();
    await phone.getByText(sentence).scrollIntoViewIfNeeded();
    await keepScreenshot(phone, `drop-off-phone-${language}`);
    expect(await fitsAcross(phone)).toBe(true);
  }
  expect(await accessibilityTroubles(phone)).toEqual([]);
  await phone.getByRole('button', { name: '登记', exact: true }).click();
  for (const [language, sentence] of [
    ['Русский', 'Отнесите документы на стойку консультанта'],
    ['English', 'Bring your papers to the guide desk and name'],
    ['中文', '请把材料交到导办台，报登记号'],
  ] as const) {
    await phone.getByRole('radio', { name: language }).click();
    await phone.locator('.papers-left').getByText(sentence).waitFor();
    await phone.evaluate(() => scrollTo(0, 0));
    await keepScreenshot(phone, `drop-off-phone-noted-${language}`);
    expect(await fitsAcross(phone)).toBe(true);
  }
  await phone
    .locator('.papers-left')
    .getByText(/\d{4}-02/)
    .waitFor();
  expect(await accessibilityTroubles(phone)).toEqual([]);
  await manager.getByText('2 人领二次优先卡，1 人留件代办').waitFor();
  await phone.getByRole('button', { name: '恢复这个号' }).click();
  await phone.getByText('请您选择').waitFor();
  expect(scene.problems).toEqual([]);
});
