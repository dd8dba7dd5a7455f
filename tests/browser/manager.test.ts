// The manager's pages: live figures, what needs a person in words, accounts, devices and a backup.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alarmSentences } from '../../counter/manager/alarm-words.ts';
import { groupAlarms } from '../../counter/manager/group-alarms.ts';
import type { Alarm } from '../../contract/alarms.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { collectProblems, keepScreenshot } from '../support/chromium.ts';
import { eventually, fitsAcross, openScene, signInAs, strip } from './staff-scene.ts';
import type { Scene } from './staff-scene.ts';

let scene: Scene;
let manager: Page;
let problems: string[];
beforeAll(async () => {
  scene = await openScene();
  manager = scene.manager;
  problems = collectProblems(manager);
});
afterAll(async () => scene?.stop());

const figure = (name: string) => manager.locator(`[data-figure=${name}]`);
const queue = (id: string) => manager.locator(`[data-queue=${id}]`);
const tile = (no: number) => manager.locator(`[data-window="${no}"]`);

describe('the live page', () => {
  test('follows a visit without a reload: figures, queue, window', async () => {
    expect(await figure('issued').textContent()).toBe('0');
    const { number } = await scene.take('mortgage');
    await figure('issued').filter({ hasText: /^1$/ }).waitFor();
    expect(await queue('R').textContent()).toContain('没有窗口');
    await scene.hall.call('POST', '/api/v1/windows/14/open', {});
    await scene.hall.call('POST', '/api/v1/windows/14/call-next', {});
    await tile(14).filter({ hasText: number }).filter({ hasText: '已叫' }).waitFor();
    await scene.hall.call('POST', '/api/v1/windows/14/start', {});
    await tile(14).filter({ hasText: '办理' }).waitFor();
    await figure('serving').filter({ hasText: /^1$/ }).waitFor();
    await scene.hall.call('POST', '/api/v1/windows/14/finish', {});
    await figure('served').filter({ hasText: /^1$/ }).waitFor();
    expect(await queue('R').locator('td').last().textContent()).toBe('1');
  });

  test('says in words what needs a person and what to do, the three worst first', async () => {
    const cards = manager.locator('.alarm');
    for (const item of ['sole-trader', 'building-permit', 'inheritance']) await scene.take(item);
    await queue('J').filter({ hasText: '没有窗口' }).waitFor();
    expect(await cards.count()).toBe(3);
    await cards.filter({ hasText: '没有连上的大屏' }).filter({ hasText: '请打开大屏' }).waitFor();
    await manager.getByRole('button', { name: /另有 \d+ 件/ }).click();
    await cards.filter({ hasText: '小票上没有二维码' }).waitFor();
    await manager.getByRole('button', { name: '收起' }).click();
    await keepScreenshot(manager, 'manager-live');
    expect(await accessibilityTroubles(manager)).toEqual([]);
    await manager.setViewportSize({ width: 1920, height: 1080 });
    await keepScreenshot(manager, 'manager-live-1920');
    await manager.setViewportSize({ width: 1366, height: 768 });
  });

  test('speaks English on request', async () => {
    await manager.getByRole('button', { name: 'English' }).click();
    await manager.getByRole('heading', { name: 'Needs a person' }).waitFor();
    expect(await accessibilityTroubles(manager)).toEqual([]);
    // Every column of the queues in its own panel, beside the windows or above them; on a phone they scroll within it.
    for (const width of [1366, 1024, 390]) {
      await manager.setViewportSize({ width, height: 768 });
      await keepScreenshot(manager, `manager-en-${width}`);
      expect(await fitsAcross(manager), `${width}`).toBe(true);
      const scrolls = await manager
        .locator('.queues')
        .evaluate((panel) => panel.scrollWidth > panel.clientWidth);
      expect(scrolls, `${width}`).toBe(width === 390);
    }
    await manager.setViewportSize({ width: 1366, height: 768 });
    await manager.getByRole('button', { name: '中文' }).click();
    await manager.getByRole('heading', { name: '需要人处理' }).waitFor();
  });
});

