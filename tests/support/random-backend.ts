// The steps of a random day that are about systems that fail: marks set and taken away, passes given and brought back.
import type { Command } from '../../contract/commands.ts';
import { pick, someTicket } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';

const items = ['birth', 'residence', 'pension', 'card', 'pickup', 'unknown'];

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
      return { name: 'convertConsultation', window: 1, item: pick(items, which >> 4) ?? 'birth' };
    case 0:
      return { name: 'markBackendDown', ...target, reason: 'system' };
    case 1:
    case 2:
      return { name: 'markBackendUp', ...target };
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
