// A random day in the small hall: random commands of random askers after random times, all that must be true looked at after each.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Command } from '../../contract/commands.ts';
import { applyAll } from '../../server/hall/apply.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { HallEvent } from '../../server/hall/event.ts';
import { emptyHall } from '../../server/hall/hall.ts';
import type { Remark } from '../../server/hall/remark.ts';
import { bookingHall } from './booking-hall.ts';
import { faultsOf, pictureOf } from './hall-picture.ts';
import { askerOf, commandOf, isChange, shares } from './random-commands.ts';
import type { Step } from './random-picks.ts';
import { alwaysOpen, smallHall } from './small-hall.ts';
import { clock, second, VirtualHall } from './virtual-hall.ts';
import type { Told } from './virtual-hall.ts';

export const step: fc.Arbitrary<Step> = fc.record({
  // Numbers stand for choices here: with its love of small ones the same few would be made again and again.
  what: fc.noBias(fc.nat(shares - 1)),
  who: fc.noBias(fc.nat(9)),
  which: fc.noBias(fc.nat(9_999)),
  window: fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.constant(4) },
  ),
  wait: fc.oneof(
    { weight: 100, arbitrary: fc.constant(0) },
    { weight: 130, arbitrary: fc.integer({ min: 1, max: 20_000 }) },
    { weight: 14, arbitrary: fc.integer({ min: 20_000, max: 20 * 60_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 60 * 60_000, max: 9 * 3_600_000 }) },
  ),
});

/** What the door keeps apart from a command: that there are words or a phone, not which. */
function wordsOf({ name }: Command): Remark | undefined {
  return name === 'askOutside' || name === 'tellResult' ? { personalId: 'words', seal: 'sealed' } : undefined;
}

/** Over all days of a run. */
export const walked = {
  asked: 0,
  accepted: 0,
  changed: 0,
  inTheWay: 0,
  acceptedOf: new Map<string, number>(),
};

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Other windows for the same queues: who serves what, in which order, and now and then a window more. */
function otherSettings(settings: HallSettings, which: number): HallSettings {
  const queues = settings.queues.map(({ id }) => id);
  const windows = settings.windows.slice(0, 3).map((window, index) => {
    const first = (which >> (index * 2)) % queues.length;
    const count = 1 + ((which >> index) % 3);
    const serves = Array.from({ length: count }, (_, nth) => ({
      queue: queues[(first + nth) % queues.length] ?? 'D',
      ...((which >> (index + nth)) % 5 === 0 && (first + nth) % queues.length === 1
        ? { items: ['pension'] }
        : {}),
    }));
    return { ...window, serves };
  });
  const [first] = windows;
  return which % 3 === 0 && first
    ? { ...settings, windows: [...windows, { ...first, no: 4 }] }
    : { ...settings, windows };
}

/** A hall and a walk through it; every step throws where something is not as it must be. */
export class Day {
  readonly hall: VirtualHall;
  readonly #settings: HallSettings;
  readonly #given = new Map<string, string>();
  #step = 0;
  #at = 0;

