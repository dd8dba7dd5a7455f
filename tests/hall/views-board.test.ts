// What the hall board and the window displays show after these and those events.
import { describe, expect, test } from 'vitest';
import type { BoardView } from '../../contract/views/board.ts';
import type { Viewer } from '../../server/hall/views/around.ts';
import { boardView } from '../../server/hall/views/board.ts';
import { windowDisplayView } from '../../server/hall/views/window-display.ts';
import { GivenHall, minute, second } from './views-given.ts';

function board(given: GivenHall, zone: string | null = null, viewer: Viewer = {}): BoardView {
  const view = boardView(given.hall, given.around.around(), given.at, zone, viewer);
  if (view === null) throw new Error('no board');
  return view;
}

describe('the hall board', () => {
  test('shows a called number until its service starts, and the call in the log after that', () => {
    const given = new GivenHall().open(3).take('ticket01', 'D001', ['school-enrolment']).call('ticket01', 3);
    const called = board(given);
    expect(called.rows).toEqual([{ number: 'D001', window: 3, zone: 'D', calledAt: given.at, nth: 1 }]);
    expect(called.calls).toMatchObject([{ callId: 'ticket01-call-1', number: 'D001', window: 3, nth: 1 }]);
    given.start('ticket01', 3);
    const started = board(given);
    expect(started.rows).toEqual([]);
    expect(started.calls.map((call) => call.callId)).toEqual(['ticket01-call-1']);
    expect(board(given.later(minute)).calls).toEqual([]);
  });

  test('brings a recalled number to the top and counts its calls', () => {
    const given = new GivenHall().open(3).open(4);
    given.take('ticket01', 'D001', ['school-enrolment']).take('ticket02', 'D002', ['school-enrolment']);
    given.call('ticket01', 3).call('ticket02', 4);
    expect(board(given).rows.map((row) => row.number)).toEqual(['D002', 'D001']);
    given.call('ticket01', 3);
    const { rows, calls } = board(given);
    expect(rows.map((row) => [row.number, row.nth])).toEqual([
      ['D001', 2],
      ['D002', 1],
    ]);
    expect(calls.map((call) => [call.number, call.nth])).toEqual([
      ['D001', 1],
      ['D002', 1],
      ['D001', 2],
    ]);
  });

  test('of a zone leaves out the calls of others, but not the people who wait here and are called elsewhere', () => {
    const given = new GivenHall().open(5).open(14);
    given.take('ticket01', 'L001', ['social-card']).take('ticket02', 'R001', ['mortgage']);
    given.call('ticket01', 5).call('ticket02', 14);
    expect(board(given, 'D').rows.map((row) => row.number)).toEqual(['L001']);
    const waitingRoom = board(given, 'L');
    expect(waitingRoom.zones.map(({ id }) => id)).toEqual(['D', 'L']);
    expect(waitingRoom.rows).toMatchObject([{ number: 'L001', window: 5, zone: 'D' }]);
    expect(waitingRoom.calls).toMatchObject([{ number: 'L001', zone: 'D', waitsIn: 'L' }]);
    expect(board(given, 'R').rows.map((row) => row.number)).toEqual(['R001']);
    expect(board(given, 'R').calls[0]).not.toHaveProperty('waitsIn');
  });

  test('says what has been spoken, so that nobody says it again', () => {
    const given = new GivenHall().open(3).take('ticket01', 'D001', ['school-enrolment']).call('ticket01', 3);
    expect(board(given).calls[0]).not.toHaveProperty('spoken');
    given.happens({ type: 'callSpoken', ticketId: 'ticket01', callId: 'ticket01-call-1', zone: 'D' });
    expect(board(given).calls[0]).toMatchObject({ spoken: true });
  });

  test('names those next in line only where a window is open for them, and the lately missed', () => {
    const given = new GivenHall().open(3);
    given.take('ticket01', 'D001', ['school-enrolment']).take('ticket02', 'U001', ['heating']);
    given.take('ticket03', 'D002', ['school-enrolment']).take('ticket04', 'D003', ['school-enrolment']);
    given.call('ticket01', 3).miss('ticket01', 3);
    const view = board(given);
    expect(view.next).toEqual([
      { number: 'D002', zone: 'D' },
      { number: 'D003', zone: 'D' },
    ]);
    expect(view.missed).toEqual(['D001']);
    expect(view.waiting).toBe(3);
    expect(board(given, 'R').missed).toEqual([]);
  });

  test('forgets a call that an outage broke off until it is made again', () => {
    const given = new GivenHall().open(3).take('ticket01', 'D001', ['school-enrolment']).call('ticket01', 3);
    const { at } = given;
    given.happens({
      type: 'hallWasDown',
      from: at,
      until: at,
      graceUntil: at,
      callAgain: ['ticket01'],
      stillHere: [],
      heldOn: [],
    });
    expect(board(given).rows).toEqual([]);
    expect(board(given.call('ticket01', 3)).rows).toMatchObject([{ number: 'D001', nth: 2 }]);
  });

  test('speaks for its zones on the very page that was elected', () => {
    const given = new GivenHall().board('s1', 'R').board('s2', undefined);
    expect(board(given, 'R', { deviceId: 'device-s1', socketId: 's1' }).speaksFor).toEqual(['R']);
    expect(board(given, 'R', { deviceId: 'device-s1', socketId: 'other' }).speaksFor).toEqual([]);
    expect(board(given, null, { deviceId: 'device-s2', socketId: 's2' }).speaksFor).toEqual([
      'D',
      'F',
      'G',
      'J',
      'L',
      'N',
      'S',
      'U',
    ]);
  });

  test('is none for a zone that the hall does not have', () => {
    const given = new GivenHall();
    expect(boardView(given.hall, given.around.around(), given.at, 'X', {})).toBeNull();
  });
});

