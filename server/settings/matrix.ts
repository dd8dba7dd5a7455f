// What the authority matrix shows of one version: windows and queues with their names, no materials and no rules. Pure.
import type { SettingsMatrix } from '../../contract/settings-changes.ts';
import type { HallSettings } from '../../contract/settings.ts';

export function matrixOf(version: string, settings: HallSettings): SettingsMatrix {
  const { zones, queues, items, windows, presets = [] } = settings;
  return {
    version,
    zones,
    queues: queues.map(({ id, name, zone }) => ({ id, name, zone })),
    items: items.map(({ id, name, queue }) => ({ id, name, queue })),
    windows: windows.map(({ pad: _pad, ...window }) => window),
    presets: presets.map(({ id, name }) => ({ id, name })),
  };
}
