// The hall in numbers for whoever watches over it: each label has a few values that stand in the program, never a name or a number of a visitor.
import { assistanceKinds } from '../../../contract/commands/assisting.ts';
import { helpKinds } from '../../../contract/commands/helping.ts';
import { bookingStates } from '../../../contract/rest/bookings.ts';
import type { Hall } from '../hall.ts';

export interface HallFigure {
  name: string;
  help: string;
  /** By the value of its one label; a single value has none. */
  values: readonly { label?: readonly [name: string, value: string]; value: number }[];
}

function by<Value extends string>(
  label: string,
  all: readonly Value[],
  counted: (value: Value) => number,
): HallFigure['values'] {
  return all.map((value) => ({ label: [label, value] as const, value: counted(value) }));
}

function countsOf(all: Iterable<string>): (value: string) => number {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return (value) => counts.get(value) ?? 0;
}

const windowStates = ['closed', 'paused', 'open'] as const;
const passStates = ['open', 'used', 'expired'] as const;

export function hallFigures(hall: Hall): HallFigure[] {
  const { helpFigures, assistancesAsked, assistancesDone, day } = hall;
  const asked = (name: string, help: string, value: number): HallFigure => ({
    name,
    help,
    values: [{ value }],
  });
  const passes = [...hall.passes.values()].map(({ used, validUntil }) =>
    used !== undefined ? 'used' : validUntil < (day ?? '') ? 'expired' : 'open',
  );
  return [
    {
      name: 'onedoor_help_asked_today',
      help: 'Requests for help of the day; emergency: presses of the quiet emergency button',
      values: by('kind', helpKinds, (kind) => helpFigures.byKind[kind] ?? 0),
    },
    {
      name: 'onedoor_help_open',
      help: 'Requests for help that are not over',
      values: by('kind', helpKinds, countsOf(hall.helps.map(({ kind }) => kind))),
    },
    asked('onedoor_help_arrived_today', 'Requests for help to which somebody has come', helpFigures.arrived),
    asked('onedoor_assistance_asked_today', 'Assisted services asked for today', assistancesAsked),
    asked('onedoor_assistance_done_today', 'Assisted services done today', assistancesDone),
    {
      name: 'onedoor_assistance_open',
      help: 'Assisted services that are not done, those of earlier days too',
      values: by('kind', assistanceKinds, countsOf(hall.assistances.map(({ kind }) => kind))),
    },
    {
      name: 'onedoor_passes',
      help: 'Return-priority passes that the hall knows',
      values: by('state', passStates, countsOf(passes)),
    },
    {
      name: 'onedoor_bookings',
      help: 'Bookings of today and the days that can be booked',
      values: by('state', bookingStates, countsOf([...hall.bookings.values()].map(({ now }) => now.state))),
    },
    {
      name: 'onedoor_windows',
      help: 'Windows by how they are',
      values: by('state', windowStates, countsOf([...hall.windows.values()].map(({ now }) => now.state))),
    },
    asked('onedoor_zones_dark', 'Zones that have displays, all of which are away', hall.dark.length),
  ];
}
