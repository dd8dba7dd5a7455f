// Settings over HTTP on a real server: who may, what is answered, and that a kill between publishing and its moment loses nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { addStaff, Browser, signInAdministrator } from './clients.ts';

let hall: RunningHall;
let administrator: Browser;
beforeAll(async () => {
  hall = await startHall();
  administrator = await signInAdministrator(hall);
});
afterAll(async () => {
  await hall?.stop();
});

type Window = { no: number; serves: { queue: string }[] };
const current = async () => String((await administrator.get('/manage/settings')).body['current']);
async function windowsNow(): Promise<Window[]> {
  const matrix = await administrator.get(`/manage/settings/${await current()}`);
  return matrix.body['windows'] as Window[];
}
const queuesOf = async (no: number) =>
  (await windowsNow()).find((window) => window.no === no)?.serves.map(({ queue }) => queue);

describe('settings over HTTP', () => {
  test('are a manager’s and an administrator’s affair', async () => {
    expect((await new Browser(hall.url).get('/manage/settings')).code).toBe('notSignedIn');
    const { browser: clerk } = await addStaff(administrator, 'qian', 'clerk');
    expect((await clerk.get('/manage/settings')).code).toBe('notAllowed');
    expect((await clerk.post('/manage/settings/publish', {})).code).toBe('notAllowed');
    const { browser: manager } = await addStaff(administrator, 'sun', 'manager');
    expect((await manager.get('/manage/settings')).status).toBe(200);
  });

  test('a change is previewed, published at once, told by name, and taken back', async () => {
    const base = await current();
    const [first] = await windowsNow();
    if (first === undefined) throw new Error('the hall has windows');
    const serves = first.serves.toReversed();
    const asked = { base, edit: { windows: [{ no: first.no, serves }] } };
    const preview = await administrator.post('/manage/settings/preview', asked);
    expect(preview.body).toMatchObject({ mistakes: [], stranded: [], occupied: [], unserved: [] });
    expect(preview.body['differences']).toMatchObject([{ kind: 'orderChanged', window: first.no }]);
    expect(await current()).toBe(base);
    const published = await administrator.post('/manage/settings/publish', asked);
    expect(published).toMatchObject({ status: 201, body: { state: 'effective' } });
    expect(await queuesOf(first.no)).toEqual(serves.map(({ queue }) => queue));
    const { body } = await administrator.get('/manage/settings');
    expect(body['history']).toMatchObject([{ by: '系统管理员', state: 'effective' }]);
    const again = await administrator.post('/manage/settings/publish', asked);
    expect(again).toMatchObject({ status: 409, code: 'settingsChangedMeanwhile' });
    const back = await administrator.post('/manage/settings/publish', {
      base: await current(),
      edit: { version: base },
    });
    expect(back.body).toMatchObject({ state: 'effective', version: base });
  });

  test('what is malformed, unknown or of no hall is refused with a sentence', async () => {
    const base = await current();
    const post = (body: object) => administrator.post('/manage/settings/publish', body);
    expect((await post({ base })).code).toBe('badRequest');
    expect((await post({ base, edit: { windows: [] } })).code).toBe('badRequest');
    expect((await post({ base: 'a'.repeat(64), edit: { hallFile: true } })).code).toBe(
      'settingsChangedMeanwhile',
    );
    expect((await post({ base, edit: { preset: 'nothing' } })).code).toBe('unknownSettings');
    expect((await administrator.get(`/manage/settings/${'b'.repeat(64)}`)).code).toBe('unknownSettings');
    const gone = await administrator.post('/manage/settings/withdraw', { changeId: 'nothing-at-all' });
    expect(gone).toMatchObject({ status: 404, code: 'unknownChange' });
    expect(gone.message).toContain('撤回');
  });

  test('a key with the authority may do the same, and a kill before the moment loses nothing', async () => {
    const { body: state } = await hall.call('GET', '/api/v1/settings');
    const { body: matrix } = await hall.call('GET', `/api/v1/settings/${String(state['current'])}`);
    const [, other] = matrix['windows'] as Window[];
    if (other === undefined) throw new Error('the hall has windows');
    const published = await hall.call('POST', '/api/v1/settings/publish', {
      base: state['current'],
      effectiveAt: Number(state['now']) + 4_000,
      edit: { windows: [{ no: other.no, serves: other.serves.toReversed() }] },
    });
    expect(published).toMatchObject({ status: 201, body: { state: 'pending' } });
    const { data } = hall;
    await hall.kill9();
    hall = await startHall({ data });
    const until = Date.now() + 15_000;
    let now: Record<string, unknown> = {};
    while (now['current'] !== published.body['version'] && Date.now() < until) {
      await new Promise((waited) => setTimeout(waited, 200));
      now = (await hall.call('GET', '/api/v1/settings')).body;
    }
    expect(now).toMatchObject({ current: published.body['version'], pending: [] });
    const rows = (await hall.call('GET', '/api/v1/windows')).body as unknown as { no: number }[];
    expect(rows.some(({ no }) => no === other.no)).toBe(true);
  });
});
