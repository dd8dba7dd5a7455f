// Requests for help: what the one who asked is told, and what those see who may go. Rules G4 and G6 of RULES.md.
import type { Alarm } from '../../../contract/alarms.ts';
import type { Helper, HelpShown, OwnHelp } from '../../../contract/helping.ts';
import type { Hall } from '../hall.ts';
import { windowKey } from '../hall.ts';
import type { Help } from '../helping/help.ts';
import { helpLevel, isForWindow } from '../helping/helping.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { directoryOf, shortened } from './directory.ts';
import { fitting } from './limits.ts';

const ownShown = 5;
const forDeskShown = 4;
const forDeskBytes = 900;
const labelLength = 40;

/** The staff see names. A visitor reads post and staff number, and the name only where the hall shows names. */
export function helperTold(
  hall: Hall,
  around: Around,
  taken: NonNullable<Help['taken']>,
  reader: 'staff' | 'visitor',
): Helper {
  const known = around.staff.get(taken.by);
  const named = reader === 'staff' || hall.plan.rules.clerkNamesShown;
  return {
    post: taken.post,
    ...(named && known !== undefined ? { name: known.name } : {}),
    ...(known?.staffNumber === undefined ? {} : { staffNumber: known.staffNumber }),
    ...(taken.window === undefined ? {} : { window: taken.window }),
  };
}

function ownTold(hall: Hall, around: Around, help: Help, reader: 'staff' | 'visitor'): OwnHelp {
  const { id, kind, at, taken, arrivedAt } = help;
  return {
    helpId: id,
    asks: kind,
    at,
    ...(taken === null ? {} : { helper: helperTold(hall, around, taken, reader) }),
    arrived: arrivedAt !== null,
  };
}

function shown(hall: Hall, directory: Directory, around: Around, help: Help, at: number): HelpShown {
  const { window, printer, zone, ticketId, forWindow, device } = help;
  const number = ticketId === undefined ? undefined : hall.tickets.get(ticketId)?.number;
  const named = printer === undefined ? undefined : directory.printers.get(printer);
  const label =
    device === undefined
      ? undefined
      : around.devices.find(({ id }) => id === device)?.label.slice(0, labelLength);
  return {
    ...ownTold(hall, around, help, 'staff'),
    ...(window === undefined ? {} : { window }),
    ...(named === undefined ? {} : { printer: { id: named.id, name: shortened(named.name, 30) } }),
    ...(zone === undefined ? {} : { zone }),
    ...(label === undefined || named !== undefined ? {} : { label }),
    ...(number === undefined || ticketId === undefined ? {} : { number, ticketId }),
    ...(forWindow === undefined ? {} : { forWindow }),
    level: helpLevel(hall, help, at).level,
  };
}

const levels = { red: 0, yellow: 1, ok: 2 } as const;

/** Nobody on the way before somebody on the way; then by how urgent it has become, the oldest first. */
function worstFirst(list: readonly HelpShown[]): HelpShown[] {
  const waits = ({ helper, level }: HelpShown): number => (helper === undefined ? 0 : 3) + levels[level];
  return [...list].sort((one, other) => waits(one) - waits(other) || one.at - other.at);
}

export function helpList(
  hall: Hall,
  directory: Directory,
  around: Around,
  at: number,
  limits: { count: number; bytes: number; of?: (help: Help) => boolean },
): HelpShown[] {
  const wanted = limits.of === undefined ? hall.helps : hall.helps.filter(limits.of);
  const told = worstFirst(wanted.map((help) => shown(hall, directory, around, help, at)));
  return fitting(told, limits.count, limits.bytes);
}

/** All who ask, for other systems. */
export function everyHelp(hall: Hall, around: Around, at: number): HelpShown[] {
  const directory = directoryOf(hall.settingsVersion, around);
  return helpList(hall, directory, around, at, { count: Infinity, bytes: Infinity });
}

/** G6: of what other windows ask, a desk sees what its clerk is asked, never an emergency. */
export function deskHelp(
  hall: Hall,
  directory: Directory,
  around: Around,
  no: number,
  at: number,
): { own: OwnHelp[]; forMe: HelpShown[] } {
  const staffed = hall.windows.get(windowKey(no))?.now.state !== 'closed';
  return {
    own: hall.helps
      .filter((help) => help.window === no)
      .slice(0, ownShown)
      .map((help) => ownTold(hall, around, help, 'staff')),
    forMe: helpList(hall, directory, around, at, {
      count: forDeskShown,
      bytes: forDeskBytes,
      // Gone to by somebody else it is no more this desk's affair.
      of: (help) =>
        staffed && isForWindow(hall, help, no) && (help.taken === null || help.taken.window === no),
    }),
  };
}

export function kioskHelp(
  hall: Hall,
  around: Around,
  device: string | undefined,
  printer: string | undefined,
): OwnHelp | undefined {
  const own = hall.helps.find(
    (help) => device !== undefined && help.device === device && help.printer === printer,
  );
  return own === undefined ? undefined : ownTold(hall, around, own, 'visitor');
}

export function phoneHelp(hall: Hall, around: Around, ticketId: string): OwnHelp | undefined {
  const own = hall.helps.find(({ by }) => by === `visitor:${ticketId}`);
  return own === undefined ? undefined : ownTold(hall, around, own, 'visitor');
}

/** G5: what nobody has answered in time. */
export function helpAlarms(hall: Hall, directory: Directory, around: Around, at: number): Alarm[] {
  return hall.helps.flatMap((help): Alarm[] => {
    const { level, since } = helpLevel(hall, help, at);
    if (level === 'ok') return [];
    const { helpId, asks, window, printer, zone, label, number } = shown(hall, directory, around, help, at);
    return [
      {
        kind: 'helpLate',
        level,
        since,
        helpId,
        asks,
        ...(window === undefined ? {} : { window }),
        ...(printer === undefined ? {} : { printer: printer.id }),
        ...(zone === undefined ? {} : { zone }),
        ...(label === undefined ? {} : { label }),
        ...(number === undefined ? {} : { number }),
      },
    ];
  });
}
