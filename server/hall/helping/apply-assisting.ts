// Folds requests for 帮办代办.
import { unknownEvent } from '../event.ts';
import type { AssistingEvent } from '../events/assisting.ts';
import type { Hall } from '../hall.ts';

export function applyAssisting(hall: Hall, event: AssistingEvent, at: number): Hall {
  switch (event.type) {
    case 'assistanceRequested':
      return {
        ...hall,
        assistances: [...hall.assistances, { ...event.assistance, at, taken: null }],
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
      return { ...hall, assistances: [...hall.assistances, ...event.assistances] };
    default:
      throw unknownEvent(event);
  }
}
