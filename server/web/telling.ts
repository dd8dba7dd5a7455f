// Telling the screens: each audience's view is made once, sent when its text changed, one at a time to each socket, the newest first.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Watch } from '../../contract/socket.ts';
import type { View } from '../../contract/views.ts';

/** A socket as the teller knows it. */
export interface Screen {
  id: string;
  send: (text: string, drawn: () => void) => void;
  drop: () => void;
}

export interface Telling {
  /** Shows this screen this view from now on; false where there is no such view. */
  watch(screen: Screen, audience: AudienceWanted): boolean;
  leave(screenId: string): void;
  /** The hall or what is around it changed. */
  changed(): void;
  /** Once per second: what depends on time, and screens that stopped drawing. */
  second(): void;
  close(): void;
  figures(): { screens: number; audiences: number };
}

export interface AudienceWanted {
  key: string;
  watch: Watch;
  make: () => View | null;
  /** What, when it changes, is told at once and first, however lately something else was (a board's last call, a desk's window, a phone's ticket). */
  own?: () => unknown;
}

interface Audience extends AudienceWanted {
  screens: Set<Shown>;
  body: string;
  text: string;
  madeAt: number;
  /** Why it may have changed since it was made; time alone holds nothing back. */
  dirty: 'no' | 'time' | 'change';
  /** Moves on with every change looked at; what follows waits while it is too far ahead. */
  paidUntil: number;
  ownSeen: unknown;
}
interface Shown {
  screen: Screen;
  audience: Audience;
  /** Since when a view is on its way that the screen has not drawn. */
  sentAt: number | null;
  waiting: string | null;
}

/** A screen is told at most ten times in any second, its own news aside; after a quiet while a few changes go out at once. */
const screenEveryMs = 130;
/** A view that came out the same cost its making only. */
const unchangedMs = 50;
const atOnce = 3;
const heldMs = (atOnce - 1) * screenEveryMs;
const farthestMs = heldMs + screenEveryMs;
/** Rounds are cheap where nothing is due, not free. */
const roundEveryMs = 5;
const phoneEveryMs = 1_000;
/** Phones change with time alone only slowly. */
const phoneAnywayMs = 15_000;
const notDrawnMs = 15_000;
/** Nothing longer than this in one turn: asks must get in between. */
const turnMs = 8;

export interface TellingOptions {
  clock: () => number;
  /** The hall's clock runs faster than the screens' own: send each second, so that theirs follow. */
  hurried: boolean;
  onFault: (error: unknown) => void;
}