describe('accounts', () => {
  test('a new account’s one-time password is shown once, opens a session, and a disabled account is out at once', async () => {
    await manager.getByRole('button', { name: '人员' }).click();
    await manager.getByRole('button', { name: '新增人员' }).click();
    await manager.getByLabel('姓名').fill('李芳');
    await manager.getByLabel('用户名').fill('lifang');
    await manager.getByRole('dialog').getByLabel('英语').check();
    await keepScreenshot(manager, 'manager-new-person');
    await manager.getByRole('button', { name: '建账号' }).click();
    const shown = manager.locator('[data-secret]').first();
    await shown.filter({ hasText: /\S/ }).waitFor();
    const given = ((await shown.textContent()) ?? '').trim();
    await manager.getByLabel('用户名').waitFor({ state: 'detached' });
    await keepScreenshot(manager, 'manager-one-time-password');
    expect(await accessibilityTroubles(manager)).toEqual([]);
    await manager.getByRole('button', { name: '已交给本人' }).click();
    await manager.getByText('李芳', { exact: true }).waitFor();
    await shown.waitFor({ state: 'detached' });
    expect(await manager.locator('body').textContent()).not.toContain(given);

    const { page: desk } = await scene.page();
    // B9: more of it later, on the list; the window counts for it as soon as she is there.
    const spoken = manager.getByRole('group', { name: '外语和手语 李芳' });
    expect(await spoken.getByLabel('英语').isChecked()).toBe(true);
    const [answer] = await Promise.all([
      manager.waitForResponse((response) => response.url().endsWith('/manage/accounts/speaks')),
      spoken.getByLabel('手语').check(),
    ]);
    expect(answer.status()).toBe(200);
    const [second] = await Promise.all([
      manager.waitForResponse((response) => response.url().endsWith('/manage/accounts/speaks')),
      spoken.getByLabel('俄语').check(),
    ]);
    expect(second.request().postDataJSON()).toMatchObject({ speaks: ['en', 'ru', 'sign'] });
    await keepScreenshot(manager, 'manager-people-speak');
    expect(await accessibilityTroubles(manager)).toEqual([]);
    await signInAs(desk, scene.base, 'lifang', given);
    await desk.goto(`${scene.base}/desk?window=20`);
    await desk.getByRole('button', { name: /^开窗/ }).waitFor();
    await desk.getByText('李芳 在岗 · 英语、俄语、手语').waitFor();
    await keepScreenshot(desk, 'desk-speaks');
    await desk.setViewportSize(strip);
    await keepScreenshot(desk, 'desk-speaks-strip');
    await desk.getByRole('button', { name: 'English' }).click();
    await desk.getByText('English, Russian, Sign language').waitFor();
    await keepScreenshot(desk, 'desk-speaks-strip-en');
    expect(await desk.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await desk.getByRole('button', { name: '中文' }).click();
    await manager.getByRole('button', { name: '停用 李芳' }).click();
    await manager.getByRole('tooltip').getByRole('button', { name: '停用' }).click();
    await manager.getByText('已停用').waitFor();
    await desk.waitForURL(/\/sign-in/);
  });

  test('a name that is taken is refused in a sentence, in the form', async () => {
    await manager.getByRole('button', { name: '新增人员' }).click();
    await manager.getByLabel('姓名').fill('李芳二');
    await manager.getByLabel('用户名').fill('lifang');
    await manager.getByRole('button', { name: '建账号' }).click();
    await manager.getByRole('dialog').getByText('这个用户名已有人使用').waitFor();
    await manager.keyboard.press('Escape');
    await manager.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await accessibilityTroubles(manager)).toEqual([]);
    await keepScreenshot(manager, 'manager-people');
  });

  test('a clerk’s account does not open the manager’s pages', async () => {
    const { page } = await scene.staffAt('/manager', 'chenwei');
    await page.getByRole('alert').filter({ hasText: '没有做这一步的权限' }).waitFor();
    expect(await page.locator('.live').count()).toBe(0);
  });
});

