// What a screen reader's user, or whoever sees or moves badly, would stumble over: axe against WCAG 2.2 AA, on a page at rest.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { atRest } from './chromium.ts';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The broken rules with the elements that break them; empty: none. `bestPractice`: also what no law asks for. */
export async function accessibilityTroubles(
  page: Page,
  only: { within?: string; without?: string; bestPractice?: boolean } = {},
): Promise<string[]> {
  await atRest(page);
  // Its usual way opens a second page for each look, for frames of other origins: no screen has any.
  const looking = new AxeBuilder({ page }).setLegacyMode();
  if (only.within !== undefined) looking.include(only.within);
  // Of hundreds of equal cells a few are enough.
  if (only.without !== undefined) looking.exclude(only.without);
  const { violations } = await looking
    .withTags(only.bestPractice === true ? [...standard, 'best-practice'] : standard)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
