// Calls are announced as a queue, each whole and in order, by virtual time and a sound that refuses to be played twice at once.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../contract/settings.ts';
import type { CallShown } from '../../contract/views/board.ts';
import { Announcer } from '../../display/announce.ts';
import type { AudioState, Sound } from '../../display/announce.ts';
import { hear, nextUp, noAnnouncements, passesFor } from '../../display/announcements.ts';
import type { CallReport } from '../../display/announcements.ts';

const chimeMs = 1_000;
const sentenceMs = 4_000;

/** Stricter than the world: two sounds at once are an error. */
class StrictSound implements Sound {
  audio: AudioState = 'ok';
  voices: Language[] = ['zh', 'en', 'ru'];
  /** What the engine does with the next sentences: undefined ends them well. */
  fails = 0;
  readonly heard: string[] = [];
  readonly listeners = new Set<() => void>();
  #playing = false;

  state = (): AudioState => this.audio;
  speaks = (language: Language): boolean => this.voices.includes(language);
  chime = (): Promise<void> => this.#play('叮咚', chimeMs);
  async say(sentence: string): Promise<boolean> {
    await this.#play(sentence, sentenceMs);
    this.fails -= 1;
    return this.fails < 0;
  }
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  becomes(audio: AudioState): void {
    this.audio = audio;
    for (const listener of this.listeners) listener();
  }
  async #play(what: string, ms: number): Promise<void> {
    if (this.#playing) throw new Error(`${what} in the middle of something else`);
    this.#playing = true;
    this.heard.push(what);
    await new Promise((resolve) => setTimeout(resolve, ms));
    this.#playing = false;
  }
}

function call(number: string, at: number, more: Partial<CallShown> = {}): CallShown {
  return {
    callId: `call-${number}-${at}`,
    number,
    window: 3,
    zone: 'R',
    language: 'zh',
    at,
    nth: 1,
    ...more,
  };
}
const heardWith = (calls: CallShown[], speaksFor = ['R']) => ({ calls, speaksFor, announceWithinMs: 30_000 });

let sound: StrictSound;
let reports: CallReport[];
let sounds: string[];
let kept: readonly string[];
let announcer: Announcer;

function open(settledBefore: readonly string[] = []): Announcer {
  return new Announcer({
    sound,
    hallNow: () => Date.now(),
    report: (report) => reports.push(report),
    reportSound: (audio, backlog) => sounds.push(`${audio} ${backlog}`),
    settledBefore,
    keepSettled: (ids) => {
      kept = ids;
    },
    onChange: () => undefined,
  });
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  sound = new StrictSound();
  reports = [];
  sounds = [];
  kept = [];
  announcer = open();
});
afterEach(() => {
  vi.useRealTimers();
});

const spoken = (): string[] => sound.heard.filter((each) => each !== '叮咚');
const outcomes = (): string[] =>
  reports.map(({ callId, outcome }) => `${callId.split('-')[1] ?? ''} ${outcome}`);

describe('one call', () => {
  test('is a chime, then Mandarin twice, and reported as spoken in its zone when it has ended', async () => {
    announcer.hear(heardWith([call('D012', Date.now())]));
    await vi.advanceTimersByTimeAsync(chimeMs + 2 * sentenceMs - 1);
    expect(sound.heard).toEqual(['叮咚', '请D零幺二号到3号窗口', '请D零幺二号到3号窗口']);
    expect(reports).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(reports).toEqual([{ callId: 'call-D012-1000000', zone: 'R', outcome: 'spoken' }]);
    expect(announcer.current()).toBeNull();
  });

  test('V9 of who has priority says so', async () => {
    announcer.hear(heardWith([call('D012', Date.now(), { priority: true })]));
    await vi.runAllTimersAsync();
    expect(spoken()[0]).toBe('请优先号D零幺二到3号窗口');
  });

  test('of a visitor of another language is said in Mandarin first, then in hers where there is a voice', async () => {
    announcer.hear(heardWith([call('D012', Date.now(), { language: 'ru', window: 14 })]));
    await vi.runAllTimersAsync();
    const russian = 'Номер дэ ноль один два, подойдите к окну номер четырнадцать';
    expect(spoken()).toEqual(['请D零幺二号到14号窗口', russian, '请D零幺二号到14号窗口', russian]);
    sound.voices = ['zh'];
    sound.heard.length = 0;
    announcer.hear(heardWith([call('D013', Date.now(), { language: 'ru' })]));
    await vi.runAllTimersAsync();
    expect(spoken()).toEqual(['请D零幺三号到3号窗口', '请D零幺三号到3号窗口']);
    expect(outcomes()).toEqual(['D012 spoken', 'D013 spoken']);
  });

  test('without a voice is chimed once and reported neither as spoken nor as unheard', async () => {
    sound.voices = [];
    sound.becomes('noVoice');
    announcer.hear(heardWith([call('D012', Date.now())]));
    await vi.runAllTimersAsync();
    expect(sound.heard).toEqual(['叮咚']);
    expect(reports).toEqual([]);
    expect(sounds.at(-1)).toBe('noVoice 0');
  });

  test('that the engine did not say to the end is not reported as spoken', async () => {
    sound.fails = 2;
    announcer.hear(heardWith([call('D012', Date.now())]));
    await vi.runAllTimersAsync();
    expect(spoken()).toHaveLength(2);
    expect(reports).toEqual([]);
    sound.fails = 1;
    announcer.hear(heardWith([call('D013', Date.now())]));
    await vi.runAllTimersAsync();
    expect(outcomes()).toEqual(['D013 spoken']);
  });
});

