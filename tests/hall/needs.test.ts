// What visitors need: fitting windows that strand nobody, and somebody who looks for whom a call may not reach.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Need } from '../../contract/commands/needs.ts';
import { needs as allNeeds } from '../../contract/commands/needs.ts';
import type { Language } from '../../contract/settings.ts';
import { padView } from '../../server/hall/views/pad.ts';
import { surroundingsWith } from '../support/around-hall.ts';
import { boardView } from '../../server/hall/views/board.ts';
import { ticketState } from '../../server/hall/views/systems.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { api, clerk, kiosk, minute, second, takeOf, visitor, VirtualHall } from '../support/virtual-hall.ts';
import { nobody, seeDesk, seeManager } from './hands-seen.ts';

/** Window 2 has a low counter, window 3 speaks Russian; both may do what window 1 does of queue D. */
function fittedHall(rules: Parameters<typeof smallHall>[0] = {}): VirtualHall {
  const settings = smallHall(rules, alwaysOpen);
  const windows = settings.windows.map((window) => ({
    ...window,
    lowCounter: window.no === 2,
    languages: window.no === 3 ? (['zh', 'ru'] as Language[]) : window.languages,
  }));
  return new VirtualHall({ ...settings, windows });
}
const takeWith = (hall: VirtualHall, needs: Need[], item = 'birth', language: Language = 'zh') =>
  hall.get(kiosk, { ...takeOf(item), needs, language });
const serve = (hall: VirtualHall, window: number): string => {
  const ticketId = hall.call(window);
  hall.get(api, { name: 'startService', window });
  return ticketId;
};

