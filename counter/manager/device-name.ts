// What a device is called: a screen names itself by its kind and its place, and the kind is said in the reader's language.
import type { DeviceState } from '../../contract/views/manager.ts';

/** What its label says beside its kind; empty where it says no more. */
export function ownName(kind: DeviceState['kind'], label: string): string {
  if (label === kind) return '';
  return label.startsWith(`${kind} `) ? label.slice(kind.length + 1) : label;
}

export function deviceName(
  kind: DeviceState['kind'],
  label: string,
  kinds: Readonly<Record<DeviceState['kind'], string>>,
): string {
  return [kinds[kind], ownName(kind, label)].filter((part) => part !== '').join(' · ');
}
