// The whole visit, as on the hall's first day: kiosk, paper, call on board and window, desk, phone, rating; in today's browser and in that of old window PCs.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserKinds } from '../support/chromium.ts';
import { press, pressUntil, signInByHand, VisitScene } from './visit-scene.ts';

describe.each(browserKinds)('a whole visit in %s', (kind) => {
  let scene: VisitScene;
  let manager: Page;
  let kiosk: Page;
  let board: Page;
  let display: Page;
  let pad: Page;
  let desk: Page;
  let phone: Page;
  let clerkPassword = '';
  /** All that the desk is told over the wire. */
  const toldToDesk: string[] = [];
  beforeAll(async () => {
    scene = await VisitScene.start(kind);
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => scene.keepAll()));
  afterAll(async () => scene?.stop());

  const shown = (page: Page, where: string, text: string | RegExp) =>
    page.locator(where).filter({ hasText: text }).first().waitFor();
  const ended = async (page: Page, where: string) => (await page.locator(where).textContent()) ?? '';
  const figure = (name: string, value: number) =>
    shown(manager, `[data-figure=${name}]`, new RegExp(`^${value}$`));
  const big = (words: string) => shown(desk, '[data-main]', words);
  const callAtDesk = async (number: string) => {
    await press(desk, 'Space');
    await shown(desk, '.visit-number', number);
  };
  /** Until so many calls of the visitor are on the desk's record. */
  const recallUntil = (times: number) =>
    pressUntil(desk, 'c', async () => {
      const record = await desk.locator('.proof-line').textContent();
      return (record?.match(/\d+:\d\d:\d\d/g) ?? []).length >= times;
    });
  /** Two touches: what for, and 取号. */
  const takeByTouch = async (what: string, take: string) => {
    await kiosk.locator('.popular button').filter({ hasText: what }).click();
    await kiosk.getByRole('button', { name: take, exact: true }).click();
    await kiosk.locator('h1.number').waitFor();
    const number = await ended(kiosk, 'h1.number');
    const code = /\d{4}/.exec(await ended(kiosk, '.number-code'))?.[0] ?? '';
    expect([number, code]).toEqual([expect.stringMatching(/^G\d{3}$/), expect.stringMatching(/^\d{4}$/)]);
    return { number, code };
  };

  test('the administrator comes in with the printed one-time password', async () => {
    manager = await scene.open('manager', '/manager', 1366, 768);
    await signInByHand(manager, 'admin', scene.firstPassword(), 'Jing-Bo-Hu-2031');
    await manager.getByRole('heading', { name: '需要人处理' }).waitFor();
    expect((await manager.context().cookies()).every(({ httpOnly }) => httpOnly)).toBe(true);
  });

  test('four screens show their codes and begin once she confirms them', async () => {
    kiosk = await scene.open('kiosk', '/kiosk?printer=K1', 1080, 1920);
    board = await scene.open('board', '/board?zone=G', 1920, 1080);
    display = await scene.open('window display', '/window-display?window=12', 1920, 1080);
    pad = await scene.open('pad', '/pad?window=12', 1024, 600);
    await manager.getByRole('button', { name: '设备' }).click();
    for (const page of [kiosk, board, display, pad]) {
      const code = (await ended(page, '.pairing-code')).replaceAll(' ', '');
      await manager.getByRole('button', { name: `确认配对 ${code}` }).click();
      await manager.getByRole('button', { name: `确认配对 ${code}` }).waitFor({ state: 'detached' });
    }
    await kiosk.getByRole('heading', { name: '大家常办' }).waitFor();
    await board.locator('.board').waitFor();
    await display.locator('.window-shut').waitFor();
    await shown(pad, '.pad-state', '未开放');
    await expect.poll(() => manager.getByRole('button', { name: /^停用 / }).count()).toBe(4);
    await scene.keep(manager, 'devices');
  });

  test('she makes a clerk, who signs in at window 12, paused until it is opened', async () => {
    await manager.getByRole('button', { name: '人员' }).click();
    await manager.getByRole('button', { name: '新增人员' }).click();
    await manager.getByLabel('姓名').fill('李芳');
    await manager.getByLabel('用户名').fill('lifang');
    await manager.getByRole('button', { name: '建账号' }).click();
    await manager.locator('.one-time-password').filter({ hasText: /\S/ }).waitFor();
    clerkPassword = await ended(manager, '.one-time-password');
    await manager.getByRole('button', { name: '已交给本人' }).click();
    await manager.getByRole('button', { name: '现场' }).click();

    desk = await scene.open('desk', '/desk?window=12', 360, 700);
    desk.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => toldToDesk.push(String(payload))),
    );
    await signInByHand(desk, 'lifang', clerkPassword, 'Qing-Shui-He-88');
    await big('开窗');
    await shown(manager, '[data-window="12"]', '已登录未开窗');
    await press(desk, 'Space');
    await big('呼叫下一位');
    expect(await scene.window(12)).toMatchObject({ state: 'open' });
  });

  describe('the first visitor, in Russian', () => {
    let first = { number: '', code: '' };

    test('takes a number in two touches, and her slip comes out in her language', async () => {
      await kiosk.getByRole('radio', { name: 'Русский' }).click();
      first = await takeByTouch('Удостоверение личности', 'Взять талон');
      await scene.keep(kiosk, 'kiosk-result-ru');
      await expect.poll(() => scene.slips('K1', first.number), { timeout: 15_000 }).toHaveLength(1);
      const [slip] = await scene.slips('K1', first.number);
      expect(slip?.text).toMatch(/身份证[^]*Удостоверение личности/);
      expect(slip?.text).toContain(first.code);
      expect(slip?.timesPrinted).toBe(1);
      expect(slip?.qr).toEqual([expect.stringContaining(`${scene.address}/t/`)]);
      phone = await scene.open('phone', slip?.qr[0] ?? '', 360, 740);
      await shown(phone, '.line-ahead', 'Вы следующий');
      await shown(phone, '.head-number', first.number);
      await phone.getByRole('button', { name: 'Включить' }).click();
      await scene.keep(phone, 'phone-waiting-ru');
    });

    test('is called by one key: board, window display and phone show it', async () => {
      await callAtDesk(first.number);
      expect((await scene.window(12)).ticket).toMatchObject({ number: first.number, stage: 'called' });
      await board.locator(`.call[data-number=${first.number}]`).waitFor();
      await shown(display, '.current-number', first.number);
      await shown(phone, '.called-window', 'Зона G, окно 12');
      await shown(pad, '.pad-number', first.number);
      await shown(manager, '[data-window="12"]', first.number);
      await shown(desk, '.visit-language', '俄语');
      await scene.keep(board, 'board-called');
      await scene.keep(display, 'display-called');
      await scene.keep(phone, 'phone-called-ru');
      await scene.keep(desk, 'desk-called');
    });

    test('says that she is on her way, is called again, and is served', async () => {
      await phone.getByRole('button', { name: 'Я иду' }).click();
      await phone.locator('.called-held').waitFor();
      await shown(desk, '.visit-coming', '正在赶来');
      await recallUntil(2);
      await board.locator(`.call[data-number=${first.number}]:not([data-nth="1"])`).waitFor();
      await shown(display, '.current-recall', /\S/);
      await scene.keep(desk, 'desk-on-my-way');
      await press(desk, 'Space');
      await big('办结并叫下一个');
      expect((await scene.window(12)).ticket).toMatchObject({ number: first.number, stage: 'serving' });
      await shown(phone, '.line-ahead', 'Вас обслуживают');
      await scene.keep(desk, 'desk-serving');
      await press(desk, 'Space');
      await big('呼叫下一位');
      await shown(desk, '.note', `${first.number} 已办结`);
    });

    test('rates on her phone; the manager sees the count, the desk never anything', async () => {
      await phone.locator('.level').first().waitFor();
      expect(await phone.locator('.level[data-selected], .level input:checked').count()).toBe(0);
      await shown(pad, 'h1', 'Оцените обслуживание');
      await scene.keep(pad, 'pad-offers-ru');
      await phone
        .locator('.level')
        .filter({ hasText: /^Недоволен/ })
        .first()
        .click();
      await phone.locator('.option').first().click();
      await phone.getByLabel('Хотите добавить?').fill('Было быстро, спасибо');
      await scene.keep(phone, 'phone-rating-ru');
      await phone.getByRole('button', { name: 'Отправить оценку' }).click();
      await phone.getByRole('heading', { name: 'Спасибо за оценку' }).waitFor();
      await figure('served', 1);
      await figure('rated', 1);
      await shown(pad, '.pad-state', '等待叫号');
    });
  });

  describe('the second visitor', () => {
    let second = { number: '', code: '' };

    test('does not come: 过号 after three calls, and the board says so', async () => {
      await kiosk.getByRole('heading', { name: '大家常办' }).waitFor({ timeout: 15_000 });
      second = await takeByTouch('身份证', '取号');
      await callAtDesk(second.number);
      await press(desk, 'g');
      await shown(desk, '.note', '现在还不能过号');
      await recallUntil(3);
      await pressUntil(desk, 'g', async () => (await desk.locator('.visit-number').count()) === 0);
      expect((await scene.window(12)).ticket).toBeUndefined();
      await shown(board, '.foot-missed', second.number);
      await figure('missed', 1);
      await scene.keep(board, 'board-missed');
    });

    test('comes after all: number and code at the kiosk, back in line, called again', async () => {
      await kiosk.getByRole('button', { name: /^完成/ }).click();
      await kiosk.getByRole('button', { name: /^过号了/ }).click();
      for (const key of `${second.number}${second.code}`) {
        await kiosk.getByRole('button', { name: key, exact: true }).click();
      }
      await scene.keep(kiosk, 'kiosk-missed');
      await kiosk.getByRole('button', { name: '我来了，恢复排队' }).click();
      await kiosk.getByRole('heading', { name: `${second.number} 已恢复排队` }).waitFor();
      await figure('waiting', 1);
      await callAtDesk(second.number);
      await press(desk, 'Space');
      await big('办结并叫下一个');
      expect((await scene.window(12)).ticket).toMatchObject({ number: second.number, stage: 'serving' });
      await press(desk, 'b');
      await big('呼叫下一位');
    });

    test('rates at the pad', async () => {
      await pad.getByRole('button', { name: '非常满意' }).click();
      await scene.keep(pad, 'pad-reasons');
      await pad.getByRole('button', { name: /提交评价/ }).click();
      await pad.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
      await figure('rated', 2);
      await figure('served', 2);
      expect(await ended(pad, 'main')).not.toContain('满意');
    });
  });

  test('without paper the number stays in sight, the other printer is named, the manager’s page is red', async () => {
    await kiosk.getByRole('button', { name: '首页' }).click();
    const printer = await scene.open('printer', await scene.printerPage('K1'), 1280, 900);
    await printer.getByRole('button', { name: /取出纸卷/ }).click();
    await printer.getByText('缺纸 Paper out').waitFor();
    const third = await takeByTouch('身份证', '取号');
    await kiosk.getByText('打印机缺纸，小票暂时打不出来').waitFor();
    await kiosk.getByRole('button', { name: '到“商事区取号机”打印' }).waitFor();
    await kiosk.getByRole('button', { name: '我已记下' }).waitFor();
    await shown(manager, '.alarm[data-level=red]', '入口取号机 缺纸');
    await scene.keep(kiosk, 'kiosk-paper-out');
    await scene.keep(manager, 'manager-paper-out');
    expect(await scene.slips('K1', third.number)).toEqual([]);

    await printer.getByRole('button', { name: /装入新纸/ }).click();
    await expect.poll(() => scene.slips('K1', third.number), { timeout: 15_000 }).toHaveLength(1);
    await kiosk.getByText('小票打好了，请取走').waitFor();
    await expect.poll(() => manager.locator('.alarm').filter({ hasText: '缺纸' }).count()).toBe(0);
    await printer.reload();
    await scene.keep(printer, 'printer');
    expect(await scene.slips('K1', third.number)).toHaveLength(1);
  });

  test('the desk was told of visitors and of no rating; nothing was red anywhere', async () => {
    expect(toldToDesk.some((frame) => frame.includes('G001'))).toBe(true);
    expect(toldToDesk.filter((frame) => /rat(ed|ing|e")|满意|быстро/.test(frame))).toEqual([]);
    expect(scene.problems()).toEqual([]);
    expect(await scene.secureScreens()).toEqual([]);
  });
});
