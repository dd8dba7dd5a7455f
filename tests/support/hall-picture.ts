// A hall as plain text-like data, so that two halls can be compared whole; and all that must be true of any hall.
import { faultsOfJourneys } from './journey-faults.ts';
import { isPaperOpen } from '../../server/hall/changes.ts';
import type { Hall } from '../../server/hall/hall.ts';
import { helpsOpenAtMost } from '../../server/hall/helping/helping.ts';
import type { Stage, Ticket } from '../../server/hall/ticket.ts';
import { standsBefore } from '../../server/hall/lines/line-up.ts';
import type { LineUp, Standing } from '../../server/hall/lines/line-up.ts';
import { windowOfLane } from '../../server/hall/lines/order.ts';
import { faultsOfBookings } from './random-bookings.ts';
import { faultsOfPhones, faultsOfResults } from './random-pickup.ts';
import { faultsOfMatters } from './random-matters.ts';
import { lanesOf } from '../../server/hall/plan.ts';

type Entry = readonly [string, unknown];
const sorted = (entries: Iterable<Entry>): Entry[] =>
  [...entries].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));

/** Everything the hall knows, in an order that does not depend on how it came about. */
export function pictureOf(hall: Hall): Record<string, unknown> {
  const lines = [...hall.lanes.entries()].filter(([, line]) => line.length > 0);
  const counts = [...hall.atWork.entries()].filter(([, { open, free }]) => open > 0 || free > 0);
  return {
    ...hall,
    tickets: sorted(hall.tickets.entries()),
    numbers: sorted(hall.numbers.entries()),
    lanes: sorted(lines.map(([id, line]) => [id, [...line]])),
    windows: sorted(hall.windows.entries()),
    atWork: sorted(counts),
    papers: sorted(hall.papers.entries()),
    papersOpen: [...hall.papersOpen],
    papersUncertain: [...hall.papersUncertain],
    calledNow: [...hall.calledNow],
    missedNow: [...hall.missedNow],
    parkedNow: sorted(hall.parkedNow.entries()),
    boundNow: sorted(hall.boundNow.entries()),
    offeredNow: sorted(hall.offeredNow.entries()),
    sentNow: sorted(hall.sentNow.entries()),
    ownedNow: ownedIn(hall),
    counters: sorted(hall.counters.entries()),
    counts: sorted(hall.counts.entries()),
    raters: sorted(hall.raters.entries()),
    priorities: sorted(hall.priorities.entries()),
    bookings: sorted(hall.bookings.entries()),
    bookingCodes: sorted(hall.bookingCodes.entries()),
    bookingReferences: sorted(hall.bookingReferences.entries()),
    slotCounts: sorted(
      [...hall.slotCounts.entries()].filter(
        ([, { general, green, more }]) => general + green > 0 || more !== 0,
      ),
    ),
    bookers: sorted(
      [...hall.bookers.entries()].map(([key, booker]) => [key, { ...booker, ids: [...booker.ids].sort() }]),
    ),
    holdsNow: [...hall.holdsNow],
    bookingFigures: [...hall.bookingFigures],
    closures: [...hall.closures],
    down: sorted(hall.down.entries()),
    passes: sorted(hall.passes.entries()),
    deeds: sorted(hall.deeds.entries()),
    cases: sorted(hall.cases.entries()),
    intakes: sorted(hall.intakes.entries()),
    written: sorted(hall.written.entries()),
    matters: sorted(hall.matters.entries()),
    results: sorted(hall.results.entries()),
    journeysNow: sorted(hall.journeysNow.entries()),
    journeyTallies: sorted(hall.journeyTallies.entries()),
  };
}

/** Who answers for what, without those who answer for nothing. */
function ownedIn(hall: Hall): Entry[] {
  const owners = [...hall.ownedNow.entries()].filter(([, ids]) => ids.size > 0);
  return sorted(owners.map(([owner, ids]) => [owner, sorted(ids.entries())]));
}

const over: ReadonlySet<Stage['stage']> = new Set(['served', 'closed']);

