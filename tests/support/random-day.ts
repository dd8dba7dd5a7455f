// A random day in the small hall: random commands of random askers after random times, all that must be true looked at after each.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parkKinds } from '../../contract/commands/codes.ts';
import type { Command } from '../../contract/commands.ts';
import type { TransferTarget } from '../../contract/commands/visits.ts';
import { applyAll } from '../../server/hall/apply.ts';
import type { Asker } from '../../server/hall/authority.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { HallEvent } from '../../server/hall/event.ts';
import { emptyHall } from '../../server/hall/hall.ts';
import { faultsOf, pictureOf } from './hall-picture.ts';
import { backendOf } from './random-backend.ts';
import { ofTheHall } from './random-hall-steps.ts';
import { journeyOf } from './random-journeys.ts';
import { helpingOf } from './random-helping.ts';
import { pick, someTicket } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import { postOf } from './random-posts.ts';
import { needsOf, priorityOf, wishesOf } from './random-needs.ts';
import { noticesOf } from './random-notices.ts';
import { alwaysOpen, smallHall } from './small-hall.ts';
import { agent, api, board, clerk, clock, kiosk, pad, second, visitor, VirtualHall } from './virtual-hall.ts';
import type { Told } from './virtual-hall.ts';

export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(210),
  who: fc.nat(9),
  which: fc.nat(9_999),
  window: fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.constant(4) },
  ),
  wait: fc.oneof(
    { weight: 50, arbitrary: fc.constant(0) },
    { weight: 60, arbitrary: fc.integer({ min: 1, max: 20_000 }) },
    { weight: 8, arbitrary: fc.integer({ min: 20_000, max: 20 * 60_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 60 * 60_000, max: 9 * 3_600_000 }) },
  ),
});

function somePaper(hall: VirtualHall, which: number): string {
  const open = [...hall.hall.papersOpen, ...hall.hall.papersUncertain].map(({ id }) => id);
  return (
    pick(which % 4 === 0 ? [...hall.hall.papers.values()].map(({ id }) => id) : open, which) ?? 'no-paper'
  );
}
function someCall(hall: VirtualHall, which: number): string {
  const ids = [...hall.hall.calledNow].flatMap(({ id }) => hall.ticket(id).calls.map(({ callId }) => callId));
  return pick([...ids, ...hall.hall.calls.map(({ callId }) => callId)], which) ?? 'nobody00-1';
}

const known = ['birth', 'residence', 'pension', 'card', 'pickup'];
const items = [...known, ...known, ...known, 'orphan', 'vehicle', 'unknown'];
const outcomes = ['printed', 'sent', 'uncertain', 'notSent'] as const;

const targets = (which: number): TransferTarget =>
  pick<TransferTarget>(
    [
      { window: 1 + (which % 4) },
      { window: 1 + ((which >> 2) % 3) },
      { queue: pick(['D', 'L', 'F', 'V', 'X'], which >> 2) ?? 'D' },
      { item: pick(items, which >> 2) ?? 'birth' },
      { clerk: pick(['key:api', 'c0', 'c1', 'c2'], which >> 2) ?? 'c0' },
    ],
    which >> 4,
  ) ?? { queue: 'D' };

/** What clerks do with a visit besides calling and serving. */
function handsOf(hall: VirtualHall, { which, window }: Step): Command {
  const ticketId = someTicket(hall, which >> 3);
  const parked = pick([...hall.hall.parkedNow.values()], which >> 3) ?? ticketId;
  const bound = pick([...hall.hall.boundNow.values()], which >> 3) ?? ticketId;
  switch (which % 10) {
    case 0:
      return { name: 'callTicket', window, ticketId, reason: 'agreed' };
    case 1:
      return {
        name: 'callTicket',
        window,
        ticketId: pick([...hall.hall.missedNow], which)?.id ?? parked,
        reason: 'cameBack',
      };
    case 2:
    case 3:
      return { name: 'parkTicket', window, kind: pick(parkKinds, which >> 4) ?? 'held' };
    case 4:
      return { name: 'resumeTicket', window, ticketId: parked };
    case 5:
    case 6:
      return { name: 'transferTicket', window, to: targets(which), reason: 'notHere' };
    case 7: {
      const at = hall.hall.tickets.get(bound)?.bound?.window ?? window;
      return {
        name: 'declineHandOver',
        window: which % 4 === 0 ? window : at,
        ticketId: bound,
        reason: 'busy',
      };
    }
    case 8:
      return { name: 'changeItem', window, item: pick(items, which >> 4) ?? 'birth' };
    default:
      return { name: 'directVisit', window, item: pick(items, which >> 4) ?? 'birth', language: 'zh' };
  }
}

