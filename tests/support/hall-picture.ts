// A hall as plain text-like data, so that two halls can be compared whole; and all that must be true of any hall.
import { isPaperOpen } from '../../server/hall/changes.ts';
import type { Hall, Stage, Ticket } from '../../server/hall/hall.ts';
import { comesBefore } from '../../server/hall/line-up.ts';
import type { LineUp, Standing } from '../../server/hall/line-up.ts';
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
    counters: sorted(hall.counters.entries()),
    counts: sorted(hall.counts.entries()),
    raters: sorted(hall.raters.entries()),
  };
}

const over: ReadonlySet<Stage['stage']> = new Set(['served', 'closed']);

function faultsOfLine(name: string, line: LineUp, wanted: Iterable<Standing>): string[] {
  const want = [...wanted].sort((one, other) => (comesBefore(one, other) ? -1 : 1));
  const have = [...line];
  const faults: string[] = [];
  if (JSON.stringify(have.map(({ id, at, order }) => ({ id, at, order }))) !== JSON.stringify(want))
    faults.push(`${name} is not what its members say`);
  if (have.length !== line.length) faults.push(`${name} counts ${line.length} of ${have.length}`);
  if (have.some((standing, index) => index > 0 && !comesBefore(have[index - 1] ?? standing, standing)))
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
  for (const { no, now, ticketId } of hall.windows.values()) {
    const count = want.get(arrangementOf.get(no) ?? '') ?? { open: 0, free: 0 };
    const open = now.state === 'open' ? 1 : 0;
    want.set(arrangementOf.get(no) ?? '', {
      open: count.open + open,
      free: count.free + (ticketId === null ? open : 0),
    });
  }
  return [...want].flatMap(([arrangement, { open, free }]) => {
    const have = hall.atWork.get(arrangement) ?? { open: 0, free: 0 };
    return have.open === open && have.free === free
      ? []
      : [`${arrangement} counts ${have.open}, has ${open}`];
  });
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
  ];
  const lines = new Map<string, Standing[]>([...hall.lanes.entries()].map(([lane]) => [lane, []]));
  for (const ticket of tickets) {
    if (ticket.now.stage !== 'waiting') continue;
    if (!lanesOf(hall.plan).lanes.has(ticket.lane)) faults.push(`${ticket.id} waits in no line of the plan`);
    lines.set(ticket.lane, [...(lines.get(ticket.lane) ?? []), standing(ticket, ticket.place.at)]);
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
