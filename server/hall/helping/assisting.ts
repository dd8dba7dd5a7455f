// 帮办代办: asked for without phone or card, taken over by whoever assists, done or withdrawn. Rules G11–G16, L15, L16 of RULES.md.
import type { CommandOf } from '../../../contract/commands.ts';
import type { HelperPost } from '../../../contract/helping.ts';
import { askerKey } from '../authority.ts';
import type { Assistance } from './assistance.ts';
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { windowKey } from '../hall.ts';
import { placeOf } from './helping.ts';
import { closingBeforeTurn, doubtOf, leavesUnreached } from '../days/doubt.ts';
import { hoursState } from '../days/hours.ts';
import { dueInHours, unpaused } from '../days/running.ts';
import { aheadIn, waitFor } from '../lines/waiting.ts';
import { onceMore, printerWanted } from '../papers/once-more.ts';
import { lanesOf } from '../plan.ts';
import type { Ticket } from '../ticket.ts';
import { clerkOf, ownWindow } from '../windows/windows.ts';

/** So many may be open in the hall: more than anybody can do in a week. */
export const assistancesOpenAtMost = 100;
const day = 24 * 3_600_000;
const furthestDays = 60;
const minute = 60_000;

type Refused = ReturnType<typeof refuse>;

/** "1123-04": the day and its count, so that a request of days ago is not mixed up with one of today. */
function referenceOf({ day: today, assistancesAsked }: Hall): string {
  return `${(today ?? '').slice(5).replace('-', '')}-${String(assistancesAsked + 1).padStart(2, '0')}`;
}

/** L15: the one thing she waits for and will not be reached for by closing, where her papers may be left for it. */
export function dropOffItem(hall: Hall, ticket: Ticket, at: number): string | undefined {
  const [item, ...others] = ticket.items.slice(ticket.done);
  const one = others.length === 0 && ticket.journey === null && !ticket.offItem;
  if (!hall.plan.rules.dropOffBeforeClosing || item === undefined || !one) return undefined;
  const asked = hall.assistances.some(({ ticketId, kind }) => ticketId === ticket.id && kind === 'entrusted');
  return asked || closingBeforeTurn(hall, ticket, at) === undefined ? undefined : item;
}

/** L15: papers are left where the hall offers it, for an item; at a kiosk only while its line is in doubt, on her page for her own. */
function offersDropOff({
  hall,
  asker,
  command: { kind, item },
  at,
}: Pick<AskingFor<'requestAssistance'>, 'hall' | 'asker' | 'command' | 'at'>): boolean {
  const { item: items, laneOfItem } = lanesOf(hall.plan);
  const planned = items.get(item ?? '');
  const lane = laneOfItem.get(item ?? '');
  if (!hall.plan.rules.dropOffBeforeClosing || kind !== 'entrusted') return false;
  if (asker.kind === 'visitor') {
    const own = hall.tickets.get(asker.ticketId);
    const left = own === undefined ? undefined : dropOffItem(hall, own, at);
    return left !== undefined && (item === undefined || item === left);
  }
  if (planned === undefined || lane === undefined) return false;
  if (asker.kind !== 'device') return true;
  return doubtOf(hall, planned.queue, waitFor(hall, lane, aheadIn(hall, lane), at), at) !== undefined;
}

function whyNot({ hall, asker, command, at }: AskingFor<'requestAssistance'>): Refused | null {
  const { item, kind, preferredAt } = command;
  if (item !== undefined && !lanesOf(hall.plan).item.has(item)) return refuse('unknownItem', { field: item });
  if (command.dropOff === true && !offersDropOff({ hall, asker, command, at }))
    return refuse('dropOffNotOffered');
  if (kind === 'homeVisit' && preferredAt === undefined) return refuse('assistanceTimeNeeded');
  if (preferredAt !== undefined && (preferredAt <= at || preferredAt > at + furthestDays * day)) {
    return refuse('assistanceTimeNeeded');
  }
  return null;
}

