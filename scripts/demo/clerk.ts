// One simulated clerk: reads the desk like a person, presses one key at a time, serves, takes breaks. What the desk shows decides, so a person may take over.
import type { OutcomeCode } from '../../contract/commands/codes.ts';
import type { DeskTicket, DeskView } from '../../contract/views/desk.ts';
import { clerkSpread, hours } from './figures.ts';
import type { Floor } from './floor.ts';
import { accepted, identityFor, real, simulated } from './world.ts';
import type { World } from './world.ts';
import { Shut, Wire } from './wire.ts';

const second = 1_000;
const minute = 60_000;
/** How long a screen may take to show what was just asked. */
const shownWithinMs = 3_000;
/** A visitor whom the simulation does not know gets so much real time to see her number and come. */
const strangerMs = 12_000;
/** Shorter than this nobody can see that somebody was served. */
const shortestVisitMs = 1_200;
/** After so many calls that no display could speak, a clerk stops calling into silence. */
const callsInVain = 8;
/** A clerk looks up for so long before calling again, though the rule would let her sooner. */
const patienceMs = 40_000;
const comesBeforeMs = 2 * minute;
const lunchMinutes = 40;
const outcomes: readonly (readonly [OutcomeCode, number])[] = [
  ['accepted', 70],
  ['consulted', 14],
  ['supplemented', 8],
  ['other', 5],
  ['toDepartment', 3],
];

export interface Duty {
  window: number;
  /** Wall milliseconds before she first looks at the desk. */
  comesAfterMs: number;
}

export class Clerk {
  readonly #world: World;
  readonly #floor: Floor;
  readonly #duty: Duty;
  readonly #desk: Wire<'desk'>;
  readonly #pace: number;
  #doneAt = { ticketId: '', at: 0 };
  /** The first visit is half over already when the demonstration starts. */
  #warm = true;
  #breakAt: number;
  #shownFrom = { ticketId: '', at: 0 };

