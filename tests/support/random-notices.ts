// Random steps with materials, notices, receipts and coming back, most of them on the visit at the window.
import {
  againReasons,
  intakeAnswers,
  materialFaults,
  visitReasons,
} from '../../contract/commands/notice-codes.ts';
import type { Command } from '../../contract/commands.ts';
import { awaited } from '../../server/hall/deeds/deed.ts';
import { mattersOf } from './random-matters.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';
import { pick } from './random-picks.ts';

const materials = ['id-card', 'birth.2', 'residence.2', 'id-card', 'birth.2', 'birth.3', 'birth.4', 'no.1'];

/** Now and then a step out of its order, without its reference, or of a receipt that awaits nothing. */
function handlingOf(hall: VirtualHall, which: number): Command {
  const receipts = [...hall.hall.deeds.values()].filter(({ kind }) => kind === 'receipt');
  const awaiting = receipts.filter((deed) => awaited(deed) !== undefined);
  const deed = pick(which % 4 === 0 ? receipts : awaiting, which >> 4);
  const next = deed === undefined ? undefined : awaited(deed)?.step;
  return {
    name: 'noteHandling',
    deed: deed?.id ?? 'S261123-999',
    step: which % 7 === 0 ? 'replied' : (next ?? 'contacted'),
    ...(which % 3 === 0 ? {} : { reference: `HEB-000${which % 9}` }),
  };
}

export function noticesOf(hall: VirtualHall, step: Step): Command {
  if (step.what > 184) return mattersOf(hall, step);
  const { which, window } = step;
  const named = [pick(materials, which >> 3) ?? 'id-card', pick(materials, which >> 5) ?? 'id-card'];
  const deeds = [...hall.hall.deeds.values()];
  const open = deeds.filter(({ kind, now }) => kind === 'deferral' && now.state === 'open');
  const deed = pick(which % 3 === 0 ? deeds : open, which >> 4);
  const id = deed?.id ?? 'R261123-999';
  const reason = pick(visitReasons, which >> 4) ?? 'other';
  const again = which % 2 === 0 ? {} : { reason: pick(againReasons, which >> 5) ?? 'other' };
  switch (which % 14) {
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
      return { name: 'dropCaseNo', window, caseNo: `HRB-000${(which >> 4) % 6}` };
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
      return { name: 'acceptCase', window, deferred: { materials: named, days: 1 + ((which >> 4) % 6) } };
    case 8:
      return { name: 'acceptCase', window };
    case 9:
      return { name: 'giveCommitment', window, materials: named };
    case 10: {
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
      if (which % 5 === 1) return handlingOf(hall, which);
      return which % 4 === 0
        ? { name: 'endDeed', deed: id, ending: 'withdrawn' }
        : { name: 'wantDeedPaper', window, deed: id };
    case 12:
      return { name: 'directReturn', window, deed: id, reason };
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