export function requestAssistance(asking: AskingFor<'requestAssistance'>): Decision<'requestAssistance'> {
  const { hall, command, freshId, remark } = asking;
  const { kind, item, language, preferredAt } = command;
  const place = placeOf(asking);
  if ('refusal' in place) return place;
  const { ticketId } = place;
  const ticket = ticketId === undefined ? undefined : hall.tickets.get(ticketId);
  if (ticketId !== undefined && ticket === undefined) return refuse('unknownTicket');
  if (
    ticketId !== undefined &&
    hall.assistances.some((one) => one.ticketId === ticketId && one.kind === kind)
  )
    return refuse('assistanceAlreadyAsked');
  const why = whyNot(asking);
  if (why !== null) return why;
  if (hall.assistances.length >= assistancesOpenAtMost) {
    return refuse('assistanceLimitReached', { limit: assistancesOpenAtMost });
  }
  const id = freshId();
  const reference = referenceOf(hall);
  const wanted = item ?? ticket?.items[ticket.done];
  const printer = command.dropOff === true ? place.printer : undefined;
  const paperId = printer === undefined ? undefined : freshId();
  const slip: HallEvent[] =
    printer === undefined || paperId === undefined
      ? []
      : [{ type: 'paperWanted', paperId, printer, copy: 1, assistance: id }];
  return {
    events: [
      {
        type: 'assistanceRequested',
        assistance: {
          id,
          reference,
          kind,
          language: ticket?.language ?? language,
          ...place,
          ...(ticket === undefined ? {} : { number: ticket.number }),
          ...(wanted === undefined ? {} : { item: wanted }),
          ...(preferredAt === undefined ? {} : { preferredAt }),
          ...(remark === undefined ? {} : { contact: remark }),
          ...(command.dropOff === undefined ? {} : { dropOff: true as const }),
        },
      },
      ...slip,
      ...givenUpFor(asking, ticket, id),
    ],
    answer: { assistanceId: id, reference, ...(paperId === undefined ? {} : { paperId }) },
  };
}

/** L15: who leaves her papers from her own page waits no longer. */
function givenUpFor(
  { hall, asker, command, at }: AskingFor<'requestAssistance'>,
  ticket: Ticket | undefined,
  dropOff: string,
): HallEvent[] {
  if (command.dropOff !== true || asker.kind !== 'visitor' || ticket === undefined) return [];
  const unreached = leavesUnreached(hall, asker, ticket, at);
  return [{ type: 'ticketWithdrawn', ticketId: ticket.id, ...unreached, dropOff }];
}

type Taking = Asking<CommandOf<'takeAssistance' | 'endAssistance' | 'wantAssistancePaper'>>;

export function assists(hall: Hall, no: number): boolean {
  return lanesOf(hall.plan).window.get(no)?.assisted === true;
}

/** Guides and managers take it over anywhere, a clerk at a window that assists. */
function helperOf(asking: Taking): { by: string; post: HelperPost; window?: number } | Refused {
  const { hall, asker, command } = asking;
  const by = clerkOf(asker);
  if (command.window !== undefined) {
    const window = ownWindow({ ...asking, command: { ...command, window: command.window } });
    if ('refusal' in window) return window;
    return assists(hall, window.no)
      ? { by, post: 'colleague', window: window.no }
      : refuse('notAssistedWindow', { window: window.no });
  }
  if (asker.kind === 'key') return { by, post: 'dutyManager' };
  if (asker.kind !== 'staff' || asker.role === 'clerk') return refuse('badRequest', { field: 'window' });
  return { by, post: asker.role === 'guide' ? 'guide' : 'dutyManager' };
}

function mayTakeFromAnother({ asker }: Taking): boolean {
  return asker.kind === 'key' || (asker.kind === 'staff' && asker.role !== 'clerk' && asker.role !== 'guide');
}

