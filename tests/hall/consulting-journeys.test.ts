// Rule I8: a consultation goes on as a whole journey on the same number.
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../contract/commands.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { journeyAlarms } from '../../server/hall/views/journey-alarms.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { api, kiosk, minute } from '../support/virtual-hall.ts';
import { babyOf, end, hallOf, states, tally, taken } from './on-journeys.ts';

describe('a consultation that goes on as a journey', () => {
  /** Window 1 is for inquiries; it serves D, then L. */
  const inquiry = (settings: HallSettings): HallSettings => ({
    ...settings,
    windows: settings.windows.map((one) => (one.no === 1 ? { ...one, kind: 'inquiry' as const } : one)),
  });
  const convert = (journey: string): CommandOf<'convertConsultation'> => ({
    name: 'convertConsultation',
    window: 1,
    journey,
  });

  test('I8 it is served and counted, number and arrival stay, and what the window does of the steps goes on there', () => {
    const hall = hallOf(inquiry).open(1);
    const { ticketId, number } = hall.take('residence');
    const { place } = hall.ticket(ticketId);
    hall.call(1);
    hall.get(api, { name: 'startService', window: 1 });
    hall.later(2 * minute);
    expect(hall.get(api, convert('baby'))).toEqual({ ticketId, number });
    expect(hall.ticket(ticketId)).toMatchObject({
      number,
      place,
      items: ['birth', 'card', 'pension', 'pickup'],
      done: 0,
      journey: { id: 'baby', department: 'dep' },
      now: { stage: 'serving', window: 1, at: hall.now },
    });
    expect(hall.hall.counts.get('D')).toMatchObject({ served: 1, servedMs: 2 * minute });
    expect(tally(hall)).toEqual({ taken: 1, finished: 0, unfinished: 0 });
    expect(hall.hall.journeysNow.has(ticketId)).toBe(true);
    expect(end(hall, 1, 'done')).toMatchObject({ nextHere: 'card' });
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('I8 elsewhere she waits in the line of the first step, before who came later', () => {
    const hall = hallOf(inquiry).open(1);
    const { ticketId, number } = hall.get(kiosk, {
      name: 'takeTicket',
      queue: 'D',
      language: 'zh',
      channel: 'kiosk',
    });
    hall.later(minute);
    hall.take('pickup');
    hall.call(1);
    expect(hall.get(api, convert('moving'))).toEqual({ ticketId, number, movedOnTo: 'F' });
    hall.open(2);
    expect(hall.call(2)).toBe(ticketId);
    expect(states(hall, ticketId)).toEqual(['pickup open', 'residence open']);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('I8 of steps in any order the window goes on with the one it does itself', () => {
    const anyOrder = (settings: HallSettings): HallSettings => ({
      ...inquiry(settings),
      journeys: [
        {
          ...babyOf(settings),
          steps: ['card', 'pickup'].map((item, index) => ({ item, anyOrder: index > 0, needed: true })),
        },
      ],
    });
    const hall = hallOf(anyOrder).open(1, 2);
    const { ticketId } = hall.take('residence');
    hall.takeMany(6, 'card');
    hall.get(api, { name: 'callTicket', window: 1, ticketId, reason: 'other' });
    expect(hall.get(api, convert('baby'))).not.toHaveProperty('movedOnTo');
    expect(hall.ticket(ticketId).items).toEqual(['card', 'pickup']);
  });

  test('I8, JT12 her first step is waited for from the end of the consultation on', () => {
    const hall = hallOf(inquiry).open(1);
    const { ticketId } = hall.take('card');
    hall.later(50 * minute).call(1);
    hall.later(5 * minute).get(api, convert('moving'));
    const since = hall.now;
    expect(hall.stage(ticketId)).toBe('waiting');
    expect(journeyAlarms(hall.hall, hall.now)).toMatchObject([{ why: 'noWindow', level: 'yellow', since }]);
    hall.open(2);
    expect(journeyAlarms(hall.hall, hall.now)).toEqual([]);
    hall.later(30 * minute);
    expect(journeyAlarms(hall.hall, hall.now)).toMatchObject([{ why: 'long', level: 'yellow', since }]);
  });

  test('I8 not with other items still to come, not to a journey that is none, not on a journey, not elsewhere', () => {
    const hall = hallOf(inquiry).open(1, 2);
    hall.take('birth', 'pickup');
    hall.call(1);
    expect(hall.refused(api, convert('baby'))).toBe('otherItemsFirst');
    hall.finish(1).take('residence');
    hall.call(1);
    expect(hall.refused(api, convert('nothing'))).toBe('unknownJourney');
    expect(hall.refused(api, convert('stuck'))).toBe('noWindowPlanned');
    taken(hall);
    hall.call(2);
    expect(hall.refused(api, { ...convert('moving'), window: 2 })).toBe('notInquiryWindow');
  });
});
