// What becomes of a matter: contacted, handed on, answered, closed, its receipt once more. Rules MA10–MA14 of RULES.md.
import { promises } from '../../matters/clocks.ts';
import type { Matter } from '../../matters/matter.ts';
import { isOpen, sameOwner } from '../../matters/matter.ts';
import type { MatterOwner } from '../../../contract/commands/matters.ts';
import type { CommandOf } from '../../../contract/commands.ts';
import type { Asker } from '../authority.ts';
import { askerKey } from '../authority.ts';
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Plan } from '../plan.ts';
import { clerkOf } from '../windows/windows.ts';
import { onceMore, printerWanted } from '../papers/once-more.ts';
import { calendarOf, matterDays } from './calendar.ts';
import { answersFor } from './reporting.ts';

type Refused = ReturnType<typeof refuse>;
type Handling = CommandOf<'contactMatter' | 'handMatter' | 'answerMatter' | 'closeMatter'>;

/** MA10: the owner herself, and whoever leads the hall. A post of a department is held by its staff number. */
export function isOwner(plan: Plan, asker: Asker, matter: Matter): boolean {
  const owner = answersFor(plan, matter);
  if ('clerk' in owner) return owner.clerk === clerkOf(asker);
  if (owner.post === 'dutyManager' || asker.kind !== 'staff' || asker.staffNumber === undefined) return false;
  const { department } = owner;
  return plan.chiefs.some(
    (chief) => chief.department === department && chief.staffNumber === asker.staffNumber,
  );
}

function leads(asker: Asker): boolean {
  return (
    asker.kind === 'key' ||
    (asker.kind === 'staff' && (asker.role === 'manager' || asker.role === 'administrator'))
  );
}

/** The matter, where this asker may go on with it and it is not over. */
function inHand({ hall, asker, command }: Asking<Handling>): Matter | Refused {
  const matter = hall.matters.get(command.matter);
  if (matter === undefined) return refuse('unknownMatter');
  if (!leads(asker) && !isOwner(hall.plan, asker, matter)) return refuse('notYourMatter');
  return isOpen(matter) ? matter : refuse('matterOver');
}

/** MA11: when she was reached; talking to her shows how much work it is. */
export function contactMatter(asking: AskingFor<'contactMatter'>): Decision<'contactMatter'> {
  const matter = inHand(asking);
  if ('refusal' in matter) return matter;
  const { hall, asker, command, at } = asking;
  const { contactedAt = at, effort = matter.effort } = command;
  if (contactedAt < matter.at || contactedAt > at) return refuse('wrongTime');
  const { answerBy } =
    effort === matter.effort
      ? matter
      : promises(calendarOf(hall.plan), matterDays(hall.plan), matter.at, effort);
  const { number } = matter;
  return {
    events: [{ type: 'matterContacted', matter: number, by: askerKey(asker), contactedAt, effort, answerBy }],
    answer: { answerBy },
  };
}

/** MA12: to a post or a person, with a reason; a post that nobody holds is refused. */
export function handMatter(asking: AskingFor<'handMatter'>): Decision<'handMatter'> {
  const matter = inHand(asking);
  if ('refusal' in matter) return matter;
  const { hall, asker, command } = asking;
  const { to, reason } = command;
  const nobody = nobodyHolds(hall, to);
  if (nobody !== null) return nobody;
  if (sameOwner(to, answersFor(hall.plan, matter))) return done();
  return done({ type: 'matterHanded', matter: matter.number, by: askerKey(asker), to, reason });
}

function nobodyHolds(hall: Hall, to: MatterOwner): Refused | null {
  if ('clerk' in to || to.post === 'dutyManager') return null;
  return hall.plan.chiefs.some(({ department }) => department === to.department)
    ? null
    : refuse('noChief', { field: to.department });
}

/** MA13: with how it came out; whoever is answered has been contacted. */
export function answerMatter(asking: AskingFor<'answerMatter'>): Decision<'answerMatter'> {
  const matter = inHand(asking);
  if ('refusal' in matter) return matter;
  const { asker, command, at } = asking;
  const { number, contactedAt } = matter;
  return done({
    type: 'matterAnswered',
    matter: number,
    by: askerKey(asker),
    outcome: command.outcome,
    contactedAt: contactedAt ?? at,
  });
}

/** MA13: ended without an answer. Unreachable is nobody who was not looked for until the promise was over. */
export function closeMatter(asking: AskingFor<'closeMatter'>): Decision<'closeMatter'> {
  const matter = inHand(asking);
  if ('refusal' in matter) return matter;
  const { asker, command, at } = asking;
  if (command.why === 'unreachable' && at <= matter.contactBy) return refuse('tryFurther');
  return done({ type: 'matterClosed', matter: matter.number, by: askerKey(asker), why: command.why });
}

/** MA14: once more on paper, marked as a copy; a kiosk prints only what was reported at it. */
export function wantMatterPaper(asking: AskingFor<'wantMatterPaper'>): Decision<'wantMatterPaper'> {
  const { hall, asker, command, freshId } = asking;
  const matter = hall.matters.get(command.matter);
  if (matter === undefined) return refuse('unknownMatter');
  if (asker.kind === 'device' && asker.id !== matter.device) return refuse('notYourMatter');
  const printer = printerWanted(asking);
  if (typeof printer !== 'string') return printer;
  const more = onceMore(hall, matter.copies, (paper) => paper.matter === matter.number);
  if ('refusal' in more) return more;
  const paperId = freshId();
  return {
    events: [
      ...more.lapsed,
      { type: 'paperWanted', paperId, printer, copy: more.copy, matter: matter.number },
    ],
    answer: { paperId },
  };
}

/** U8: whose account was ended answers for nothing any more. */
export function leftByClerk({ matters }: Hall, clerk: string, by: string): HallEvent[] {
  return [...matters.values()]
    .filter((matter) => isOpen(matter) && 'clerk' in matter.owner && matter.owner.clerk === clerk)
    .map(({ number }): HallEvent => ({
      type: 'matterHanded',
      matter: number,
      by,
      to: { post: 'dutyManager' },
      reason: 'absent',
    }));
}