  constructor(world: World, floor: Floor, duty: Duty) {
    this.#world = world;
    this.#floor = floor;
    this.#duty = duty;
    this.#pace = world.chance.lognormal(1, clerkSpread);
    const name = `模拟 ${String(duty.window).padStart(2, '0')}`;
    this.#desk = new Wire<'desk'>(
      world.url,
      identityFor(world, { screen: 'desk', window: duty.window, name }),
    );
    this.#desk.watch({ audience: 'desk', window: duty.window });
    this.#breakAt = performance.now() + this.#untilBreak();
  }

  async work(): Promise<void> {
    await real(this.#world, this.#duty.comesAfterMs);
    while (!this.#world.stopped.aborted && this.#desk.shut() === null) {
      const view = this.#desk.view();
      if (view === null) await this.#desk.changed(second);
      else await this.#step(view);
    }
  }

  leave(): void {
    this.#desk.close();
  }

  async #step(view: DeskView): Promise<void> {
    if (view.askStillHere) return this.#confirm();
    if (view.current !== undefined) {
      return view.current.stage === 'called' ? this.#attend(view.current) : this.#serve(view.current);
    }
    if (!this.#onDuty(view)) return this.#signOff(view);
    if (view.state === 'closed' || (view.state === 'paused' && view.pauseReason === undefined))
      return this.#open();
    if (view.state === 'paused') return this.#resume();
    if (this.#breakDue(view)) return this.#pause();
    if (view.waiting > 0) return this.#call();
    await this.#desk.changed(2 * second);
  }

  // ---- the window ----

  /** She comes a little before opening and goes when the last number is served. */
  #onDuty({ hours: hall, waiting }: DeskView): boolean {
    switch (hall.state) {
      case 'open':
      case 'break':
        return true;
      case 'beforeOpening':
        return hall.opensAt - this.#world.hallTime.now() < comesBeforeMs;
      case 'closed':
        return waiting > 0;
      default:
        throw new Error(`unknown hours ${JSON.stringify(hall satisfies never)}`);
    }
  }

  async #signOff(view: DeskView): Promise<void> {
    // Before opening somebody may have sat down early: she is left in peace.
    if (view.state !== 'closed' && view.hours.state === 'closed') {
      const answer = await this.#desk.ask<'closeWindow'>({ name: 'closeWindow', window: this.#duty.window });
      accepted(this.#world, 'closeWindow', answer);
    }
    await this.#desk.changed(second);
  }

  /** Half of the windows eat first, the other half then: the hall is never dark. */
  #atLunch(): boolean {
    const from = hours.lunchFrom + (this.#duty.window % 2 === 0 ? 0 : lunchMinutes + 5);
    const now = this.#world.dayClock.minutes();
    return now >= from && now < from + lunchMinutes;
  }

  async #open(): Promise<void> {
    const answer = await this.#desk.ask<'openWindow'>({ name: 'openWindow', window: this.#duty.window });
    if (accepted(this.#world, 'openWindow', answer) === undefined) await real(this.#world, 5 * second);
    await this.#desk.until(({ state }) => state === 'open', shownWithinMs);
  }

  async #pause(): Promise<void> {
    const answer = await this.#desk.ask<'pauseWindow'>({
      name: 'pauseWindow',
      window: this.#duty.window,
      reason: 'break',
    });
    if (accepted(this.#world, 'pauseWindow', answer) === undefined) return;
    this.#world.tally.counts.breaks += 1;
    await this.#desk.until(({ state }) => state === 'paused', shownWithinMs);
  }

  async #resume(): Promise<void> {
    if (!this.#atLunch()) await simulated(this.#world, this.#world.chance.between(3, 8) * minute, second);
    while (this.#atLunch()) await simulated(this.#world, minute, second);
    this.#breakAt = performance.now() + this.#untilBreak();
    // A person may have opened it, or called somebody, meanwhile.
    if (this.#desk.view()?.state !== 'paused') return;
    const answer = await this.#desk.ask<'resumeWindow'>({ name: 'resumeWindow', window: this.#duty.window });
    accepted(this.#world, 'resumeWindow', answer);
    await this.#desk.until(({ state }) => state === 'open', shownWithinMs);
  }

  #untilBreak(): number {
    return (this.#world.chance.between(70, 200) * minute) / this.#world.speed;
  }

  /** A short break waits until nobody waits. */
  #breakDue({ waiting }: DeskView): boolean {
    return this.#atLunch() || (waiting === 0 && performance.now() > this.#breakAt);
  }

  async #confirm(): Promise<void> {
    await simulated(this.#world, 5 * second, 500);
    const answer = await this.#desk.ask<'confirmVisitor'>({
      name: 'confirmVisitor',
      window: this.#duty.window,
      stillHere: true,
    });
    accepted(this.#world, 'confirmVisitor', answer);
    await this.#desk.until(({ askStillHere }) => !askStillHere, shownWithinMs);
  }

  // ---- calling ----

  async #call(): Promise<void> {
    await simulated(this.#world, this.#world.chance.between(4, 15) * second, 200);
    if (this.#desk.view()?.current !== undefined) return;
    const answer = await this.#desk.ask<'callNext'>({ name: 'callNext', window: this.#duty.window });
    const called = accepted(this.#world, 'callNext', answer);
    if (called === undefined) return this.#desk.changed(2 * second);
    this.#world.tally.counts.called += 1;
    await this.#desk.until(({ current }) => current?.ticketId === called.answer.ticketId, shownWithinMs);
  }

  /** Waits for whom she called; calls again; gives up when the hall allows it. */
  async #attend(ticket: DeskTicket): Promise<void> {
    if (this.#isHere(ticket)) {
      await simulated(this.#world, 3 * second, 200);
      // Many clerks never press "start": finishing straight from called is a served visit too.
      return this.#world.chance.happens(0.85) ? this.#start(ticket) : this.#serve(ticket);
    }
    const { hallTime, speed } = this.#world;
    const lastCall = ticket.calls.at(-1)?.at ?? ticket.calledAt;
    const patientUntil = lastCall + (patienceMs * hallTime.rate()) / speed;
    const left = hallTime.wallMsUntil(Math.max(ticket.recallFrom, ticket.onMyWayUntil ?? 0, patientUntil));
    if (left > 0) return this.#lookUp(left);
    if (ticket.noShowFrom !== null) return this.#missed(ticket);
    if (ticket.callsLeft > 0 && ticket.calls.length < callsInVain) return this.#recall(ticket);
    await this.#finish(ticket);
  }

  /** Until the desk changes or somebody may have come to the window. */
  async #lookUp(ms: number): Promise<void> {
    await this.#desk.changed(Math.max(50, Math.min(ms, 500)));
  }

  #isHere({ ticketId, calledAt }: DeskTicket): boolean {
    const person = this.#floor.person(ticketId);
    if (person !== undefined) return person.isAt(this.#duty.window);
    // A real person, or one of an earlier run: counted from when this desk first showed her.
    if (this.#shownFrom.ticketId !== ticketId) this.#shownFrom = { ticketId, at: performance.now() };
    return calledAt > 0 && performance.now() - this.#shownFrom.at > strangerMs;
  }

  async #recall(ticket: DeskTicket): Promise<void> {
    const answer = await this.#desk.ask<'recallTicket'>({ name: 'recallTicket', window: this.#duty.window });
    if (accepted(this.#world, 'recallTicket', answer) !== undefined) this.#world.tally.counts.recalled += 1;
    await this.#desk.until(({ current }) => current?.recallFrom !== ticket.recallFrom, shownWithinMs);
  }

  async #missed(ticket: DeskTicket): Promise<void> {
    const answer = await this.#desk.ask<'markNoShow'>({ name: 'markNoShow', window: this.#duty.window });
    if (accepted(this.#world, 'markNoShow', answer) !== undefined) {
      this.#world.tally.counts.missed += 1;
      this.#floor.person(ticket.ticketId)?.missed();
    }
    await this.#desk.until(({ current }) => current?.ticketId !== ticket.ticketId, shownWithinMs);
  }

  // ---- serving ----

  async #start(ticket: DeskTicket): Promise<void> {
    const answer = await this.#desk.ask<'startService'>({ name: 'startService', window: this.#duty.window });
    if (accepted(this.#world, 'startService', answer) !== undefined) this.#world.tally.counts.started += 1;
    await this.#desk.until(
      ({ current }) => current?.ticketId !== ticket.ticketId || current.stage === 'serving',
      shownWithinMs,
    );
  }

  async #serve(ticket: DeskTicket): Promise<void> {
    if (this.#doneAt.ticketId !== ticket.ticketId) {
      this.#doneAt = { ticketId: ticket.ticketId, at: performance.now() + this.#lengthOf(ticket) };
    }
    for (;;) {
      const left = this.#doneAt.at - performance.now();
      if (left <= 0) break;
      await this.#desk.changed(Math.min(left, 2 * second));
      // A person at the same desk may have finished this visit, or called another.
      if (this.#world.stopped.aborted || this.#desk.view()?.current?.ticketId !== ticket.ticketId) return;
    }
    await this.#finish(ticket);
  }

  /** Expected minutes of the first item are the hall's own, on the hall's clock; how slow she is, is hers. */
  #lengthOf({ items, ticketId, queue }: DeskTicket): number {
    const { catalogue, chance, hallTime } = this.#world;
    const item =
      catalogue.items.find(({ id }) => id === items[0]?.id) ??
      catalogue.items.find((each) => each.queue === queue.id);
    const slowness = this.#floor.person(ticketId)?.visit.slowness ?? 0.6;
    const left = this.#warm ? chance.between(0.05, 0.9) : 1;
    this.#warm = false;
    const wallMs = ((item?.serviceMinutes ?? 10) * minute * slowness * this.#pace * left) / hallTime.rate();
    return Math.max(wallMs, shortestVisitMs);
  }

  async #finish(ticket: DeskTicket): Promise<void> {
    const { window } = this.#duty;
    const waiting = this.#desk.view()?.waiting ?? 0;
    const thenCallNext = waiting > 0 && !this.#atLunch() && this.#world.chance.happens(0.8);
    const outcome = this.#world.chance.pick(outcomes);
    const answer = await this.#desk.ask<'finishService'>({
      name: 'finishService',
      window,
      outcome,
      thenCallNext,
    });
    const finished = accepted(this.#world, 'finishService', answer);
    if (finished !== undefined) {
      this.#world.tally.counts.served += 1;
      if (finished.answer.called !== null) this.#world.tally.counts.called += 1;
      this.#floor.person(ticket.ticketId)?.served(finished.answer.movedOnTo !== undefined);
    }
    await this.#desk.until(({ current }) => current?.ticketId !== ticket.ticketId, shownWithinMs);
  }
}

/** A clerk whose desk closes for good goes home; the hall goes on. */
export function isOver(error: unknown, stopped: AbortSignal): boolean {
  return stopped.aborted || error instanceof Shut;
}
