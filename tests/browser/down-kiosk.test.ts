// A system is down, as visitors meet it: told before taking at the kiosk, a pass instead of a number, told on the phone, the pass brought back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepScreenshot } from '../support/chromium.ts';
import { misfits, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start();
  await scene.post('/windows/24/open');
});
afterAll(async () => {
  await scene?.end();
});

const down = () => scene.post('/backend/down', { department: 'labour' });
const up = () => scene.post('/backend/up', { department: 'labour' });

describe('the kiosk', () => {
  test('tells before taking, and prints a pass that a scanner brings back the same day', async () => {
    const { page, problems } = await scene.kiosk();
    const printer = await scene.printer('K1');
    await down();
    const item = page.getByRole('button', { name: /系统中断，暂停办理/ }).first();
    await item.waitFor();
    await keepScreenshot(page, 'down-kiosk-home');
    expect(await misfits(page)).toEqual([]);
    await item.click();
    await page.getByText('这件事的系统暂时中断').waitFor();
    await keepScreenshot(page, 'down-kiosk-confirm');
    expect(await misfits(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '改天来，预约时间' }).waitFor();
    const before = await printer.printed();
    await page.getByRole('button', { name: '领二次优先卡，改日再来' }).click();
    const number = page.locator('.pass-number');
    await number.waitFor();
    await expect.poll(() => printer.printed()).toBe(before + 1);
    await page.getByText('凭条打好了').waitFor();
    await keepScreenshot(page, 'down-kiosk-pass');
    expect(await misfits(page)).toEqual([]);
    const pass = (await number.textContent()) ?? '';
    const code = /\d{4}/.exec((await page.locator('.number-code').textContent()) ?? '')?.[0] ?? '';
    expect(pass).toMatch(/^\d{4}-\d{3}$/);
    await page.getByRole('button', { name: '我已记下' }).click();
    await up();
    // A scanner types faster than any hand.
    await page.getByRole('button', { name: /我有优先卡/ }).waitFor();
    await page.evaluate(
      (text) => {
        const codeOf = (sign: string) => (/\d/.test(sign) ? `Digit${sign}` : `Key${sign}`);
        const press = (key: string, place: string) =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: place, bubbles: true }));
        for (const sign of text) press(sign, codeOf(sign));
        press('Enter', 'Enter');
      },
      `PASS${pass.replace('-', '')}${code}`,
    );
    await page.getByRole('button', { name: '取优先号' }).waitFor();
    await keepScreenshot(page, 'down-kiosk-redeem');
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: '取优先号' }).click();
    await page.getByText('您的号码').first().waitFor();
    await keepScreenshot(page, 'down-kiosk-back');
    expect(problems).toEqual([]);
  });

  test('a number in hand becomes a pass; in Russian nothing is cut off', async () => {
    const ticket = await scene.take('pension-check');
    const { page } = await scene.kiosk();
    await down();
    await page.getByRole('radio', { name: 'Русский' }).click();
    await page.getByRole('button', { name: /Взять карту приоритета/ }).click();
    await keepScreenshot(page, 'down-kiosk-give-ru');
    expect(await misfits(page)).toEqual([]);
    for (const key of ticket.number + ticket.code)
      await page.getByRole('button', { name: key, exact: true }).click();
    await page.getByRole('button', { name: 'Взять карту, закрыть номер' }).click();
    await page.locator('.pass-number').waitFor();
    await keepScreenshot(page, 'down-kiosk-pass-ru');
    expect(await misfits(page)).toEqual([]);
    await up();
  });
});

describe('the phone', () => {
  test.each(['zh', 'en', 'ru'])('%s: says that the system is down, and gives the pass', async (language) => {
    const ticket = await scene.take('pension-check', language);
    await down();
    const { page, problems } = await scene.phone(ticket);
    const sheet = page.locator('.sheet-down');
    await sheet.waitFor();
    await keepScreenshot(page, `down-phone-${language}`);
    const book = sheet.locator('a.button');
    expect(await book.getAttribute('href')).toBe('/book?item=pension-check');
    expect(await violations(page)).toEqual([]);
    await sheet.getByRole('button').last().click();
    await sheet.getByRole('button').last().click();
    await page.locator('.sheet-pass .pass-number').waitFor();
    await keepScreenshot(page, `down-phone-pass-${language}`);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    expect(problems).toEqual([]);
    await up();
  });
});
