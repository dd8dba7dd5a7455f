// What views hold of papers of the window stays small, however many a visit has, and says nothing that was kept apart.
import { describe, expect, test } from 'vitest';
import type { HallSettings } from '../../contract/settings.ts';
import { makeView } from '../../server/hall/views/view-for.ts';
import { withPapers } from './fullest-papers.ts';
import { demoSettings, GivenHall } from './views-given.ts';

const long = '很长的名字'.repeat(30);
const words = { zh: long, en: long, ru: long };
const item = 'school-enrolment';

/** The demonstration hall with forty materials of endless names. */
function endless(): HallSettings {
  const settings = demoSettings();
  const material = {
    name: words,
    requirement: words,
    source: long,
    certificateFree: false,
    cancelled: false,
  };
  const items = settings.items.map((one) => ({
    ...one,
    name: words,
    materials: Array.from({ length: 40 }, () => material),
  }));
  return { ...settings, items };
}

describe('papers of the window', () => {
  const given = new GivenHall(endless()).open(3, 'clerk-3');
  const printer = given.settings.printers[0]?.id ?? '';
  given.take('ticket01', 'D001', [item], 'ru').call('ticket01', 3);
  withPapers(given, 'ticket01', item, printer);
  const see = (watch: Parameters<typeof makeView>[0]): string =>
    JSON.stringify(makeView(watch, {}, given.hall, given.around.around(), given.at));

  test.each([
    [{ audience: 'desk', window: 3 } as const, 5_500],
    [{ audience: 'phone', ticketId: 'ticket01' } as const, 8_000],
    [{ audience: 'printer' } as const, 8_000],
  ])('%o stays within its bytes', (watch, limit) => {
    expect(Buffer.byteLength(see(watch))).toBeLessThanOrEqual(limit);
  });

  test('a paper with an endless list still comes to its printer, and the page shows a notice first', () => {
    const slips = JSON.parse(see({ audience: 'printer' })) as {
      papers: { deed?: { materialsMore: number } }[];
    };
    expect(slips.papers[0]?.deed?.materialsMore).toBeGreaterThan(30);
    const page = JSON.parse(see({ audience: 'phone', ticketId: 'ticket01' })) as {
      deeds: { kind: string }[];
    };
    expect(page.deeds[0]?.kind).toBe('notice');
  });

  test('no view tells where the words of a notice are kept, nor its seal', () => {
    for (const watch of [
      { audience: 'desk', window: 3 } as const,
      { audience: 'phone', ticketId: 'ticket01' } as const,
      { audience: 'printer' } as const,
      { audience: 'manager' } as const,
    ])
      expect(see(watch)).not.toMatch(/personal-row|sealed/);
  });
});
