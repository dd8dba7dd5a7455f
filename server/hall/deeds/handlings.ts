// What goes on after acceptance: cases that another place decides, companies that are contacted. Rules I4–I7 of RULES.md.
import type { SpecialKinds } from '../../../contract/handlings.ts';
import { workingDaysAfter } from '../days/working-days.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Plan } from '../plan.ts';
import type { Handling } from './deed.ts';
import { awaited } from './deed.ts';
import { looksPersonal } from './materials.ts';

/** I5, I6: both days are fixed at acceptance, so that what was sent late is not answered later for it. */
export function handlingFor(plan: Plan, kinds: SpecialKinds, today: string): { handling?: Handling } {
  const { crossRegion, enterprise } = kinds;
  const within = (days: number): string => workingDaysAfter(plan, today, days);
  if (crossRegion !== undefined) {
    const { mode, sendDays, replyDays } = crossRegion;
    const steps = [
      { step: 'sentOn', dueDay: within(sendDays) },
      { step: 'replied', dueDay: within(sendDays + replyDays) },
    ] as const;
    return { handling: { way: mode, steps } };
  }
  if (enterprise === undefined) return {};
  const steps = [{ step: 'contacted', dueDay: within(enterprise.contactDays) }] as const;
  return { handling: { way: 'enterprise', steps } };
}

/** I7: each step once and in order. */
export function noteHandling({ hall, command }: AskingFor<'noteHandling'>): Decision<'noteHandling'> {
  const { deed: id, step, reference } = command;
  const deed = hall.deeds.get(id);
  if (deed === undefined) return refuse('unknownDeed');
  if (deed.handling === undefined) return refuse('noHandling');
  if (deed.now.state !== 'open') return refuse('deedNotOpen');
  if (awaited(deed)?.step !== step) return refuse('stepNotNext');
  if (step === 'sentOn' && reference === undefined) return refuse('referenceWanted');
  if (reference !== undefined && looksPersonal(reference)) return refuse('looksPersonal');
  const { steps } = deed.handling;
  const next = steps[steps.findIndex((one) => one.step === step) + 1];
  return {
    events: [{ type: 'handlingNoted', deed: id, step, ...(reference === undefined ? {} : { reference }) }],
    answer: next === undefined ? {} : { awaits: next.step, dueDay: next.dueDay },
  };
}
