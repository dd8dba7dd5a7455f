// Who may ask and who may watch what: the whole table walked through the live door, with every kind of asker there is.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commandNames } from '../../contract/commands.ts';
import type { CommandName } from '../../contract/commands.ts';
import type { Watch } from '../../contract/socket.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { bookingsAsked } from './bookings-asked.ts';
import { noticeAsks } from './notice-asks.ts';
import {
  addStaff,
  ask,
  closeLines,
  connected,
  pairDevice,
  signInAdministrator,
  until,
  watch,
} from './clients.ts';
import type { Line } from './clients.ts';
import { askers, mayAsk, staff } from './authority-table.ts';
import type { AskerName } from './authority-table.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const mayWatch: Record<Watch['audience'], AskerName[]> = {
  board: [...staff, 'guide', 'board', 'key'],
  windowDisplay: [...staff, 'windowDisplay', 'key'],
  kiosk: [...staff, 'kiosk', 'key'],
  phone: ['visitor', 'key'],
  desk: [...staff, 'key'],
  pad: ['pad', 'key'],
  manager: ['administrator', 'manager', 'key'],
  guide: ['administrator', 'manager', 'guide', 'key'],
  printer: ['agent'],
};

let hall: RunningHall;
let ticketId: string;
const lines = new Map<AskerName, Line>();

function lineOf(name: AskerName): Line {
  const line = lines.get(name);
  if (line === undefined) throw new Error(`nobody connected as ${name}`);
  return line;
}

beforeAll(async () => {
  hall = await startHall();
  const administrator = await signInAdministrator(hall);
  const manager = (await addStaff(administrator, 'manager-one', 'manager')).browser;
  const clerk = (await addStaff(administrator, 'clerk-one', 'clerk')).browser;
  const guide = (await addStaff(administrator, 'guide-one', 'guide')).browser;
  for (const [name, browser] of [
    ['administrator', administrator],
    ['manager', manager],
    ['clerk', clerk],
    ['guide', guide],
  ] as const) {
    lines.set(name, (await connected(hall, { as: 'staff' }, browser)).line);
  }
  for (const [role, place] of [
    ['kiosk', { printer: 'K1' }],
    ['board', { zone: 'R' }],
    ['windowDisplay', { window: 3 }],
    ['pad', { window: 3 }],
    ['agent', {}],
  ] as const) {
    const { token } = await pairDevice(manager, { role, ...place });
    lines.set(role, (await connected(hall, { as: 'device', token })).line);
  }
  const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'F' });
  ticketId = String(taken.body['ticketId']);
  const secret = String(taken.body['url']).split('.').at(-1) ?? '';
  lines.set('visitor', (await connected(hall, { as: 'visitor', ticketId, secret })).line);
  lines.set('key', (await connected(hall, { as: 'key', key: hall.key })).line);
}, 60_000);
afterAll(async () => {
  closeLines();
  await hall.stop();
});

