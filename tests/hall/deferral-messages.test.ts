// Rule OU14: who left a phone is reminded of what is still to be brought, before it is due and when it is overdue.
import { describe, expect, test } from 'vitest';
import type { MessageKind } from '../../contract/messages.ts';
import type { Language } from '../../contract/settings.ts';
import { OutletScene } from '../support/outlet-scene.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clock, hour, manager, visitor } from '../support/virtual-hall.ts';

const day = 24 * hour;
const reminders = (scene: OutletScene) => scene.sent().filter((kind) => kind.startsWith('deferral'));

interface How {
  declined?: MessageKind[];
  /** A phone kept for the result, beside that of the visit. */
  kept?: boolean;
  days?: number;
  language?: Language;
}

/** Accepted on Monday at window 1 with two materials deferred. */
function deferred({ declined = [], kept = true, days = 3, language = 'zh' }: How = {}) {
  const scene = new OutletScene(smallHall(), clock('09:00'));
  const { hall } = scene;
  const { ticketId } = hall.get(api, {
    name: 'takeTicket',
    items: ['birth'],
    language,
    channel: 'kiosk',
  });
  scene.leavePhone(ticketId, declined);
  hall.open(1).call(1);
  hall.get(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-0001' });
  const { deed, deferral = '' } = hall.get(api, {
    name: 'acceptCase',
    window: 1,
    deferred: { materials: ['birth.2', 'id-card'], days },
  });
  if (kept) hall.get(visitor(ticketId), { name: 'tellResult', ticketId, language }, scene.contact(31 * day));
  scene.follow();
  /** The first line of that moment, as a clerk who opens a window writes it. */
  const line = async (time: string, date: string): Promise<void> => {
    hall.until(clock(time, date)).tick();
    hall.open(2);
    hall.get(api, { name: 'closeWindow', window: 2 });
    await scene.second();
  };
  return { scene, hall, ticketId, receipt: deed, deferral, line };
}

describe('what is still to be brought', () => {
  test('OU14 is reminded of on the working day before and on the first after it is due, once each, when the hall is open', async () => {
    const { scene, hall, deferral, line } = deferred();
    hall.finish(1);
    await line('09:30', '2026-11-24');
    await line('04:30', '2026-11-25');
    expect(reminders(scene)).toEqual([]);
    await line('09:00', '2026-11-25');
    expect(scene.handed).toMatchObject([
      { kind: 'deferralDue', phone: '13900000002', parameters: { code: deferral, due: '11月26日' } },
    ]);
    expect(scene.handed[0]?.text).toBe(
      `【小厅】容缺受理承诺书 ${deferral}：还欠的材料请最迟 11月26日 补交。凭承诺书到厅办理，不用重新排队。`,
    );
    scene.follow(true);
    await line('10:00', '2026-11-25');
    await line('09:00', '2026-11-26');
    expect(reminders(scene)).toEqual(['deferralDue']);
    await line('09:00', '2026-11-27');
    await line('11:00', '2026-11-27');
    await line('09:00', '2026-11-30');
    expect(reminders(scene)).toEqual(['deferralDue', 'deferralOverdue']);
    expect(scene.handed.at(-1)?.text).toContain('补交期限 11月26日 已过');
    expect(scene.handed.at(-1)?.text).not.toMatch(/出生|身份证/);
  });

  test('OU14 counts working days: due on a Monday it is reminded of on Friday, overdue on a Friday it is told on Monday', async () => {
    const monday = deferred({ days: 5 });
    monday.hall.finish(1);
    await monday.line('09:00', '2026-11-27');
    expect(reminders(monday.scene)).toEqual(['deferralDue']);
    const friday = deferred({ days: 4 });
    friday.hall.finish(1);
    await friday.line('09:00', '2026-11-26');
    await friday.line('09:00', '2026-11-28');
    expect(reminders(friday.scene)).toEqual(['deferralDue']);
    await friday.line('09:00', '2026-11-30');
    expect(reminders(friday.scene)).toEqual(['deferralDue', 'deferralOverdue']);
  });

  test('OU14 with the hall off on the first working day after, it is not reminded of later', async () => {
    const { scene, hall, line } = deferred();
    hall.finish(1);
    await line('09:00', '2026-11-25');
    await line('09:00', '2026-11-30');
    expect(reminders(scene)).toEqual(['deferralDue']);
  });

  test('OU14 not after the hall has closed for the day', async () => {
    const { scene, hall, line } = deferred();
    hall.finish(1);
    await line('18:00', '2026-11-25');
    expect(reminders(scene)).toEqual([]);
  });

  test('OU14 not on the day itself on which it was deferred until the next', async () => {
    const { scene, line } = deferred({ days: 1 });
    await line('10:00', '2026-11-23');
    expect(reminders(scene)).toEqual([]);
  });

  test('OU14 what has come, or was ended, is not reminded of, not even where the message waits already', async () => {
    for (const how of ['come', 'ended'] as const) {
      const { scene, hall, deferral, line } = deferred();
      hall.finish(1);
      hall.until(clock('09:00', '2026-11-25')).tick();
      hall.open(1);
      scene.follow();
      expect(scene.state('deferralDue')).toBe('wanted');
      if (how === 'ended') hall.get(api, { name: 'endDeed', deed: deferral, ending: 'withdrawn' });
      else {
        hall.get(api, { name: 'directReturn', window: 1, deed: deferral, reason: 'supplement' });
        const materials = ['birth.2', 'id-card'];
        hall.get(api, { name: 'supplyDeferred', window: 1, deed: deferral, materials });
        hall.finish(1);
      }
      await scene.second();
      await line('09:00', '2026-11-27');
      expect([how, reminders(scene)]).toEqual([how, []]);
    }
  });

  test('OU14 declined or switched off it is not sent; a phone of the visit is gone with it', async () => {
    const declined = deferred({ declined: ['deferralDue'] });
    declined.hall.finish(1);
    await declined.line('09:00', '2026-11-25');
    // Her visit is forgotten, not what she chose.
    expect(declined.hall.hall.tickets.has(declined.ticketId)).toBe(false);
    expect(declined.scene.state('deferralDue')).toBe('declined');

    const later = deferred();
    const { ticketId } = later;
    later.hall.get(visitor(ticketId), { name: 'chooseMessages', ticketId, declined: ['deferralOverdue'] });
    later.hall.finish(1);
    await later.line('09:00', '2026-11-25');
    await later.line('09:00', '2026-11-27');
    expect([reminders(later.scene), later.scene.state('deferralOverdue')]).toEqual([
      ['deferralDue'],
      'declined',
    ]);

    const off = deferred();
    off.hall.finish(1);
    off.hall.get(manager, { name: 'switchMessages', kind: 'deferralDue', on: false });
    await off.line('09:00', '2026-11-25');
    expect(reminders(off.scene)).toEqual([]);

    const nobody = deferred({ kept: false });
    nobody.hall.finish(1);
    await nobody.line('09:00', '2026-11-25');
    expect(reminders(nobody.scene)).toEqual([]);
  });

  test('OU14 in her language', async () => {
    for (const [language, text] of [
      ['en', 'please bring the documents still missing by 26 November at the latest.'],
      ['ru', 'недостающие документы принесите не позднее 26 ноября.'],
    ] as const) {
      const { scene, hall, deferral, line } = deferred({ language });
      hall.finish(1);
      await line('09:00', '2026-11-25');
      expect(scene.handed[0]?.text).toContain(text);
      expect(scene.handed[0]?.text).toContain(deferral);
    }
  });

  test('OU14 taken back, the phone gets no reminder', async () => {
    const { scene, hall, ticketId, line } = deferred();
    hall.finish(1);
    hall.get(visitor(ticketId), { name: 'tellResult', ticketId, language: 'zh', forgetPhone: true });
    await line('09:00', '2026-11-25');
    expect(reminders(scene)).toEqual([]);
  });
});
