// Asking for help, who comes, how urgent it becomes; what a guide does for a visit. Rules G1–G10.
import { describe, expect, test } from 'vitest';
import { kioskView } from '../../server/hall/views/kiosk.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { boardView } from '../../server/hall/views/board.ts';
import { windowDisplayView } from '../../server/hall/views/window-display.ts';
import { padView } from '../../server/hall/views/pad.ts';
import { surroundingsWith } from '../support/around-hall.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import {
  api,
  clerk,
  clock,
  guide,
  hour,
  kiosk,
  manager,
  minute,
  second,
  takeOf,
  VirtualHall,
  visitor,
} from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

const around = (names = true) => {
  const made = surroundingsWith();
  if (names) made.setStaffName('guide', { name: '王芳', staffNumber: '012' });
  return made.around();
};

function staffed(settings = smallHall()): VirtualHall {
  return new VirtualHall(settings).staff(1, 2, 3);
}
function asked(
  hall: VirtualHall,
  kind: 'colleague' | 'guide' | 'dutyManager' | 'emergency' = 'guide',
): string {
  return hall.get(clerk('c1'), { name: 'requestHelp', kind, window: 1 }).helpId;
}

describe('asking for help', () => {
  test('G1 keeps where and about whom, from a window, a kiosk and a phone', () => {
    const hall = staffed();
    const { ticketId, number } = hall.take('pension');
    hall.get(clerk('c1'), { name: 'requestHelp', kind: 'dutyManager', window: 1, ticketId });
    hall.later(second).get(kiosk, { name: 'requestHelp', kind: 'guide', printer: 'K2' });
    hall.later(second).get(visitor(ticketId), { name: 'requestHelp', kind: 'guide' });
    expect(seeManager(hall).help).toMatchObject([
      { asks: 'dutyManager', window: 1, zone: 'E', number, arrived: false },
      { asks: 'guide', printer: { id: 'K2', name: { zh: '二号机' } }, zone: 'W' },
      { asks: 'guide', number, zone: 'W' },
    ]);
    expect(JSON.stringify(hall.book)).not.toMatch(/二号机/);
    // Who is not of the staff calls a guide, and nobody's emergency or colleague.
    for (const kind of ['device', 'dutyManager', 'emergency'] as const) {
      expect(hall.refused(visitor(ticketId), { name: 'requestHelp', kind })).toBe('notAllowed');
    }
    expect(hall.refused(kiosk, { name: 'requestHelp', kind: 'emergency', printer: 'K2' })).toBe('notAllowed');
  });

  test('G2 one of each kind for each asker, twenty for the hall, and an emergency always', () => {
    const hall = staffed();
    asked(hall);
    expect(hall.refused(clerk('c1'), { name: 'requestHelp', kind: 'guide', window: 1 })).toBe(
      'helpAlreadyAsked',
    );
    asked(hall, 'dutyManager');
    for (let count = 2; count < 20; count += 1) {
      const { ticketId } = hall.take('birth');
      hall.get(visitor(ticketId), { name: 'requestHelp', kind: 'guide' });
    }
    expect(hall.refusal(clerk('c2'), { name: 'requestHelp', kind: 'guide', window: 2 })).toEqual({
      code: 'helpLimitReached',
      details: { limit: 20 },
    });
    asked(hall, 'emergency');
    const { help, helpMore } = seeManager(hall);
    expect(help[0]).toMatchObject({ asks: 'emergency', level: 'red' });
    expect(help.length + helpMore).toBe(21);
  });

  test('G3 a colleague is asked at once: her desk shows it, another does not, and one goes', () => {
    const hall = staffed();
    const { helpId } = hall.get(clerk('c1'), {
      name: 'requestHelp',
      kind: 'colleague',
      window: 1,
      forWindow: 3,
    });
    expect(seeDesk(hall, 3).help.forMe).toMatchObject([{ helpId, window: 1, forWindow: 3 }]);
    expect(seeDesk(hall, 2).help.forMe).toEqual([]);
    hall.get(clerk('c3'), { name: 'acknowledgeHelp', helpId, window: 3 });
    expect(hall.refused(guide, { name: 'acknowledgeHelp', helpId })).toBe('helpTaken');
    expect(seeDesk(hall, 1).help.own).toMatchObject([
      { asks: 'colleague', helper: { post: 'colleague', window: 3 }, arrived: false },
    ]);
  });

  test('G3 any colleague of the zone may go; then it leaves the other desks', () => {
    const hall = staffed();
    const helpId = asked(hall, 'colleague');
    expect(seeDesk(hall, 2).help.forMe).toHaveLength(1);
    expect(seeDesk(hall, 3).help.forMe).toEqual([]);
    hall.get(guide, { name: 'acknowledgeHelp', helpId });
    expect(seeDesk(hall, 2).help.forMe).toEqual([]);
  });

  test('G4 visitors read post and staff number, the desk the name', () => {
    for (const shown of [false, true]) {
      const hall = staffed(smallHall({ clerkNamesShown: shown }));
      const { ticketId } = hall.take('birth');
      const { helpId } = hall.get(visitor(ticketId), { name: 'requestHelp', kind: 'guide' });
      hall.get(guide, { name: 'acknowledgeHelp', helpId });
      const own = asked(hall, 'dutyManager');
      hall.get(guide, { name: 'arriveHelp', helpId: own });
      const phone = phoneView(hall.hall, around(), hall.now, ticketId)?.help;
      expect(phone?.helper).toEqual({
        post: 'guide',
        staffNumber: '012',
        ...(shown ? { name: '王芳' } : {}),
      });
      const { help } = seeDesk(hall, 1, around());
      expect(help.own).toMatchObject([{ helper: { name: '王芳' }, arrived: true }]);
    }
  });

  test('G4 a kiosk learns who comes to it, and another kiosk nothing', () => {
    const hall = staffed();
    const { helpId } = hall.get(kiosk, { name: 'requestHelp', kind: 'guide', printer: 'K1' });
    hall.get(manager, { name: 'acknowledgeHelp', helpId });
    const see = (device: string, printer: string) =>
      kioskView(hall.hall, around(), hall.now, printer, device)?.help;
    expect(see('kiosk-1', 'K1')).toMatchObject({ helper: { post: 'dutyManager' } });
    expect(see('kiosk-1', 'K2')).toBeUndefined();
    expect(see('kiosk-2', 'K1')).toBeUndefined();
  });

  test('G5 yellow after a minute, red after three, calm once somebody comes', () => {
    const hall = staffed();
    const helpId = asked(hall);
    const level = () => seeManager(hall).alarms.filter(({ kind }) => kind === 'helpLate');
    hall.later(59 * second);
    expect(level()).toEqual([]);
    hall.later(second);
    expect(level()).toMatchObject([{ level: 'yellow', window: 1, asks: 'guide' }]);
    hall.later(2 * minute);
    expect(seeManager(hall).alarms[0]).toMatchObject({ kind: 'helpLate', level: 'red' });
    hall.get(guide, { name: 'acknowledgeHelp', helpId });
    expect(level()).toEqual([]);
  });

  test('G6 an emergency is red for manager and guides, a mark at its own desk, and nowhere else', () => {
    const hall = staffed();
    const { ticketId } = hall.take('birth');
    hall.call(1);
    const nobody = around(false);
    const visitors = () =>
      JSON.stringify([
        phoneView(hall.hall, nobody, hall.now, ticketId),
        kioskView(hall.hall, nobody, hall.now, 'K1', 'kiosk-1'),
        boardView(hall.hall, nobody, hall.now, null, {}),
        windowDisplayView(hall.hall, nobody, hall.now, 1),
        padView(hall.hall, nobody, hall.now, 1),
        seeDesk(hall, 2),
        seeDesk(hall, 3),
      ]);
    const before = visitors();
    asked(hall, 'emergency');
    expect(visitors()).toBe(before);
    expect(seeManager(hall).alarms[0]).toMatchObject({ kind: 'helpLate', asks: 'emergency', level: 'red' });
    expect(seeDesk(hall, 1).help.own).toMatchObject([{ asks: 'emergency' }]);
  });

  test('G7 the day counts how many, how they ended, and how long it took', () => {
    const hall = staffed();
    const first = asked(hall);
    hall.later(20 * second).get(guide, { name: 'acknowledgeHelp', helpId: first });
    hall.later(40 * second).get(guide, { name: 'arriveHelp', helpId: first });
    hall.later(minute).get(guide, { name: 'endHelp', helpId: first, outcome: 'helped' });
    const second_ = asked(hall);
    hall.get(clerk('c1'), { name: 'endHelp', helpId: second_, window: 1, outcome: 'notNeeded' });
    expect(hall.hall.helpFigures).toEqual({
      asked: 2,
      byKind: { guide: 2 },
      taken: 1,
      takenMs: 20 * second,
      arrived: 1,
      arrivedMs: minute,
      ended: { helped: 1, notNeeded: 1 },
    });
  });

  test('G7 a colleague who took the window over speaks for it; who left it does not', () => {
    const hall = staffed();
    const helpId = asked(hall);
    hall.get(clerk('c1'), { name: 'closeWindow', window: 1 });
    hall.get(clerk('c9'), { name: 'openWindow', window: 1 });
    const end = { name: 'endHelp', helpId, window: 1, outcome: 'notNeeded' } as const;
    expect(hall.refused(clerk('c1'), end)).toBe('notYourWindow');
    hall.get(clerk('c9'), end);
  });

  test('G8 goes on over the change of day in a hall that does not close, and ends where it does', () => {
    const open = staffed(smallHall({}, alwaysOpen));
    const helpId = asked(open);
    open.later(20 * hour).tick();
    expect(open.hall.day).toBe('2026-11-24');
    expect(open.hall.helps).toMatchObject([{ id: helpId, at: clock('09:00') }]);
    expect(open.refolded().helps).toEqual(open.hall.helps);
    const closing = staffed();
    asked(closing);
    closing.later(20 * hour).tick();
    expect(closing.hall.helps).toEqual([]);
    expect(closing.book.flatMap(({ events }) => events)).toContainEqual({
      type: 'helpEnded',
      helpId: expect.any(String),
      outcome: 'dayClosed',
    });
  });
});

