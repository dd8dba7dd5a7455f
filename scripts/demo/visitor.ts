// One simulated visitor: takes a number at the kiosk, waits, hears the call, walks, is served, rates; or gives up, does not come, comes back.
import { ratingOptionsOf } from '../../contract/ratings.ts';
import type { Visit } from './day.ts';
import type { Floor } from './floor.ts';
import { accepted, simulated } from './world.ts';
import type { World } from './world.ts';
import { Shut, Wire } from './wire.ts';

const minute = 60_000;
/** A line that looks endless turns people away at the door. */
const longLinePerWindow = 7;
/** Who arrives just too late goes to the kiosk at once. */
const soonMs = 30_000;
const phonesAtMost = 12;
/** Less than this between two papers would only heat the printer. */
const paperEveryMs = 1_200;
const remarks = [
  '态度很好，办得很快，谢谢。',
  '一次就办完了，不用再跑。',
  '说得很清楚。',
  'Спасибо, всё понятно.',
  'Clear and quick.',
];

/** The kiosk at which simulated visitors take their numbers, and the phones they follow them on. */
export class Entrance {
  readonly world: World;
  readonly floor: Floor;
  readonly kiosk: Wire<'kiosk'>;
  #phones = 0;
  #paperAt = 0;

  constructor(world: World, floor: Floor, kiosk: Wire<'kiosk'>) {
    this.world = world;
    this.floor = floor;
    this.kiosk = kiosk;
  }

  /** She comes in; `patient` for those who are there already when the demonstration starts. */
  async receive(visit: Visit, patient = false): Promise<void> {
    const { world } = this;
    if (!patient && this.#looksEndless(visit)) {
      world.tally.counts.walkedAway += 1;
      return;
    }
    const printer = this.#printerFor(visit);
    const answer = await this.kiosk.ask<'takeTicket'>({
      name: 'takeTicket',
      items: visit.items,
      language: visit.language,
      channel: 'kiosk',
      ...(printer === null ? {} : { printer }),
    });
    const taken = accepted(world, 'takeTicket', answer);
    if (taken === undefined) return;
    world.tally.counts.taken += 1;
    const person = new Person(this, visit, taken.answer, taken.url);
    this.floor.enter(person);
    person.sitDown();
  }

  mayPhone(): boolean {
    return this.#phones < phonesAtMost;
  }
  phoneOpened(): void {
    this.#phones += 1;
  }
  phoneClosed(): void {
    this.#phones -= 1;
  }

  #looksEndless({ items }: Visit): boolean {
    const lane = this.world.catalogue.items.find(({ id }) => id === items[0])?.lane;
    const state = this.kiosk.view()?.lanes.find((each) => each.lane === lane);
    return state !== undefined && state.waiting > longLinePerWindow * Math.max(1, state.windows.length);
  }

  #printerFor({ printer }: Visit): string | null {
    const now = performance.now();
    if (printer === null || now - this.#paperAt < paperEveryMs) return null;
    this.#paperAt = now;
    return printer;
  }
}

/** Ticket id and secret as they stand in the address on her paper. */
function keyIn(url: string | undefined): { ticketId: string; secret: string } | null {
  const found = /\/t\/([a-z0-9]+)\.([A-Za-z0-9_-]+)$/.exec(url ?? '');
  const [, ticketId, secret] = found ?? [];
  return ticketId === undefined || secret === undefined ? null : { ticketId, secret };
}

export class Person {
  readonly ticketId: string;
  readonly number: string;
  readonly visit: Visit;
  readonly #entrance: Entrance;
  readonly #code: string;
  readonly #page: { ticketId: string; secret: string } | null;
  #phone: Wire<'phone'> | null = null;
  #state: 'waiting' | 'walking' | 'atWindow' | 'gone' = 'waiting';
  #ignores: boolean;
  #window = 0;

  constructor(
    entrance: Entrance,
    visit: Visit,
    taken: { ticketId: string; number: string; code: string },
    url: string | undefined,
  ) {
    this.#entrance = entrance;
    this.visit = visit;
    this.ticketId = taken.ticketId;
    this.number = taken.number;
    this.#code = taken.code;
    this.#page = keyIn(url);
    this.#ignores = visit.noShow;
  }