describe('the window display', () => {
  const display = (given: GivenHall, no: number) =>
    windowDisplayView(given.hall, given.around.around(), given.at, no);

  test('shows the state, the number and what comes next', () => {
    const given = new GivenHall();
    expect(display(given, 14)).toMatchObject({
      state: 'closed',
      nextNumbers: [],
      kind: 'domain',
      zone: { id: 'R' },
    });
    given.open(14).take('ticket01', 'R001', ['mortgage'], 'ru').take('ticket02', 'R002', ['mortgage']);
    expect(display(given, 14)).toMatchObject({ state: 'open', nextNumbers: ['R001', 'R002'] });
    given.call('ticket01', 14);
    expect(display(given, 14)).toMatchObject({
      current: { number: 'R001', stage: 'called', nth: 1, language: 'ru' },
      nextNumbers: ['R002'],
    });
    given.start('ticket01', 14);
    expect(display(given, 14)).toMatchObject({ current: { number: 'R001', stage: 'serving' } });
    given.finish('ticket01', 14).happens({ type: 'windowPaused', window: 14, reason: 'break' });
    const paused = display(given.later(second), 14);
    expect(paused).toMatchObject({ state: 'paused', pauseReason: 'break', nextNumbers: [] });
    expect(paused).not.toHaveProperty('current');
    expect(display(given, 25)).toBeNull();
  });

  test('shows the staff number only where the hall says so, and the authority of a guest window', () => {
    const given = new GivenHall().open(20);
    given.around.setStaffName('clerk-20', { name: '李敏', staffNumber: '0207' });
    expect(display(given, 20)).not.toHaveProperty('staffNumber');
    expect(display(given, 20)).toHaveProperty('organisation');
    const shown = new GivenHall({
      ...given.settings,
      rules: { ...given.settings.rules, clerkNamesShown: true },
    }).open(20);
    shown.around.setStaffName('clerk-20', { name: '李敏', staffNumber: '0207' });
    expect(display(shown, 20)).toMatchObject({ staffNumber: '0207' });
    expect(JSON.stringify(display(shown, 20))).not.toContain('李敏');
  });
});