describe('several calls', () => {
  test('are announced one after another, none left out, also when one view brings them all', async () => {
    const at = Date.now();
    announcer.hear(heardWith([call('D001', at), call('D002', at)]));
    announcer.hear(heardWith([call('D001', at), call('D002', at), call('D003', at)]));
    await vi.runAllTimersAsync();
    const first = (number: string): number => sound.heard.findIndex((each) => each.includes(number));
    expect(outcomes()).toEqual(['D001 spoken', 'D002 spoken', 'D003 spoken']);
    expect(first('D零零幺')).toBeLessThan(first('D零零二'));
    expect(first('D零零二')).toBeLessThan(first('D零零三'));
  });

  test('are said once instead of twice while more than two wait, and the hall is told how many', async () => {
    const at = Date.now();
    announcer.hear(heardWith(['D001', 'D002', 'D003', 'D004'].map((number) => call(number, at))));
    expect(sounds.at(-1)).toBe('ok 3');
    await vi.advanceTimersByTimeAsync(chimeMs + sentenceMs);
    expect(outcomes()).toEqual(['D001 spoken']);
    await vi.runAllTimersAsync();
    const times = (number: string): number => spoken().filter((each) => each.includes(number)).length;
    expect(['D零零幺', 'D零零二', 'D零零三', 'D零零四'].map(times)).toEqual([1, 2, 2, 2]);
    expect(sounds.at(-1)).toBe('ok 0');
    expect(outcomes().at(-1)).toBe('D004 spoken');
  });

  test('a recall is announced like a call, also while the first still waits', async () => {
    const at = Date.now();
    announcer.hear(heardWith([call('D001', at), call('D002', at), call('D001', at + 1, { nth: 2 })]));
    await vi.runAllTimersAsync();
    expect(outcomes()).toEqual(['D001 spoken', 'D002 spoken', 'D001 spoken']);
  });

  test('what has waited past its time is shown only, and what follows is not held up by it', async () => {
    const at = Date.now();
    const calls = ['D001', 'D002', 'D003', 'D004', 'D005', 'D006', 'D007'].map((number) => call(number, at));
    announcer.hear(heardWith(calls));
    await vi.advanceTimersByTimeAsync(29_000);
    announcer.hear(heardWith([...calls, call('D008', Date.now())]));
    await vi.runAllTimersAsync();
    expect(outcomes().filter((each) => each.endsWith('shownOnly'))).toEqual(['D007 shownOnly']);
    expect(outcomes().at(-1)).toBe('D008 spoken');
  });
});

