// The steps of a random day that are about systems that fail: marks set and taken away, passes given and brought back.
import type { Command } from '../../contract/commands.ts';
import { pick, someTicket } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';

const items = ['birth', 'residence', 'pension', 'card', 'pickup', 'unknown'];

/** What a mark was set on. */
function targetOf(key: string): { items: string[] } | { window: number } | { department: string } {
  const of = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('window:')) return { window: Number(of) };
  return key.startsWith('department:') ? { department: of } : { items: [of] };
}
const journeys = ['baby', 'moving', 'stuck', 'unknown'];

/** Systems that fail and come back, passes given and brought back. */
export function backendOf(hall: VirtualHall, { which, window }: Step): Command {
  const targets = [{ items: [pick(items, which >> 4) ?? 'birth'] }, { window }, { department: 'dep' }];
  const target = pick(targets, which >> 2 === 0 ? 2 : which) ?? { window };
  const pass = pick(
    [...hall.hall.passes.values()].sort((one, other) => (one.number < other.number ? -1 : 1)),
    which,
  );
  switch (which % 7) {
    case 6:
      if (which % 3 === 0)
        return { name: 'convertConsultation', window: 1, journey: pick(journeys, which >> 4) ?? 'baby' };
      return { name: 'convertConsultation', window: 1, item: pick(items, which >> 4) ?? 'birth' };
    case 0:
      return { name: 'markBackendDown', ...target, reason: 'system' };
    case 1:
    case 2: {
      const marks = [...hall.hall.down.values()].map(({ key }) => key).sort();
      const mark = pick(marks, which >> 3);
      if (mark === undefined) return { name: 'markBackendDown', ...target, reason: 'system' };
      return { name: 'markBackendUp', ...(which % 4 === 0 ? target : targetOf(mark)) };
    }
    case 3:
    case 4:
      return {
        name: 'givePass',
        ticketId: someTicket(hall, which >> 3),
        ...(which % 4 === 0 ? { printer: 'K1' } : {}),
      };
    default:
      return {
        name: 'redeemPass',
        pass: pass?.number ?? '1123-001',
        code: which % 5 === 0 ? '0000' : (pass?.code ?? '0000'),
        channel: 'kiosk',
      };
  }
}
