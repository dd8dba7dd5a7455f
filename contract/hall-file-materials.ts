// What a hall file says of materials and of the papers of windows: every name names something, one id is one document, printers exist.
import { namesNothing } from './commands/notice-codes.ts';
import type { Report } from './hall-file-report.ts';
import type { HallSettings } from './settings.ts';

export function checkMaterials(settings: HallSettings, report: Report): void {
  const named = new Map<string, string>();
  settings.items.forEach((item, index) => {
    const seen = new Set<string>();
    item.materials.forEach(({ id, name }, nth) => {
      const path = ['items', index, 'materials', nth];
      if (namesNothing(name.zh)) {
        report(
          [...path, 'name', 'zh'],
          `“${name.zh}”没有说清是什么材料，须写明具体名称`,
          `"${name.zh}" does not say which document; name it`,
        );
      }
      if (id === undefined) return;
      if (seen.has(id))
        report(
          [...path, 'id'],
          `材料编号“${id}”在本事项中重复`,
          `Material "${id}" stands twice in this item`,
        );
      seen.add(id);
      const before = named.get(id);
      if (before !== undefined && before !== name.zh) {
        report(
          [...path, 'id'],
          `编号“${id}”已用于“${before}”，同一编号必须是同一种材料`,
          `"${id}" already is "${before}"; one id is one document`,
        );
      }
      named.set(id, before ?? name.zh);
    });
  });
  const printers = new Set(settings.printers.map(({ id }) => id));
  settings.windows.forEach(({ printer }, index) => {
    if (printer === undefined || printers.has(printer)) return;
    report(
      ['windows', index, 'printer'],
      `没有编号为“${printer}”的打印机`,
      `There is no printer "${printer}"`,
    );
  });
}