export function takeAssistance(asking: AskingFor<'takeAssistance'>): Decision<'takeAssistance'> {
  const { hall, command } = asking;
  const found = hall.assistances.find(({ id }) => id === command.assistanceId);
  if (found === undefined) return refuse('unknownAssistance');
  const helper = helperOf(asking);
  if ('refusal' in helper) return helper;
  if (found.taken?.by === helper.by) return done();
  if (found.taken !== null && !mayTakeFromAnother(asking)) return refuse('assistanceTaken');
  return done({ type: 'assistanceTaken', assistanceId: found.id, ...helper });
}

/** Whether this is the one who asked: the same phone, or whoever works at the same window now. */
function asked({ hall, asker, command }: AskingFor<'endAssistance'>, found: Assistance): boolean {
  if (found.window === undefined) return asker.kind === 'visitor' && found.by === askerKey(asker);
  const now = hall.windows.get(windowKey(found.window))?.now;
  return (
    command.window === found.window &&
    now !== undefined &&
    now.state !== 'closed' &&
    (asker.kind === 'key' || now.clerk === clerkOf(asker))
  );
}

export function endAssistance(asking: AskingFor<'endAssistance'>): Decision<'endAssistance'> {
  const { hall, command, asker } = asking;
  const found = hall.assistances.find(({ id }) => id === command.assistanceId);
  if (found === undefined) return refuse('unknownAssistance');
  const { outcome } = command;
  const end = (by: string) => done({ type: 'assistanceEnded', assistanceId: found.id, by, outcome });
  if (outcome === 'withdrawn' && asked(asking, found)) return end(found.by);
  if (asker.kind === 'visitor') return refuse('notAllowed');
  const helper = helperOf(asking);
  if ('refusal' in helper) return helper;
  if (outcome === 'withdrawn') return end(helper.by);
  if (found.taken === null) return refuse('assistanceNotTaken');
  return found.taken.by === helper.by || mayTakeFromAnother(asking)
    ? end(helper.by)
    : refuse('assistanceTaken');
}

/** L16: its slip once more, for whoever may take it over. */
export function wantAssistancePaper(
  asking: AskingFor<'wantAssistancePaper'>,
): Decision<'wantAssistancePaper'> {
  const { hall, command, freshId } = asking;
  const found = hall.assistances.find(({ id }) => id === command.assistanceId);
  if (found === undefined) return refuse('unknownAssistance');
  const helper = helperOf(asking);
  if ('refusal' in helper) return helper;
  if (found.dropOff !== true) return refuse('noDropOff');
  const printer = printerWanted(asking);
  if (typeof printer !== 'string') return printer;
  const more = onceMore(hall, found.copies, ({ assistance }) => assistance === found.id);
  if ('refusal' in more) return more;
  const paperId = freshId();
  return {
    events: [
      ...more.lapsed,
      { type: 'paperWanted', paperId, printer, copy: more.copy, assistance: found.id },
    ],
    answer: { paperId },
  };
}

/** G15: not taken over in time while the hall is open, or taken over and past the time that was agreed. */
export function assistanceLevel(
  hall: Hall,
  { at: since, taken, preferredAt }: Assistance,
  at: number,
): { level: 'ok' | 'yellow' | 'red'; since: number } {
  const patience = hall.plan.rules.assistanceMinutes * minute;
  const calm = { level: 'ok', since } as const;
  if (hoursState(hall.plan, at).state !== 'open') return calm;
  if (taken !== null) {
    return preferredAt !== undefined && at > preferredAt + patience
      ? { level: 'yellow', since: preferredAt + patience }
      : calm;
  }
  const [yellow, red] = [1, 2].map((times) => dueInHours(hall.plan, unpaused, since, times * patience));
  if (red !== undefined && at >= red) return { level: 'red', since: red };
  return yellow !== undefined && at >= yellow ? { level: 'yellow', since: yellow } : calm;
}
