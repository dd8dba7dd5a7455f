// Coming back with a deed: no second queue. Rules N17, N20 of RULES.md.
import type { VisitReason } from '../../../contract/commands/notice-codes.ts';
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Deed } from './deed.ts';
import { bringsBack } from './deed.ts';
import { isUnderWay } from '../changes.ts';
import { directVisit } from '../visits/direct.ts';
import type { HallEvent } from '../event.ts';
import { endOfBusinessDay } from '../days/hours.ts';
import { nextDay } from '../days/local-time.ts';
import { takeTicket } from '../visits/taking.ts';
import { aheadIn, waitFor } from '../lines/waiting.ts';

/** Open, and nobody is in the hall with it at this moment. */
function usable({ hall }: Asking, id: string): Deed | ReturnType<typeof refuse> {
  const deed = hall.deeds.get(id);
  if (deed === undefined) return refuse('unknownDeed');
  if (deed.now.state !== 'open') return refuse('deedNotOpen');
  const last = hall.tickets.get(deed.lastVisit);
  if (last !== undefined && isUnderWay(last.now)) return refuse('deedInUse', { number: last.number });
  return deed;
}

const forWhat = ({ item, queue }: Deed): { item: string } | { queue: string } =>
  item === null ? { queue } : { item };

function backWith({ id, visits }: Deed, ticketId: string, window: number, reason: VisitReason): HallEvent {
  return { type: 'visitNoted', ticketId, window, reason, deed: id, visits: visits + 1 };
}

export function directReturn(asking: AskingFor<'directReturn'>): Decision<'directReturn'> {
  const { command } = asking;
  const deed = usable(asking, command.deed);
  const { window } = command;
  const what = 'refusal' in deed ? { queue: '' } : forWhat(deed);
  const direct = directVisit({
    ...asking,
    command: { name: 'directVisit', window, language: 'zh', ...what },
  });
  // Whose window it is comes before what is brought to it.
  if ('refusal' in direct && direct.refusal.code !== 'unknownQueue') return direct;
  if ('refusal' in deed) return deed;
  if ('refusal' in direct) return direct;
  const { ticketId } = direct.answer;
  return {
    events: [...direct.events, backWith(deed, ticketId, window, command.reason)],
    answer: direct.answer,
  };
}

/** N20: at a kiosk nobody sees the paper; then its code stands for it. */
function isShown({ hall, asker, command }: AskingFor<'takeReturn'>): boolean {
  if (asker.kind !== 'device' && command.code === undefined) return true;
  const deed = hall.deeds.get(command.deed);
  // PU2: the code of a receipt fetches its result, in the queue for that.
  return deed?.code !== undefined && bringsBack(deed.kind) && deed.code === command.code;
}

/** First in the line: before all numbers of the day, behind those who came back the same way earlier. */
export function takeReturn(asking: AskingFor<'takeReturn'>): Decision<'takeReturn'> {
  const { hall, command, at } = asking;
  if (!isShown(asking)) return refuse('unknownDeed');
  const deed = usable(asking, command.deed);
  if ('refusal' in deed) return deed;
  const { language, channel, printer, reason } = command;
  const what = deed.item === null ? { queue: deed.queue } : { items: [deed.item] };
  const taken = takeTicket({
    ...asking,
    command: {
      name: 'takeTicket',
      language,
      channel,
      ...what,
      ...(printer === undefined ? {} : { printer }),
    },
  });
  if ('refusal' in taken) return taken;
  const place = {
    at: Math.min(at, endOfBusinessDay(hall.plan, nextDay(hall.day ?? '', -1))),
    order: hall.step + 1,
  };
  const events = taken.events.map((event) =>
    event.type === 'ticketIssued' ? { ...event, place, leadMs: at - place.at } : event,
  );
  const issued = events.find((event) => event.type === 'ticketIssued');
  const { ticketId } = taken.answer;
  if (issued === undefined) throw new Error(`no number was issued for ${ticketId}`);
  const ahead = aheadIn(hall, issued.lane, place, at);
  const wait = waitFor(hall, issued.lane, ahead, at);
  const { items, queue } = issued;
  return {
    events: [...events, backWith(deed, ticketId, 0, reason)],
    answer: { ...taken.answer, ahead, wait, items, queue },
  };
}
