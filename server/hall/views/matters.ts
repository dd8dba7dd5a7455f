// 办不成事 in views: its receipt and page, the list of those who answer, what is due. Rules MA4–MA16 of RULES.md.
import type { Alarm } from '../../../contract/alarms.ts';
import type { MatterOwner } from '../../../contract/commands/matters.ts';
import type {
  MatterList,
  MatterPage,
  MatterRead,
  MatterRow,
  MatterSheet,
  MatterState,
  MatterTold,
  OwnMatters,
} from '../../../contract/matters.ts';
import type { ClockNow } from '../../matters/clocks.ts';
import { clockNow } from '../../matters/clocks.ts';
import type { Matter } from '../../matters/matter.ts';
import { isOpen } from '../../matters/matter.ts';
import type { Asker } from '../authority.ts';
import type { Hall } from '../hall.ts';
import { isOwner } from '../matters/handling.ts';
import { answersFor, openMatters } from '../matters/reporting.ts';
import { isOwnMatter, scopeOf } from '../scope.ts';
import type { Ticket } from '../ticket.ts';
import type { Around } from './around.ts';
import { chiefNamed } from './chiefs.ts';
import type { Directory } from './directory.ts';
import { bareText, directoryOf } from './directory.ts';
import { nameOf } from './hands.ts';

const listed = 300;

export function matterTold(hall: Hall, directory: Directory, matter: Matter): MatterTold {
  const { number, at, now, language, item, what, contactBy, answerBy, contactedAt, contact } = matter;
  const owner = answersFor(hall.plan, matter);
  const department = 'post' in owner && owner.post === 'chief' ? owner.department : undefined;
  return {
    number,
    at,
    state: now.state,
    language,
    ...(item === undefined ? {} : { item: directory.items.get(item)?.name ?? bareText(item) }),
    what,
    answersFor: owner,
    ...(department === undefined
      ? {}
      : { department: directory.departments.get(department) ?? bareText(department) }),
    contactBy,
    answerBy,
    ...(contactedAt === null ? {} : { contactedAt }),
    hasContact: contact !== undefined,
    ...(now.state === 'answered' || now.state === 'closed' ? { endedAt: now.at } : {}),
    ...(now.state === 'answered' ? { outcome: now.outcome } : {}),
    ...(now.state === 'closed' ? { ending: now.why } : {}),
  };
}

/** On the page of the ticket it was reported with. */
export function matterOfVisit(hall: Hall, directory: Directory, ticket: Ticket): { matter?: MatterTold } {
  const matter = hall.matters.get(ticket.matter ?? '');
  return matter === undefined ? {} : { matter: matterTold(hall, directory, matter) };
}

/** Null where there is no such matter any more. */
export function matterPage(hall: Hall, around: Around, at: number, number: string): MatterPage | null {
  const matter = hall.matters.get(number);
  if (matter === undefined) return null;
  const directory = directoryOf(hall.settingsVersion, around);
  const { hallName, timeZone, complaintLine } = directory;
  const told = matterTold(hall, directory, matter);
  return { now: at, hallName, timeZone, complaintLine, catalogue: hall.settingsVersion, matter: told };
}

/** Who holds a post or is named, as far as an account says so. */
function ownerName(hall: Hall, around: Around, owner: MatterOwner): string | undefined {
  if ('clerk' in owner) return nameOf(around, owner.clerk);
  if (owner.post === 'dutyManager') return undefined;
  return chiefNamed(hall, around, owner.department);
}

const named = (name: string | undefined): { ownerName?: string } =>
  name === undefined ? {} : { ownerName: name };

function clockTold(clock: ClockNow | undefined): Pick<MatterRow, 'level' | 'clock'> {
  if (clock === undefined) return { level: 'ok' };
  return { level: clock.level, clock: { of: clock.clock, by: clock.by } };
}

export function matterRow(hall: Hall, around: Around, at: number, matter: Matter): MatterRow {
  const directory = directoryOf(hall.settingsVersion, around);
  const { wish, effort, elsewhere, ticketNumber, window, printer, negative, words, hands } = matter;
  const told = matterTold(hall, directory, matter);
  return {
    ...told,
    wish,
    effort,
    elsewhere: elsewhere === true,
    ...(ticketNumber === undefined ? {} : { ticketNumber }),
    ...(window === undefined ? {} : { window }),
    ...(printer === undefined ? {} : { printer }),
    ...(negative === undefined ? {} : { negative: negativeTold(around, negative) }),
    ...named(ownerName(hall, around, told.answersFor)),
    ...clockTold(clockNow(matter, at)),
    hasWords: words !== undefined,
    handed: hands.length,
  };
}

function negativeTold(
  around: Around,
  negative: NonNullable<Matter['negative']>,
): NonNullable<MatterRow['negative']> {
  const { clerk } = negative;
  return clerk === undefined ? negative : { ...negative, clerk: nameOf(around, clerk) };
}

const rank: Record<MatterState, number> = { open: 0, contacted: 0, answered: 1, closed: 1 };
const levels = { red: 0, yellow: 1, ok: 2 } as const;

