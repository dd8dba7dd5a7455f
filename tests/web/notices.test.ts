// Materials, notices and receipts over HTTP, and what a desk reads of them.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { noticeAnswers } from '../../contract/rest/notices.ts';
import { returnActions } from '../../contract/rest/returns.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

let hall: RunningHall;
beforeAll(async () => {
  hall = await startHall();
});
afterAll(async () => hall?.stop());

const at = (action: string, body: object = {}) => hall.call('POST', `/api/v1/windows/3/${action}`, body);

test('a visit is accepted with documents to follow, and comes back with them', async () => {
  const { body: ticket } = await hall.call('POST', '/api/v1/tickets', { item: 'senior-allowance' });
  await at('open');
  expect((await at('call-next')).body['ticketId']).toBe(ticket['ticketId']);
  expect((await at('materials', { received: ['resident-id'] })).status).toBe(200);
  expect((await at('materials', { received: ['resident-id'] })).status).toBe(409);
  const noted = await at('case-number', { caseNo: 'ｈｒｂ-2026-0001' });
  expect(noteOf(noticeAnswers['case-number'].parse(noted.body))).toBe('HRB-2026-0001 1');
  const personal = await at('case-number', { caseNo: '13800138000' });
  expect(JSON.stringify(personal.body)).toContain('looksPersonal');
  expect(JSON.stringify(personal.body)).not.toContain('13800138000');
  const notice = await at('notice', { missing: [{ material: 'bank-card', why: 'missing' }] });
  expect(noticeAnswers.notice.parse(notice.body).deed).toMatch(/^G\d{6}-001$/);
  const accepted = await at('accept', { deferred: { materials: ['bank-card'], days: 3 } });
  const { deferral = '' } = noticeAnswers.accept.parse(accepted.body);
  await at('finish');
  const back = noticeAnswers.return.parse((await at('return', { deed: deferral })).body);
  expect(back.ticketId).not.toBe(ticket['ticketId']);
  expect((await at('supply', { deed: deferral, materials: ['bank-card'] })).body).toEqual({ left: 0 });
});

test('who comes back with a paper is first in line, by number alone or with the right code', async () => {
  const ask = (body: object) => hall.call('POST', '/api/v1/returns', body);
  const { body: ticket } = await hall.call('POST', '/api/v1/tickets', {
    item: 'senior-allowance',
    reason: 'supplement',
  });
  await at('finish');
  await at('call-next');
  const accepted = await at('accept', { deferred: { materials: ['bank-card'], days: 3 } });
  const { deferral = '' } = noticeAnswers.accept.parse(accepted.body);
  await at('finish');
  await hall.call('POST', '/api/v1/tickets', { item: 'senior-allowance' });
  expect((await ask({ deed: 'G999999-001' })).status).toBe(409);
  expect((await ask({ deed: deferral, code: 'abcd' })).status).toBe(400);
  const back = await ask({ deed: deferral.replace('-', ''), reason: 'originals' });
  expect(back.status).toBe(200);
  const taken = returnActions['returns']?.answer.parse(back.body) as Record<string, unknown>;
  expect(taken).toMatchObject({ ahead: 0, items: ['senior-allowance'], queue: 'D' });
  expect(String(taken['url'])).toContain(`/t/${String(taken['ticketId'])}.`);
  expect(taken['ticketId']).not.toBe(ticket['ticketId']);
  expect((await at('call-next')).body['ticketId']).toBe(taken['ticketId']);
});

test('what the desk reads of papers is the staff’s alone', async () => {
  for (const path of ['/desk/due', '/desk/deeds/G261123-001', '/desk/outside/nosuchticket1'])
    expect((await hall.call('GET', path)).status).toBe(401);
});

const noteOf = ({ caseNo, visits }: { caseNo: string; visits: number }): string => `${caseNo} ${visits}`;
