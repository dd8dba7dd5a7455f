// Asking for help, saying that one comes, and its end. Rules G1–G8 of RULES.md.
import type { CommandOf } from '../../../contract/commands.ts';
import type { HelperPost } from '../../../contract/helping.ts';
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import { askerKey } from '../authority.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { windowKey } from '../hall.ts';
import type { Help } from './help.ts';
import { lanesOf } from '../plan.ts';
import { clerkOf, ownWindow } from '../windows/windows.ts';

/** So many may be open in the hall; an emergency is never one too many. */
export const helpsOpenAtMost = 20;

type Refused = ReturnType<typeof refuse>;
type Place = Pick<Help, 'by' | 'window' | 'device' | 'printer' | 'zone' | 'ticketId'>;

function zoneOf(hall: Hall, ticketId: string): string | undefined {
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined) return undefined;
  const { window, queue } = lanesOf(hall.plan);
  const at = 'window' in ticket.now ? window.get(ticket.now.window)?.zone : undefined;
  return at ?? queue.get(ticket.queue)?.zone;
}

const inZone = (zone: string | undefined): { zone?: string } => (zone === undefined ? {} : { zone });

/** Whom each asker may want: who is not of the staff wants a guide, a kiosk also somebody for the machine. */
function mayWant({ asker, command }: AskingFor<'requestHelp'>): boolean {
  if (asker.kind === 'visitor') return command.kind === 'guide';
  return asker.kind !== 'device' || command.kind === 'guide' || command.kind === 'device';
}

/** Where somebody asks from, and about which visit. */
export function placeOf(
  asking: Pick<Asking, 'hall' | 'asker'> & {
    command: Pick<CommandOf<'requestHelp'>, 'window' | 'printer' | 'zone' | 'ticketId'>;
  },
): Place | Refused {
  const { hall, asker, command } = asking;
  const { window: no, printer, zone, ticketId } = command;
  const about = ticketId === undefined ? {} : { ticketId };
  if (no !== undefined) {
    const window = ownWindow({ ...asking, command: { ...command, window: no } });
    if ('refusal' in window) return window;
    return { by: `window:${no}`, window: no, ...inZone(lanesOf(hall.plan).window.get(no)?.zone), ...about };
  }
  if (asker.kind === 'staff' && asker.role === 'clerk') return refuse('badRequest', { field: 'window' });
  if (asker.kind === 'visitor') {
    const own = asker.ticketId;
    if (ticketId !== undefined && ticketId !== own) return refuse('notYourTicket');
    if (!hall.tickets.has(own)) return refuse('unknownTicket');
    return { by: askerKey(asker), ticketId: own, ...inZone(zoneOf(hall, own)) };
  }
  if (zone !== undefined && !hall.plan.zones.includes(zone)) return refuse('badRequest', { field: 'zone' });
  const standing = hall.plan.printers.find(({ id }) => id === printer);
  if (printer !== undefined && standing === undefined) return refuse('unknownPrinter');
  const device = asker.kind === 'device' ? asker : undefined;
  const by = askerKey(asker);
  return {
    by: printer === undefined ? by : `${by} ${printer}`,
    ...(device === undefined ? {} : { device: device.id }),
    ...(printer === undefined ? {} : { printer }),
    ...inZone(device?.zone ?? standing?.zone ?? zone),
    ...about,
  };
}

export function requestHelp(asking: AskingFor<'requestHelp'>): Decision<'requestHelp'> {
  const { hall, command, freshId } = asking;
  const { kind, forWindow } = command;
  const place = placeOf(asking);
  if ('refusal' in place) return place;
  if (!mayWant(asking)) return refuse('notAllowed');
  if (place.ticketId !== undefined && !hall.tickets.has(place.ticketId)) return refuse('unknownTicket');
  if (forWindow !== undefined) {
    if (forWindow === command.window) return refuse('ownWindow', { window: forWindow });
    const colleague = hall.windows.get(windowKey(forWindow));
    if (colleague === undefined) return refuse('unknownWindow', { window: forWindow });
    if (colleague.now.state === 'closed') return refuse('nobodyThere', { window: forWindow });
  }
  if (hall.helps.some((help) => help.by === place.by && help.kind === kind))
    return refuse('helpAlreadyAsked');
  if (hall.helps.length >= helpsOpenAtMost && kind !== 'emergency') {
    return refuse('helpLimitReached', { limit: helpsOpenAtMost });
  }
  const id = freshId();
  const named = forWindow === undefined ? {} : { forWindow };
  return {
    events: [{ type: 'helpRequested', helpId: id, kind, ...place, ...named }],
    answer: { helpId: id },
  };
}