export function createTelling({ clock, hurried, onFault }: TellingOptions): Telling {
  const audiences = new Map<string, Audience>();
  const shown = new Map<string, Shown>();
  let planned: { at: number; timer: ReturnType<typeof setTimeout> } | null = null;
  let running = false;
  let again = false;
  let lastRound = 0;
  let closed = false;

  const send = (to: Shown, text: string) => {
    if (to.sentAt !== null) {
      to.waiting = text;
      return;
    }
    to.sentAt = clock();
    to.screen.send(text, () => {
      to.sentAt = null;
      const next = to.waiting;
      to.waiting = null;
      if (next !== null && shown.get(to.screen.id) === to) send(to, next);
    });
  };

  const pay = (audience: Audience, now: number, ms: number) => {
    // Own news goes out unpaid for: it must not hold back all the rest for long.
    audience.paidUntil = Math.min(Math.max(audience.paidUntil, now) + ms, now + farthestMs);
  };

  /** Makes the view anew; true where its text differs from the one before, its clock aside. */
  const remake = (audience: Audience): boolean => {
    const now = clock();
    const changed = audience.dirty === 'change';
    audience.dirty = 'no';
    audience.madeAt = now;
    audience.ownSeen = audience.own?.();
    const view = audience.make();
    if (view === null) return false;
    const { now: hallNow, ...rest } = view;
    const body = JSON.stringify(rest);
    const same = body === audience.body;
    audience.body = body;
    // Spliced, not written twice: a board's view is long, its clock is not.
    audience.text = `{"now":${hallNow},${body.slice(1)}`;
    if (changed) pay(audience, now, same ? unchangedMs : screenEveryMs);
    return !same;
  };

  const hasOwnNews = ({ own, ownSeen }: Audience): boolean => own !== undefined && own() !== ownSeen;

  const isDue = (audience: Audience, now: number): boolean => {
    const dirty = audience.dirty !== 'no';
    if (dirty && hasOwnNews(audience)) return true;
    if (audience.watch.audience !== 'phone') return dirty && now >= audience.paidUntil - heldMs;
    const since = now - audience.madeAt;
    return since >= phoneAnywayMs || (dirty && since >= phoneEveryMs);
  };

  const tell = (audience: Audience) => {
    try {
      if (!remake(audience) && !(hurried && audience.watch.audience !== 'phone')) return;
    } catch (error) {
      pay(audience, clock(), screenEveryMs);
      onFault(error);
      return;
    }
    for (const to of audience.screens) send(to, audience.text);
  };

  /** A call is on the boards before the rest of the hall is looked at. */
  const ownNewsFirst = (): Audience[] => {
    const [first, rest]: [Audience[], Audience[]] = [[], []];
    for (const audience of audiences.values())
      (audience.dirty === 'change' && hasOwnNews(audience) ? first : rest).push(audience);
    return [...first, ...rest];
  };

  const round = async () => {
    running = true;
    lastRound = clock();
    let held = Infinity;
    let turnFrom = performance.now();
    for (const audience of ownNewsFirst()) {
      if (closed) break;
      if (audience.screens.size === 0) continue;
      const now = clock();
      if (!isDue(audience, now)) {
        if (audience.dirty !== 'no' && audience.watch.audience !== 'phone')
          held = Math.min(held, audience.paidUntil - heldMs - now);
        continue;
      }
      tell(audience);
      if (performance.now() - turnFrom > turnMs) {
        await nextTurn();
        turnFrom = performance.now();
      }
    }
    running = false;
    if (again) plan(0);
    else if (held < Infinity) plan(held);
    again = false;
  };

  const plan = (afterMs: number) => {
    if (closed) return;
    if (running) {
      again = true;
      return;
    }
    const at = clock() + Math.max(afterMs, lastRound + roundEveryMs - clock(), 0);
    if (planned !== null && planned.at <= at) return;
    if (planned !== null) clearTimeout(planned.timer);
    const timer = setTimeout(
      () => {
        planned = null;
        round().catch(onFault);
      },
      Math.max(0, at - clock()),
    );
    planned = { at, timer };
  };

  const leave = (screenId: string) => {
    const known = shown.get(screenId);
    if (known === undefined) return;
    shown.delete(screenId);
    known.audience.screens.delete(known);
    if (known.audience.screens.size === 0) audiences.delete(known.audience.key);
  };

  return {
    watch(screen, wanted) {
      leave(screen.id);
      const known = audiences.get(wanted.key);
      const audience: Audience = known ?? {
        ...wanted,
        screens: new Set(),
        body: '',
        text: '',
        madeAt: 0,
        dirty: 'no',
        paidUntil: 0,
        ownSeen: undefined,
      };
      const before = audience.body;
      remake(audience);
      if (audience.text === '') return false;
      audiences.set(wanted.key, audience);
      const to: Shown = { screen, audience, sentAt: null, waiting: null };
      if (audience.body !== before) for (const other of audience.screens) send(other, audience.text);
      audience.screens.add(to);
      shown.set(screen.id, to);
      send(to, audience.text);
      return true;
    },
    leave,
    changed() {
      for (const audience of audiences.values()) audience.dirty = 'change';
      plan(0);
    },
    second() {
      const now = clock();
      for (const { screen, sentAt } of shown.values()) {
        if (sentAt !== null && now - sentAt > notDrawnMs) screen.drop();
      }
      for (const audience of audiences.values())
        if (audience.watch.audience !== 'phone' && audience.dirty === 'no') audience.dirty = 'time';
      plan(0);
    },
    close() {
      closed = true;
      if (planned !== null) clearTimeout(planned.timer);
      shown.clear();
      audiences.clear();
    },
    figures: () => ({ screens: shown.size, audiences: audiences.size }),
  };
}