/** Well formed, and mostly impossible: only whether it may be asked at all is looked at. */
function asked(name: CommandName): object {
  const fields: Partial<Record<CommandName, object>> = {
    takeTicket: { queue: 'no-such-queue' },
    rateVisit: { ticketId: 'nosuchticket1', level: 5 },
    confirmVisitor: { window: 998, stillHere: true },
    callTicket: { window: 998, ticketId: 'nosuchticket1', reason: 'other' },
    parkTicket: { window: 998, kind: 'held' },
    resumeTicket: { window: 998, ticketId: 'nosuchticket1' },
    transferTicket: { window: 998, to: { queue: 'F' }, reason: 'other', note: '备注' },
    markBackendDown: { window: 998 },
    markBackendUp: { window: 998 },
    givePass: { ticketId: 'nosuchticket1' },
    redeemPass: { pass: '1123-001', code: '0000' },
    declineHandOver: { window: 998, ticketId: 'nosuchticket1', reason: 'other' },
    withdrawHandOver: { ticketId: 'nosuchticket1' },
    receiveVisit: { ticketId: 'nosuchticket1' },
    startDuty: {},
    endDuty: {},
    changeItem: { window: 998, item: 'no-such-item' },
    endStep: { window: 998, ending: 'done' },
    passOverStep: { ticketId: 'nosuchticket1', item: 'birth', ending: 'skipped', reason: 'other' },
    convertConsultation: { window: 998, item: 'no-such-item' },
    directVisit: { window: 998, queue: 'F' },
    grantPriority: { ticketId: 'nosuchticket1', priorityClass: 'elderly', evidence: 'document' },
    confirmPriority: { ticketId: 'nosuchticket1', confirmed: true },
    handOverWindow: { window: 998, toClerk: 'key:automation' },
    answerForWindow: { window: 998, agree: true },
    takeOverWindow: { window: 998, reason: 'ill' },
    movePapers: { ticketId: 'nosuchticket1' },
    releaseClerk: { clerk: 'nobody' },
    noteNeeds: { ticketId: 'nosuchticket1', needs: ['deaf'] },
    ...bookingsAsked,
    ...noticeAsks,
    decideOutside: { ticketId: 'nosuchticket1', agree: true },
    reportCall: { callId: 'no-such-call', zone: 'R', outcome: 'spoken' },
    noteDarkZones: { zones: [] },
    wantPaper: { ticketId: 'nosuchticket1', printer: 'K1' },
    claimPaper: { paperId: 'no-such-paper', printer: 'K1' },
    requestHelp: { kind: 'guide', window: 998 },
    acknowledgeHelp: { helpId: 'nosuchhelp1' },
    arriveHelp: { helpId: 'nosuchhelp1' },
    endHelp: { helpId: 'nosuchhelp1' },
    markPrechecked: { ticketId: 'nosuchticket1', seen: [0] },
    requestAssistance: { kind: 'escort', window: 998 },
    tellResult: { ticketId: 'nosuchticket1', forgetPhone: true },
    chooseMessages: { ticketId: 'nosuchticket1', declined: [] },
    switchMessages: { kind: 'called', on: true },
    takeAssistance: { assistanceId: 'nosuchone01' },
    endAssistance: { assistanceId: 'nosuchone01' },
    wantAssistancePaper: { assistanceId: 'nosuchone01' },
    announceResult: { caseNo: 'CASE-0001', item: 'no-such-item' },
    takePickup: { code: '000000' },
    directPickup: { window: 998, caseNo: 'CASE-0001' },
    handResult: { window: 998, caseNo: 'CASE-0001' },
    endResult: { caseNo: 'CASE-0001', ending: 'mailed' },
    reportMatter: { what: 'other', window: 998 },
    contactMatter: { matter: '2026-9999' },
    handMatter: { matter: '2026-9999', to: { post: 'dutyManager' }, reason: 'other' },
    answerMatter: { matter: '2026-9999', outcome: 'settled' },
    closeMatter: { matter: '2026-9999', why: 'withdrawn' },
    wantMatterPaper: { matter: '2026-9999', printer: 'K1' },
    reportPaper: { paperId: 'no-such-paper', attempt: 1, outcome: 'printed' },
    pauseHall: { reason: 'drill' },
    resumeHall: {},
    serveLate: { ticketIds: ['nosuchticket1'] },
    reserveEmergencyNumbers: { queue: 'no-such-queue' },
    enterEmergencyNumbers: { queue: 'no-such-queue', from: 'D901', handedAt: 0 },
    closeVisits: { ticketIds: ['nosuchticket1'], reason: 'other' },
    chooseAtClosing: { ticketId: 'nosuchticket1', choice: 'wait' },
  };
  const ofTicket = ['withdrawTicket', 'undoWithdrawal', 'sayOnMyWay', 'reinstateTicket'].includes(name);
  return { name, ...(fields[name] ?? (ofTicket ? { ticketId: 'nosuchticket1' } : { window: 998 })) };
}

