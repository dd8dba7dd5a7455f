// A hall under test: the real rules, a clock that moves when told, ids that count. No database, no waiting.
import type { AnswerOf, CommandName, CommandOf } from '../../contract/commands.ts';
import type { RefusalCode, Refusal } from '../../contract/refusals.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { applyAll } from '../../server/hall/apply.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { openDay } from '../../server/hall/days/carrying.ts';
import type { SettingsChange } from '../../server/hall/settings/change.ts';
import { changeInTime } from '../../server/hall/settings/changing.ts';
import { closeDay, noteOutage, tick } from '../../server/hall/days/clockwork.ts';
import { decide } from '../../server/hall/decide.ts';
import type { HallEvent } from '../../server/hall/event.ts';
import type { Remark } from '../../server/hall/remark.ts';
import { emptyHall, ticketOf, windowOf } from '../../server/hall/hall.ts';
import type { Hall, Window } from '../../server/hall/hall.ts';
import type { Ticket } from '../../server/hall/ticket.ts';
import { businessDay } from '../../server/hall/days/hours.ts';
import { planFrom } from '../../server/hall/plan.ts';
import type { Plan } from '../../server/hall/plan.ts';
import { smallHall } from './small-hall.ts';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** A moment on the small hall's own clock; 2026-11-23 is a Monday. */
export function clock(time: string, day = '2026-11-23'): number {
  return Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
}

export const api: Asker = { kind: 'key', id: 'api', authorities: '*' };
export const kiosk: Asker = { kind: 'device', id: 'kiosk-1', role: 'kiosk', printer: 'K1' };
export const manager: Asker = { kind: 'staff', id: 'manager', role: 'manager' };
export const guide: Asker = { kind: 'staff', id: 'guide', role: 'guide' };
export const clerk = (id: string): Asker => ({ kind: 'staff', id, role: 'clerk' });
export const visitor = (ticketId: string): Asker => ({ kind: 'visitor', ticketId });
export const board = (zone?: string): Asker => ({
  kind: 'device',
  id: `board-${zone ?? 'hall'}`,
  role: 'board',
  ...(zone === undefined ? {} : { zone }),
});
export const pad = (window: number): Asker => ({ kind: 'device', id: `pad-${window}`, role: 'pad', window });
export const agent = (id = 'agent-1'): Asker => ({ kind: 'device', id, role: 'agent' });

export type Outcome<Name extends CommandName> =
  { answer: AnswerOf<Name> } | { refusal: Refusal; noted?: readonly HallEvent[] };
export interface Told {
  at: number;
  events: readonly HallEvent[];
}

export class VirtualHall {
  hall: Hall;
  now: number;
  /** What the next day is opened with. */
  plan: Plan;
  /** Published versions that wait for their moment, in order. */
  changes: SettingsChange[] = [];
  /** All that happened, in order: what a journal would hold. */
  readonly book: Told[] = [];
  readonly #empty: Hall;
  #ids = 0;

  constructor(settings: HallSettings = smallHall(), now = clock('09:00')) {
    this.plan = planFrom(settings);
    this.now = now;
    this.#empty = emptyHall(settings.hall.id, this.plan);
    this.hall = this.#empty;
    this.#changeDay();
  }

  freshId = (): string => {
    this.#ids += 1;
    return `t${this.#ids.toString(36).padStart(15, '0')}`;
  };

