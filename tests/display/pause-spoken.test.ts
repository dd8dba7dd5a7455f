// The pause of the hall is said once by a zone's display, and so is its end; calls that fall into it are not announced.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '../../contract/settings.ts';
import type { BoardView, CallShown } from '../../contract/views/board.ts';
import { pauseSpoken, resumeSpoken } from '../../contract/words/pause.ts';
import { Announcer } from '../../display/announce.ts';
import type { CallReport } from '../../display/announcements.ts';

let said: string[];
let reports: CallReport[];
let kept: readonly string[];

function announcer(settledBefore: readonly string[] = []): Announcer {
  return new Announcer({
    sound: {
      state: () => 'ok',
      speaks: (_language: Language) => true,
      chime: () => new Promise((over) => void setTimeout(over, 1_000)),
      say: async (sentence) => {
        said.push(sentence);
        await new Promise((over) => void setTimeout(over, 4_000));
        return true;
      },
      onChange: () => () => undefined,
    },
    hallNow: () => Date.now(),
    report: (report) => reports.push(report),
    reportSound: () => undefined,
    settledBefore,
    keepSettled: (ids) => {
      kept = ids;
    },
    onChange: () => undefined,
  });
}
const running = (calls: CallShown[] = [], speaksFor = ['R']) => ({
  calls,
  speaksFor,
  announceWithinMs: 30_000,
});
const still = (since: number, calls: CallShown[] = [], speaksFor = ['R']) => {
  const paused: NonNullable<BoardView['paused']> = { reason: 'drill', since, tickets: false };
  return { ...running(calls, speaksFor), paused };
};
const call = (number: string): CallShown => ({
  callId: `call-${number}`,
  number,
  window: 3,
  zone: 'R',
  language: 'zh',
  at: Date.now(),
  nth: 1,
});

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  [said, reports, kept] = [[], [], []];
});
afterEach(() => {
  vi.useRealTimers();
});

test('the pause is said once in three languages, and that the hall goes on', async () => {
  const speaker = announcer();
  const since = Date.now();
  speaker.hear(still(since));
  speaker.hear(still(since));
  await vi.advanceTimersByTimeAsync(20_000);
  const sentences = pauseSpoken('drill');
  expect(said).toEqual([sentences.zh, sentences.en, sentences.ru]);
  speaker.hear(still(since));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(said).toHaveLength(3);
  speaker.hear(running());
  await vi.advanceTimersByTimeAsync(20_000);
  expect(said.slice(3)).toEqual([resumeSpoken.zh, resumeSpoken.en, resumeSpoken.ru]);
});

test('a display that was reloaded, came late or speaks for no zone says nothing', async () => {
  const first = announcer();
  first.hear(still(Date.now(), [], []));
  const late = announcer();
  late.hear(still(Date.now() - 31_000));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(said).toEqual([]);
  const speaker = announcer();
  const since = Date.now();
  speaker.hear(still(since));
  await vi.advanceTimersByTimeAsync(20_000);
  const reloaded = announcer(kept);
  reloaded.hear(still(since));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(said).toHaveLength(3);
});

test('calls that wait when the pause begins are settled as shown only, so that they count against nobody', async () => {
  const speaker = announcer();
  const calls = [call('D001'), call('D002')];
  speaker.hear(running(calls));
  await vi.advanceTimersByTimeAsync(2_000);
  speaker.hear(still(Date.now(), [...calls, call('D003')]));
  await vi.advanceTimersByTimeAsync(40_000);
  expect(said.some((sentence) => sentence.includes('D零零二') || sentence.includes('D零零三'))).toBe(false);
  expect(reports.map(({ callId, outcome }) => `${callId} ${outcome}`).sort()).toEqual([
    'call-D001 spoken',
    'call-D002 shownOnly',
    'call-D003 shownOnly',
  ]);
});
