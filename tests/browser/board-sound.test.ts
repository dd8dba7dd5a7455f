// What boards say aloud, with a speech engine that refuses two sentences at once; and what the hall learns of it.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ManagerView } from '../../contract/views/manager.ts';
import { closeLines, connect } from '../web/clients.ts';
import { keepScreenshot } from '../support/chromium.ts';
import { Scene } from './board-scene.ts';
import type { Display } from './board-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start('chromium109');
});
afterEach(closeLines);
afterAll(async () => scene?.end());

const said = async ({ page }: Display): Promise<string[]> => {
  const list = await page.evaluate(() => (globalThis as unknown as { said: { text: string }[] }).said);
  return list.map(({ text }) => text);
};

/** What the manager sees at this moment. */
async function managersView(): Promise<ManagerView> {
  const opened = await connect(scene.hall, { as: 'key', key: scene.hall.key });
  if ('refused' in opened) throw new Error(opened.refused);
  opened.line.emit('watch', { audience: 'manager' }, () => undefined);
  await expect.poll(() => opened.views.length).toBeGreaterThan(0);
  return JSON.parse(opened.views.at(-1) ?? '') as ManagerView;
}
async function silence(zone: string): Promise<string | undefined> {
  const { alarms } = await managersView();
  const found = alarms.find((alarm) => alarm.kind === 'zoneSilent' && alarm.zone === zone);
  return found?.kind === 'zoneSilent' ? found.reason : undefined;
}
async function callsOf(ticketId: string): Promise<{ spokenAt?: number; counts: boolean }[]> {
  const { body } = await scene.hall.call('GET', `/api/v1/tickets/${ticketId}`);
  return body['calls'] as { spokenAt?: number; counts: boolean }[];
}

test('two calls at once are both spoken whole, in order, in Mandarin and then in the language of the visitor', async () => {
  const board = await scene.display('board', '/board?zone=R', { zone: 'R' }, { sentenceMs: 150 });
  await board.page.waitForSelector('.board');
  await expect.poll(() => silence('R')).toBeUndefined();
  const first = await scene.take('mortgage', 'ru');
  const second = await scene.take('mortgage');
  await scene.openWindow(14);
  await scene.openWindow(15);
  await Promise.all([scene.callNext(14), scene.callNext(15)]);
  await expect.poll(() => said(board), { timeout: 15_000 }).toHaveLength(6);
  await keepScreenshot(board.page, 'board-chromium109');
  const spoken = await said(board);
  const chinese = spoken.filter((text) => text.startsWith('请'));
  expect(chinese).toHaveLength(4);
  expect(new Set(chinese.slice(0, 2)).size + new Set(chinese.slice(2)).size).toBe(2);
  expect(spoken.filter((text) => text.startsWith('Номер эр ноль ноль'))).toHaveLength(2);
  for (const { ticketId } of [first, second]) {
    await expect
      .poll(() => callsOf(ticketId))
      .toMatchObject([{ spokenAt: expect.any(Number), counts: true }]);
  }
  expect(board.problems).toEqual([]);

  await board.page.reload();
  await board.page.waitForSelector('.call');
  await board.page.waitForTimeout(1_500);
  expect(await said(board)).toEqual([]);
});

test('of two boards in one zone one speaks, and the other goes on when it is gone', async () => {
  const one = await scene.display('board', '/board?zone=S', { zone: 'S' }, { sentenceMs: 100 });
  await one.page.waitForSelector('.board');
  await expect.poll(() => silence('S')).toBeUndefined();
  const other = await scene.display('board', '/board?zone=S', { zone: 'S' }, { sentenceMs: 100 });
  await other.page.waitForSelector('.board');
  await scene.openWindow(17);
  await scene.take('company-setup');
  await scene.callNext(17);
  await expect.poll(() => said(one), { timeout: 8_000 }).toHaveLength(2);
  expect(await said(other)).toEqual([]);
  await one.page.close();
  await scene.post('/windows/17/finish');
  const { number } = await scene.take('company-setup');
  await scene.callNext(17);
  await expect.poll(() => said(other), { timeout: 8_000 }).toHaveLength(2);
  expect((await said(other))[0]).toContain(`到17号窗口`);
  expect(await other.page.locator('.call').first().getAttribute('data-number')).toBe(number);
});

test('under backlog each call is spoken once, and the manager is told', async () => {
  const board = await scene.display('board', '/board?zone=D', { zone: 'D' }, { sentenceMs: 1_200 });
  await board.page.waitForSelector('.board');
  await expect.poll(() => silence('D')).toBeUndefined();
  const windows = [3, 4, 5, 6];
  for (const no of windows) await scene.openWindow(no);
  for (const _ of windows) await scene.take('school-enrolment');
  await Promise.all(windows.map((no) => scene.callNext(no)));
  await expect
    .poll(async () => (await managersView()).alarms.filter(({ kind }) => kind === 'announcementsShortened'))
    .toMatchObject([{ zone: 'D', backlog: 3 }]);
  await expect.poll(() => said(board), { timeout: 20_000 }).toHaveLength(7);
  const times = (await said(board)).map((text, _, all) => all.filter((each) => each === text).length);
  expect(times).toEqual([1, 2, 2, 2, 2, 2, 2]);
});

test('without a voice a call is chimed and shown; it is no proof of speaking and counts as in a hall without sound', async () => {
  const board = await scene.display('board', '/board?zone=U', { zone: 'U' });
  await board.page.waitForSelector('.board');
  await expect.poll(() => silence('U')).toBe('noVoice');
  const { ticketId, number } = await scene.take('heating');
  await scene.openWindow(23);
  await scene.callNext(23);
  await board.page.locator(`.call-spoken[data-number="${number}"]`).waitFor({ timeout: 3_000 });
  await board.page.locator('.call-spoken').waitFor({ state: 'detached', timeout: 5_000 });
  expect(await callsOf(ticketId)).toMatchObject([{ counts: true }]);
  expect((await callsOf(ticketId))[0]).not.toHaveProperty('spokenAt');
});

test('locked sound shows one small mark and is red at the manager; one touch opens it', async () => {
  const context = await scene.context();
  await context.addInitScript(() => {
    // As a browser does whose pages may not sound before a touch: the context stays suspended until then.
    let touched = false;
    addEventListener('pointerdown', () => (touched = true), { capture: true });
    const real = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state');
    Object.defineProperty(AudioContext.prototype, 'state', {
      get(this: AudioContext): unknown {
        return touched ? real?.get?.call(this) : 'suspended';
      },
    });
  });
  const page = await context.newPage();
  await page.goto(scene.address('/board?zone=F'));
  const code = (await page.locator('.pairing-code').textContent()) ?? '';
  await scene.manager.post('/manage/devices/confirm', { code: code.replaceAll(' ', '') });
  await page.getByRole('button', { name: '点一下开启声音' }).waitFor({ timeout: 10_000 });
  await scene.openWindow(24);
  await expect.poll(() => silence('F')).toBe('locked');
  await page.mouse.click(300, 500);
  await page.locator('.sound-mark').waitFor({ state: 'detached', timeout: 5_000 });
  await expect.poll(() => silence('F')).toBe('noVoice');
});
