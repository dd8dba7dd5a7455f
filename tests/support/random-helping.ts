// The steps of a random day that are about help: asking for it, going there, looking at materials.
import type { Command } from '../../contract/commands.ts';
import { assistanceKinds, assistanceOutcomes } from '../../contract/commands/assisting.ts';
import { helpKinds, helpOutcomes } from '../../contract/commands/helping.ts';
import { pick, someTicket } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';

/** Asking for help and going there; a guide's look at materials. */
export function helpingOf(hall: VirtualHall, { which, window, who }: Step): Command {
  const helpId = pick(hall.hall.helps, which >> 3)?.id ?? 'nobody00';
  const at = who % 3 > 0 ? {} : { window };
  const about = which % 3 === 0 ? { ticketId: someTicket(hall, which >> 3) } : {};
  if (which % 4 === 1) return assistingOf(hall, which >> 2, at, about);
  switch (which % 7) {
    case 0:
    case 1:
      return { name: 'requestHelp', kind: pick(helpKinds, which >> 3) ?? 'guide', ...at, ...about };
    case 2:
      return { name: 'requestHelp', kind: 'colleague', window, forWindow: 1 + (which % 3), ...about };
    case 3:
      return { name: 'acknowledgeHelp', helpId, ...at };
    case 4:
      return { name: 'arriveHelp', helpId };
    case 5:
      return { name: 'endHelp', helpId, outcome: pick(helpOutcomes, which >> 3) ?? 'helped', ...at };
    default:
      return { name: 'markPrechecked', ticketId: someTicket(hall, which >> 3), seen: [which % 3, 1] };
  }
}

/** 帮办代办: asked for, taken over, done or withdrawn. */
function assistingOf(
  hall: VirtualHall,
  which: number,
  at: { window?: number },
  about: { ticketId?: string },
): Command {
  const assistanceId = pick(hall.hall.assistances, which >> 3)?.id ?? 'nobody00';
  switch (which % 5) {
    case 0:
    case 1: {
      const kind = pick(assistanceKinds, which >> 3) ?? 'escort';
      const preferredAt = hall.now + 60_000 * (1 + (which % 50));
      if (kind === 'entrusted' && which % 2 === 0)
        return {
          name: 'requestAssistance',
          kind,
          item: 'birth',
          dropOff: true,
          language: 'en',
          printer: 'K1',
        };
      return { name: 'requestAssistance', kind, language: 'ru', preferredAt, ...at, ...about };
    }
    case 2:
    case 3:
      return { name: 'takeAssistance', assistanceId };
    default: {
      if (which % 2 === 1) return { name: 'wantAssistancePaper', assistanceId, printer: 'K1' };
      const outcome = pick(assistanceOutcomes, which >> 3) ?? 'done';
      return { name: 'endAssistance', assistanceId, outcome };
    }
  }
}
