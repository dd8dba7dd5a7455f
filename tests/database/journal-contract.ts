// What every storage of the journal promises, told once and run on each of them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noHash, verifyChain } from '../../server/chain.ts';
import { AppendRefused, appendLimits } from '../../server/database/line-check.ts';
import type { PersonalStore } from '../../server/database/stores.ts';
import { verifyBook } from '../../server/database/verify-book.ts';
import { SeqTaken } from '../../server/journal.ts';
import type { Journal } from '../../server/journal.ts';
import { firstDay, hall, lineAfter, linesAfter, personalRow } from './book.ts';
import type { Outcome, Race } from './racing.ts';

export interface Opened {
  journal: Journal;
  personal: PersonalStore;
}

/** One kind of storage; `fresh` makes an empty one and forgets the one before. */
export interface Storage {
  start(): Promise<void>;
  fresh(): Promise<Opened>;
  /** Closes what is open and opens it again; null where nothing outlives closing. */
  reopen: (() => Promise<Opened>) | null;
  /** Two writers on the same place, with connections of their own, at the same time. */
  race(writers: Race[]): Promise<Outcome[]>;
  stop(): Promise<void>;
}

export function journalContract(name: string, storage: Storage): void {
  describe(`the journal on ${name}`, () => {
    let journal: Journal;
    let personal: PersonalStore;
    beforeAll(() => storage.start());
    afterAll(() => storage.stop());
    beforeEach(async () => {
      ({ journal, personal } = await storage.fresh());
    });
    const all = (day = firstDay) => journal.read(hall, day, 0, 1000);

    test('an empty book has no day, no line, no sign of life', async () => {
      expect(await journal.lastDay(hall)).toBeNull();
      expect(await journal.days(hall, '')).toEqual([]);
      expect(await all()).toEqual([]);
      expect(await journal.lastAlive(hall)).toBeNull();
    });

    test('lines come back as they were given, in order, page by page', async () => {
      const lines = linesAfter(null, 25);
      await journal.append(lines.slice(0, 1), []);
      await journal.append(lines.slice(1), []);
      expect(await all()).toEqual(lines);
      expect(await journal.read(hall, firstDay, 3, 4)).toEqual(lines.slice(3, 7));
      expect(await journal.read(hall, firstDay, 25, 4)).toEqual([]);
      await expect(journal.read(hall, firstDay, 0, 0)).rejects.toThrow('1 to 10,000');
      await expect(journal.read(hall, firstDay, 0, 10_001)).rejects.toThrow('1 to 10,000');
    });

    test('an append may end a day and begin the next; days are listed from any day on', async () => {
      const first = linesAfter(null, 2);
      const second = lineAfter(first.at(-1) ?? null, { day: '2026-03-03' });
      const third = lineAfter(second, { day: '2026-03-05' });
      await journal.append([...first, second], []);
      await journal.append([third], []);
      expect(await journal.lastDay(hall)).toBe('2026-03-05');
      expect(await journal.days(hall, '')).toEqual([firstDay, '2026-03-03', '2026-03-05']);
      expect(await journal.days(hall, '2026-03-03')).toEqual(['2026-03-03', '2026-03-05']);
      expect(await journal.days(hall, '2026-03-06')).toEqual([]);
      expect(await verifyBook(journal, hall)).toMatchObject({
        ok: true,
        days: 3,
        lines: 4,
        lastHash: third.hash,
      });
    });

    test('every text is kept exactly', async () => {
      const texts = [
        '“一扇门”——综合窗口：不动产登记、身份证换领；ё, naïve, 🀄️, 𠮷, 鿫',
        `'; drop table journal_line; -- " \` \\ \\' \\\\ ? ?? $1 :a @b %s`,
        'line\nbreak\r\n\ttab \u0001 \u007f \u2028 \ufeff \ufffd e\u0301 é',
        '',
        '{"a":1,"a":2, "number":1.0}',
      ];
      const lines = texts.reduce<ReturnType<typeof linesAfter>>(
        (before, body) => [
          ...before,
          lineAfter(before.at(-1) ?? null, {
            body,
            commandId: [...body].slice(0, 40).join(''),
            asker: [...body].slice(-40).join(''),
          }),
        ],
        [],
      );
      await journal.append(
        lines,
        texts.map((text, index) => personalRow(`row-${index}`, text)),
      );
      expect(await all()).toEqual(lines);
      expect(verifyChain(await all(), noHash)).toMatchObject({ ok: true, lines: texts.length });
      for (const [index, text] of texts.entries()) {
        expect((await personal.read(`row-${index}`))?.content).toBe(text);
      }
    });

    test.each([
      ['NUL', { body: 'a\0b' }],
      ['half a character', { body: 'a\ud800b' }],
      ['NUL in a command id', { commandId: '\0' }],
      ['a body over 64 KiB', { seq: 2, body: '门'.repeat(22_000) }],
      ['a day that opens with over 320 KiB', { body: '门'.repeat(110_000) }],
      ['a seq of 0', { seq: 0 }],
      ['half a seq', { seq: 1.5 }],
      ['a day that is none', { day: 'today' }],
      ['a moment that is none', { at: Number.NaN }],
      ['a hash that is none', { previousHash: 'none' }],
    ])('%s is refused and nothing is kept', async (_what, change) => {
      await expect(journal.append([lineAfter(null, change)], [])).rejects.toBeInstanceOf(AppendRefused);
      expect(await journal.lastDay(hall)).toBeNull();
    });

    test('lines that do not follow each other, too many, or none are refused', async () => {
      const [first, second, third] = linesAfter(null, 3);
      if (!first || !second || !third) throw new Error('three lines');
      const bad = [
        [],
        [first, third],
        [second, first],
        [first, { ...second, hall: 'other' }],
        linesAfter(null, appendLimits.lines + 1),
      ];
      for (const lines of bad) await expect(journal.append(lines, [])).rejects.toBeInstanceOf(AppendRefused);
      expect(await all()).toEqual([]);
    });

    test('the largest append there may be is kept whole', async () => {
      const body = '满'.repeat(1000);
      const lines = linesAfter(null, appendLimits.lines, { body });
      const rows = lines.map((line) => personalRow(`row-${line.seq}`, 'x'));
      await journal.append(lines, rows);
      expect(await all()).toEqual(lines);
      const largest = lineAfter(lines.at(-1) ?? null, { body: 'x'.repeat(appendLimits.bodyBytes) });
      await journal.append([largest], []);
      expect(await journal.read(hall, firstDay, appendLimits.lines, 1)).toEqual([largest]);
    });

    test('a number taken refuses the whole append: no line, no personal row', async () => {
      const kept = linesAfter(null, 3);
      await journal.append(kept, []);
      const rival = linesAfter(kept[1] ?? null, 3, { asker: 'device:kiosk-2' });
      const attempt = journal.append(rival, [personalRow('rival', '应当不在')]);
      await expect(attempt).rejects.toBeInstanceOf(SeqTaken);
      await expect(journal.append(rival, [])).rejects.toBeInstanceOf(SeqTaken);
      expect(await all()).toEqual(kept);
      expect(await personal.read('rival')).toBeNull();
      const next = lineAfter(kept.at(-1) ?? null);
      await journal.append([next], [personalRow('next', '在')]);
      expect(await all()).toEqual([...kept, next]);
    });

    test('an empty book begins once, whatever day the second writer believes it is', async () => {
      await journal.append([lineAfter(null)], []);
      for (const day of ['2026-03-01', '2026-03-03']) {
        const rival = linesAfter(null, 2, { day });
        await expect(journal.append(rival, [])).rejects.toBeInstanceOf(SeqTaken);
        await expect(journal.append(rival, [personalRow('rival', '应当不在')])).rejects.toBeInstanceOf(
          SeqTaken,
        );
      }
      expect(await journal.days(hall, '')).toEqual([firstDay]);
      expect(await personal.read('rival')).toBeNull();
    });

    test('a day that began cannot be begun again, nor one before it', async () => {
      const first = lineAfter(null);
      const second = lineAfter(first, { day: '2026-03-04' });
      await journal.append([first], []);
      await journal.append([second], []);
      for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) {
        await expect(journal.append([lineAfter(first, { day })], [])).rejects.toBeInstanceOf(SeqTaken);
      }
      expect(await journal.days(hall, '')).toEqual([firstDay, '2026-03-04']);
    });

    test('two writers begin an empty book on different days at once: one of them does', async () => {
      // Many halls: the first attempts may be kept apart by connections that are still being made.
      for (const name of Array.from({ length: 12 }, (_, index) => `hall-${index}`)) {
        const attempts = ['2026-03-02', '2026-03-03'].map((day) =>
          journal.append([lineAfter(null, { hall: name, day })], []),
        );
        const ended = await Promise.allSettled(attempts);
        expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await journal.days(name, '')).toHaveLength(1);
      }
    });

    test('a personal row of a taken id is no lost race, and nothing of the append is kept', async () => {
      const first = lineAfter(null);
      await journal.append([first], [personalRow('one', '很好')]);
      const second = lineAfter(first);
      const error = await journal
        .append([second], [personalRow('one', '不好')])
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(SeqTaken);
      expect(await all()).toEqual([first]);
      expect((await personal.read('one'))?.content).toBe('很好');
    });

    test('halls are apart: each has its own chain', async () => {
      const here = lineAfter(null);
      const there = lineAfter(null, { hall: 'township' });
      await journal.append([here], []);
      await journal.append([there], []);
      await journal.noteAlive('township', 7);
      expect(await all()).toEqual([here]);
      expect(await journal.read('township', firstDay, 0, 10)).toEqual([there]);
      expect(await journal.lastAlive(hall)).toBeNull();
    });

    test('deleting personal content leaves the chain whole', async () => {
      const lines = linesAfter(null, 3);
      await journal.append(lines, [
        personalRow('a', '甲', 100),
        personalRow('b', '乙', 200),
        personalRow('c', '丙', 300),
      ]);
      expect(await personal.forget('b')).toBe(true);
      expect(await personal.forget('b')).toBe(false);
      expect(await personal.forgetDue(99, 10)).toBe(0);
      expect(await personal.forgetDue(1000, 1)).toBe(1);
      expect(await personal.read('a')).toBeNull();
      expect((await personal.read('c'))?.content).toBe('丙');
      expect(await personal.forgetDue(300, 10)).toBe(1);
      expect(await all()).toEqual(lines);
      expect(await verifyBook(journal, hall)).toMatchObject({ ok: true, lines: 3 });
    });

    test('the newest sign of life is remembered and is no line', async () => {
      await journal.noteAlive(hall, 1_780_000_000_000);
      await journal.noteAlive(hall, 1_780_000_001_000);
      expect(await journal.lastAlive(hall)).toBe(1_780_000_001_000);
      expect(await journal.lastDay(hall)).toBeNull();
    });

    test('two writers race: each number goes to exactly one of them', async () => {
      const outcomes = await storage.race([
        { writer: 'east', lines: 200 },
        { writer: 'west', lines: 200 },
      ]);
      const won = outcomes.flatMap((outcome) => outcome.won).sort((a, b) => a - b);
      expect(won).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
      const lines = await all();
      expect(lines).toHaveLength(200);
      expect(verifyChain(lines, noHash)).toMatchObject({ ok: true, lines: 200 });
      for (const [index, writer] of ['east', 'west'].entries()) {
        const theirs = lines.filter((line) => line.asker === writer).map((line) => line.seq);
        expect(theirs).toEqual(outcomes[index]?.won);
        // What was lost left nothing: a personal row is there exactly where its line is.
        for (let seq = 3; seq <= 200; seq += 3) {
          expect((await personal.read(`${writer}-${seq}`)) !== null).toBe(theirs.includes(seq));
        }
      }
      expect(outcomes.reduce((sum, { lost }) => sum + lost, 0)).toBe(200);
    });

    test.runIf(storage.reopen !== null)('what was appended is there after closing and opening', async () => {
      const lines = linesAfter(null, 10);
      await journal.append(lines, [personalRow('kept', '留下')]);
      await journal.noteAlive(hall, 42);
      const again = await storage.reopen?.();
      if (again === undefined) throw new Error('it did not open again');
      expect(await again.journal.read(hall, firstDay, 0, 100)).toEqual(lines);
      expect(await again.journal.lastAlive(hall)).toBe(42);
      expect((await again.personal.read('kept'))?.content).toBe('留下');
      await expect(journal.append([lineAfter(lines.at(-1) ?? null)], [])).rejects.toThrow('closed');
    });

    test('a closed journal answers nothing', async () => {
      await journal.close();
      await journal.close();
      await expect(journal.append([lineAfter(null)], [])).rejects.toThrow('closed');
      await expect(journal.lastDay(hall)).rejects.toThrow('closed');
      await expect(journal.noteAlive(hall, 1)).rejects.toThrow('closed');
    });
  });
}
