// A visit for an item of the small hall, accepted at window 1 and over.
import { api, VirtualHall } from '../support/virtual-hall.ts';

export function accepted(item: string, hall = new VirtualHall()): { hall: VirtualHall; deed: string } {
  hall.take(item);
  if (hall.window(1).now.state === 'closed') hall.open(1);
  hall.call(1);
  const { deed } = hall.get(api, { name: 'acceptCase', window: 1 });
  hall.finish(1);
  return { hall, deed };
}