describe('devices and backup', () => {
  test('a wrong code pairs nothing; a revoked device is cut off and asks to be paired again', async () => {
    await manager.getByRole('button', { name: '设备' }).click();
    const { page: pad } = await scene.page({ width: 1024, height: 600 });
    await pad.goto(`${scene.base}/pad?window=21`);
    const code = ((await pad.locator('.pairing-code').textContent()) ?? '').replaceAll(' ', '');
    await manager.getByLabel('输入设备屏幕上的配对码').fill(code === '000000' ? '000001' : '000000');
    await manager.getByRole('button', { name: '确认配对', exact: true }).click();
    await manager.getByText('配对码不对或已过期').waitFor();
    await manager.getByLabel('输入设备屏幕上的配对码').fill(code);
    await manager.keyboard.press('Enter');
    await pad.getByRole('heading', { name: /21 号窗口/ }).waitFor();
    await manager.getByRole('cell', { name: '评价器 · 21', exact: true }).waitFor();
    await manager.getByRole('cell', { name: '21 号窗口' }).waitFor();
    await keepScreenshot(manager, 'manager-devices');
    expect(await accessibilityTroubles(manager)).toEqual([]);
    await manager.getByRole('button', { name: /^停用 / }).click();
    await manager.getByRole('tooltip').getByRole('button', { name: '停用' }).click();
    await pad.locator('.pairing-code').waitFor({ timeout: 30_000 });
  });

  test('a backup on demand says what it wrote', async () => {
    await manager.getByRole('button', { name: '备份' }).click();
    await manager.getByRole('button', { name: '现在备份' }).click();
    await manager.getByText(/备份完成并已核对：.+，\d+ 条记录/).waitFor();
    await keepScreenshot(manager, 'manager-backup');
    expect(await accessibilityTroubles(manager)).toEqual([]);
  });

  test('nothing red in the console but the refusals that were provoked', async () => {
    const own = await eventually(
      async () => problems.filter((problem) => !/status of (409|403|404|400)/.test(problem)),
      () => true,
    );
    expect(own).toEqual([]);
  });
});

describe('alarms in words', () => {
  const names = {
    printer: (id: string) => `打印机${id}`,
    zone: (id: string) => `${id} 区`,
    queue: (id: string) => id,
    item: (id: string) => id,
    department: (id: string) => id,
  };
  const silent = (zone: string, since: number): Alarm => ({
    kind: 'zoneSilent',
    level: 'red',
    since,
    zone,
    reason: 'noDisplay',
  });

  test('the same silence in many zones is one thing to do, as old as its oldest', () => {
    const help: Alarm = { kind: 'helpLate', level: 'red', since: 5, helpId: 'h', asks: 'guide', label: 'K1' };
    const grouped = groupAlarms([silent('D', 30), help, silent('R', 20), silent('S', 40), help]);
    expect(grouped.map(({ kind, since }) => [kind, since])).toEqual([
      ['zoneSilent', 20],
      ['helpLate', 5],
    ]);
    const [first] = grouped;
    expect(first && alarmSentences(first, 'zh', names)[0]).toContain('D、R、S 区');
  });

  test('a display that is behind in all its zones is one thing to do', () => {
    const behind = (zone: string, backlog: number): Alarm => ({
      kind: 'announcementsShortened',
      level: 'yellow',
      since: 9,
      zone,
      backlog,
    });
    const grouped = groupAlarms([behind('D', 18), behind('L', 18), behind('R', 5), behind('S', 18)]);
    expect(grouped.map((one) => alarmSentences(one, 'zh', names)[0])).toEqual([
      'D、L、S 区积压 18 条叫号',
      'R 区积压 5 条叫号',
    ]);
  });

  test('every alarm has a sentence and something to do, in both languages', () => {
    const at = { since: 0 };
    const alarms: Alarm[] = [
      { ...at, kind: 'printer', level: 'red', printer: 'K1', health: 'paperOut', papersWaiting: 2 },
      {
        ...at,
        kind: 'paperUncertain',
        level: 'yellow',
        paperId: 'p',
        ticketId: 't',
        number: 'R001',
        printer: 'K1',
      },
      silent('D', 0),
      { ...at, kind: 'announcementsShortened', level: 'yellow', zone: 'D', backlog: 7 },
      { ...at, kind: 'agentGone', level: 'red', agent: 'A' },
      { ...at, kind: 'queueUnserved', level: 'red', queue: 'R', waiting: 3 },
      { ...at, kind: 'longWait', level: 'yellow', queue: 'R', longestWaitMs: 3_000_000 },
      { ...at, kind: 'clockJump', level: 'red', jumpMs: -60_000 },
      { ...at, kind: 'noAddress', level: 'yellow' },
      { ...at, kind: 'hallFileDiffers', level: 'yellow' },
      { ...at, kind: 'ratingFlagged', level: 'yellow', number: 'R001' },
      { ...at, kind: 'backupFailed', level: 'red' },
      { ...at, kind: 'helpLate', level: 'red', helpId: 'h', asks: 'guide', label: 'K1' },
    ];
    for (const alarm of groupAlarms(alarms)) {
      const [what, todo] = alarmSentences(alarm, 'zh', names);
      expect(what).toMatch(/[一-鿿]{3}/);
      expect(todo).toMatch(/[一-鿿]{3}.*[。]$/);
      const [english, advice] = alarmSentences(alarm, 'en', names);
      expect(english.length).toBeGreaterThan(8);
      expect(advice).toMatch(/\.$/);
    }
  });
});
