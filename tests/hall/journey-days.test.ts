// Rules JT9–JT11: what the day counts of journeys, materials handed in once, the change of day and of settings.
import { describe, expect, test } from 'vitest';
import type { HallSettings } from '../../contract/settings.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { api, clock, kiosk, manager, VirtualHall } from '../support/virtual-hall.ts';
import { babyOf, end, hallOf, states, taken, tally, wanted } from './on-journeys.ts';

describe('journeys in the day', () => {
  test('JT9 given up it counts as not finished, taken back it goes on', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = taken(hall);
    hall.get(api, { name: 'withdrawTicket', ticketId });
    expect(tally(hall)).toEqual({ taken: 1, finished: 0, unfinished: 1 });
    hall.get(api, { name: 'undoWithdrawal', ticketId });
    expect(tally(hall)).toEqual({ taken: 1, finished: 0, unfinished: 0 });
    expect([...hall.hall.journeysNow.values()]).toEqual([ticketId]);
    hall.get(manager, { name: 'closeVisits', ticketIds: [ticketId], reason: 'hallShut' });
    expect(tally(hall)).toEqual({ taken: 1, finished: 0, unfinished: 1 });
  });

  test('JT9 a last step that was needed and not possible leaves the journey unfinished', () => {
    const hall = new VirtualHall().open(1, 2);
    const { ticketId, number } = taken(hall, 'moving');
    hall.call(2);
    expect(end(hall, 2, 'done')).toMatchObject({ nextHere: 'residence' });
    expect(end(hall, 2, 'failed')).toEqual({ ticketId, number, over: 'unfinished' });
    expect(tally(hall, 'moving')).toEqual({ taken: 1, finished: 0, unfinished: 1 });
  });

  test('JT10 what was received for one step is received for all', () => {
    const sameHands = (settings: HallSettings): HallSettings => ({
      ...settings,
      journeys: [
        {
          ...babyOf(settings),
          steps: ['birth', 'residence'].map((item) => ({ item, anyOrder: false, needed: true })),
        },
      ],
    });
    const hall = hallOf(sameHands).open(1);
    taken(hall);
    hall.call(1);
    hall.get(api, { name: 'noteMaterials', window: 1, received: ['id-card', 'residence.2'], returned: [] });
    end(hall, 1, 'done');
    expect(hall.refused(api, { name: 'noteMaterials', window: 1, received: ['id-card'], returned: [] })).toBe(
      'alreadyReceived',
    );
  });

  test('JT11 where the hall stays open it goes over the change of day with its steps; else it ends there', () => {
    const open = new VirtualHall(smallHall({}, alwaysOpen)).open(1);
    const { ticketId } = taken(open);
    open.call(1);
    open.finish(1);
    open.until(clock('04:00:01', '2026-11-24')).tick();
    expect(states(open, ticketId)).toEqual(['birth done', 'card done', 'pension done', 'pickup open']);
    expect([...open.hall.journeysNow.values()]).toEqual([ticketId]);
    expect(tally(open)).toBeUndefined();
    open.open(2).call(2);
    open.finish(2);
    expect(tally(open)).toEqual({ taken: 0, finished: 1, unfinished: 0 });
    expect(faultsOf(open.hall)).toEqual([]);

    const closing = new VirtualHall().open(1, 2);
    const served = taken(closing).ticketId;
    const waits = taken(closing, 'moving').ticketId;
    closing.call(2);
    closing.get(api, { name: 'startService', window: 2 });
    closing.until(clock('04:00:01', '2026-11-24')).tick();
    const last = closing.book.findLast(({ events }) => events.at(-1)?.type === 'dayClosed')?.events ?? [];
    const ended = last.flatMap((event) => (event.type === 'journeyStepsEnded' ? [event] : []));
    expect(ended.map(({ ticketId: id }) => id)).toEqual([served]);
    expect(ended[0]?.ended.map(({ item, state }) => `${item} ${state}`)).toEqual([
      'birth done',
      'card unreached',
      'pension unreached',
      'pickup unreached',
    ]);
    expect(last).toContainEqual({ type: 'ticketClosed', ticketId: waits, reason: 'dayEnd' });
  });

  test('JT11 another version of the settings changes no step of a journey under way', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = taken(hall);
    hall.publish({ ...smallHall(), journeys: [] });
    expect(hall.refused(kiosk, wanted('baby'))).toBe('unknownJourney');
    expect(states(hall, ticketId)).toHaveLength(4);
    hall.call(1);
    hall.finish(1);
    expect(hall.line('F')).toEqual([ticketId]);
    expect(JSON.stringify(hall.refolded().journeysNow.size)).toBe('1');
  });
});
