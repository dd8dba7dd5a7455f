// Random steps with materials, notices, receipts and coming back, most of them on the visit at the window.
import {
  againReasons,
  intakeAnswers,
  materialFaults,
  visitReasons,
} from '../../contract/commands/notice-codes.ts';
import type { Command } from '../../contract/commands.ts';
import { awaited } from '../../server/hall/deeds/deed.ts';
import { free, pick, withVisitor } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';

const some = ['id-card', 'birth.2', 'residence.2', 'birth.3', 'birth.4', 'no.1'];
/** Most of what is asked of a visitor stands on the list of what she came for. */
const listed: Record<string, readonly string[]> = {
  birth: ['id-card', 'birth.2'],
  residence: ['id-card', 'residence.2'],
};

function materialsAt(hall: VirtualHall, window: number, which: number): string[] {
  const visitor = hall.hall.tickets.get(hall.hall.windows.get(String(window))?.ticketId ?? '');
  const own = which % 6 === 0 ? some : (listed[visitor?.items[visitor.done] ?? ''] ?? some);
  return [...new Set([pick(own, which >> 3) ?? 'id-card', pick(own, which >> 5) ?? 'id-card'])];
}

/** Now and then a step out of its order, without its reference, or of a receipt that awaits nothing. */
export function handlingOf(hall: VirtualHall, step: Step): Command {
  const { which } = step;
  const receipts = [...hall.hall.deeds.values()].filter(({ kind }) => kind === 'receipt');
  const awaiting = receipts.filter((deed) => awaited(deed) !== undefined);
  const deed = pick(which % 4 === 0 ? receipts : awaiting, which >> 4);
  // Nothing is awaited: somebody's case is accepted.
  if (deed === undefined && which % 6 > 0) return { name: 'acceptCase', window: withVisitor(hall, step) };
  const next = deed === undefined ? undefined : awaited(deed)?.step;
  return {
    name: 'noteHandling',
    deed: deed?.id ?? 'S261123-999',
    step: which % 7 === 0 ? 'replied' : (next ?? 'contacted'),
    ...(which % 3 === 0 ? {} : { reference: `HEB-000${which % 9}` }),
  };
}

export function noticesOf(hall: VirtualHall, step: Step): Command {
  const { which } = step;
  const window = withVisitor(hall, step);
  const named = materialsAt(hall, window, which);
  const deeds = [...hall.hall.deeds.values()];
  const open = deeds.filter(({ kind, now }) => kind === 'deferral' && now.state === 'open');
  const deed = pick(which % 3 === 0 ? deeds : open, which >> 4);
  // Nothing was promised to be brought later: somebody's case is accepted with something missing.
  const promise: Command = {
    name: 'acceptCase',
    window,
    deferred: { materials: named.slice(0, 1), days: 1 + ((which >> 4) % 5) },
  };
  const id = deed?.id ?? 'R261123-999';
  const reason = pick(visitReasons, which >> 4) ?? 'other';
  const again = which % 2 === 0 ? {} : { reason: pick(againReasons, which >> 5) ?? 'other' };
  switch (which % 16) {
    case 14:
      if (open.length === 0) return promise;
      return { name: 'endDeed', deed: id, ending: 'withdrawn' };
    case 15:
      return outsideOf(hall, step);
    case 0:
    case 1:
      return { name: 'noteMaterials', window, received: named, returned: [], ...again };
    case 2:
      return { name: 'noteMaterials', window, received: [], returned: named, ...again };
    case 3:
      return {
        name: 'addCaseNo',
        window,
        caseNo: `HRB-000${(which >> 4) % 6}`,
        ...(which % 2 === 0 ? {} : { reason }),
      };
    case 4:
      return { name: 'dropCaseNo', window, caseNo: caseNoAt(hall, window, which) };
    case 5:
      return { name: 'noteVisit', window, reason, ...(which % 3 === 0 ? {} : { deed: id }) };
    case 6: {
      const missing = named.map((material, index) => ({
        material,
        why: pick(materialFaults, (which >> 4) + index) ?? 'missing',
      }));
      return { name: 'giveNotice', window, missing, outside: which % 5 === 0, ...again };
    }
    case 7:
      return promise;
    case 8:
      return { name: 'acceptCase', window };
    case 9:
      return { name: 'giveCommitment', window, materials: named };
    case 10: {
      if (open.length === 0) return promise;
      const left = deed?.left ?? [];
      return {
        name: 'supplyDeferred',
        window,
        deed: id,
        materials: left.length === 0 ? named : left.slice(0, 1),
      };
    }
    case 11:
      if (which % 5 === 0)
        return {
          name: 'answerIntake',
          intake: [...hall.hall.intakes.values()][0]?.id ?? 'nosuchintake1',
          how: pick(intakeAnswers, which >> 4) ?? 'noticed',
        };
      return { name: 'wantDeedPaper', window, deed: id };
    case 12:
      if (open.length === 0) return promise;
      return { name: 'directReturn', window: free(hall, step), deed: id, reason };
    default:
      return {
        name: 'takeReturn',
        deed: id,
        ...(which % 4 === 1 ? { code: deed?.code ?? '0000' } : {}),
        reason,
        language: 'zh',
        channel: 'guide',
      };
  }
}

/** Mostly one that is noted of the visitor there. */
function caseNoAt({ hall }: VirtualHall, window: number, which: number): string {
  const visitor = hall.tickets.get(hall.windows.get(String(window))?.ticketId ?? '');
  return pick(visitor?.caseNos ?? [], which >> 4) ?? `HRB-000${(which >> 4) % 6}`;
}

/** What stands on no list is asked for, and somebody who leads decides. */
function outsideOf(hall: VirtualHall, step: Step): Command {
  const { which } = step;
  const asked = [...hall.hall.tickets.values()].filter(({ outside }) => outside !== null).map(({ id }) => id);
  return asked.length > 0 && (which >> 4) % 4 > 0
    ? { name: 'decideOutside', ticketId: pick(asked.sort(), which >> 5) ?? '', agree: which % 3 > 0 }
    : { name: 'askOutside', window: withVisitor(hall, step), text: '另一份材料' };
}