  sitDown(): void {
    if (this.visit.phone && this.#page !== null && this.#entrance.mayPhone()) this.#follow(this.#page);
    this.#later(() => this.#losePatience(), this.visit.patienceMinutes * minute);
  }

  /** Her number is called, by a board or on her phone. */
  hear(window: number): void {
    if (this.#state !== 'waiting' || this.#ignores) return;
    this.#state = 'walking';
    this.#window = window;
    const slow = this.visit.walkSeconds > 45;
    if (slow && this.#phone !== null) this.#run(this.#sayOnMyWay(this.#phone));
    this.#later(() => {
      if (this.#state === 'walking') this.#state = 'atWindow';
    }, this.visit.walkSeconds * 1000);
  }

  isAt(window: number): boolean {
    return this.#state === 'atWindow' && this.#window === window;
  }

  /** The clerk is done with her at this window; `movedOn`: her other items wait elsewhere. */
  served(movedOn: boolean): void {
    if (movedOn) {
      this.#state = 'waiting';
      return;
    }
    this.#state = 'gone';
    const { rating } = this.visit;
    if (rating === null) this.#goHome();
    else this.#later(() => this.#run(this.#rate()), rating.afterMinutes * minute);
  }

  /** Her number stands under 过号. */
  missed(): void {
    const { backAfterMinutes } = this.visit;
    const almostThere = this.#state === 'walking' || this.#state === 'atWindow';
    this.#ignores = false;
    this.#state = 'gone';
    if (almostThere) this.#later(() => this.#run(this.#comeBack()), soonMs);
    else if (backAfterMinutes === null) this.#goHome();
    else this.#later(() => this.#run(this.#comeBack()), backAfterMinutes * minute);
  }

  #follow(page: { ticketId: string; secret: string }): void {
    const { world } = this.#entrance;
    this.#entrance.phoneOpened();
    const phone = new Wire<'phone'>(world.url, { as: 'visitor', ...page, language: this.visit.language });
    this.#phone = phone;
    phone.watch({ audience: 'phone', ticketId: this.ticketId });
    phone.onView(() => {
      const view = phone.view();
      if (view?.stage === 'called' && view.window !== undefined) this.hear(view.window.no);
    });
  }

  #losePatience(): void {
    if (this.#state !== 'waiting') return;
    const phone = this.#phone;
    // Without a phone she just walks out; her number is called in vain.
    if (phone === null) this.#goHome();
    else this.#run(this.#withdraw(phone));
  }

  async #withdraw(phone: Wire<'phone'>): Promise<void> {
    const { world } = this.#entrance;
    const { ticketId } = this;
    const gone = accepted(
      world,
      'withdrawTicket',
      await phone.ask<'withdrawTicket'>({ name: 'withdrawTicket', ticketId }),
    );
    if (gone === undefined) return;
    world.tally.counts.withdrawn += 1;
    if (world.chance.happens(0.15)) {
      await simulated(world, 20_000);
      const undone = await phone.ask<'undoWithdrawal'>({ name: 'undoWithdrawal', ticketId });
      if (accepted(world, 'undoWithdrawal', undone) !== undefined) return;
    }
    this.#goHome();
  }

  async #sayOnMyWay(phone: Wire<'phone'>): Promise<void> {
    const { world } = this.#entrance;
    const said = await phone.ask<'sayOnMyWay'>({ name: 'sayOnMyWay', ticketId: this.ticketId });
    if (accepted(world, 'sayOnMyWay', said) !== undefined) world.tally.counts.onTheWay += 1;
  }

  async #comeBack(): Promise<void> {
    const { world, kiosk } = this.#entrance;
    // Before the ask: the call may be heard before the answer is read.
    this.#state = 'waiting';
    const answer = await kiosk.ask<'reinstateTicket'>({
      name: 'reinstateTicket',
      number: this.number,
      code: this.#code,
    });
    if (accepted(world, 'reinstateTicket', answer) === undefined) this.#goHome();
    else world.tally.counts.returned += 1;
  }

  async #rate(): Promise<void> {
    const { world } = this.#entrance;
    const { rating } = this.visit;
    if (rating === null || this.#page === null) return this.#goHome();
    const options = ratingOptionsOf(rating.level).map(({ code }) => code);
    const chosen = options.filter(() => world.chance.happens(0.15)).slice(0, 3);
    const remark = remarks[Math.floor(world.chance.between(0, remarks.length))];
    const phone = this.#phone ?? new Wire<'phone'>(world.url, { as: 'visitor', ...this.#page });
    try {
      const answer = await phone.ask<'rateVisit'>({
        name: 'rateVisit',
        ticketId: this.ticketId,
        level: rating.level,
        options: chosen,
        ...(rating.remark && rating.level > 3 && remark !== undefined ? { text: remark } : {}),
      });
      if (accepted(world, 'rateVisit', answer) !== undefined) world.tally.counts.rated += 1;
    } finally {
      phone.close();
      this.#goHome();
    }
  }

  #goHome(): void {
    this.#state = 'gone';
    if (this.#phone !== null) {
      this.#phone.close();
      this.#phone = null;
      this.#entrance.phoneClosed();
    }
    this.#entrance.floor.leave(this);
  }

  #later(what: () => void, ms: number): void {
    this.#run(simulated(this.#entrance.world, ms).then(what));
  }

  /** People who are interrupted by the end of the demonstration, or whose hall is gone, simply leave. */
  #run(doing: Promise<void>): void {
    doing.catch((error: unknown) => {
      if (!(error instanceof Shut) && !this.#entrance.world.stopped.aborted) throw error;
    });
  }
}
