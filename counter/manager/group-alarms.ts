// The same trouble in several zones is one thing to do: silent zones become one alarm per reason, so that the three worst stay three different things.
import type { Alarm } from '../../contract/views.ts';

type ZoneSilent = Extract<Alarm, { kind: 'zoneSilent' }>;
export type GroupedAlarm = Exclude<Alarm, ZoneSilent> | (Omit<ZoneSilent, 'zone'> & { zones: string[] });

/** In the order given: a group stands where its first alarm stood and has lasted as long as its oldest. */
export function groupAlarms(alarms: readonly Alarm[]): GroupedAlarm[] {
  const grouped: GroupedAlarm[] = [];
  for (const alarm of alarms) {
    if (alarm.kind !== 'zoneSilent') {
      grouped.push(alarm);
      continue;
    }
    const { zone, ...silence } = alarm;
    const index = grouped.findIndex((one) => one.kind === 'zoneSilent' && one.reason === alarm.reason);
    const group = grouped[index];
    if (group?.kind === 'zoneSilent') {
      grouped[index] = { ...group, since: Math.min(group.since, alarm.since), zones: [...group.zones, zone] };
    } else grouped.push({ ...silence, zones: [zone] });
  }
  return grouped;
}
