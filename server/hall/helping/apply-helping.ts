// Folds requests for help and what a guide has seen of a visitor's materials.
import { withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { HelpingEvent } from '../events/helping.ts';
import type { Hall } from '../hall.ts';
import type { Help } from './help.ts';

export function applyHelping(hall: Hall, event: HelpingEvent, at: number): Hall {
  const { helpFigures: figures } = hall;
  switch (event.type) {
    case 'helpRequested': {
      const { type: _type, helpId, ...asked } = event;
      const help: Help = { ...asked, id: helpId, at, taken: null, arrivedAt: null };
      return {
        ...hall,
        helps: [...hall.helps, help],
        helpFigures: {
          ...figures,
          asked: figures.asked + 1,
          byKind: { ...figures.byKind, [help.kind]: (figures.byKind[help.kind] ?? 0) + 1 },
        },
      };
    }
    case 'helpTaken': {
      const { by, post, window } = event;
      const taken = { by, post, at, ...(window === undefined ? {} : { window }) };
      const waited = at - (helpIn(hall, event.helpId)?.at ?? at);
      return {
        ...withHelp(hall, event.helpId, { taken }),
        helpFigures: { ...figures, taken: figures.taken + 1, takenMs: figures.takenMs + waited },
      };
    }
    case 'helpArrived': {
      const waited = at - (helpIn(hall, event.helpId)?.at ?? at);
      return {
        ...withHelp(hall, event.helpId, { arrivedAt: at }),
        helpFigures: { ...figures, arrived: figures.arrived + 1, arrivedMs: figures.arrivedMs + waited },
      };
    }
    case 'helpEnded':
      return applyEnd(hall, event);
    case 'helpCarried':
      return { ...hall, helps: [...hall.helps, ...event.helps] };
    case 'ticketPrechecked': {
      const { item, seen, by } = event;
      return withTicket(hall, event.ticketId, { prechecked: { item, seen, by, at } });
    }
    default:
      throw unknownEvent(event);
  }
}

function applyEnd(hall: Hall, { helpId, outcome }: EventOf<'helpEnded'>): Hall {
  const { helpFigures: figures } = hall;
  const ended = { ...figures.ended, [outcome]: (figures.ended[outcome] ?? 0) + 1 };
  return {
    ...hall,
    helps: hall.helps.filter(({ id }) => id !== helpId),
    helpFigures: { ...figures, ended },
  };
}

function helpIn(hall: Hall, helpId: string): Help | undefined {
  return hall.helps.find(({ id }) => id === helpId);
}

function withHelp(hall: Hall, helpId: string, change: Partial<Help>): Hall {
  return { ...hall, helps: hall.helps.map((help) => (help.id === helpId ? { ...help, ...change } : help)) };
}
