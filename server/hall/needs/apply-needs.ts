// Folds who comes first (granted, confirmed, not confirmed) and who needs what.
import { withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall, PriorityCount } from '../hall.ts';
import { ticketOf } from '../hall.ts';

type NeedEvent = EventOf<
  'priorityGranted' | 'priorityConfirmed' | 'priorityRefused' | 'needsNoted' | 'guideAsked'
>;

const nothingCounted: PriorityCount = { declared: 0, verified: 0, refused: 0 };

function counting(hall: Hall, id: string, what: keyof PriorityCount): Hall {
  const count = hall.priorities.get(id) ?? nothingCounted;
  return { ...hall, priorities: hall.priorities.with(id, { ...count, [what]: count[what] + 1 }) };
}

export function applyNeeds(hall: Hall, event: NeedEvent, at: number): Hall {
  const { ticketId } = event;
  const { priority } = ticketOf(hall, ticketId);
  switch (event.type) {
    case 'priorityGranted': {
      const { class: id, how, place, leadMs } = event;
      const granted = withTicket(hall, ticketId, { priority: { class: id, state: how }, place, leadMs });
      return counting(granted, id, how);
    }
    case 'priorityConfirmed': {
      if (priority === null) return hall;
      const confirmed = withTicket(hall, ticketId, { priority: { ...priority, state: 'verified' } });
      return counting(confirmed, priority.class, 'verified');
    }
    case 'priorityRefused': {
      if (priority === null) return hall;
      const { leadMs = 0 } = event;
      const change = { priority: { ...priority, state: 'refused' }, place: event.place, leadMs } as const;
      return counting(withTicket(hall, ticketId, change), priority.class, 'refused');
    }
    case 'needsNoted':
      return withTicket(hall, ticketId, { needs: event.needs });
    case 'guideAsked':
      return withTicket(hall, ticketId, { guideAskedAt: at });
    default:
      throw unknownEvent(event);
  }
}