  #happens(events: readonly HallEvent[]): void {
    if (events.length === 0) return;
    this.hall = applyAll(this.hall, events, this.now);
    this.book.push({ at: this.now, events });
  }

  /** Decides and, where it is accepted, folds what happens. */
  ask<Name extends CommandName>(
    asker: Asker,
    command: CommandOf<Name>,
    remark?: Remark,
    contact?: Remark,
  ): Outcome<Name> {
    const { hall, now: at, freshId } = this;
    const kept = { ...(remark ? { remark } : {}), ...(contact ? { contact } : {}) };
    const decision = decide({ hall, asker, command, at, freshId, ...kept });
    if ('refusal' in decision) {
      this.#happens(decision.noted ?? []);
      return decision;
    }
    this.#happens(decision.events);
    // The rule of a command answers that command's answer.
    return { answer: decision.answer as AnswerOf<Name> };
  }

  /** Asks what must be accepted. */
  get<Name extends CommandName>(
    asker: Asker,
    command: CommandOf<Name>,
    remark?: Remark,
    contact?: Remark,
  ): AnswerOf<Name> {
    const outcome = this.ask<Name>(asker, command, remark, contact);
    if ('refusal' in outcome)
      throw new Error(`${command.name}: refused as ${JSON.stringify(outcome.refusal)}`);
    return outcome.answer;
  }

  /** Asks what must be refused; says why it was. */
  refused<Name extends CommandName>(asker: Asker, command: CommandOf<Name>): RefusalCode {
    return this.refusal(asker, command).code;
  }

  refusal<Name extends CommandName>(asker: Asker, command: CommandOf<Name>): Refusal {
    const outcome = this.ask<Name>(asker, command);
    if ('answer' in outcome)
      throw new Error(`${command.name}: accepted with ${JSON.stringify(outcome.answer)}`);
    return outcome.refusal;
  }

  take(...items: string[]): AnswerOf<'takeTicket'> {
    return this.get(kiosk, takeOf(...items));
  }

  /** So many take one after another, a second apart. */
  takeMany(count: number, item: string): string[] {
    return Array.from({ length: count }, () => {
      this.later(second);
      return this.take(item).ticketId;
    });
  }

  /** The key's clerk comes to the window and opens it. */
  open(...windows: number[]): this {
    for (const window of windows) this.get(api, { name: 'openWindow', window });
    return this;
  }

  /** Each window is opened by a clerk of its own: c1 at window 1. */
  staff(...windows: number[]): this {
    for (const window of windows) this.get(clerk(`c${window}`), { name: 'openWindow', window });
    return this;
  }

  /** Calls the next visitor to that window; her ticket id. */
  call(window: number): string {
    return this.get(api, { name: 'callNext', window }).ticketId;
  }

  finish(window: number): this {
    this.get(api, { name: 'finishService', window, thenCallNext: false });
    return this;
  }

  /** Calls as often as the rule asks, then 过号. */
  miss(window: number): string {
    const ticketId = this.call(window);
    const { noShowAfterCalls, callCoolDownSeconds } = this.hall.plan.rules;
    for (let calls = 1; calls < noShowAfterCalls; calls += 1) {
      this.later(callCoolDownSeconds * second);
      this.get(api, { name: 'recallTicket', window });
    }
    this.later(callCoolDownSeconds * second);
    this.get(api, { name: 'markNoShow', window });
    return ticketId;
  }

  later(ms: number): this {
    this.now += ms;
    return this;
  }

  until(moment: number): this {
    this.now = Math.max(this.now, moment);
    return this;
  }

  /** What a second brings about: lapsing and the change of day. */
  tick(): this {
    this.#happens(tick(this.hall, this.now));
    this.#changeDay();
    for (const _each of this.changes) {
      const event = changeInTime(this.hall, this.changes, this.now);
      if (event !== null) this.#happens([event]);
    }
    return this;
  }

  /** Publishes other settings, to take effect at a moment (now), and lets a second pass where that is now. */
  publish(settings: HallSettings, later: Partial<SettingsChange> = {}): SettingsChange {
    const id = `change-${this.changes.length + 1}`;
    const change = {
      id,
      version: `of-${id}`,
      plan: planFrom(settings),
      effectiveAt: this.now,
      sendTo: [],
      ...later,
    };
    this.changes = [...this.changes, change];
    this.tick();
    return change;
  }

  /** The hall is down for so long and comes back. */
  outage(ms: number): this {
    const from = this.now;
    this.later(ms);
    this.#happens(noteOutage(this.hall, from, this.now));
    this.#changeDay();
    return this;
  }

  #changeDay(): void {
    const day = businessDay(this.hall.day === null ? this.plan : this.hall.plan, this.now);
    if (this.hall.day !== null && day <= this.hall.day) return;
    this.#happens(closeDay(this.hall, this.now));
    const running = this.changes.find(({ version }) => version === this.hall.settingsVersion);
    const [plan, version] = running === undefined ? [this.plan, 'v1'] : [running.plan, running.version];
    for (const events of openDay(this.hall, day, plan, version, this.now)) this.#happens(events);
  }

  /** The same hall from its book's text, as a restart would fold it. */
  refolded(): Hall {
    const book = JSON.parse(JSON.stringify(this.book)) as Told[];
    return book.reduce((hall, { at, events }) => applyAll(hall, events, at), this.#empty);
  }

  ticket(ticketId: string): Ticket {
    return ticketOf(this.hall, ticketId);
  }

  stage(ticketId: string): Ticket['now']['stage'] {
    return this.ticket(ticketId).now.stage;
  }

  window(no: number): Window {
    return windowOf(this.hall, no);
  }

  /** Who stands in a line, in order. */
  line(lane: string): string[] {
    return [...(this.hall.lanes.get(lane) ?? [])].map(({ id }) => id);
  }
}

export function takeOf(...items: string[]): CommandOf<'takeTicket'> {
  return { name: 'takeTicket', items, language: 'zh', channel: 'kiosk' };
}