/** What is not over first, the latest by its clock at the top; of what is over the newest. Another authority sees its own. */
export function matterList(
  hall: Hall,
  around: Around,
  at: number,
  wanted: { organisation?: string | undefined; state?: 'open' | 'over' | undefined },
): MatterList {
  const { organisation, state } = wanted;
  const scope = organisation === undefined ? undefined : scopeOf(hall.plan, organisation);
  const own = [...hall.matters.values()].filter((one) => scope === undefined || isOwnMatter(scope, one));
  const open = own.filter(isOpen);
  const rows = (state === 'open' ? open : state === 'over' ? own.filter((one) => !isOpen(one)) : own)
    .map((matter) => matterRow(hall, around, at, matter))
    .sort(
      (one, other) =>
        rank[one.state] - rank[other.state] ||
        levels[one.level] - levels[other.level] ||
        (one.clock?.by ?? 0) - (other.clock?.by ?? 0) ||
        other.at - one.at,
    );
  const directory = directoryOf(hall.settingsVersion, around);
  return {
    now: at,
    open: open.length,
    overdue: open.filter((matter) => clockNow(matter, at)?.level === 'red').length,
    matters: rows.slice(0, listed),
    more: Math.max(0, rows.length - listed),
    chiefs: hall.plan.chiefs.map(({ department }) => {
      const holder = ownerName(hall, around, { post: 'chief', department });
      return {
        department,
        name: directory.departments.get(department) ?? bareText(department),
        ...(holder === undefined ? {} : { holder }),
      };
    }),
    timeZone: directory.timeZone,
  };
}

/** One matter whole but for what is kept apart; which rows those are is for the door alone. */
export function matterRead(
  hall: Hall,
  around: Around,
  at: number,
  matter: Matter,
): { read: Omit<MatterRead, 'words' | 'contact'>; words?: string; contact?: string } {
  const hands = matter.hands.map(({ to, by, ...hand }) => ({
    ...hand,
    to,
    by: nameOf(around, by.replace(/^staff:/, '')),
    ...(ownerName(hall, around, to) === undefined ? {} : { toName: ownerName(hall, around, to) ?? '' }),
  }));
  return {
    read: { ...matterRow(hall, around, at, matter), hands },
    ...(matter.words === undefined ? {} : { words: matter.words.personalId }),
    ...(matter.contact === undefined ? {} : { contact: matter.contact.personalId }),
  };
}

/** MA16: staff see what it is about; of another authority its own. */
export function maySeeMatter({ plan }: Hall, asker: Asker, matter: Matter): boolean {
  if (asker.kind !== 'staff' && asker.kind !== 'key') return false;
  return asker.organisation === undefined || isOwnMatter(scopeOf(plan, asker.organisation), matter);
}

/** MA16: who may read words and number: those who lead, and who answers for it. */
export function mayReadMatter(hall: Hall, asker: Asker, matter: Matter): boolean {
  if (!maySeeMatter(hall, asker, matter)) return false;
  if (asker.kind !== 'staff') return asker.kind === 'key';
  return asker.role === 'manager' || asker.role === 'administrator' || isOwner(hall.plan, asker, matter);
}

/** A person to whom some were handed. */
export function answersForMatters(hall: Hall, clerk: string): boolean {
  return openMatters(hall).some(({ owner }) => 'clerk' in owner && owner.clerk === clerk);
}

export function matterCounts(hall: Hall, at: number): { open: number; overdue: number } {
  const open = openMatters(hall);
  return { open: open.length, overdue: open.filter((one) => clockNow(one, at)?.level === 'red').length };
}

/** MA17: at her desk, of those that she answers for herself, by name or by the post she holds. */
export function ownMatters(
  hall: Hall,
  around: Around,
  clerk: string | undefined,
  at: number,
): { matters?: OwnMatters } {
  if (clerk === undefined || hall.matters.size === 0) return {};
  const staffNumber = around.staff.get(clerk)?.staffNumber;
  const asker: Asker = {
    kind: 'staff',
    id: clerk,
    role: 'clerk',
    ...(staffNumber === undefined ? {} : { staffNumber }),
  };
  const own = openMatters(hall).filter((matter) => isOwner(hall.plan, asker, matter));
  if (own.length === 0) return {};
  const late = own.filter((matter) => clockNow(matter, at)?.level !== 'ok').length;
  return { matters: { open: own.length, late } };
}

/** MA18: nothing personal; her words are added at the door for whoever may read them. */
export function matterSheet(hall: Hall, around: Around, matter: Matter): MatterSheet {
  const directory = directoryOf(hall.settingsVersion, around);
  const { hallName, timeZone, complaintLine } = directory;
  return {
    hallName,
    timeZone,
    complaintLine,
    matter: matterTold(hall, directory, matter),
    wish: matter.wish,
  };
}

/** One alarm for all that run out or have: the list itself is a page of its own. */
export function matterAlarms(hall: Hall, at: number): Alarm[] {
  const late = openMatters(hall)
    .flatMap((matter) => {
      const clock = clockNow(matter, at);
      return clock === undefined || clock.level === 'ok' ? [] : [{ matter, ...clock }];
    })
    .sort((one, other) => levels[one.level] - levels[other.level] || one.by - other.by);
  const [first] = late;
  if (first === undefined) return [];
  const overdue = late.filter(({ level }) => level === 'red').length;
  const level = overdue > 0 ? 'red' : 'yellow';
  const { since, clock, matter } = first;
  return [
    { kind: 'mattersLate', level, since, matter: matter.number, clock, due: late.length - overdue, overdue },
  ];
}
