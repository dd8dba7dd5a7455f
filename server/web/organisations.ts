// The authorities that have windows of their own in the hall.
import type { Text } from '../../contract/settings.ts';
import type { Doors } from './doors.ts';

export function organisationsOf(doors: Doors): Text[] {
  const named = doors.settings().settings.windows.flatMap(({ organisation }) => organisation ?? []);
  return [...new Map(named.map((organisation) => [organisation.zh, organisation])).values()];
}