describe('a guide', () => {
  test('G9 takes a number, looks at materials and finds out, and answers for nobody', () => {
    const hall = staffed();
    const { ticketId } = hall.get(guide, { ...takeOf('birth'), channel: 'guide' });
    hall.get(guide, { name: 'markPrechecked', ticketId, seen: [1, 0, 1] });
    hall.get(guide, { name: 'requestHelp', kind: 'dutyManager', ticketId });
    expect(hall.ticket(ticketId)).toMatchObject({ owner: null, chain: [], channel: 'guide' });
  });

  test('G10 what was seen stands at the desk for its item, and not for the next', () => {
    const hall = staffed();
    const { ticketId } = hall.take('birth', 'card');
    hall.get(guide, { name: 'markPrechecked', ticketId, seen: [2, 0, 2] });
    hall.call(1);
    expect(seeDesk(hall, 1, around()).current?.prechecked).toEqual({
      item: 'birth',
      seen: [0, 2],
      at: hall.now,
      by: '王芳',
    });
    hall.get(clerk('c1'), { name: 'changeItem', window: 1, item: 'residence' });
    expect(seeDesk(hall, 1).current?.prechecked).toBeUndefined();
  });

  test('G10 a number of a queue names no materials', () => {
    const hall = staffed();
    const { ticketId, number } = hall.get(api, {
      name: 'takeTicket',
      queue: 'D',
      language: 'zh',
      channel: 'api',
    });
    expect(hall.refusal(guide, { name: 'markPrechecked', ticketId, seen: [] })).toEqual({
      code: 'nothingToPrecheck',
      details: { number },
    });
  });
});
