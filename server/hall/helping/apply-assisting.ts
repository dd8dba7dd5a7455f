// Folds requests for 帮办代办.
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { AssistingEvent } from '../events/assisting.ts';
import type { Hall } from '../hall.ts';
import type { Assistance } from './assistance.ts';

export function applyAssisting(hall: Hall, event: AssistingEvent, at: number): Hall {
  switch (event.type) {
    case 'assistanceRequested':
      return {
        ...hall,
        assistances: [...hall.assistances, { ...event.assistance, at, taken: null, copies: 0 }],
        assistancesAsked: hall.assistancesAsked + 1,
      };
    case 'assistanceTaken': {
      const { by, post, window } = event;
      const taken = { by, post, at, ...(window === undefined ? {} : { window }) };
      return {
        ...hall,
        assistances: hall.assistances.map((one) => (one.id === event.assistanceId ? { ...one, taken } : one)),
      };
    }
    case 'assistanceEnded':
      return {
        ...hall,
        assistances: hall.assistances.filter(({ id }) => id !== event.assistanceId),
        assistancesDone: hall.assistancesDone + (event.outcome === 'done' ? 1 : 0),
      };
    case 'assistancesCarried':
      return { ...hall, assistances: [...hall.assistances, ...event.assistances.map(withCopies)] };
    default:
      throw unknownEvent(event);
  }
}

/** Books of older builds do not count them: one came out wherever it was asked for at a printer. */
function withCopies(carried: EventOf<'assistancesCarried'>['assistances'][number]): Assistance {
  const before = carried.dropOff === true && carried.printer !== undefined ? 1 : 0;
  return { ...carried, copies: carried.copies ?? before };
}