function faultsOfLine(name: string, line: LineUp, wanted: Iterable<Standing>): string[] {
  const want = [...wanted].sort((one, other) => (standsBefore(one, other) ? -1 : 1));
  const have = [...line];
  const faults: string[] = [];
  if (JSON.stringify(have.map(({ id, at, order }) => ({ id, at, order }))) !== JSON.stringify(want))
    faults.push(`${name} is not what its members say`);
  if (have.length !== line.length) faults.push(`${name} counts ${line.length} of ${have.length}`);
  if (have.some((standing, index) => index > 0 && !standsBefore(have[index - 1] ?? standing, standing)))
    faults.push(`${name} is out of order`);
  return faults;
}

function faultsOfVisitors(hall: Hall, tickets: readonly Ticket[]): string[] {
  const faults: string[] = [];
  const at = new Map<number, string>();
  for (const { id, now } of tickets) {
    if (now.stage !== 'called' && now.stage !== 'serving') continue;
    const other = at.get(now.window);
    if (other !== undefined) faults.push(`window ${now.window} has ${id} and ${other}`);
    at.set(now.window, id);
  }
  for (const window of hall.windows.values()) {
    const here = at.get(window.no) ?? null;
    if (window.ticketId !== here)
      faults.push(`window ${window.no} says ${window.ticketId}, tickets say ${here}`);
    if (window.now.state === 'closed' && here !== null)
      faults.push(`${here} is at the closed window ${window.no}`);
    if (window.ticketId === null && (window.askStillHere || window.unheard))
      faults.push(`window ${window.no} asks about nobody`);
    at.delete(window.no);
  }
  for (const [no, id] of at) faults.push(`${id} is at window ${no}, which is not there`);
  return faults;
}

function faultsOfNumbers(hall: Hall, tickets: readonly Ticket[]): string[] {
  const faults: string[] = [];
  const held = new Map<string, string>();
  const given = new Set<string>();
  for (const ticket of tickets) {
    if (!over.has(ticket.now.stage)) {
      if (held.has(ticket.number)) faults.push(`${ticket.number} is held twice`);
      held.set(ticket.number, ticket.id);
    }
    const key = `${ticket.day} ${ticket.number}`;
    if (given.has(key)) faults.push(`${ticket.number} was given twice on ${ticket.day}`);
    given.add(key);
  }
  const want = JSON.stringify(sorted(held));
  if (JSON.stringify(sorted(hall.numbers.entries())) !== want) faults.push('numbers are not those held');
  return faults;
}

function faultsOfWindows(hall: Hall): string[] {
  const want = new Map<string, { open: number; free: number }>();
  const { arrangementOf } = lanesOf(hall.plan);
  const speaking = [...hall.windows.values()].filter(
    ({ now, speaks }) => now.state === 'closed' && speaks.length > 0,
  );
  for (const { no, now, ticketId } of hall.windows.values()) {
    const count = want.get(arrangementOf.get(no) ?? '') ?? { open: 0, free: 0 };
    // One whose system is down calls nobody.
    const open = now.state === 'open' && !hall.down.has(`window:${no}`) ? 1 : 0;
    want.set(arrangementOf.get(no) ?? '', {
      open: count.open + open,
      free: count.free + (ticketId === null ? open : 0),
    });
  }
  const mute = speaking.map(({ no }) => `nobody is at window ${no}, and yet it speaks`);
  const counted = [...want].flatMap(([arrangement, { open, free }]) => {
    const have = hall.atWork.get(arrangement) ?? { open: 0, free: 0 };
    return have.open === open && have.free === free
      ? []
      : [`${arrangement} counts ${have.open}, has ${open}`];
  });
  return [...mute, ...counted];
}

const ended: ReadonlySet<Stage['stage']> = new Set(['served', 'withdrawn', 'closed']);

