// What a live hall under test stands in: a strict journal in memory that can be made to fail, a clock that moves when told, counted ids.
import type { Command, CommandName, CommandOf, AnswerOf } from '../../contract/commands.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { noHash, verifyChain } from '../../server/chain.ts';
import { openMemoryJournal } from '../../server/database/memory-journal.ts';
import type { LineBody } from '../../server/draft.ts';
import type { Asker } from '../../server/hall/authority.ts';
import type { HallEvent } from '../../server/hall/event.ts';
import { planFrom } from '../../server/hall/plan.ts';
import type { Plan } from '../../server/hall/plan.ts';
import type { Journal, Line } from '../../server/journal.ts';
import { openHall } from '../../server/live-hall.ts';
import type { Asked, HallParts, LiveHall, Submitted } from '../../server/live-hall.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { api, clock, takeOf } from '../support/virtual-hall.ts';

export interface Fault {
  commandId: string;
  name: string;
  error: unknown;
}

/** Several live halls may stand on one world: they share its book and its time. */
export class World {
  readonly memory = openMemoryJournal();
  journal: Journal = this.memory;
  wall: number;
  steady = 1_000_000;
  readonly faults: Fault[] = [];
  readonly pauses: number[] = [];
  plan: Plan;
  version = 'v1';
  readonly hallId: string;
  #ids = 0;
  #commands = 0;

  constructor(settings: HallSettings = smallHall({}, alwaysOpen), now = clock('09:00')) {
    this.wall = now;
    this.plan = planFrom(settings);
    this.hallId = settings.hall.id;
  }

  later(ms: number): this {
    this.wall += ms;
    this.steady += ms;
    return this;
  }

  freshId = (): string => {
    this.#ids += 1;
    return `t${this.#ids.toString(36).padStart(15, '0')}`;
  };

  open(parts: Partial<HallParts> = {}): Promise<LiveHall> {
    return openHall({
      journal: this.journal,
      hallId: this.hallId,
      clock: () => this.wall,
      steadyClock: () => this.steady,
      freshId: this.freshId,
      settings: () => ({ version: this.version, plan: this.plan }),
      shared: false,
      onFault: (fault) => this.faults.push(fault),
      pause: async (ms) => void this.pauses.push(ms),
      ...parts,
    });
  }

  asked(command: Command, commandId?: string, asker: Asker = api): Asked {
    this.#commands += 1;
    return { asker, commandId: commandId ?? `command-${this.#commands}`, command };
  }

  /** Asks what must be accepted. */
  async get<Name extends CommandName>(
    live: LiveHall,
    command: CommandOf<Name>,
    commandId?: string,
    asker?: Asker,
  ): Promise<AnswerOf<Name>> {
    const submitted = await live.submit(this.asked(command, commandId, asker));
    if (!submitted.ok) throw new Error(`${command.name}: refused as ${submitted.refusal.code}`);
    return submitted.answer as AnswerOf<Name>;
  }

  take(live: LiveHall, commandId?: string): Promise<AnswerOf<'takeTicket'>> {
    return this.get(live, takeOf('birth'), commandId);
  }

  /** The whole book, its chain verified. */
  async lines(): Promise<Line[]> {
    const lines: Line[] = [];
    for (const day of await this.memory.days(this.hallId, '0000-00-00')) {
      for (let page = await this.memory.read(this.hallId, day, 0, 1000); page.length > 0;) {
        lines.push(...page);
        page = await this.memory.read(this.hallId, day, page.at(-1)?.seq ?? 0, 1000);
      }
    }
    const verdict = verifyChain(lines, noHash);
    if (!verdict.ok) throw new Error(`the chain breaks at ${verdict.day} ${verdict.seq}: ${verdict.because}`);
    return lines;
  }

  async events(): Promise<HallEvent[]> {
    return (await this.lines()).flatMap((line) => eventsOf(line));
  }
}

export function eventsOf(line: Line): HallEvent[] {
  return (JSON.parse(line.body) as LineBody).events;
}

/** `ok`, `again` for a repeat, or why not. */
export function saying(submitted: Submitted): string {
  if (!submitted.ok) return submitted.refusal.code;
  return submitted.replay ? 'again' : 'ok';
}

/** Several turns of the event loop: enough for all that does not wait for a disk. */
export async function turns(count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((turned) => setImmediate(turned));
}

/** A door before the disk: closed it holds every append. */
export function holdAppends(world: World): { release: () => void; appends: () => number } {
  let release = (): void => undefined;
  let appends = 0;
  const held = new Promise<void>((resolve) => (release = resolve));
  world.memory.beforeAppend = async () => {
    appends += 1;
    await held;
  };
  return { release: () => release(), appends: () => appends };
}
