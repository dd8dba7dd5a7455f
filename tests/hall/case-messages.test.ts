// Rules OU12, OU13: who left a phone is told how a case goes on in another region, and that a matter is answered.
import { describe, expect, test } from 'vitest';
import type { MessageKind } from '../../contract/messages.ts';
import { encryptContact, phoneIn } from '../../server/web/contact.ts';
import { OutletScene } from '../support/outlet-scene.ts';
import { api, clock, hour, kiosk, manager, minute, visitor } from '../support/virtual-hall.ts';

const day = 24 * hour;
const cases = (scene: OutletScene) => scene.sent().filter((kind) => kind.startsWith('case'));

/** Accepted at window 1 with a case number, and a phone left before: the receipt, the visit. */
function accepted(declined: MessageKind[] = [], kept = true) {
  const scene = new OutletScene(undefined, clock('09:00'));
  const { hall } = scene;
  const { ticketId } = hall.take('card');
  scene.leavePhone(ticketId, declined);
  hall.open(1).call(1);
  hall.get(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-0001' });
  const { deed } = hall.get(api, { name: 'acceptCase', window: 1 });
  if (kept)
    hall.get(visitor(ticketId), { name: 'tellResult', ticketId, language: 'zh' }, scene.contact(31 * day));
  const note = (step: 'sentOn' | 'replied') =>
    hall.get(api, { name: 'noteHandling', deed, step, ...(step === 'sentOn' ? { reference: 'SH-1' } : {}) });
  return { scene, hall, ticketId, deed, note };
}

describe('a case of another region', () => {
  test('OU12 sent on and replied are told by the number of the receipt to the phone kept for the result, also on later days', async () => {
    const { scene, hall, deed, note } = accepted();
    hall.finish(1);
    hall.until(clock('10:00', '2026-11-24')).tick();
    note('sentOn');
    await scene.second();
    expect(scene.handed.at(-1)).toMatchObject({ kind: 'caseSentOn', phone: '13900000002' });
    expect(scene.handed.at(-1)?.text).toContain(`受理凭证 ${deed}：材料已转送异地部门`);
    hall.until(clock('10:00', '2026-11-26')).tick();
    note('replied');
    await scene.second();
    expect(cases(scene)).toEqual(['caseSentOn', 'caseReplied']);
  });

  test('OU12 while the visit goes on too it is the phone kept for the result that is told', async () => {
    const { scene, note } = accepted();
    note('sentOn');
    await scene.second();
    expect(scene.handed.at(-1)).toMatchObject({ kind: 'caseSentOn', phone: '13900000002' });
  });

  test('OU12 without one to the phone of the visit while it lasts, and not after', async () => {
    const during = accepted([], false);
    during.note('sentOn');
    await during.scene.second();
    expect(during.scene.handed.at(-1)).toMatchObject({ kind: 'caseSentOn', phone: '13900000001' });
    during.hall.finish(1);
    during.scene.follow();
    during.note('replied');
    await during.scene.second();
    expect(cases(during.scene)).toEqual(['caseSentOn']);
  });

  test('OU12 what is declined is not sent, nor a step that has been overtaken, nor of a case that has ended', async () => {
    const declined = accepted(['caseSentOn']);
    declined.note('sentOn');
    await declined.scene.second();
    expect(declined.scene.state('caseSentOn')).toBe('declined');
    declined.note('replied');
    declined.scene.follow();
    const { ticketId } = declined;
    declined.hall.get(visitor(ticketId), { name: 'chooseMessages', ticketId, declined: ['caseReplied'] });
    await declined.scene.second();
    expect([cases(declined.scene), declined.scene.state('caseReplied')]).toEqual([[], 'declined']);

    const late = accepted();
    late.note('sentOn');
    late.scene.follow();
    late.note('replied');
    await late.scene.second();
    expect(cases(late.scene)).toEqual(['caseReplied']);

    const ended = accepted();
    ended.note('sentOn');
    ended.note('replied');
    ended.hall.get(api, { name: 'endDeed', deed: ended.deed, ending: 'withdrawn' });
    await ended.scene.second();
    expect(cases(ended.scene)).toEqual([]);
  });

  test('OU12 a company is contacted by its account manager, not by a message', async () => {
    const scene = new OutletScene(undefined, clock('09:00'));
    const { hall } = scene;
    const { ticketId } = hall.take('pension');
    scene.leavePhone(ticketId);
    hall.open(1).call(1);
    const { deed } = hall.get(api, { name: 'acceptCase', window: 1 });
    hall.get(api, { name: 'noteHandling', deed, step: 'contacted' });
    await scene.second();
    expect(cases(scene)).toEqual([]);
  });
});

describe('a matter', () => {
  const report = {
    name: 'reportMatter',
    what: 'late',
    wish: 'settle',
    item: 'birth',
    language: 'ru',
  } as const;

  test('OU13 whoever left a number is told that it is answered, in her language; nobody else is', async () => {
    const scene = new OutletScene(undefined, clock('09:00'));
    const { hall } = scene;
    const contact = scene.contact(90 * day);
    const { matter } = hall.get(kiosk, { ...report, printer: 'K1' }, undefined, contact);
    const silent = hall.get(kiosk, { ...report, printer: 'K1' }).matter;
    hall.later(minute);
    for (const number of [matter, silent])
      hall.get(manager, { name: 'answerMatter', matter: number, outcome: 'guided' });
    await scene.second();
    expect(scene.sent()).toEqual(['matterAnswered']);
    expect(scene.handed[0]?.text).toContain(`На ваше обращение ${matter} есть ответ.`);
    expect(JSON.stringify(scene.handed)).not.toContain('birth');
  });

  test('OU13 switched off by the manager, or declined on the visit, it is not sent', async () => {
    const scene = new OutletScene(undefined, clock('09:00'));
    const { hall } = scene;
    const { ticketId } = hall.take('birth');
    hall.get(visitor(ticketId), { name: 'chooseMessages', ticketId, declined: ['matterAnswered'] });
    const { item: _item, ...own } = report;
    const { matter } = hall.get(visitor(ticketId), { ...own, ticketId }, undefined, scene.contact());
    hall.get(manager, { name: 'answerMatter', matter, outcome: 'settled' });
    await scene.second();
    const again = hall.get(visitor(ticketId), { ...own, ticketId }, undefined, scene.contact()).matter;
    hall.get(visitor(ticketId), { name: 'chooseMessages', ticketId, declined: [] });
    hall.get(manager, { name: 'answerMatter', matter: again, outcome: 'settled' });
    scene.follow();
    hall.get(visitor(ticketId), { name: 'chooseMessages', ticketId, declined: ['matterAnswered'] });
    await scene.second();
    const off = hall.get(kiosk, { ...report, printer: 'K1' }, undefined, scene.contact()).matter;
    hall.get(manager, { name: 'switchMessages', kind: 'matterAnswered', on: false });
    hall.get(manager, { name: 'answerMatter', matter: off, outcome: 'settled' });
    await scene.second();
    expect(scene.sent()).toEqual([]);
  });

  test('OU13 its number is read as it was left, that of a visit out of its row', () => {
    const key = new Uint8Array(32);
    expect(phoneIn(key, encryptContact(key, '+7 451-8888 1234'))).toBe('+745188881234');
    expect(phoneIn(key, encryptContact(key, JSON.stringify({ phone: '13900000001' })))).toBe('13900000001');
  });
});
