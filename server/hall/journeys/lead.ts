// Which departments a window stands for: the journeys that they lead are its affair. Rules JT12–JT14 of RULES.md.
import { lanesOf } from '../plan.ts';
import type { Plan } from '../plan.ts';

const departmentsKnown = new WeakMap<Plan, Map<number, ReadonlySet<string>>>();

/** The departments whose items a window does. */
export function departmentsAt(plan: Plan, no: number): ReadonlySet<string> {
  const known = departmentsKnown.get(plan) ?? new Map<number, ReadonlySet<string>>();
  departmentsKnown.set(plan, known);
  const before = known.get(no);
  if (before !== undefined) return before;
  const lanes = lanesOf(plan);
  const served = new Set((lanes.steps.get(no) ?? []).flat());
  const departments = new Set(
    plan.items.flatMap(({ id, department }) =>
      department !== undefined && served.has(lanes.laneOfItem.get(id) ?? '') ? [department] : [],
    ),
  );
  known.set(no, departments);
  return departments;
}
