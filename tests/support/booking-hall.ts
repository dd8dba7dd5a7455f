// The small hall with booking: queue D in slots of twenty minutes, pension in slots of half an hour.
import type { CommandOf } from '../../contract/commands.ts';
import { hallSettingsSchema } from '../../contract/settings.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { smallHall } from './small-hall.ts';
import { api, clock, VirtualHall } from './virtual-hall.ts';

type Given = Record<string, unknown>;

/** Windows 1 to 3 serve D, 1 and 3 pension as well: two whole windows, ten minutes a visit, four visits in a slot, one for walk-ins. */
export function bookingHall(given: Given = {}, hours: Partial<HallSettings['hours']> = {}): HallSettings {
  const pools = [
    { id: 'D', queue: 'D', slotMinutes: 20, walkInShare: 0.25, greenShare: 0.25 },
    { id: 'pension', queue: 'L', items: ['pension'], slotMinutes: 30 },
  ];
  return hallSettingsSchema.parse({ ...smallHall({}, hours), booking: { pools, ...given } });
}

/** A person: what the door makes of a document. */
export const person = (name: string): string => `person-${name}`;

export function bookOf(
  name: string,
  time: string,
  more: Partial<CommandOf<'bookSlot'>> = {},
  day?: string,
): CommandOf<'bookSlot'> {
  return {
    name: 'bookSlot',
    item: 'birth',
    start: clock(time, day),
    document: person(name),
    language: 'zh',
    channel: 'phone',
    ...more,
  };
}

/** A number of the queue itself, without an item. */
export function ofQueue(
  queue: string,
  { item: _item, ...rest }: CommandOf<'bookSlot'>,
): CommandOf<'bookSlot'> {
  return { ...rest, queue };
}

export class BookingHall extends VirtualHall {
  constructor(settings: HallSettings = bookingHall(), now = clock('08:00')) {
    super(settings, now);
  }

  reserve(name: string, time: string, more: Partial<CommandOf<'bookSlot'>> = {}, day?: string) {
    return this.get(api, bookOf(name, time, more, day));
  }

  checkIn(code: string) {
    return this.get(api, { name: 'checkIn', code, channel: 'kiosk' });
  }

  booking(id: string) {
    const found = this.hall.bookings.get(id);
    if (found === undefined) throw new Error(`no booking ${id}`);
    return found;
  }
}
