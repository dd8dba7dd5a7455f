// What desks and the manager see after these and those events.
import { describe, expect, test } from 'vitest';
import type { Alarm } from '../../contract/alarms.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { deskView } from '../../server/hall/views/desk.ts';
import { managerView } from '../../server/hall/views/manager.ts';
import { GivenHall, minute, second } from './views-given.ts';

function desk(given: GivenHall, no = 3): DeskView {
  const view = deskView(given.hall, given.around.around(), given.at, no);
  if (view === null) throw new Error(`no window ${no}`);
  return view;
}
const manager = (given: GivenHall): ManagerView => managerView(given.hall, given.around.around(), given.at);
const alarms = (given: GivenHall, kind: Alarm['kind']): Alarm[] =>
  manager(given).alarms.filter((alarm) => alarm.kind === kind);

describe('the desk', () => {
  test('says from when recall and 过号 are allowed and how many calls are left', () => {
    const given = new GivenHall().open(3).take('ticket01', 'D001', ['school-enrolment', 'social-card'], 'en');
    given.later(6 * minute).call('ticket01', 3);
    const first = desk(given);
    expect(first.current).toMatchObject({
      number: 'D001',
      language: 'en',
      stage: 'called',
      callsLeft: 2,
      recallFrom: given.at + 10 * second,
      noShowFrom: null,
      moreItems: 1,
      waitedMs: 6 * minute + second,
    });
    given.call('ticket01', 3).call('ticket01', 3);
    expect(desk(given).current).toMatchObject({ callsLeft: 0, noShowFrom: given.at + 10 * second });
    const lastCallAt = given.at;
    given.happens({ type: 'visitorOnTheWay', ticketId: 'ticket01', until: lastCallAt + minute });
    expect(desk(given).current).toMatchObject({
      onMyWayUntil: lastCallAt + minute,
      noShowFrom: lastCallAt + minute,
    });
    given.start('ticket01', 3);
    expect(desk(given).current).toMatchObject({ stage: 'serving', servingSince: given.at, noShowFrom: null });
  });

  test('shows the proof of each call; one that nobody could hear is not counted', () => {
    const given = new GivenHall().open(14).take('ticket01', 'R001', ['mortgage']).call('ticket01', 14);
    given.happens({ type: 'callSpoken', ticketId: 'ticket01', callId: 'ticket01-call-1', zone: 'R' });
    const spokenAt = given.at;
    given
      .call('ticket01', 14)
      .happens({ type: 'callUnheard', ticketId: 'ticket01', callId: 'ticket01-call-2' });
    const view = desk(given, 14);
    expect(view.current?.calls).toMatchObject([{ spokenAt, zone: 'R', counts: true }, { counts: false }]);
    expect(view).toMatchObject({ unheard: true, current: { callsLeft: 2 } });
  });

  test('shows only those who wait and were missed for this window', () => {
    const given = new GivenHall().open(14).open(3);
    given.take('ticket01', 'R001', ['mortgage']).take('ticket02', 'D001', ['school-enrolment']);
    given.take('ticket03', 'R002', ['inheritance']).call('ticket01', 14).miss('ticket01', 14);
    given.later(3 * minute);
    expect(desk(given, 14)).toMatchObject({
      waiting: 1,
      longestWaitMs: 3 * minute,
      next: [{ number: 'R002', waitingMs: 3 * minute }],
      missed: [{ number: 'R001', canReinstate: true }],
      missedCount: 1,
    });
    expect(desk(given, 3)).toMatchObject({ next: [{ number: 'D001' }], missed: [], missedCount: 0 });
  });

  test('asks after an outage whether the visitor is still there, and to call again', () => {
    const given = new GivenHall().open(3).open(4);
    given.take('ticket01', 'D001', ['school-enrolment']).take('ticket02', 'D002', ['school-enrolment']);
    given.call('ticket01', 3).start('ticket01', 3).call('ticket02', 4);
    const { at } = given;
    given.happens({
      type: 'hallWasDown',
      from: at,
      until: at,
      graceUntil: at,
      callAgain: ['ticket02'],
      stillHere: [3],
      heldOn: [],
    });
    expect(desk(given, 3).askStillHere).toBe(true);
    expect(desk(given, 4).current).toMatchObject({ callAgain: true, recallFrom: 0, callsLeft: 3 });
  });

  test('knows whether its zone has a voice', () => {
    const given = new GivenHall().board('s1', 'R', 'noVoice');
    expect(desk(given, 14).zoneSilent).toBe(true);
    expect(desk(given.board('s2', 'R'), 14).zoneSilent).toBe(false);
    expect(desk(given, 3).zoneSilent).toBe(true);
  });
});

