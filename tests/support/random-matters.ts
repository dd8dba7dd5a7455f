// The steps of a random day that are about what could not be done: reporting it, and what becomes of it.
import type { Command } from '../../contract/commands.ts';
import type { MatterOwner } from '../../contract/commands/matters.ts';
import {
  matterEfforts,
  matterEndings,
  matterOutcomes,
  matterReasons,
} from '../../contract/commands/matters.ts';
import type { Hall } from '../../server/hall/hall.ts';
import { clockNow } from '../../server/matters/clocks.ts';
import { handsKept, isOpen } from '../../server/matters/matter.ts';
import { answersFor } from '../../server/hall/matters/reporting.ts';
import { pick, someTicket } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';

const owners: readonly MatterOwner[] = [
  { post: 'dutyManager' },
  { post: 'chief', department: 'dep' },
  { post: 'chief', department: 'nowhere' },
  { clerk: 'c1' },
];

export function mattersOf(hall: VirtualHall, { which, window, who }: Step): Command {
  const matter =
    pick([...hall.hall.matters.values()].map(({ number }) => number).sort(), which >> 4) ?? '2026-0001';
  switch (which % 9) {
    case 0:
    case 1:
    case 2:
    case 3: {
      const item =
        which % 7 === 0
          ? {}
          : { item: pick(['birth', 'pension', 'vehicle', 'orphan'], which >> 3) ?? 'birth' };
      return {
        name: 'reportMatter',
        what: pick(matterReasons, which >> 4) ?? 'other',
        wish: 'settle',
        language: 'zh',
        ...(who % 2 === 0 ? { window } : { printer: which % 4 === 0 ? 'K1' : 'K2' }),
        ...(which % 3 === 0 ? { ticketId: someTicket(hall, which >> 3) } : item),
        ...(which % 5 === 0 ? { effort: pick(matterEfforts, which >> 3) ?? 'simple' } : {}),
        ...(which % 4 === 0 ? { negative: { window: 1 + (which % 4), why: 'notOurs' } } : {}),
      };
    }
    case 4:
      return {
        name: 'contactMatter',
        matter,
        ...(which % 2 === 0 ? { contactedAt: hall.now - (which % 3) * 60_000 } : {}),
        ...(which % 4 === 0 ? { effort: pick(matterEfforts, which >> 3) ?? 'special' } : {}),
      };
    case 5:
      return {
        name: 'handMatter',
        matter,
        to: pick(owners, which >> 3) ?? { post: 'dutyManager' },
        reason: 'several',
      };
    case 6:
      return { name: 'answerMatter', matter, outcome: pick(matterOutcomes, which >> 3) ?? 'settled' };
    case 7:
      return { name: 'closeMatter', matter, why: pick(matterEndings, which >> 3) ?? 'withdrawn' };
    default:
      return { name: 'wantMatterPaper', matter, printer: which % 2 === 0 ? 'K1' : 'K9' };
  }
}

/** MA5, MA6: each number once and within the year's count, somebody answers for it, a clock runs while it is open. */
export function faultsOfMatters(hall: Hall): string[] {
  const faults: string[] = [];
  const { year, count } = hall.matterCount;
  for (const [key, matter] of hall.matters.entries()) {
    const { number, contactBy, answerBy, now, contactedAt, hands } = matter;
    if (key !== number) faults.push(`${number} lies under ${key}`);
    const [ofYear, nth] = number.split('-');
    if (ofYear === year && Number(nth) > count) faults.push(`${number} is past the count ${count}`);
    const owner = answersFor(hall.plan, matter);
    const chief = 'post' in owner && owner.post === 'chief' ? owner.department : undefined;
    if (chief !== undefined && !hall.plan.chiefs.some(({ department }) => department === chief))
      faults.push(`nobody answers for ${number}`);
    if (contactBy > answerBy || contactBy <= matter.at) faults.push(`${number} promises what cannot be`);
    if (isOpen(matter) !== (clockNow(matter, hall.at) !== undefined))
      faults.push(`${number} has no clock, or one too many`);
    if ((now.state === 'contacted' || now.state === 'answered') && contactedAt === null)
      faults.push(`${number} is ${now.state} and nobody was contacted`);
    if (hands.length > handsKept) faults.push(`${number} went through ${hands.length} hands`);
  }
  return faults;
}