describe('B · needs', () => {
  test('B1 needs are told when taking or noted later, change no place and are told at her window alone', () => {
    const hall = fittedHall();
    const first = hall.take('birth').ticketId;
    const { ticketId } = takeWith(hall, ['deaf', 'deaf', 'companion']);
    expect(hall.ticket(ticketId).needs).toEqual(['deaf', 'companion']);
    hall.get(clerk('c1'), { name: 'noteNeeds', ticketId, needs: ['blind'] });
    expect(hall.ticket(ticketId).needs).toEqual(['blind']);
    expect(hall.line('D')).toEqual([first, ticketId]);
    hall.open(1);
    hall.get(api, { name: 'callTicket', window: 1, ticketId, reason: 'agreed' });
    expect(seeDesk(hall, 1).current?.needs).toEqual(['blind']);
    const elsewhere = [
      boardView(hall.hall, nobody, hall.now, null, {}),
      ticketState(hall.hall, ticketId, hall.now),
      seeDesk(hall, 2),
      seeManager(hall),
    ];
    expect(JSON.stringify(elsewhere)).not.toMatch(/blind|deaf|wheelchair/);
  });

  test('B2, B3 a window with somebody else to call leaves a wheelchair to the low counter that is soon done', () => {
    const hall = fittedHall().open(1, 2);
    hall.take('birth');
    serve(hall, 2);
    hall.later(8 * minute);
    const { ticketId } = takeWith(hall, ['wheelchair']);
    const other = hall.take('birth').ticketId;
    expect(seeDesk(hall, 1).next[0]?.ticketId).toBe(other);
    expect(hall.call(1)).toBe(other);
    hall.finish(2);
    expect(hall.call(2)).toBe(ticketId);
  });

  test('B3 with nobody else to call it takes her rather than let her wait', () => {
    const hall = fittedHall().open(1, 2);
    hall.take('birth');
    serve(hall, 2);
    hall.later(8 * minute);
    const { ticketId } = takeWith(hall, ['wheelchair']);
    expect(hall.call(1)).toBe(ticketId);
  });

  test('B3 not to a window that has long to go, nor to one that is long overdue', () => {
    for (const busyFor of [minute, 16 * minute]) {
      const hall = fittedHall().open(1, 2);
      hall.take('birth');
      serve(hall, 2);
      hall.later(busyFor);
      const { ticketId } = takeWith(hall, ['wheelchair']);
      hall.take('birth');
      expect(hall.call(1)).toBe(ticketId);
    }
  });

  test('B3 to a free window for five minutes, saying which; then anybody calls her', () => {
    const hall = fittedHall().open(1, 2);
    hall.later(20 * minute);
    const { ticketId, number } = takeWith(hall, ['wheelchair']);
    expect(hall.refusal(api, { name: 'callNext', window: 1 })).toEqual({
      code: 'leftToFittingWindow',
      details: { number, window: 2 },
    });
    hall.later(5 * minute);
    expect(hall.call(1)).toBe(ticketId);
  });

  test('B3 never to a closed or paused window, nor to one that would call somebody else', () => {
    const hall = fittedHall().open(1);
    const { ticketId } = takeWith(hall, ['wheelchair']);
    expect(hall.call(1)).toBe(ticketId);
    const busy = fittedHall().open(1, 2);
    const first = takeWith(busy, ['wheelchair']).ticketId;
    const second_ = takeWith(busy, ['wheelchair']).ticketId;
    // The low counter has one to call next; the other is for anybody.
    expect(busy.call(1)).toBe(second_);
    expect(busy.call(2)).toBe(first);
    const paused = fittedHall().open(1, 2);
    paused.get(api, { name: 'pauseWindow', window: 2, reason: 'break' });
    const third = takeWith(paused, ['wheelchair']).ticketId;
    expect(paused.call(1)).toBe(third);
  });

  test('B2 a visitor who speaks Russian is left to the window that does; who needs both to one with both', () => {
    const hall = fittedHall().open(1, 3);
    const { ticketId } = takeWith(hall, [], 'birth', 'ru');
    expect(hall.refused(api, { name: 'callNext', window: 1 })).toBe('leftToFittingWindow');
    expect(hall.call(3)).toBe(ticketId);
    const both = fittedHall().open(1, 2, 3);
    const wheelchair = takeWith(both, ['wheelchair'], 'birth', 'ru').ticketId;
    // No window has both, so each is as good as another.
    expect(both.call(1)).toBe(wheelchair);
  });

  test('B4 who has waited longer than the promise is left to nobody; a head start is no waiting', () => {
    const hall = fittedHall().open(1, 2);
    const { ticketId } = takeWith(hall, ['wheelchair']);
    hall.take('birth');
    hall.later(31 * minute);
    hall.get(api, { name: 'pauseWindow', window: 2, reason: 'break' });
    hall.get(api, { name: 'resumeWindow', window: 2 });
    expect(hall.call(1)).toBe(ticketId);
    const other = fittedHall().open(1, 2);
    other.get(kiosk, { ...takeOf('birth'), needs: ['wheelchair'], priorityClass: 'disabled' });
    expect(other.refused(api, { name: 'callNext', window: 1 })).toBe('leftToFittingWindow');
  });

  test('B5 who may not have seen or heard the call is looked for before she is passed over', () => {
    const hall = fittedHall().open(1);
    const { ticketId, number } = takeWith(hall, ['deaf']);
    hall.call(1);
    for (const _again of [1, 2]) hall.later(10 * second).get(api, { name: 'recallTicket', window: 1 });
    hall.later(10 * second);
    expect(seeDesk(hall, 1).current?.guideSearch).toBe('needed');
    expect(hall.refusal(api, { name: 'markNoShow', window: 1 })).toEqual({
      code: 'askGuideFirst',
      details: { number },
    });
    hall.get(api, { name: 'askGuide', window: 1 });
    expect(seeDesk(hall, 1).current?.guideSearch).toEqual({ until: hall.now + 60 * second });
    hall.later(20 * second);
    expect(hall.refusal(api, { name: 'markNoShow', window: 1 })).toEqual({
      code: 'askGuideFirst',
      details: { number, remainingMs: 40 * second },
    });
    hall.later(40 * second).get(api, { name: 'markNoShow', window: 1 });
    expect(hall.stage(ticketId)).toBe('missed');
  });

  test('B5 somebody to care for is no reason to look for her', () => {
    const hall = fittedHall().open(1);
    takeWith(hall, ['companion']);
    expect(hall.stage(hall.miss(1))).toBe('missed');
  });

  test('B5 lapsing by itself asks the guide and waits for the search', () => {
    const hall = fittedHall({ lapseAfterSeconds: 30 }).open(1);
    const { ticketId } = takeWith(hall, ['blind']);
    hall.call(1);
    hall.later(31 * second).tick();
    expect(hall.stage(ticketId)).toBe('called');
    expect(seeManager(hall).alarms).toContainEqual(expect.objectContaining({ kind: 'guideAsked', ticketId }));
    hall.later(59 * second).tick();
    expect(hall.stage(ticketId)).toBe('called');
    hall.later(second).tick();
    expect(hall.stage(ticketId)).toBe('missed');
  });

  test('B6 the manager sees whom a guide looks for until she is there', () => {
    const hall = fittedHall().open(1);
    const { ticketId, number } = takeWith(hall, ['deaf']);
    hall.call(1);
    hall.get(api, { name: 'askGuide', window: 1 });
    const searched = () => seeManager(hall).alarms.filter(({ kind }) => kind === 'guideAsked');
    expect(searched()).toEqual([
      { kind: 'guideAsked', level: 'yellow', since: hall.now, ticketId, number, window: 1 },
    ]);
    hall.get(api, { name: 'startService', window: 1 });
    expect(searched()).toEqual([]);
  });

  test('B7 a guide is asked once each time she is called, also for whoever told of no needs', () => {
    const hall = fittedHall().open(1);
    const { ticketId, number } = hall.take('birth');
    hall.call(1);
    hall.get(api, { name: 'askGuide', window: 1 });
    expect(hall.refusal(api, { name: 'askGuide', window: 1 })).toEqual({
      code: 'guideAsked',
      details: { number },
    });
    expect(hall.hall.helps).toMatchObject([{ kind: 'guide', window: 1, ticketId, zone: 'E' }]);
    const missed = hall.later(minute);
    for (const _again of [1, 2]) missed.later(10 * second).get(api, { name: 'recallTicket', window: 1 });
    missed.later(10 * second).get(api, { name: 'markNoShow', window: 1 });
    hall.get(api, { name: 'reinstateTicket', ticketId });
    hall.call(1);
    hall.get(api, { name: 'askGuide', window: 1 });
  });

  test('B7 twenty requests in the hall are enough; the desk waits for the search all the same', () => {
    const hall = fittedHall().open(1);
    const { ticketId } = hall.take('birth');
    for (const asking of hall.takeMany(20, 'pickup')) {
      hall.get(visitor(asking), { name: 'requestHelp', kind: 'guide' });
    }
    hall.call(1);
    hall.get(api, { name: 'askGuide', window: 1 });
    expect(hall.hall.helps).toHaveLength(20);
    expect(hall.ticket(ticketId).guideAskedAt).toBe(hall.now);
  });

  test('B8 words on the pad are for one visitor, for two minutes, and in no line of the book', () => {
    const hall = fittedHall().open(1);
    const { ticketId } = takeWith(hall, ['deaf']);
    hall.take('birth');
    const surroundings = surroundingsWith({ clock: () => hall.now });
    const shows = { text: '请稍等' };
    const padShows = () => padView(hall.hall, surroundings.around(), hall.now, 1)?.caption;
    surroundings.setCaption(1, { ticketId, shows, until: hall.now + 2 * minute });
    expect(padShows()).toBeUndefined();
    hall.call(1);
    expect(padShows()).toEqual({ shows, language: 'zh' });
    expect(seeDesk(hall, 1, surroundings.around()).pad).toEqual({ connected: false, caption: shows });
    hall.finish(1);
    expect(padShows()).toBeUndefined();
    hall.call(1);
    expect(padShows()).toBeUndefined();
    surroundings.setCaption(1, {
      ticketId: hall.window(1).ticketId ?? '',
      shows,
      until: hall.now + 2 * minute,
    });
    expect(padShows()?.shows).toEqual(shows);
    expect(padView(hall.hall, surroundings.around(), hall.now, 2)?.caption).toBeUndefined();
    hall.later(2 * minute);
    expect(padShows()).toBeUndefined();
    expect(JSON.stringify(hall.book)).not.toContain('请稍等');
  });

  test('B4 whatever needs and priorities: nobody waits for ever, no window idles beside one it may call', () => {
    const visit = fc.record({
      item: fc.constantFrom('birth', 'card', 'pension', 'pickup'),
      needs: fc.uniqueArray(fc.constantFrom(...allNeeds), { maxLength: 3 }),
      language: fc.constantFrom<Language>('zh', 'zh', 'ru', 'en'),
      priorityClass: fc.option(fc.constantFrom('disabled', 'elderly'), { nil: null }),
      gapMinutes: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(visit, { minLength: 5, maxLength: 40 }), fc.nat(2), (visits, closed) => {
        const hall = fittedHall();
        const windows = [1, 2, 3].filter((no) => no === 1 || no !== closed + 1);
        hall.open(...windows);
        const coming = visits.filter(({ item }) => item !== 'pickup' || windows.includes(2));
        const taken = coming.flatMap(({ item, needs, language, priorityClass, gapMinutes }) => {
          const asked = { ...takeOf(item), needs, language };
          const { ticketId } = hall.get(kiosk, priorityClass === null ? asked : { ...asked, priorityClass });
          for (let passed = 0; passed < gapMinutes; passed += 1) workAMinute(hall, windows);
          return ticketId;
        });
        for (let passed = 0; passed < 8 * coming.length; passed += 1) workAMinute(hall, windows);
        expect(taken.filter((id) => hall.stage(id) === 'waiting')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Each visit takes seven minutes; each free window asks for the next. */
function workAMinute(hall: VirtualHall, windows: readonly number[]): void {
  hall.later(minute);
  for (const window of windows) {
    const visitor = hall.window(window).ticketId;
    const since = visitor === null ? undefined : hall.ticket(visitor).calls[0]?.at;
    if (since !== undefined && hall.now - since >= 7 * minute) hall.finish(window);
    if (hall.window(window).ticketId !== null) continue;
    const outcome = hall.ask(api, { name: 'callNext', window });
    if (!('refusal' in outcome) || outcome.refusal.code !== 'leftToFittingWindow') continue;
    // Left to a window that is free: never to one that is busy or away.
    const other = hall.window(outcome.refusal.details?.window ?? 0);
    assert(other.now.state === 'open' && other.ticketId === null, `${window} idles for ${other.no}`);
  }
  assert.deepEqual(faultsOf(hall.hall), []);
}