describe('after a reconnect or a reload', () => {
  test('nothing is said twice: not what this page said, not what it said before the reload, not what another display said', async () => {
    const calls = [call('D001', Date.now())];
    announcer.hear(heardWith(calls));
    await vi.runAllTimersAsync();
    announcer.hear(heardWith(calls));
    announcer.stop();
    announcer = open(kept);
    announcer.hear(heardWith([...calls, call('D002', Date.now(), { spoken: true })]));
    await vi.runAllTimersAsync();
    expect(spoken()).toHaveLength(2);
    expect(outcomes()).toEqual(['D001 spoken']);
  });

  test('a call that the reload broke off is announced again, whole', async () => {
    const calls = [call('D001', Date.now()), call('D002', Date.now())];
    announcer.hear(heardWith(calls));
    await vi.advanceTimersByTimeAsync(chimeMs + sentenceMs / 2);
    announcer.stop();
    sound = new StrictSound();
    announcer = open(kept);
    announcer.hear(heardWith(calls));
    await vi.advanceTimersByTimeAsync(2 * (chimeMs + 2 * sentenceMs));
    expect(sound.heard.map((each) => each.slice(0, 5))).toEqual([
      '叮咚',
      '请D零零幺',
      '请D零零幺',
      '叮咚',
      '请D零零二',
      '请D零零二',
    ]);
  });

  test('an old call is shown, not spoken, and reported so once; a fresh one is spoken', async () => {
    const calls = [call('D001', Date.now() - 30_001), call('D002', Date.now() - 20_000)];
    announcer.hear(heardWith(calls));
    announcer.hear(heardWith(calls));
    await vi.runAllTimersAsync();
    expect(outcomes()).toEqual(['D001 shownOnly', 'D002 spoken']);
  });
});

describe('one speaking display', () => {
  test('calls of zones that this display does not speak for are neither said nor reported', async () => {
    announcer.hear(heardWith([call('D001', Date.now(), { zone: 'D' })]));
    announcer.hear(heardWith([call('D001', Date.now() - 40_000, { zone: 'D' })]));
    await vi.runAllTimersAsync();
    expect([sound.heard, reports]).toEqual([[], []]);
  });

  test('a call from another zone is said where its visitor waits, once where one display serves both', async () => {
    announcer.hear(heardWith([call('L001', Date.now(), { zone: 'D', waitsIn: 'L' })], ['L']));
    await vi.runAllTimersAsync();
    expect(reports).toMatchObject([{ zone: 'L', outcome: 'spoken' }]);
    announcer.hear(heardWith([call('L002', Date.now(), { zone: 'D', waitsIn: 'L' })], ['D', 'L']));
    await vi.runAllTimersAsync();
    expect(reports.slice(1)).toMatchObject([{ zone: 'D', outcome: 'spoken' }]);
  });

  test('what waits in the queue is left to the display that took the zone over', async () => {
    const calls = [call('R001', Date.now()), call('R002', Date.now())];
    announcer.hear(heardWith(calls));
    announcer.hear(heardWith(calls, []));
    await vi.runAllTimersAsync();
    expect(outcomes()).toEqual(['R001 spoken']);
    const { after } = hear(
      { ...noAnnouncements, settled: ['call-R001-1000000'] },
      heardWith(calls),
      1_000_000,
    );
    expect(after.waiting.map(({ number }) => number)).toEqual(['R002']);
  });

  test('in a hall in fast motion nothing is said or held against anybody', async () => {
    announcer.beQuiet(true);
    announcer.hear(heardWith([call('D001', Date.now()), call('D002', Date.now() - 50_000)]));
    await vi.runAllTimersAsync();
    expect([sound.heard, reports, announcer.quiet()]).toEqual([[], [], true]);
  });
});

test('how the sound is, is told at once and at every change', () => {
  expect(sounds).toEqual(['ok 0']);
  sound.becomes('locked');
  sound.becomes('locked');
  sound.becomes('ok');
  expect(sounds).toEqual(['ok 0', 'locked 0', 'ok 0']);
});

test('the queue settles late calls on the way to the next and keeps its memory short', () => {
  const { after } = hear(noAnnouncements, heardWith([call('D001', 0), call('D002', 20_000)]), 20_000);
  const up = nextUp(after, 30_000, 40_000);
  expect(up.next?.number).toBe('D002');
  expect(up.reports).toEqual([{ callId: 'call-D001-0', zone: 'R', outcome: 'shownOnly' }]);
  expect(nextUp(up.after, 30_000, 40_000).next).toBeNull();
  const many = Array.from({ length: 400 }, (_, index) => call(`D${index}`, 0));
  expect(hear(noAnnouncements, heardWith(many), 60_000).after.settled).toHaveLength(300);
  expect([passesFor(2), passesFor(3)]).toEqual([2, 1]);
});