  constructor(round: boolean, lapse: boolean) {
    const rules = { dropOffBeforeClosing: true, ...(lapse ? { lapseAfterSeconds: 90 } : {}) };
    const settings = smallHall(rules, round ? alwaysOpen : {});
    // One of some halls is for inquiries; the second has a low counter and may call by itself; the third speaks Russian.
    const windows = settings.windows.map((one) => ({
      ...one,
      autoCall: lapse && one.no === 2,
      ...(round && one.no === 1 ? { kind: 'inquiry' as const } : {}),
      lowCounter: one.no === 2,
      languages: one.no === 3 ? (['zh', 'ru'] as const).slice() : one.languages,
    }));
    const { booking } = bookingHall({ perDay: 4, perWeek: 12, perMonth: 40 });
    this.#settings = { ...settings, windows, booking };
    // A hall that closes is met before noon or in the hours before it closes.
    this.hall = new VirtualHall(this.#settings, clock(round || lapse ? '11:00' : '15:30'));
    this.hall.open(1, 3);
  }

  walk(one: Step): void {
    const { hall } = this;
    hall.later(one.wait);
    if (one.who === 3 && one.which % 9 === 0) hall.outage(one.which * 20);
    else if (one.who >= 4 || one.wait > 20 * second) hall.tick();
    this.check();
    if (isChange(one)) {
      this.#change(one);
      return;
    }
    const before = hall.hall;
    const picture = walked.asked % 7 === 0 ? pictureOf(before) : null;
    const command = commandOf(hall, one);
    const outcome = hall.ask(askerOf(hall, one, command), command, wordsOf(command));
    walked.asked += 1;
    if ('refusal' in outcome) {
      if (outcome.noted === undefined) assert.equal(hall.hall, before);
      if (picture && outcome.noted === undefined) assert.deepEqual(pictureOf(before), picture);
    } else {
      walked.accepted += 1;
      count(walked.acceptedOf, command.name);
      const given = /^(takeTicket|redeemPass|takeReturn|takePickup|checkIn|direct\w+)$/.test(command.name);
      if (given && 'number' in outcome.answer) this.#isNew(outcome.answer.number);
    }
    this.check();
  }

  /** Another version, now: it takes effect whole, or somebody is in its way and it is withdrawn. */
  #change({ which, who }: Step): void {
    const { hall } = this;
    const sendTo =
      who % 2 === 0 ? [] : ['D', 'L', 'F', 'V'].map((from) => ({ from, to: who < 5 ? 'D' : 'L' }));
    const applied = hall.changes;
    const change = hall.publish(otherSettings(this.#settings, which), { sendTo });
    const happened = hall.hall.settingsVersion === change.version;
    walked[happened ? 'changed' : 'inTheWay'] += 1;
    if (!happened) hall.changes = applied;
    this.check();
  }

  #isNew(number: string): void {
    const key = `${this.hall.hall.day} ${number}`;
    assert(!this.#given.has(key), `${key} twice`);
    this.#given.set(key, number);
  }

  check(): void {
    const { hall } = this.hall;
    assert.deepEqual(faultsOf(hall), []);
    assert(hall.at >= this.#at, 'time goes back');
    const opened = this.hall.book.findLast(({ events }) => events[0]?.type === 'dayOpened');
    if (opened?.at === hall.at) this.#step = 0;
    assert(hall.step >= this.#step, 'steps go back');
    [this.#at, this.#step] = [hall.at, hall.step];
    for (const { place } of hall.tickets.values())
      assert(place.order <= hall.step, 'a place ahead of its time');
  }

  /** The day's counts against its book. */
  recount(): void {
    const { book, hall } = this.hall;
    const today = book.slice(book.findLastIndex(({ events }) => events[0]?.type === 'dayOpened'));
    const count = (type: HallEvent['type']): number =>
      today.flatMap(({ events }) => events).filter((event) => event.type === type).length;
    const sum = (what: 'issued' | 'served' | 'missed' | 'servedMs'): number =>
      [...hall.counts.values()].reduce((total, each) => total + each[what], 0);
    const entered = today
      .flatMap(({ events }) => events)
      .flatMap((event) => (event.type === 'emergencyEntered' && event.late === undefined ? [event] : []));
    const onPaper = entered.flatMap((event) => event.served ?? []);
    const served = count('serviceFinished') + count('ticketMovedOn') + onPaper.length;
    assert.deepEqual(
      [sum('issued'), sum('missed'), sum('served'), hall.rated],
      [count('ticketIssued') + entered.length, count('ticketMissed'), served, count('visitRated')],
    );
    const byWindows = [...hall.windows.values()].reduce((total, window) => total + window.served, 0);
    // What a window has served that was taken away, nobody counts any more.
    if (count('settingsChanged') === 0) assert.equal(byWindows, served);
    const servedMs = today
      .flatMap(({ events }) => events)
      .filter((event) => event.type !== 'ticketParked')
      .reduce((total, event) => total + ('servedMs' in event ? event.servedMs : 0), 0);
    const onPaperMs = onPaper.reduce((total, each) => total + each.servedMs, 0);
    assert.equal(sum('servedMs'), servedMs + onPaperMs);
    const { asked, ended } = hall.helpFigures;
    assert.equal(asked, count('helpRequested'));
    assert.equal(
      Object.values(ended).reduce((total, each) => total + each, 0),
      count('helpEnded'),
    );
    const given = [...hall.counters.values()].reduce((total, last) => total + last, 0);
    assert(given >= count('ticketIssued'));
  }

  /** Folded from its text again, whole and from its last day alone. */
  refold(): void {
    const { book, hall, plan } = this.hall;
    const picture = JSON.stringify(pictureOf(hall));
    assert.equal(JSON.stringify(pictureOf(this.hall.refolded())), picture);
    const told = JSON.parse(JSON.stringify(book)) as Told[];
    const today = told.slice(told.findLastIndex(({ events }) => events[0]?.type === 'dayOpened'));
    const folded = today.reduce(
      (fold, { at, events }) => applyAll(fold, events, at),
      emptyHall(hall.id, plan),
    );
    assert.equal(JSON.stringify(pictureOf(folded)), picture);
  }
}