/** G3: what a clerk at this window may take over: what is asked of her, and what is asked of any colleague near by. */
export function isForWindow(hall: Hall, help: Help, no: number): boolean {
  if (help.kind !== 'colleague' || help.window === no) return false;
  if (help.forWindow !== undefined) return help.forWindow === no;
  return help.zone === undefined || help.zone === lanesOf(hall.plan).window.get(no)?.zone;
}

/** Managers and guides go anywhere; a clerk speaks from the window where she works. */
function helperOf(
  asking: Asking<CommandOf<'acknowledgeHelp' | 'arriveHelp' | 'endHelp'>>,
  help: Help,
): { by: string; post: HelperPost; window?: number } | Refused {
  const { hall, asker, command } = asking;
  const by = clerkOf(asker);
  if (command.window !== undefined) {
    const window = ownWindow({ ...asking, command: { ...command, window: command.window } });
    if ('refusal' in window) return window;
    if (!isForWindow(hall, help, window.no)) return refuse('helpNotForYou');
    return { by, post: 'colleague', window: window.no };
  }
  if (asker.kind === 'key') return { by, post: 'dutyManager' };
  if (asker.kind !== 'staff' || asker.role === 'clerk') return refuse('helpNotForYou');
  return { by, post: asker.role === 'guide' ? 'guide' : 'dutyManager' };
}

function found({ hall, command }: Asking<CommandOf<'acknowledgeHelp' | 'arriveHelp' | 'endHelp'>>) {
  return hall.helps.find(({ id }) => id === command.helpId);
}

export function acknowledgeHelp(asking: AskingFor<'acknowledgeHelp'>): Decision<'acknowledgeHelp'> {
  const help = found(asking);
  if (help === undefined) return refuse('unknownHelp');
  const helper = helperOf(asking, help);
  if ('refusal' in helper) return helper;
  if (help.taken === null) return done({ type: 'helpTaken', helpId: help.id, ...helper });
  return help.taken.by === helper.by ? done() : refuse('helpTaken');
}

/** Whoever is there has come, whether he said so before or not; another one than announced may be the first. */
export function arriveHelp(asking: AskingFor<'arriveHelp'>): Decision<'arriveHelp'> {
  const help = found(asking);
  if (help === undefined) return refuse('unknownHelp');
  const helper = helperOf(asking, help);
  if ('refusal' in helper) return helper;
  if (help.arrivedAt !== null) return done();
  const taken: HallEvent[] = help.taken === null ? [{ type: 'helpTaken', helpId: help.id, ...helper }] : [];
  return done(...taken, { type: 'helpArrived', helpId: help.id, by: helper.by });
}

/** Whether this is the one who asked: from the same window, device or phone. */
function asked({ asker, command, hall }: AskingFor<'endHelp'>, help: Help): boolean {
  if (help.window !== undefined) {
    const now = hall.windows.get(windowKey(help.window))?.now;
    const atWork = now !== undefined && now.state !== 'closed' && now.clerk === clerkOf(asker);
    return command.window === help.window && (asker.kind === 'key' || atWork);
  }
  const key = askerKey(asker);
  return help.by === key || help.by.startsWith(`${key} `);
}

export function endHelp(asking: AskingFor<'endHelp'>): Decision<'endHelp'> {
  const help = found(asking);
  if (help === undefined) return refuse('unknownHelp');
  const { outcome } = asking.command;
  const end = (by: string) => done({ type: 'helpEnded', helpId: help.id, by, outcome });
  if (asked(asking, help)) return end(help.by);
  if (asking.asker.kind === 'device' || asking.asker.kind === 'visitor') return refuse('helpNotForYou');
  const helper = helperOf(asking, help);
  return 'refusal' in helper ? helper : end(helper.by);
}

/** G8: where the hall closes with the day, what is still open ends with it. */
export function helpsAtDayEnd(hall: Hall): HallEvent[] {
  return hall.helps.map(({ id }) => ({ type: 'helpEnded', helpId: id, outcome: 'dayClosed' }));
}

/** G5: how urgent a request has become; whoever is on the way, or there, has answered it. */
export function helpLevel(
  hall: Hall,
  help: Help,
  at: number,
): { level: 'ok' | 'yellow' | 'red'; since: number } {
  const { helpYellowSeconds, helpRedSeconds } = hall.plan.rules;
  if (help.taken !== null) return { level: 'ok', since: help.at };
  const waited = at - help.at;
  if (help.kind === 'emergency') return { level: 'red', since: help.at };
  if (waited >= helpRedSeconds * 1000) return { level: 'red', since: help.at + helpRedSeconds * 1000 };
  if (waited >= helpYellowSeconds * 1000)
    return { level: 'yellow', since: help.at + helpYellowSeconds * 1000 };
  return { level: 'ok', since: help.at };
}
