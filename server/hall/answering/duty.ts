// Who is on duty away from windows: guides with their tablet, and who leads the hall. Rules H8, H12 of RULES.md.
import type { StaffRole } from '../authority.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { clerkOf } from '../windows/windows.ts';

export interface OnDuty {
  id: string;
  post: 'guide' | 'dutyManager';
  since: number;
  /** Of another authority: its visits alone are hers. */
  organisation?: string;
}

/** More than any hall has people beside its windows. */
export const onDutyAtMost = 100;

export function dutyOf(hall: Pick<Hall, 'onDuty'>, person: string): OnDuty | undefined {
  return hall.onDuty.find(({ id }) => id === person);
}

const leads: ReadonlySet<StaffRole> = new Set(['administrator', 'manager']);

/** What puts this asker on duty; nothing where she is already. */
export function beginsDuty({
  hall,
  asker,
}: Pick<AskingFor<'startDuty'>, 'hall' | 'asker'>): HallEvent[] | ReturnType<typeof refuse> {
  const person = clerkOf(asker);
  if (dutyOf(hall, person) !== undefined) return [];
  if (hall.onDuty.length >= onDutyAtMost) return refuse('onDutyLimitReached', { limit: onDutyAtMost });
  const organisation = asker.kind === 'staff' || asker.kind === 'key' ? asker.organisation : undefined;
  return [
    {
      type: 'dutyStarted',
      person,
      post: asker.kind === 'staff' && asker.role === 'guide' ? 'guide' : 'dutyManager',
      ...(organisation === undefined ? {} : { organisation }),
    },
  ];
}

export function startDuty(asking: AskingFor<'startDuty'>): Decision<'startDuty'> {
  const begun = beginsDuty(asking);
  return 'refusal' in begun ? begun : done(...begun);
}

/** What was handed to her goes back to those who sent it; what she answers for goes to the duty manager's post. */
export function leavesDuty(hall: Hall, person: string): HallEvent[] {
  if (dutyOf(hall, person) === undefined) return [];
  const offers = [...hall.offeredNow.values()].filter((id) => hall.tickets.get(id)?.offered?.to === person);
  return [
    ...offers.map((ticketId): HallEvent => ({ type: 'offerReturned', ticketId, to: person })),
    { type: 'dutyEnded', person },
  ];
}

export function endDuty({ hall, asker, command }: AskingFor<'endDuty'>): Decision<'endDuty'> {
  const own = clerkOf(asker);
  const { person = own } = command;
  const anybodys =
    asker.kind === 'clock' ||
    (asker.kind === 'key' && asker.organisation === undefined) ||
    (asker.kind === 'staff' && leads.has(asker.role) && asker.organisation === undefined);
  return person === own || anybodys ? done(...leavesDuty(hall, person)) : refuse('notAllowed');
}
