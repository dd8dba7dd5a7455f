// A window fits by what its clerk speaks, as long as she is there. Rules B9, B10.
import { describe, expect, test } from 'vitest';
import type { StaffLanguage } from '../../contract/languages.ts';
import type { Need } from '../../contract/commands/needs.ts';
import type { Language } from '../../contract/settings.ts';
import { applyAll } from '../../server/hall/apply.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { pictureOf } from '../support/hall-picture.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { clerk, clock, kiosk, manager, takeOf, VirtualHall } from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

const speaking = (id: string, ...speaks: StaffLanguage[]): Asker => ({
  kind: 'staff',
  id,
  role: 'clerk',
  speaks,
});
const plain = clerk('a');
const gifted = speaking('b', 'ru', 'sign');

/** Windows 1 and 2 serve the line; who is at 2 may speak more than Chinese. No window of the plan does. */
function opened(second: Asker = gifted): VirtualHall {
  const hall = new VirtualHall(smallHall({}, alwaysOpen));
  hall.get(plain, { name: 'openWindow', window: 1 });
  hall.get(second, { name: 'openWindow', window: 2 });
  return hall;
}
const takes = (hall: VirtualHall, needs: Need[], language: Language = 'zh') =>
  hall.get(kiosk, { ...takeOf('birth'), needs, language });
const nextAt1 = (hall: VirtualHall) => hall.ask(plain, { name: 'callNext', window: 1 });
const leftTo2 = { refusal: { code: 'leftToFittingWindow', details: { window: 2 } } };
const spoken = (hall: VirtualHall, window = 2) => hall.window(window).speaks;

describe('B · what clerks speak', () => {
  test('B9 whose language the clerk speaks is left to her window, from signing in until signing off', () => {
    const hall = opened();
    expect(spoken(hall)).toEqual(['ru', 'sign']);
    const { ticketId } = takes(hall, [], 'ru');
    expect(nextAt1(hall)).toMatchObject(leftTo2);
    const english = opened();
    takes(english, [], 'en');
    expect(nextAt1(english)).toHaveProperty('answer');
    hall.get(gifted, { name: 'closeWindow', window: 2 });
    expect(spoken(hall)).toEqual([]);
    hall.get(clerk('c'), { name: 'openWindow', window: 2 });
    expect(nextAt1(hall)).toMatchObject({ answer: { ticketId } });
  });

  test('B9 another hand at the window brings her own, and is asked for them when she opens the desk', () => {
    const hall = opened();
    hall.get(gifted, { name: 'handOverWindow', window: 2, toClerk: 'c' });
    expect(spoken(hall)).toEqual([]);
    hall.get(speaking('c', 'en'), { name: 'staffWindow', window: 2 });
    expect(spoken(hall)).toEqual(['en']);
    // Nothing new is no line of the book.
    const lines = hall.book.length;
    hall.get(speaking('c', 'en'), { name: 'staffWindow', window: 2 });
    expect(hall.book).toHaveLength(lines);
    hall.get(clerk('c'), { name: 'staffWindow', window: 2 });
    expect(spoken(hall)).toEqual([]);
  });

  test('B9 taken over it speaks no more, and who takes a released window brings hers', () => {
    const hall = opened();
    hall.get(manager, { name: 'takeOverWindow', window: 2, reason: 'absent' });
    expect(spoken(hall)).toEqual([]);
    for (const name of ['staffWindow', 'askForWindow'] as const) {
      const released = opened(clerk('z'));
      released.get(manager, { name: 'releaseClerk', clerk: 'z' });
      released.get(gifted, { name, window: 2 });
      expect(spoken(released)).toEqual(['ru', 'sign']);
    }
  });

  test('B9 the desk, its colleagues and the manager see it', () => {
    const hall = opened();
    expect(seeDesk(hall, 2).clerk).toMatchObject({ id: 'b', speaks: ['ru', 'sign'] });
    const [colleague] = seeDesk(hall, 1).colleagues;
    expect(colleague?.clerk.speaks).toEqual(['ru', 'sign']);
    const told = seeManager(hall).windows.map(({ speaks }) => speaks ?? []);
    expect(told).toEqual([[], ['ru', 'sign'], []]);
  });

  test('B9 goes along into the next day with who works on, and days of before know nothing of it', () => {
    const hall = opened();
    hall.until(clock('04:01', '2026-11-24')).tick();
    expect(hall.hall.day).toBe('2026-11-24');
    expect(hall.window(2).now.state).toBe('open');
    expect(spoken(hall)).toEqual(['ru', 'sign']);
    expect(pictureOf(hall.refolded())).toEqual(pictureOf(hall.hall));
    const { speaks: _unknown, ...older } = hall.window(2);
    const carried = { type: 'visitsCarried', tickets: [], windows: [older], papers: [] };
    const folded = applyAll(hall.hall, [carried as never], hall.now);
    expect(folded.windows.get('2')?.speaks).toEqual([]);
  });

  test('B10 who is deaf is left to a clerk who signs, while she calls', () => {
    const hall = opened();
    const { ticketId } = takes(hall, ['deaf']);
    expect(nextAt1(hall)).toMatchObject(leftTo2);
    hall.get(gifted, { name: 'pauseWindow', window: 2, reason: 'break' });
    expect(nextAt1(hall)).toMatchObject({ answer: { ticketId } });
    // Beside a paused desk that signs, her language is the wish that is met.
    const paused = opened();
    paused.get(gifted, { name: 'pauseWindow', window: 2, reason: 'break' });
    paused.get(speaking('c', 'ru'), { name: 'openWindow', window: 3 });
    takes(paused, ['deaf'], 'ru');
    expect(nextAt1(paused)).toMatchObject({
      refusal: { code: 'leftToFittingWindow', details: { window: 3 } },
    });
    const nobody = opened(speaking('b', 'ru'));
    takes(nobody, ['deaf']);
    expect(nextAt1(nobody)).toHaveProperty('answer');
  });

  test('B10 where nobody signs her other wishes count as before', () => {
    const settings = smallHall({}, alwaysOpen);
    const windows = settings.windows.map((window) => ({ ...window, lowCounter: window.no === 2 }));
    const hall = new VirtualHall({ ...settings, windows });
    hall.get(plain, { name: 'openWindow', window: 1 });
    hall.get(clerk('c'), { name: 'openWindow', window: 2 });
    takes(hall, ['wheelchair', 'deaf']);
    expect(nextAt1(hall)).toMatchObject(leftTo2);
  });
});
