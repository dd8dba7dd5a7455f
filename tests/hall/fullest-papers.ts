// As many papers of the window as a visit can have: what the largest views hold of them.
import type { Deed } from '../../server/hall/deeds/deed.ts';
import type { GivenHall } from './views-given.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Everything received, every kind of deed, ten case numbers, forty materials on each paper. */
export function withPapers(given: GivenHall, ticketId: string, item: string, printer: string): void {
  const materials = numbers(40).map((no) => `${item}.${no}`);
  given.happens({
    type: 'materialsNoted',
    ticketId,
    window: 3,
    received: materials,
    returned: [],
    again: [],
  });
  for (const no of numbers(10)) {
    const caseNo = `HRB-${'0'.repeat(34)}${10 + no}`;
    given.happens({ type: 'caseNoted', ticketId, window: 3, caseNo, visits: 1 });
  }
  for (const no of numbers(12)) {
    const deed: Deed = {
      id: `G261123-${ticketId.length}${100 + no}`,
      kind: no % 2 === 0 ? 'notice' : 'deferral',
      ticketId,
      number: 'D9999',
      item,
      queue: '',
      at: given.at - no,
      window: 3,
      settings: 'v1',
      caseNos: given.hall.tickets.get(ticketId)?.caseNos ?? [],
      materials: materials.map((material) => ({ material, why: 'missing' as const })),
      other: { personalId: 'personal-row', seal: 'sealed' },
      outside: null,
      dueDay: '2026-11-24',
      clockDay: '2026-11-30',
      left: materials,
      now: { state: 'open' },
      visits: 1,
      lastVisit: ticketId,
      copies: 0,
    };
    given.happens({ type: 'deedGiven', ticketId, deed, again: [] });
    given.happens({
      type: 'paperWanted',
      paperId: `paper-deed-${ticketId}-${no}`,
      ticketId,
      printer,
      copy: 1,
      deed: deed.id,
    });
  }
}