/** A visitor may not ask as fast as the whole table is walked: the door then says how long to wait. */
async function askUnhurried(line: Line, command: object): ReturnType<typeof ask> {
  for (;;) {
    const answer = await ask(line, command);
    if (answer.ok || answer.refusal.code !== 'tooManyRequests') return answer;
    await pause(answer.refusal.details?.remainingMs ?? 1_000);
  }
}

const withoutHarm = new Set<CommandName>([
  'pauseHall',
  'resumeHall',
  'startDuty',
  'endDuty',
  'switchMessages',
  'noteDarkZones',
]);

describe('who may ask what', () => {
  test('the table names every command', () => {
    expect(Object.keys(mayAsk).sort()).toEqual([...commandNames].sort());
  });

  test.each(askers)('%s', async (name) => {
    const allowed: CommandName[] = [];
    for (const command of commandNames) {
      const answer = await askUnhurried(lineOf(name), asked(command));
      // Who may pause the hall, or go on duty, does so here and ends it with the command after; switching on what is on, or dark zones without one, change nothing.
      if (withoutHarm.has(command)) {
        if (answer.ok) allowed.push(command);
        continue;
      }
      expect(answer.ok, command).toBe(false);
      const { refusal, message } = answer as Extract<typeof answer, { ok: false }>;
      expect(message.length, command).toBeGreaterThan(4);
      expect(refusal.code, command).not.toBe('badRequest');
      if (refusal.code !== 'notAllowed') allowed.push(command);
    }
    expect(allowed).toEqual(commandNames.filter((command) => mayAsk[command].includes(name)));
  });
});

describe('who may watch what', () => {
  const watches = (): Watch[] => [
    { audience: 'board', zone: 'R' },
    { audience: 'windowDisplay', window: 3 },
    { audience: 'kiosk', printer: 'K1' },
    { audience: 'phone', ticketId },
    { audience: 'desk', window: 3 },
    { audience: 'pad', window: 3 },
    { audience: 'manager' },
    { audience: 'guide', zone: 'R' },
    { audience: 'printer' },
  ];

  test.each(askers)('%s', async (name) => {
    const allowed: string[] = [];
    const refused = new Set<string>();
    for (const wanted of watches()) {
      const done = await watch(lineOf(name), wanted);
      if (done.ok) allowed.push(wanted.audience);
      else refused.add(done.refusal.code);
    }
    expect([...refused]).toEqual(refused.size === 0 ? [] : ['notAllowed']);
    expect(allowed).toEqual(
      watches()
        .map(({ audience }) => audience)
        .filter((audience) => mayWatch[audience].includes(name)),
    );
  });

  test.each([
    ['board', { audience: 'board', zone: 'L' }],
    ['board', { audience: 'board', zone: null }],
    ['windowDisplay', { audience: 'windowDisplay', window: 4 }],
    ['pad', { audience: 'pad', window: 4 }],
    ['kiosk', { audience: 'kiosk', printer: 'K2' }],
    ['visitor', { audience: 'phone', ticketId: 'nosuchticket1' }],
  ] as const)('%s, elsewhere than its own place: %j', async (name, wanted) => {
    expect(await watch(lineOf(name), wanted)).toMatchObject({ ok: false, refusal: { code: 'notAllowed' } });
  });

  test.each([
    ['key', { audience: 'desk', window: 998 }, 'unknownWindow'],
    ['key', { audience: 'phone', ticketId: 'nosuchticket1' }, 'unknownTicket'],
    ['key', { audience: 'kiosk', printer: 'K9' }, 'unknownPrinter'],
    ['key', { audience: 'board', zone: 'nowhere' }, 'badRequest'],
  ] as const)('%s, what the hall does not have: %j', async (name, wanted, code) => {
    expect(await watch(lineOf(name), wanted)).toMatchObject({ ok: false, refusal: { code } });
  });
});