/** H1, H6: a visit that somebody received and that has not ended has one owner; a person who answers is at work. */
function faultsOfHands(hall: Hall, tickets: readonly Ticket[]): string[] {
  const faults: string[] = [];
  const underWay = tickets.filter(({ now }) => !ended.has(now.stage));
  const clerks = new Set<string>();
  for (const { now } of hall.windows.values()) if (now.state !== 'closed') clerks.add(now.clerk);
  for (const { id } of hall.onDuty) clerks.add(id);
  if (new Set(hall.onDuty.map(({ id }) => id)).size < hall.onDuty.length)
    faults.push('somebody is on duty twice');
  const owned = new Map<string, Entry[]>();
  for (const { id, chain, owner, now } of underWay) {
    if (chain.length > 0 !== (owner !== null)) faults.push(`${id} is received by nobody, or by no hand`);
    if (now.stage === 'serving' && owner === null) faults.push(`${id} is served and nobody answers`);
    if (now.stage === 'parked' && owner === null) faults.push(`${id} is parked and nobody answers`);
    if (chain.length > 20) faults.push(`the chain of ${id} has ${chain.length} links`);
    if (owner === null) continue;
    const key = 'clerk' in owner ? `clerk:${owner.clerk}` : `post:${owner.post}`;
    if ('clerk' in owner && !clerks.has(owner.clerk)) faults.push(`${key} answers for ${id} and is gone`);
    owned.set(key, [...(owned.get(key) ?? []), [id, id]]);
  }
  const want = sorted([...owned].map(([key, ids]) => [key, sorted(ids)]));
  if (JSON.stringify(ownedIn(hall)) !== JSON.stringify(want)) faults.push('ownedNow is not what tickets say');
  const idsOf = (those: readonly Ticket[]): string => JSON.stringify(sorted(those.map(({ id }) => [id, id])));
  const parked = underWay.filter(({ now }) => now.stage === 'parked');
  if (JSON.stringify(sorted(hall.parkedNow.entries())) !== idsOf(parked)) faults.push('parkedNow is wrong');
  const bound = underWay.filter((ticket) => ticket.bound !== null);
  if (JSON.stringify(sorted(hall.boundNow.entries())) !== idsOf(bound)) faults.push('boundNow is wrong');
  const offered = tickets.filter((ticket) => ticket.offered !== null);
  if (JSON.stringify(sorted(hall.offeredNow.entries())) !== idsOf(offered))
    faults.push('offeredNow is wrong');
  for (const { id, offered: offer, bound: to, now, owner } of offered) {
    if (now.stage !== 'waiting' || to !== null)
      faults.push(`${id} is offered, ${now.stage} and bound to ${to?.window}`);
    if (owner === null) faults.push(`${id} is offered by nobody`);
    if (hall.onDuty.every((person) => person.id !== offer?.to))
      faults.push(`${id} is offered to ${offer?.to}, who is gone`);
  }
  const sent = underWay.filter(({ sentFrom }) => sentFrom.length > 0);
  if (JSON.stringify(sorted(hall.sentNow.entries())) !== idsOf(sent)) faults.push('sentNow is wrong');
  for (const { id, bound: to, lane, now } of tickets) {
    if (windowOfLane(lane) !== to?.window) faults.push(`${id} stands in ${lane}, bound to ${to?.window}`);
    if (to === null) continue;
    if (now.stage !== 'waiting') faults.push(`${id} is bound and ${now.stage}`);
    if (hall.windows.get(String(to.window))?.now.state === 'closed')
      faults.push(`${id} is bound to the closed window ${to.window}`);
  }
  return faults;
}

/** G1, G2: what is open is of the hall, and nobody asks twice for the same. */
function faultsOfHelps({ helps, assistances }: Hall): string[] {
  const asked = new Set(helps.map(({ by, kind }) => `${by} ${kind}`));
  const faults = asked.size === helps.length ? [] : ['somebody asks twice for the same help'];
  const quiet = helps.filter(({ kind }) => kind !== 'emergency');
  if (quiet.length > helpsOpenAtMost) faults.push(`${quiet.length} ask for help`);
  if (helps.some(({ taken, arrivedAt }) => taken === null && arrivedAt !== null))
    faults.push('somebody is there who has not come');
  const references = new Set(assistances.map(({ reference }) => reference));
  if (references.size < assistances.length) faults.push('two requests for assistance have one reference');
  if (assistances.length > 100) faults.push(`${assistances.length} ask for assistance`);
  return faults;
}

