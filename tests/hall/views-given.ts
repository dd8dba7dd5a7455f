// Given so many events, what does an audience see? The demonstration hall on a Monday morning, folded event by event.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHallFile } from '../../contract/hall-file.ts';
import type { HallSettings, Language } from '../../contract/settings.ts';
import { apply } from '../../server/hall/apply.ts';
import type { HallEvent } from '../../server/hall/event.ts';
import { emptyHall } from '../../server/hall/hall.ts';
import type { Hall } from '../../server/hall/hall.ts';
import { lanesOf, planFrom } from '../../server/hall/plan.ts';
import { createSurroundings } from '../../server/surroundings.ts';
import type { Surroundings } from '../../server/surroundings.ts';

export function demoSettings(): HallSettings {
  const text = readFileSync(join(import.meta.dirname, '../../halls/demo.json'), 'utf8');
  const read = readHallFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.settings;
}

/** Monday, 9:00 in Shanghai: the hall has been open for half an hour. */
export const nine = Date.parse('2026-11-23T09:00:00+08:00');
export const second = 1000;
export const minute = 60_000;

/** The hall as it grows; each step happens a second after the one before unless a moment is named. */
export class GivenHall {
  hall: Hall;
  at = nine;
  readonly settings: HallSettings;
  readonly around: Surroundings;
  #orders = 0;

  constructor(settings: HallSettings = demoSettings(), address: string | null = 'http://10.1.1.5') {
    this.settings = settings;
    const plan = planFrom(settings);
    this.hall = emptyHall(settings.hall.id, plan);
    this.around = createSurroundings({ settings, version: 'v1', address, clock: () => this.at, demo: false });
    this.happens({ type: 'dayOpened', day: '2026-11-23', plan, settingsVersion: 'v1' });
  }

  happens(...events: HallEvent[]): this {
    this.at += second;
    for (const event of events) this.hall = apply(this.hall, event, this.at);
    return this;
  }

  later(ms: number): this {
    this.at += ms;
    return this;
  }

  take(ticketId: string, number: string, items: string[], language: Language = 'zh'): this {
    const { laneOfItem, item } = lanesOf(this.hall.plan);
    const [first = ''] = items;
    const queue = item.get(first)?.queue ?? '';
    this.#orders += 1;
    return this.happens({
      type: 'ticketIssued',
      ticketId,
      number,
      series: queue,
      counter: this.#orders,
      code: '4711',
      items,
      queue,
      lane: laneOfItem.get(first) ?? queue,
      language,
      channel: 'kiosk',
      place: { at: this.at + second, order: this.#orders },
    });
  }

  open(window: number, clerk = `clerk-${window}`): this {
    return this.happens({ type: 'windowStaffed', window, clerk }, { type: 'windowOpened', window });
  }

  call(ticketId: string, window: number): this {
    const zone = lanesOf(this.hall.plan).window.get(window)?.zone ?? '';
    const nth = (this.hall.tickets.get(ticketId)?.calls.length ?? 0) + 1;
    return this.happens({
      type: 'ticketCalled',
      ticketId,
      window,
      callId: `${ticketId}-call-${nth}`,
      zone,
      nth,
    });
  }

  start(ticketId: string, window: number): this {
    return this.happens({ type: 'serviceStarted', ticketId, window });
  }

  finish(ticketId: string, window: number): this {
    return this.happens({ type: 'serviceFinished', ticketId, window, servedMs: 4 * minute });
  }

  miss(ticketId: string, window: number): this {
    return this.happens({ type: 'ticketMissed', ticketId, window, by: 'clerk' });
  }

  wantPaper(paperId: string, ticketId: string, printer = 'K1', copy = 1): this {
    return this.happens({ type: 'paperWanted', paperId, ticketId, printer, copy });
  }

  /** A board page that says how its sound is. */
  board(socketId: string, zone: string | undefined, audio: 'ok' | 'locked' | 'noVoice' | 'off' = 'ok'): this {
    const place = zone === undefined ? {} : { zone };
    this.around.connect(socketId, {
      deviceId: `device-${socketId}`,
      kind: 'board',
      label: `屏 ${socketId}`,
      ...place,
    });
    this.around.report(socketId, { about: 'board', audio, backlog: 0 });
    return this;
  }
}