test('a visitor asks for her own ticket alone', async () => {
  const other = await hall.call('POST', '/api/v1/tickets', { queue: 'F' });
  const answer = await askUnhurried(lineOf('visitor'), {
    name: 'withdrawTicket',
    ticketId: other.body['ticketId'],
  });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'notYourTicket' } });
  expect((await askUnhurried(lineOf('visitor'), { name: 'withdrawTicket', ticketId })).ok).toBe(true);
});

test('a clerk works at her own window alone', async () => {
  expect((await ask(lineOf('clerk'), { name: 'openWindow', window: 23 })).ok).toBe(true);
  expect(await ask(lineOf('manager'), { name: 'callNext', window: 23 })).toMatchObject({
    ok: false,
    refusal: { code: 'notYourWindow' },
  });
  expect(await ask(lineOf('clerk'), { name: 'openWindow', window: 22 })).toMatchObject({
    ok: false,
    refusal: { code: 'clerkHoldsAnother' },
  });
});

test('the kiosk, the key and the paper know the way to the visitor’s page; the staff never', async () => {
  const taken = await ask(lineOf('clerk'), { name: 'takeTicket', queue: 'D', channel: 'desk' });
  expect(taken).toMatchObject({ ok: true });
  expect(JSON.stringify(taken)).not.toContain('/t/');
  // Without an address that phones can reach a kiosk has nothing to show either.
  expect(
    JSON.stringify(await ask(lineOf('kiosk'), { name: 'takeTicket', queue: 'D', channel: 'kiosk' })),
  ).not.toContain('/t/');
  expect(JSON.stringify(await ask(lineOf('key'), { name: 'takeTicket', queue: 'D' }))).toContain(
    `${hall.url}/t/`,
  );
});

test('the same command again gets the same answer, from another connection of the same asker too', async () => {
  const command = { name: 'takeTicket', queue: 'D', language: 'zh', channel: 'kiosk' };
  const first = await ask(lineOf('kiosk'), command, 'a-kiosk-command-1');
  expect(await ask(lineOf('kiosk'), command, 'a-kiosk-command-1')).toEqual(first);
  expect(await ask(lineOf('key'), command, 'a-kiosk-command-1')).not.toEqual(first);
  const other = await ask(lineOf('kiosk'), { ...command, queue: 'L' }, 'a-kiosk-command-1');
  expect(other).toMatchObject({ ok: false, refusal: { code: 'idempotencyKeyReused' } });
});

test('number and code: guessing is stopped by number', async () => {
  const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'U' });
  const right = String(taken.body['code']);
  const guess = (code: string) =>
    ask(lineOf('kiosk'), { name: 'reinstateTicket', number: String(taken.body['number']), code });
  const wrong = right === '0000' ? '0001' : '0000';
  for (let tries = 0; tries < 5; tries += 1)
    expect(await guess(wrong)).toMatchObject({ refusal: { code: 'wrongCode' } });
  const locked = await guess(right);
  expect(locked).toMatchObject({ ok: false, refusal: { code: 'tooManyRequests' } });
  expect((locked as { message: string }).message).toMatch(/请 (10|9) 分钟/);
});

test('a view is whole, small, and the newest follows what happened', async () => {
  const { line, views } = await connected(hall, { as: 'key', key: hall.key });
  expect(await watch(line, { audience: 'desk', window: 23 })).toEqual({ ok: true });
  await until(() => views.length > 0, 'the first view');
  const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'U' });
  const view = await until(
    () => views.find((text) => text.includes(String(taken.body['number']))),
    'the number on the desk',
  );
  expect(JSON.parse(view)).toMatchObject({ audience: 'desk', no: 23, state: 'open' });
  expect(view.length).toBeLessThan(8_192);
  // Nothing happens: nothing is sent.
  await new Promise((waited) => setTimeout(waited, 400));
  const before = views.length;
  await new Promise((waited) => setTimeout(waited, 1_500));
  expect(views.length - before).toBeLessThanOrEqual(2);
});
