// Whose hand is at a window, over the wire: hand-over between accounts, take-over, papers, accounts that are ended, and the same for other systems.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { movePapersBodySchema, papersMovedSchema } from '../../contract/rest/tickets.ts';
import { windowAnswers } from '../../contract/rest/windows.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { addStaff, ask, closeLines, connected, signInAdministrator, untilDropped, watch } from './clients.ts';
import type { Browser, Line } from './clients.ts';

let hall: RunningHall;
let administrator: Browser;
let managers: Line;
const people = new Map<string, { id: string; browser: Browser; line: Line; views: string[] }>();
const who = (name: string) => {
  const found = people.get(name);
  if (found === undefined) throw new Error(name);
  return found;
};

beforeAll(async () => {
  hall = await startHall();
  administrator = await signInAdministrator(hall);
  managers = (await connected(hall, { as: 'staff' }, administrator)).line;
  for (const name of ['anna', 'bella', 'carla']) {
    const { id, browser } = await addStaff(administrator, name, 'clerk');
    people.set(name, { id, browser, ...(await connected(hall, { as: 'staff' }, browser)) });
  }
}, 60_000);
afterAll(async () => {
  closeLines();
  await hall.stop();
});

const take = async (item = 'mortgage') => {
  const { body } = await hall.call('POST', '/api/v1/tickets', { item });
  return { ticketId: String(body['ticketId']), number: String(body['number']) };
};
const stageOf = async (ticketId: string) =>
  (await hall.call('GET', `/api/v1/tickets/${ticketId}`)).body['stage'];
async function agreed(line: Line, command: object): Promise<object> {
  const answer = await ask(line, command);
  if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${answer.refusal.code}`);
  return answer.answer;
}
async function refusedAs(line: Line, command: object): Promise<string> {
  const answer = await ask(line, command);
  return answer.ok ? 'agreed' : answer.refusal.code;
}

describe('a window', () => {
  test('goes from clerk to clerk with its visitor, to somebody who exists and is free', async () => {
    const [anna, bella] = [who('anna'), who('bella')];
    await agreed(anna.line, { name: 'openWindow', window: 14 });
    const { ticketId } = await take();
    await agreed(anna.line, { name: 'callNext', window: 14 });
    await agreed(anna.line, { name: 'startService', window: 14, ticketId });
    const free = await anna.browser.get('/desk/free-colleagues');
    const names = (free.body['colleagues'] as { id: string; name: string }[]).map(({ name }) => name);
    expect(names).toContain('测试 bella');
    expect(names).not.toContain('测试 anna');
    const over = { name: 'handOverWindow', window: 14 };
    expect(await refusedAs(anna.line, { ...over, toClerk: 'nobody-of-that-id' })).toBe('unknownAccount');
    expect(await refusedAs(bella.line, { ...over, toClerk: bella.id })).toBe('notYourWindow');
    await agreed(anna.line, { ...over, toClerk: bella.id });
    expect(await refusedAs(anna.line, { name: 'finishService', window: 14 })).toBe('notYourWindow');
    await agreed(bella.line, { name: 'finishService', window: 14, ticketId });
    expect(await stageOf(ticketId)).toBe('served');
  });

  test('is taken over by the administrator: visitor first, papers listed and moved', async () => {
    const bella = who('bella');
    const held = await take();
    await agreed(bella.line, { name: 'callNext', window: 14 });
    await agreed(bella.line, { name: 'parkTicket', window: 14, ticketId: held.ticketId, kind: 'held' });
    const elsewhere = await who('carla').browser.get('/desk/parked-elsewhere/15');
    expect(elsewhere.body['parked']).toMatchObject([{ ...held, kind: 'held', window: 14 }]);
    const here = await who('carla').browser.get('/desk/parked-elsewhere/14');
    expect(here.body['parked']).toEqual([]);
    const running = await take();
    await agreed(bella.line, { name: 'callNext', window: 14 });
    const takeOver = { name: 'takeOverWindow', window: 14, reason: 'ill' };
    expect(await refusedAs(who('carla').line, takeOver)).toBe('notAllowed');
    expect(await agreed(managers, takeOver)).toEqual({ returned: running, held: [held] });
    expect(await stageOf(running.ticketId)).toBe('waiting');
    await agreed(who('carla').line, { name: 'openWindow', window: 15 });
    await agreed(managers, { name: 'movePapers', ticketId: held.ticketId, window: 15 });
    await agreed(who('carla').line, { name: 'callNext', window: 15 });
    expect(await stageOf(running.ticketId)).toBe('called');
    await agreed(who('carla').line, { name: 'finishService', window: 15 });
    await agreed(who('carla').line, { name: 'resumeTicket', window: 15, ticketId: held.ticketId });
    await agreed(who('carla').line, { name: 'finishService', window: 15 });
  });

  test('whose clerk’s account was ended waits for another hand, with its visitor', async () => {
    const [carla, anna] = [who('carla'), who('anna')];
    const { ticketId } = await take();
    await agreed(carla.line, { name: 'callNext', window: 15 });
    const dropped = untilDropped(carla.line);
    const ended = await administrator.post('/manage/accounts/disable', { id: carla.id, disabled: true });
    expect(ended.status).toBe(200);
    await dropped;
    const windows = await hall.call('GET', '/api/v1/windows');
    const row = (windows.body as unknown as { no: number }[]).find(({ no }) => no === 15);
    expect(row).toMatchObject({ state: 'paused', ticket: { ticketId, stage: 'called' } });
    expect(await refusedAs(anna.line, { name: 'handOverWindow', window: 15, toClerk: carla.id })).toBe(
      'unknownAccount',
    );
    await agreed(anna.line, { name: 'staffWindow', window: 15 });
    expect((await watch(anna.line, { audience: 'desk', window: 15 })).ok).toBe(true);
    await agreed(anna.line, { name: 'finishService', window: 15, ticketId });
    await agreed(anna.line, { name: 'closeWindow', window: 15 });
  });
});

test('other systems hand over, take over and move papers with their key', async () => {
  const anna = who('anna');
  const atWindow = (no: number, action: string, body: object = {}) =>
    hall.call('POST', `/api/v1/windows/${no}/${action}`, body);
  await atWindow(14, 'open');
  const held = await take();
  await atWindow(14, 'call-next');
  await atWindow(14, 'park', { kind: 'held', ticketId: held.ticketId });
  expect((await atWindow(14, 'take-over', { reason: 'bored' })).status).toBe(400);
  const taken = await atWindow(14, 'take-over', { reason: 'absent' });
  expect(windowAnswers['take-over'].parse(taken.body)).toEqual({ returned: null, held: [held] });
  const papers = `/api/v1/tickets/${held.ticketId}/papers`;
  expect((await hall.call('POST', papers, { window: 15 })).status).toBe(409);
  expect(movePapersBodySchema.safeParse({}).success).toBe(true);
  expect(papersMovedSchema.parse((await hall.call('POST', papers, {})).body)).toEqual(held);
  await atWindow(15, 'open');
  expect((await atWindow(15, 'hand-over', { toClerk: anna.id })).status).toBe(200);
  await agreed(anna.line, { name: 'resumeTicket', window: 15, ticketId: held.ticketId });
  await agreed(anna.line, { name: 'finishService', window: 15 });
});