describe('the manager', () => {
  test('sees every queue and every window of the demonstration hall', () => {
    const given = new GivenHall().open(3).take('ticket01', 'D001', ['school-enrolment']);
    given.around.setStaffName('clerk-3', { name: '王芳' });
    given.take('ticket02', 'D002', ['school-enrolment']).call('ticket01', 3).start('ticket01', 3);
    const view = manager(given.later(12 * minute));
    expect(view).toMatchObject({ queuesMore: 0, windowsMore: 0, day: '2026-11-23' });
    expect(view.queues).toHaveLength(15);
    expect(view.windows).toHaveLength(24);
    expect(view.queues.find((queue) => queue.id === 'D')).toMatchObject({
      waiting: 1,
      longestWaitMs: 12 * minute,
      windowsOpen: 1,
    });
    expect(view.windows.find((window) => window.no === 3)).toMatchObject({
      state: 'open',
      clerk: '王芳',
      ticket: { number: 'D001', stage: 'serving' },
    });
    expect(view.totals).toEqual({
      issued: 2,
      waiting: 1,
      serving: 1,
      served: 0,
      missed: 0,
      withdrawn: 0,
      rated: 0,
    });
  });

  test('is told of people waiting where no window is open, in yellow while the hall rests', () => {
    const given = new GivenHall().take('ticket01', 'U001', ['heating']);
    expect(alarms(given, 'queueUnserved')).toMatchObject([
      { level: 'red', queue: 'U', waiting: 1, since: given.at },
    ]);
    given.at = Date.parse('2026-11-23T12:30:00+08:00');
    expect(alarms(given, 'queueUnserved')).toMatchObject([{ level: 'yellow' }]);
    expect(alarms(given.open(23), 'queueUnserved')).toEqual([]);
  });

  test('is told when somebody waits longer than promised', () => {
    const given = new GivenHall().open(23).take('ticket01', 'U001', ['heating']);
    const takenAt = given.at;
    expect(alarms(given.later(30 * minute), 'longWait')).toEqual([]);
    expect(alarms(given.later(second), 'longWait')).toEqual([
      {
        kind: 'longWait',
        level: 'yellow',
        since: takenAt + 30 * minute,
        queue: 'U',
        longestWaitMs: 30 * minute,
      },
    ]);
  });

  test('is told of printers, their papers, and an agent that is gone', () => {
    const given = new GivenHall()
      .take('ticket01', 'D001', ['school-enrolment'])
      .wantPaper('paper001', 'ticket01');
    given.around.connect('a', { deviceId: 'agent', kind: 'agent', label: '打印代理' });
    given.around.report('a', { about: 'printer', printer: 'K1', health: 'coverOpen' });
    given.around.report('a', { about: 'printer', printer: 'K2', health: 'nearEnd' });
    expect(alarms(given, 'printer')).toMatchObject([
      { level: 'red', printer: 'K1', health: 'coverOpen', papersWaiting: 1 },
      { level: 'yellow', printer: 'K2', health: 'nearEnd', papersWaiting: 0 },
    ]);
    given.around.disconnect('a');
    expect(alarms(given, 'agentGone')).toMatchObject([{ level: 'red', agent: '打印代理' }]);
    expect(alarms(given, 'printer')).toMatchObject([{ health: 'unreachable' }, { health: 'unreachable' }]);
    given.happens({ type: 'paperClaimed', paperId: 'paper001', by: 'device:agent', attempt: 1 });
    given.happens({ type: 'paperReported', paperId: 'paper001', attempt: 1, outcome: 'uncertain' });
    expect(alarms(given, 'paperUncertain')).toMatchObject([{ number: 'D001', printer: 'K1' }]);
    given.wantPaper('paper002', 'ticket01', 'K1', 2);
    expect(alarms(given, 'paperUncertain')).toEqual([]);
  });

  test('is told of silent zones while people may be called there, of flags, of a missing address, of who wants help', () => {
    const given = new GivenHall(undefined, null)
      .board('s1', 'R')
      .board('s2', 'D', 'locked')
      .board('s3', 'S', 'noVoice');
    const silent = alarms(given, 'zoneSilent').map((alarm) =>
      alarm.kind === 'zoneSilent' ? [alarm.zone, alarm.reason] : [],
    );
    expect(silent).toContainEqual(['D', 'locked']);
    expect(silent).toContainEqual(['S', 'noVoice']);
    expect(silent).toContainEqual(['U', 'noDisplay']);
    expect(silent).toHaveLength(8);
    expect(alarms(given, 'noAddress')).toHaveLength(1);
    given.open(3).take('ticket01', 'D001', ['school-enrolment']).call('ticket01', 3).finish('ticket01', 3);
    given.happens({
      type: 'visitRated',
      ticketId: 'ticket01',
      level: 1,
      options: [101],
      channel: 'phone',
      flagged: true,
    });
    expect(alarms(given, 'ratingFlagged')).toMatchObject([{ number: 'D001' }]);
    given.around.connect('k', { deviceId: 'kiosk-1', kind: 'kiosk', label: '入口取号机' });
    given.happens({
      type: 'helpRequested',
      helpId: 'help0001',
      kind: 'guide',
      by: 'device:kiosk-1',
      device: 'kiosk-1',
    });
    expect(manager(given).help).toMatchObject([{ label: '入口取号机', level: 'ok' }]);
    expect(alarms(given, 'helpLate')).toEqual([]);
    given.later(3 * minute);
    expect(manager(given).alarms[0]).toMatchObject({ kind: 'helpLate', label: '入口取号机', level: 'red' });
    given.at = Date.parse('2026-11-23T22:00:00+08:00');
    expect(alarms(given, 'zoneSilent').map((alarm) => alarm.kind === 'zoneSilent' && alarm.zone)).toEqual([
      'D',
    ]);
  });

  test('is shown red before yellow and is told how many alarms more there are', () => {
    const given = new GivenHall(undefined, null);
    for (const queue of given.hall.plan.queues) {
      const item = given.hall.plan.items.find((each) => each.queue === queue.id);
      if (item) given.take(`ticket${queue.id.toLowerCase()}`, `${queue.id[0] ?? ''}001`, [item.id]);
    }
    const { alarms: shown, alarmsMore } = manager(given.later(31 * minute));
    expect(shown).toHaveLength(20);
    expect(alarmsMore).toBeGreaterThan(10);
    const levels = shown.map((alarm) => alarm.level);
    expect(levels).toEqual([...levels].sort());
  });
});
