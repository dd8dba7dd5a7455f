// Help over HTTP: asked for, answered and ended by another system.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

// A whole server starts here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

let hall: RunningHall;
beforeAll(async () => {
  hall = await startHall();
});
afterAll(async () => hall?.stop());

describe('help', () => {
  test('is asked for, answered and ended; every step says what stands in the way', async () => {
    const asked = await hall.call('POST', '/api/v1/help', { kind: 'device', printer: 'K1' });
    expect(asked.status).toBe(201);
    const { helpId } = asked.body;
    expect((await hall.call('POST', '/api/v1/help', { kind: 'device', printer: 'K1' })).status).toBe(409);
    const list = (await hall.call('GET', '/api/v1/help')).body as unknown as object[];
    expect(list).toMatchObject([{ helpId, asks: 'device', arrived: false, level: 'ok' }]);
    expect((await hall.call('POST', `/api/v1/help/${String(helpId)}/acknowledge`)).status).toBe(200);
    expect((await hall.call('POST', `/api/v1/help/${String(helpId)}/arrive`)).status).toBe(200);
    expect((await hall.call('POST', `/api/v1/help/${String(helpId)}/dance`)).status).toBe(404);
    const end = { outcome: 'helped' };
    expect((await hall.call('POST', `/api/v1/help/${String(helpId)}/end`, end)).status).toBe(200);
    expect((await hall.call('POST', `/api/v1/help/${String(helpId)}/end`, end)).status).toBe(404);
  });

  test('from a window needs somebody at it', async () => {
    const wanted = { kind: 'dutyManager' };
    expect((await hall.call('POST', '/api/v1/windows/21/help', wanted)).status).toBe(409);
    await hall.call('POST', '/api/v1/windows/21/open');
    const asked = await hall.call('POST', '/api/v1/windows/21/help', wanted);
    expect(asked.body).toEqual({ helpId: expect.any(String) });
    await hall.call('POST', `/api/v1/help/${String(asked.body['helpId'])}/end`);
    await hall.call('POST', '/api/v1/windows/21/close');
  });
});
