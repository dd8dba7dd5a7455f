// The visitor's own page in real browsers, the oldest and the current: from the slip's address to the rating.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserKinds, keepScreenshot } from '../support/chromium.ts';
import { openCutWire } from '../support/cut-wire.ts';
import { TicketingScene, violations } from './kiosk-scene.ts';
import type { TicketMade } from './kiosk-scene.ts';

const noWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(browserKinds)('in %s', (kind) => {
  let scene: TicketingScene;
  beforeAll(async () => {
    scene = await TicketingScene.start({ kind, rules: { callCoolDownSeconds: 0, noShowAfterCalls: 1 } });
    await scene.post('/windows/24/open');
  });
  afterAll(async () => {
    await scene?.end();
  });

  test('a visit: taken at the kiosk, followed, called, served, rated once', async () => {
    const ahead = [];
    for (let count = 0; count < 4; count++) ahead.push(await scene.take('notary'));
    const mine = await takeAtKiosk();
    const { page, problems } = await scene.phone(mine);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByText('前面 4 人').waitFor();
    await expect.poll(() => page.locator('.line-where').textContent()).toMatch(/F 区.*24 号窗口/);
    await page.getByRole('button', { name: '打开提醒' }).click();
    await page.getByText('提醒已打开').waitFor();
    expect(await noWide(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    for (const _other of ahead) {
      await scene.post('/windows/24/call-next');
      await scene.post('/windows/24/finish');
    }
    await page.getByText('马上轮到您').waitFor();
    await scene.post('/windows/24/call-next');
    await page.getByRole('heading', { name: 'F 区 24 号窗口' }).waitFor();
    await page.waitForTimeout(3_000);
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, `phone-called-${kind}`);
    expect(await page.title()).toContain('轮到您了');
    await page.getByRole('button', { name: '我在路上' }).click();
    await page.getByText(/窗口在等您，还有 \d+ 秒/).waitFor();
    await scene.post('/windows/24/start');
    await page.getByText('正在为您办理').waitFor();
    await scene.post('/windows/24/finish');
    await rate(page);
    expect(problems).toEqual([]);
    const again = await scene.phone(mine);
    await again.page.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
  });

  /** The address stands in the kiosk's QR code; here it is read off the wire. */
  async function takeAtKiosk(): Promise<TicketMade> {
    let url = '';
    const { page, problems } = await scene.kiosk(undefined, undefined, async (fresh) => {
      fresh.on('websocket', (socket) => {
        socket.on('framereceived', ({ payload }) => {
          url = /http:\/\/hall\.test[^"]*\/t\/[^"]+/.exec(String(payload))?.[0] ?? url;
        });
      });
      return Promise.resolve();
    });
    await page.getByRole('button', { name: /^搜索/ }).click();
    await page.getByRole('searchbox').fill('公证');
    await page.getByRole('button', { name: /^公证/ }).click();
    await page.getByRole('button', { name: '取号', exact: true }).click();
    const number = await page.locator('h1.number').textContent();
    await page.locator('.qr').waitFor();
    await keepScreenshot(page, `kiosk-result-${kind}`);
    expect(problems).toEqual([]);
    return { ticketId: '', code: '', number: number ?? '', url };
  }

  async function rate(page: Page): Promise<void> {
    await page.getByRole('radiogroup', { name: '请您评价这次服务' }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(5 + 3);
    expect(await page.locator('.level[data-selected]').count()).toBe(0);
    expect(await page.getByRole('button', { name: '请先选一项' }).isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByText('基本满意', { exact: true }).click();
    await page.getByRole('button', { name: '在承诺的时间内办结' }).click();
    await page.getByLabel('还想说的话（可不填）').fill('字'.repeat(160));
    await page.getByText('150 / 150').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByRole('heading', { name: '谢谢您的评价' }).waitFor();
  }
});

describe('on the way', () => {
  let scene: TicketingScene;
  beforeAll(async () => {
    scene = await TicketingScene.start({ rules: { callCoolDownSeconds: 0, noShowAfterCalls: 1 } });
    await scene.post('/windows/24/open');
  });
  afterAll(async () => {
    await scene?.end();
  });

  async function called(language = 'zh'): Promise<TicketMade> {
    const mine = await scene.take('notary', language);
    await scene.post('/windows/24/call-next');
    return mine;
  }

  test('a ticket is cancelled and taken back', async () => {
    const mine = await scene.take('legal-aid');
    const { page } = await scene.phone(mine);
    await page.getByRole('button', { name: '不办了，取消这个号' }).click();
    await page.getByRole('button', { name: '确定取消' }).click();
    await page.getByRole('heading', { name: '这个号已取消' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '恢复这个号' }).click();
    await page.getByText('下一位就是您').waitFor();
    await page.getByRole('button', { name: '不办了，取消这个号' }).click();
    await page.getByRole('button', { name: '确定取消' }).click();
    await page.getByRole('heading', { name: '这个号已取消' }).waitFor();
  });

  test('a visitor calls somebody and reads who comes', async () => {
    const mine = await scene.take('legal-aid', 'ru');
    const { page } = await scene.phone(mine);
    await page.getByRole('button', { name: 'Позвать на помощь' }).click();
    await page.getByText('Сотрудник извещён').waitFor();
    const { body } = await scene.hall.call('GET', '/api/v1/help');
    const [asked] = body as unknown as { helpId: string }[];
    await scene.post(`/help/${asked?.helpId ?? ''}/acknowledge`);
    await page.getByText('Дежурный администратор уже идёт').waitFor();
    await page.locator('.call-help').scrollIntoViewIfNeeded();
    await keepScreenshot(page, 'phone-help-ru');
    expect(await noWide(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Не нужно' }).click();
    await page.getByRole('button', { name: 'Позвать на помощь' }).waitFor();
    await scene.hall.call('DELETE', `/api/v1/tickets/${mine.ticketId}`);
  });

  test('who missed her call sees the proof and comes back', async () => {
    const mine = await called();
    await scene.post('/windows/24/no-show');
    const { page } = await scene.phone(mine);
    await page.getByRole('heading', { name: '您过号了' }).waitFor();
    await page.getByText(/叫号记录/).click();
    await expect.poll(() => page.locator('.calls').textContent()).toMatch(/\d+:\d\d:\d\d/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '我来了，恢复排队' }).click();
    await page.getByText('下一位就是您').waitFor();
    await scene.post('/windows/24/call-next');
    await scene.post('/windows/24/finish');
  });

  test('the page speaks the language of the ticket, and the one chosen', async () => {
    const mine = await scene.take('notary', 'ru');
    const { page } = await scene.phone(mine);
    await page.getByText('Вы следующий').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await noWide(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, 'phone-waiting-ru');
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByText('You are next').waitFor();
    await scene.post('/windows/24/call-next');
    await page.getByRole('heading', { name: 'Zone F, window 24' }).waitFor();
    await scene.post('/windows/24/finish');
  });

  test('a wrong address tells what to do, and nothing about tickets', async () => {
    const mine = await scene.take('notary');
    const wrong = mine.url.replace(/\.[^.]+$/, '.AAAAAAAAAAAAAAAAAAAAAA');
    for (const url of [wrong, `${new URL(mine.url).origin}/t/nonsense`]) {
      const { page } = await scene.phone({ ...mine, url });
      await page.getByRole('heading', { name: '这个页面打不开' }).waitFor();
      expect(await page.locator('body').textContent()).not.toContain(mine.number);
      expect(await violations(page)).toEqual([]);
    }
  });

  test('without the hall the last state stays, says so, and heals by itself', async () => {
    const wire = await openCutWire(scene.hall.port);
    try {
      const mine = await scene.take('notary');
      const { page } = await scene.phone(mine, wire.port);
      await page
        .getByText(/人|下一位就是您/)
        .first()
        .waitFor();
      wire.cut();
      await page.getByText('暂时连不上大厅，正在重新连接').waitFor({ timeout: 15_000 });
      expect(await violations(page)).toEqual([]);
      expect(await page.locator('.head-number').textContent()).toContain(mine.number);
      wire.mend();
      await expect.poll(() => page.locator('.lost').count(), { timeout: 15_000 }).toBe(0);
    } finally {
      await wire.stop();
    }
  });

  test('the secret is kept nowhere but in the address', async () => {
    const mine = await scene.take('notary');
    const { page } = await scene.phone(mine);
    await page.locator('.head-number').waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain(mine.url.split('.').at(-1));
    expect(kept).not.toContain(mine.ticketId);
  });
});
