// 帮办代办 in views: for whoever asked, for those who take it over, and for the manager where it is late. Rules G13–G16 of RULES.md.
import type { Alarm } from '../../../contract/alarms.ts';
import type { AssistanceShown, OwnAssistance } from '../../../contract/assisting.ts';
import type { Helper } from '../../../contract/helping.ts';
import type { Assistance } from '../helping/assistance.ts';
import { assistanceLevel, assists } from '../helping/assisting.ts';
import type { Hall } from '../hall.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { shortened } from './directory.ts';
import { helperTold } from './help.ts';
import { fitting } from './limits.ts';

const nameLength = 24;
const deskShown = 5;
const deskBytes = 1_300;
const ownShown = 4;

function own(hall: Hall, around: Around, one: Assistance, reader: 'staff' | 'visitor'): OwnAssistance {
  const { id, reference, kind, at, preferredAt, taken, dropOff } = one;
  return {
    assistanceId: id,
    reference,
    kind,
    at,
    ...(preferredAt === undefined ? {} : { preferredAt }),
    ...(taken === null ? {} : { helper: helperTold(hall, around, taken, reader) }),
    ...(dropOff === undefined ? {} : { dropOff }),
  };
}

function shown(
  hall: Hall,
  directory: Directory,
  around: Around,
  one: Assistance,
  at: number,
): AssistanceShown {
  const { window, printer, zone, number, item, language, contact } = one;
  const machine = printer === undefined ? undefined : directory.printers.get(printer);
  const matter = item === undefined ? undefined : directory.items.get(item)?.name;
  return {
    ...own(hall, around, one, 'staff'),
    language,
    ...(window === undefined ? {} : { window }),
    ...(machine === undefined
      ? {}
      : { printer: { id: machine.id, name: shortened(machine.name, nameLength) } }),
    ...(zone === undefined ? {} : { zone }),
    ...(number === undefined ? {} : { number }),
    ...(matter === undefined ? {} : { item: shortened(matter, nameLength) }),
    hasContact: contact !== undefined,
    level: assistanceLevel(hall, one, at).level,
  };
}

const levels = { red: 0, yellow: 1, ok: 2 } as const;

/** What nobody has taken over first, then by lateness, the oldest first. */
export function assistanceList(
  hall: Hall,
  directory: Directory,
  around: Around,
  at: number,
  limits: { count: number; bytes: number },
): AssistanceShown[] {
  const rank = ({ helper, level }: AssistanceShown): number => (helper === undefined ? 0 : 3) + levels[level];
  const told = hall.assistances
    .map((one) => shown(hall, directory, around, one, at))
    .sort((one, other) => rank(one) - rank(other) || one.at - other.at);
  return fitting(told, limits.count, limits.bytes);
}

/** Only a window that assists is shown them. */
export function deskAssistances(
  hall: Hall,
  directory: Directory,
  around: Around,
  no: number,
  at: number,
): { assistances?: { list: AssistanceShown[]; count: number } } {
  if (!assists(hall, no)) return {};
  const list = assistanceList(hall, directory, around, at, { count: deskShown, bytes: deskBytes });
  return { assistances: { list, count: hall.assistances.length } };
}

/** 帮办陪同: somebody goes along with this visitor, or will. */
export function escortOf(hall: Hall, around: Around, ticketId: string): { escort?: { helper?: Helper } } {
  const found = hall.assistances.find((one) => one.ticketId === ticketId && one.kind === 'escort');
  if (found === undefined) return {};
  return {
    escort: found.taken === null ? {} : { helper: helperTold(hall, around, found.taken, 'staff') },
  };
}

export function phoneAssistances(hall: Hall, around: Around, ticketId: string): OwnAssistance[] {
  return hall.assistances
    .filter((one) => one.ticketId === ticketId)
    .slice(0, ownShown)
    .map((one) => own(hall, around, one, 'visitor'));
}

export function assistanceAlarms(hall: Hall, at: number): Alarm[] {
  return hall.assistances.flatMap((one): Alarm[] => {
    const { level, since } = assistanceLevel(hall, one, at);
    if (level === 'ok') return [];
    const { id: assistanceId, reference, kind: asks, number, window, taken } = one;
    return [
      {
        kind: 'assistanceLate',
        level,
        since,
        assistanceId,
        reference,
        asks,
        taken: taken !== null,
        ...(number === undefined ? {} : { number }),
        ...(window === undefined ? {} : { window }),
      },
    ];
  });
}

/** Which row of `personal` tells how to reach her; a clerk reads it only where her window assists. */
export function contactFor(
  hall: Hall,
  assistanceId: string,
  reader: { id: string; role: string } | null,
): { personalId: string | null } | 'unknownAssistance' | 'notAllowed' {
  const found = hall.assistances.find(({ id }) => id === assistanceId);
  if (found === undefined) return 'unknownAssistance';
  if (reader?.role === 'clerk') {
    const here = [...hall.windows.values()].find(
      ({ now }) => now.state !== 'closed' && now.clerk === reader.id,
    );
    if (here === undefined || !assists(hall, here.no)) return 'notAllowed';
  }
  return { personalId: found.contact?.personalId ?? null };
}
