// Every verb of the hall has an address in the HTTP interface, or a reason why it has none.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commandNames } from '../../contract/commands.ts';
import type { CommandName } from '../../contract/commands.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

// A whole server starts here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const root = join(import.meta.dirname, '../..');

const withoutAddress: Partial<Record<CommandName, string>> = {
  staffWindow: 'a key signs in nowhere: it works each window that it names',
  askForWindow: 'a key works each window that it names, so it has none to ask for',
  releaseClerk: 'follows from ending an account, which a person does on the manager’s page',
  reportCall: 'a display tells it over its live connection, as it must know the call it has just shown',
  noteDarkZones: 'the server itself sees which displays are away',
  claimPaper: 'a printer’s agent holds a live connection, which proves that it is still at work',
  reportPaper: 'a printer’s agent holds a live connection, which proves that it is still at work',
};

/** What the doors of the interface ask the hall for. */
const asked = globSync(['server/web/rest*.ts', 'contract/rest/*.ts'], { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');
const hasAddress = (name: CommandName): boolean => asked.includes(`'${name}'`);

test('a verb without an address is named here, with the reason', () => {
  expect(commandNames.filter((name) => !hasAddress(name)).sort()).toEqual(Object.keys(withoutAddress).sort());
});

test('no reason is left behind for a verb that has got an address', () => {
  const reasons = Object.keys(withoutAddress) as CommandName[];
  expect(reasons.filter(hasAddress)).toEqual([]);
});

describe('the further actions on a ticket and at a window', () => {
  let hall: RunningHall;
  beforeAll(async () => {
    hall = await startHall();
  });
  afterAll(() => hall?.stop());
  const post = (path: string, body?: object) => hall.call('POST', `/api/v1/${path}`, body);
  const stageOf = async (ticketId: string) => (await hall.call('GET', `/api/v1/tickets/${ticketId}`)).body;

  test('give up and take it back, say that one is on the way, have a slip printed, materials looked at', async () => {
    const taken = await post('tickets', { item: 'mortgage' });
    const ticketId = String(taken.body['ticketId']);
    await hall.call('DELETE', `/api/v1/tickets/${ticketId}`);
    expect((await post(`tickets/${ticketId}/undo-withdrawal`)).body).toMatchObject({ ahead: 0 });
    expect((await post(`tickets/${ticketId}/slip`, { printer: 'K1' })).body).toHaveProperty('paperId');
    expect((await post(`tickets/${ticketId}/precheck`, { seen: [0] })).status).toBe(200);
    await post('windows/14/open');
    await post('windows/14/call-next');
    expect((await post(`tickets/${ticketId}/on-my-way`)).body).toHaveProperty('until');
    expect(await stageOf(ticketId)).toMatchObject({ stage: 'called' });
    expect((await post(`tickets/${ticketId}/come-back`)).body).toMatchObject({
      error: { code: 'ticketNotMissed' },
    });
    expect((await post('windows/14/still-here', { stillHere: true })).body).toMatchObject({
      error: { code: 'nothingToConfirm' },
    });
    await post('windows/14/start');
    await post('windows/14/case-number', { caseNo: 'HRB-2026-0001' });
    expect((await post('windows/14/drop-case-number', { caseNo: 'HRB-2026-0001' })).status).toBe(200);
    expect((await post('windows/14/ask-outside', { text: '一份清单外的证明' })).status).toBe(200);
    expect((await post(`tickets/${ticketId}/outside`, { agree: false })).status).toBe(200);
  });
});
