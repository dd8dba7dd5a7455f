// Rules I1–I3: a question at the inquiry window becomes business on the same number.
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../contract/commands.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, minute, VirtualHall } from '../support/virtual-hall.ts';

/** Window 1 is for inquiries; it serves D (birth, residence) and L. */
function inquiryHall(): VirtualHall {
  const settings = smallHall();
  const windows = settings.windows.map((one) => (one.no === 1 ? { ...one, kind: 'inquiry' as const } : one));
  return new VirtualHall({ ...settings, windows });
}
const convert = (item: string, window = 1): CommandOf<'convertConsultation'> => ({
  name: 'convertConsultation',
  window,
  item,
});

describe('converting a consultation', () => {
  test('I1 it goes to the item’s line with number and arrival, before whoever came later; the consultation counts as served', () => {
    const hall = inquiryHall();
    const { ticketId, number } = hall.get(api, {
      name: 'takeTicket',
      queue: 'D',
      language: 'zh',
      channel: 'kiosk',
    });
    const before = hall.ticket(ticketId).place;
    hall.later(minute);
    const later = hall.take('pickup');
    hall.open(1).call(1);
    hall.get(api, { name: 'startService', window: 1 });
    hall.later(3 * minute);
    expect(hall.get(api, convert('pickup'))).toEqual({ ticketId, number, movedOnTo: 'F' });
    expect(hall.ticket(ticketId)).toMatchObject({
      number,
      place: before,
      items: ['pickup'],
      done: 0,
      queue: 'F',
      now: { stage: 'waiting' },
      sentFrom: [],
    });
    expect(hall.hall.counts.get('D')).toMatchObject({ served: 1, servedMs: 3 * minute });
    expect(hall.window(1)).toMatchObject({ ticketId: null, served: 1 });
    hall.open(2);
    expect(hall.call(2)).toBe(ticketId);
    expect(later.ticketId).not.toBe(ticketId);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('I2 what the inquiry window does itself goes on there, timed anew and without another call', () => {
    const hall = inquiryHall();
    const { ticketId } = hall.take('birth');
    hall.open(1).call(1);
    hall.later(2 * minute);
    const calls = hall.hall.calls.length;
    expect(hall.get(api, convert('residence'))).not.toHaveProperty('movedOnTo');
    expect(hall.ticket(ticketId)).toMatchObject({ items: ['birth', 'residence'], done: 1 });
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'serving', window: 1, at: hall.now });
    expect(hall.hall.calls).toHaveLength(calls);
    hall.later(minute).finish(1);
    expect(hall.hall.counts.get('D')).toMatchObject({ served: 2 });
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('I3 elsewhere, to the same item, and to an item without a window it is refused', () => {
    const hall = inquiryHall();
    hall.take('birth');
    hall.open(1, 2).call(1);
    expect(hall.refused(api, convert('birth'))).toBe('sameItem');
    expect(hall.refused(api, convert('orphan'))).toBe('noWindowPlanned');
    expect(hall.refused(api, convert('vehicle'))).toBe('notHandledHere');
    hall.take('birth');
    hall.call(2);
    expect(hall.refused(api, convert('residence', 2))).toBe('notInquiryWindow');
  });
});