/** The command a step means, in proportions of a busy hall. */
function commandOf(hall: VirtualHall, one: Step): Command {
  const { what, which, window } = one;
  if (what > 190) return journeyOf(hall, one);
  if (what > 175) return noticesOf(hall, one);
  if (what > 163) return backendOf(hall, one);
  if (what > 157) return needsOf(which, one.window, someTicket(hall, which >> 3));
  if (what > 148) return postOf(hall, one, someTicket(hall, which >> 3));
  if (what > 137) return helpingOf(hall, one);
  if (what > 132) return ofTheHall(which, someTicket(hall, which), hall.now);
  if (what > 124) return priorityOf(hall, which, someTicket(hall, which >> 3));
  if (what >= 100) return handsOf(hall, one);
  const ticketId = someTicket(hall, which);
  if (what < 22) {
    const wanted = [pick(items, which), pick(items, which >> 3), pick(items, which >> 6)].slice(
      0,
      1 + (which % 3),
    );
    return {
      name: 'takeTicket',
      items: wanted.map((item) => item ?? 'birth'),
      language: which % 11 === 0 ? 'ru' : 'zh',
      channel: 'kiosk',
      ...wishesOf(which),
      ...(which % 2 === 0 ? { printer: which % 4 === 0 ? 'K1' : 'K2' } : {}),
    };
  }
  if (what < 24) {
    const queue = pick(['D', 'L', 'F', 'V', 'X'], which) ?? 'D';
    return { name: 'takeTicket', queue, language: 'ru', channel: 'api' };
  }
  if (what < 38) return { name: 'callNext', window };
  if (what < 43) return { name: 'recallTicket', window };
  if (what < 47) return { name: 'startService', window };
  if (what < 55) return { name: 'finishService', window, thenCallNext: which % 2 === 0 };
  if (what < 59) return { name: 'markNoShow', window };
  if (what < 63) {
    const { state } = hall.hall.windows.get(String(window))?.now ?? { state: 'closed' };
    return state === 'paused' ? { name: 'resumeWindow', window } : { name: 'openWindow', window };
  }
  if (what < 64) return { name: 'staffWindow', window };
  if (what < 66) return { name: 'pauseWindow', window, reason: 'break' };
  if (what < 69) return { name: 'resumeWindow', window };
  if (what < 70) return { name: 'closeWindow', window };
  if (what < 72) return { name: 'confirmVisitor', window, stillHere: which % 2 === 0 };
  if (what < 75) return { name: 'withdrawTicket', ticketId };
  if (what < 78) return { name: 'undoWithdrawal', ticketId };
  if (what < 80) return { name: 'sayOnMyWay', ticketId };
  if (what < 84)
    return { name: 'reinstateTicket', ticketId: pick([...hall.hall.missedNow], which)?.id ?? ticketId };
  if (what < 85)
    return {
      name: 'reinstateTicket',
      number: hall.hall.tickets.get(ticketId)?.number ?? 'D001',
      code: hall.hall.tickets.get(ticketId)?.code ?? '0000',
    };
  if (what < 89)
    return { name: 'rateVisit', ticketId, level: 1 + (which % 5), options: [], rater: 'a'.repeat(32) };
  if (what < 92)
    return {
      name: 'reportCall',
      callId: someCall(hall, which),
      zone: which % 5 === 0 ? 'W' : 'E',
      outcome: which % 2 === 0 ? 'spoken' : 'shownOnly',
    };
  if (what < 94) return { name: 'wantPaper', ticketId, printer: 'K1' };
  const paperId = somePaper(hall, which);
  const attempt = 1 + (which % 2);
  if (what < 97)
    return {
      name: 'claimPaper',
      paperId,
      printer: hall.hall.papers.get(paperId)?.printer ?? 'K1',
      ...(which % 3 === 0 ? { attempt } : {}),
    };
  return { name: 'reportPaper', paperId, attempt, outcome: pick(outcomes, which) ?? 'sent' };
}

function askerOf({ who, which, window }: Step, command: Command): Asker {
  if (who === 0)
    return visitor(('ticketId' in command && which % 4 === 0 ? command.ticketId : undefined) ?? 'nobody00');
  if (who === 1 && which % 2 === 0) return clerk(`c${which % 3}`);
  if (command.name === 'reportCall') return board(which % 3 === 0 ? 'E' : undefined);
  if (command.name === 'claimPaper' || command.name === 'reportPaper') return agent(`a${which % 2}`);
  if (command.name === 'rateVisit' && who === 2) return pad(window);
  return command.name === 'wantPaper' || 'code' in command ? kiosk : api;
}

/** Over all days of a run. */
export const walked = { asked: 0, accepted: 0, changed: 0, inTheWay: 0 };

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
    const rules = lapse ? { lapseAfterSeconds: 90 } : {};
    const settings = smallHall(rules, round ? alwaysOpen : {});
    // One of some halls is for inquiries; the second has a low counter and may call by itself; the third speaks Russian.
    const windows = settings.windows.map((one) => ({
      ...one,
      autoCall: lapse && one.no === 2,
      ...(round && one.no === 1 ? { kind: 'inquiry' as const } : {}),
      lowCounter: one.no === 2,
      languages: one.no === 3 ? (['zh', 'ru'] as const).slice() : one.languages,
    }));
    this.#settings = { ...settings, windows };
    this.hall = new VirtualHall(this.#settings, clock('11:00'));
    this.hall.open(1, 3);
  }

  walk(one: Step): void {
    const { hall } = this;
    hall.later(one.wait);
    if (one.who === 3 && one.which % 9 === 0) hall.outage(one.which * 20);
    else if (one.who >= 4 || one.wait > 20 * second) hall.tick();
    this.check();
    if (one.what >= 144 && one.what <= 148) {
      this.#change(one);
      return;
    }
    const before = hall.hall;
    const picture = walked.asked % 7 === 0 ? pictureOf(before) : null;
    const command = commandOf(hall, one);
    const outcome = hall.ask(askerOf(one, command), command);
    walked.asked += 1;
    if ('refusal' in outcome) {
      assert.equal(hall.hall, before);
      if (picture) assert.deepEqual(pictureOf(before), picture);
    } else {
      walked.accepted += 1;
      const given = /^(takeTicket|redeemPass|takeReturn|direct\w+)$/.test(command.name);
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
      .flatMap((event) => (event.type === 'emergencyEntered' ? [event] : []));
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
