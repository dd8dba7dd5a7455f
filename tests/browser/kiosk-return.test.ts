// 凭单返回 at a kiosk: number and code of a paper typed or scanned, why she comes, first in the line; and who says of herself that she was here before.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deedText } from '../../contract/deed-text.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { misfits, scan, TicketingScene, violations } from './kiosk-scene.ts';

let scene: TicketingScene;
beforeAll(async () => {
  scene = await TicketingScene.start();
  await scene.post('/windows/14/open');
});
afterAll(async () => {
  await scene?.end();
});

interface Paper {
  id: string;
  code: string;
}

/** A visit accepted with papers to follow; the code is read where its visitor reads it. */
async function deferred(language = 'zh'): Promise<Paper> {
  const ticket = await scene.take('mortgage', language);
  await scene.post('/windows/14/call-next');
  await scene.post('/windows/14/start');
  const { deferral } = await scene.post<{ deferral: string }>('/windows/14/accept', {
    deferred: { materials: ['property-certificate'], days: 1 },
  });
  const { page } = await scene.phone(ticket);
  const code = page.locator('.deed-code b');
  await code.waitFor();
  await keepScreenshot(page, `return-phone-${language}`);
  const paper = { id: deferral, code: (await code.textContent()) ?? '' };
  await page.close();
  await scene.post('/windows/14/finish');
  return paper;
}

describe('coming back with a paper', () => {
  test('is typed, and a wrong code tells nothing', async () => {
    const { id, code } = await deferred();
    const { page, problems } = await scene.kiosk();
    await keepScreenshot(page, 'return-kiosk-home');
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: /凭单返回/ }).click();
    const type = async (signs: string) => {
      for (const sign of signs) await page.getByRole('button', { name: sign, exact: true }).click();
    };
    await type(id.replace('-', ''));
    await type(code === '0000' ? '0001' : '0000');
    await keepScreenshot(page, 'return-kiosk-typed');
    expect(await misfits(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '下一步' }).click();
    await keepScreenshot(page, 'return-kiosk-why');
    expect(await misfits(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /补材料/ }).click();
    await page.locator('.missed-said').filter({ hasText: '编号' }).waitFor();
    await keepScreenshot(page, 'return-kiosk-refused');
    for (let digit = 0; digit < 4; digit += 1) await page.getByRole('button', { name: /⌫/ }).click();
    await type(code);
    await page.getByRole('button', { name: '下一步' }).click();
    const before = await scene.take('mortgage');
    await page.getByRole('button', { name: /补材料/ }).click();
    await page.getByText('凭单返回，不用重新排队').waitFor();
    await keepScreenshot(page, 'return-kiosk-taken');
    expect(await misfits(page)).toEqual([]);
    const number = await page.locator('.number').textContent();
    const called = await scene.post<{ number: string }>('/windows/14/call-next');
    expect(called.number).toBe(number);
    expect(called.number).not.toBe(before.number);
    await scene.post('/windows/14/start');
    await scene.post('/windows/14/finish', { thenCallNext: true });
    await scene.post('/windows/14/start');
    await scene.post('/windows/14/finish');
    expect(problems).toEqual([]);
  });

  test('is scanned; in Russian nothing is cut off', async () => {
    const { id, code } = await deferred('ru');
    const { page, problems } = await scene.kiosk();
    await page.getByRole('radio', { name: 'Русский' }).click();
    await page.getByRole('button', { name: /Вернулись с бумагой/ }).waitFor();
    await keepScreenshot(page, 'return-kiosk-home-ru');
    expect(await misfits(page)).toEqual([]);
    await scan(page, deedText({ id, code }));
    await page.getByRole('heading', { name: 'Зачем вы пришли в этот раз?' }).waitFor();
    await keepScreenshot(page, 'return-kiosk-why-ru');
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: /Поставить печать/ }).click();
    await page.getByText('С бумагой: без новой очереди').waitFor();
    await keepScreenshot(page, 'return-kiosk-taken-ru');
    expect(await misfits(page)).toEqual([]);
    await scene.post('/windows/14/call-next');
    await scene.post('/windows/14/start');
    await scene.post('/windows/14/finish');
    expect(problems).toEqual([]);
  });

  test('with large text everything has its place', async () => {
    await deferred();
    await scene.post('/backend/down', { items: ['pension-check'] });
    const { page } = await scene.kiosk();
    await page.getByRole('button', { name: /大字/ }).click();
    await page.getByRole('button', { name: /领二次优先卡/ }).waitFor();
    await keepScreenshot(page, 'return-kiosk-home-large');
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: /凭单返回/ }).click();
    await keepScreenshot(page, 'return-kiosk-typed-large');
    expect(await misfits(page)).toEqual([]);
    await scene.post('/backend/up', { items: ['pension-check'] });
  });
});

describe('who was here before', () => {
  test.each([
    ['zh', '为这件事来过？', '盖章', '再次来：盖章'],
    ['en', 'Been here for this before?', 'Get a stamp', 'Here again: Get a stamp'],
    ['ru', 'Уже приходили по этому делу?', 'Поставить печать', 'Повторно: Поставить печать'],
  ])('%s: says why beside the way to the number', async (language, ask, reason, chosen) => {
    const { page, problems } = await scene.kiosk();
    const names = { zh: '中文', en: 'English', ru: 'Русский' } as const;
    await page.getByRole('radio', { name: names[language as keyof typeof names] }).click();
    await page.locator('.popular .choice').first().click();
    await page.getByRole('button', { name: ask }).waitFor();
    await keepScreenshot(page, `again-confirm-${language}`);
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: ask }).click();
    await page.locator('.reasons').waitFor();
    await keepScreenshot(page, `again-why-${language}`);
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: new RegExp(reason) }).click();
    await page.getByRole('button', { name: new RegExp(chosen) }).waitFor();
    await page.locator('.take').click();
    await page.locator('.number').waitFor();
    expect(problems).toEqual([]);
  });
});
