// What a hall file's journeys (一件事) must be: items and a lead department that exist, each item once, an order that begins somewhere.
import { unique } from './hall-file-report.ts';
import type { Report } from './hall-file-report.ts';
import type { HallSettings } from './settings.ts';

export function checkJourneys({ journeys, items, departments }: HallSettings, report: Report): void {
  const known = new Set(items.map(({ id }) => id));
  journeys.forEach(({ department, steps }, index) => {
    const path = ['journeys', index];
    if (!departments.some(({ id }) => id === department))
      report(
        [...path, 'department'],
        `没有编号为“${department}”的部门`,
        `There is no department "${department}"`,
      );
    unique(
      steps.map(({ item }) => item),
      (nth) => [...path, 'steps', nth, 'item'],
      report,
    );
    steps.forEach(({ item, anyOrder }, nth) => {
      const at = [...path, 'steps', nth];
      if (!known.has(item))
        report([...at, 'item'], `没有编号为“${item}”的事项`, `There is no item "${item}"`);
      if (nth === 0 && anyOrder)
        report([...at, 'anyOrder'], '第一个环节前面没有别的环节', 'Before the first step there is no other');
    });
  });
}
