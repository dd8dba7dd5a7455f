// Cases of other regions and of enterprises over HTTP: accepted, listed, noted.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { handlingActions, handlingRowSchema } from '../../contract/rest/handlings.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

let hall: RunningHall;
beforeAll(async () => {
  hall = await startHall();
});
afterAll(async () => hall?.stop());

const post = (path: string, body: object = {}) => hall.call('POST', `/api/v1/${path}`, body);
const rows = async () => z.array(handlingRowSchema).parse((await hall.call('GET', '/api/v1/handlings')).body);

test('a case is accepted, sent on with the other place’s reference, and answered', async () => {
  await post('tickets', { item: 'cross-region' });
  for (const step of ['open', 'call-next', 'start']) await post(`windows/6/${step}`);
  const deed = String((await post('windows/6/accept')).body['deed']);
  expect(await rows()).toMatchObject([
    { deed, item: 'cross-region', window: 6, way: 'forwarded', awaits: 'sentOn', state: 'later' },
  ]);
  const note = (body: object) => post('handlings/note', { deed, ...body });
  expect((await note({ step: 'sentOn' })).body).toMatchObject({ error: { code: 'referenceWanted' } });
  const personal = await note({ step: 'sentOn', reference: '13800138000' });
  expect(JSON.stringify(personal.body)).toContain('looksPersonal');
  expect(JSON.stringify(personal.body)).not.toContain('13800138000');
  const sent = await note({ step: 'sentOn', reference: 'ｈｅｂ 2026-0007' });
  const answer = handlingActions['handlings/note']?.answer.parse(sent.body) as Record<string, unknown>;
  expect(answer['awaits']).toBe('replied');
  expect(await rows()).toMatchObject([{ awaits: 'replied', reference: 'HEB2026-0007' }]);
  expect((await note({ step: 'replied' })).body).toEqual({});
  expect((await note({ step: 'replied' })).status).toBe(409);
  expect(await rows()).toEqual([]);
});

test('the list at the desks is the staff’s alone', async () => {
  expect((await hall.call('GET', '/desk/handlings')).status).toBe(401);
});
