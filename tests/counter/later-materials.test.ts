// What a clerk may take in at the first step of a journey: of the later steps each material once.
import { expect, test } from 'vitest';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { DeskTicket } from '../../contract/views/desk.ts';
import { laterMaterials } from '../../counter/desk/later-materials.ts';

const material = (ref: string, certificateFree = false) => ({ ref, certificateFree });
const catalogue = {
  items: [
    { id: 'birth', materials: [material('id-card'), material('birth.2')] },
    { id: 'household', materials: [material('id-card'), material('household.2'), material('fetched', true)] },
    { id: 'insurance', materials: [material('household.2'), material('insurance.2')] },
  ],
} as unknown as Catalogue;
const ticket = (at: string, states: Record<string, string>) =>
  ({
    items: [{ id: at }],
    journey: { steps: Object.entries(states).map(([item, state]) => ({ item, state })) },
  }) as unknown as DeskTicket;
const refs = (visit: DeskTicket) => laterMaterials(visit, catalogue).map(({ ref }) => ref);

test('each once, without those of the step at hand and what the hall fetches itself', () => {
  const visit = ticket('birth', { birth: 'open', household: 'open', insurance: 'open' });
  expect(refs(visit)).toEqual(['household.2', 'insurance.2']);
});

test('steps that ended ask for nothing more', () => {
  const visit = ticket('insurance', { birth: 'done', household: 'skipped', insurance: 'open' });
  expect(refs(visit)).toEqual([]);
});

test('a number that is no journey has no later steps', () => {
  expect(refs({ items: [{ id: 'birth' }] } as unknown as DeskTicket)).toEqual([]);
});