/** N1, N11, N18: each deed once with its visit; nothing in a ledger twice; open as long as something is missing. */
function faultsOfDeeds(hall: Hall, tickets: readonly Ticket[]): string[] {
  const faults: string[] = [];
  const given = new Set<string>();
  for (const { id, deeds, received } of tickets) {
    for (const deed of deeds) {
      if (given.has(deed)) faults.push(`${deed} was given twice`);
      given.add(deed);
      if (hall.deeds.get(deed)?.ticketId !== id) faults.push(`${deed} is not of ${id}`);
    }
    if (new Set(received.map(({ material }) => material)).size < received.length)
      faults.push(`a material of ${id} is in its ledger twice`);
  }
  for (const { id, kind, left, now, handling } of hall.deeds.values()) {
    const steps = handling?.steps.map(({ doneAt }) => doneAt !== undefined) ?? [];
    if (steps.some((done, index) => done && steps[index - 1] === false))
      faults.push(`${id} had a step noted before the one that comes first`);
    if (kind === 'deferral' && now.state !== 'ended' && left.length > 0 !== (now.state === 'open'))
      faults.push(`${id} is ${now.state} with ${left.length} missing`);
  }
  return faults;
}

/** What is wrong with this hall, recounted from its tickets, windows and papers alone. */
export function faultsOf(hall: Hall): string[] {
  const tickets = [...hall.tickets.values()];
  const papers = [...hall.papers.values()];
  const standing = (ticket: Ticket, at: number): Standing => ({
    id: ticket.id,
    at,
    order: ticket.place.order,
  });
  const faults = [
    ...faultsOfVisitors(hall, tickets),
    ...faultsOfNumbers(hall, tickets),
    ...faultsOfWindows(hall),
    ...faultsOfHands(hall, tickets),
    ...faultsOfHelps(hall),
    ...faultsOfDeeds(hall, tickets),
    ...faultsOfMatters(hall),
    ...faultsOfResults(hall),
    ...faultsOfBookings(hall),
    ...faultsOfPhones(hall),
    ...faultsOfJourneys(hall, tickets),
  ];
  const lines = new Map<string, Standing[]>([...hall.lanes.entries()].map(([lane]) => [lane, []]));
  for (const ticket of tickets) {
    if (ticket.now.stage !== 'waiting') continue;
    const line = lanesOf(hall.plan).lanes.get(ticket.lane);
    if (ticket.bound === null && (line?.approaches ?? []).length === 0)
      faults.push(`${ticket.id} waits in ${ticket.lane}, which nobody serves`);
    const item = ticket.offItem ? undefined : ticket.items[ticket.done];
    const held =
      ticket.bound === null && [...hall.down.values()].some(({ items }) => items.includes(item ?? ''));
    const lane = held ? `down:${ticket.lane}` : ticket.lane;
    lines.set(lane, [...(lines.get(lane) ?? []), standing(ticket, ticket.place.at)]);
  }
  for (const [lane, wanted] of lines) {
    const line = hall.lanes.get(lane);
    if (line) faults.push(...faultsOfLine(`line ${lane}`, line, wanted));
    else if (wanted.length > 0) faults.push(`line ${lane} is missing`);
  }
  for (const [name, stage] of [
    ['calledNow', 'called'],
    ['missedNow', 'missed'],
  ] as const) {
    const wanted = tickets.flatMap((ticket) =>
      ticket.now.stage === stage ? [standing(ticket, ticket.now.at)] : [],
    );
    faults.push(...faultsOfLine(name, hall[name], wanted));
  }
  const paperStanding = ({ id, wantedAt, order }: (typeof papers)[number]): Standing => ({
    id,
    at: wantedAt,
    order,
  });
  faults.push(...faultsOfLine('papersOpen', hall.papersOpen, papers.filter(isPaperOpen).map(paperStanding)));
  const uncertain = papers.filter(({ now }) => now.state === 'uncertain');
  faults.push(...faultsOfLine('papersUncertain', hall.papersUncertain, uncertain.map(paperStanding)));
  return faults;
}
