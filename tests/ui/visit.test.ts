// One visitor's way through the kiosk, step by step.
import { expect, test } from 'vitest';
import { itemLimit, itemsOf, start, step } from '../../ticketing/kiosk/visit.ts';
import type { Step, Taken, Visit } from '../../ticketing/kiosk/visit.ts';

const walk = (...steps: Step[]): Visit => steps.reduce(step, start);
const taken: Taken = {
  ticketId: 'abcdefgh',
  number: 'D001',
  code: '0417',
  ahead: 0,
  wait: { expectedMinutes: 1, lowMinutes: 0, highMinutes: 2 },
  wanted: { items: ['a'] },
  language: 'zh',
  paperId: 'paper-0001',
  paperAskedAt: 1_000,
};

test('an item is chosen in one step and stands to be confirmed', () => {
  const visit = walk({ to: 'item', item: 'a' });
  expect(visit.page).toEqual({ at: 'confirm' });
  expect(visit.wanted).toEqual({ items: ['a'] });
});

test('further items are added in order, once each, at most five', () => {
  const more = walk(...['a', 'b', 'a', 'c', 'd', 'e', 'f'].map((item): Step => ({ to: 'item', item })));
  expect(itemsOf(more.wanted)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(itemsOf(more.wanted)).toHaveLength(itemLimit);
});

test('adding another item goes over the first page and keeps what is chosen', () => {
  const adding = walk({ to: 'item', item: 'a' }, { to: 'page', page: { at: 'home' } });
  expect(adding.page).toEqual({ at: 'home' });
  expect(itemsOf(step(adding, { to: 'item', item: 'b' }).wanted)).toEqual(['a', 'b']);
});

test('back leads the way one came; the last item dropped leads home', () => {
  const deep = walk(
    { to: 'page', page: { at: 'departments' } },
    { to: 'page', page: { at: 'department', id: 'x' } },
    { to: 'item', item: 'a' },
  );
  expect(step(deep, { to: 'back' }).page).toEqual({ at: 'department', id: 'x' });
  expect(step(deep, { to: 'drop', item: 'a' }).page).toEqual({ at: 'home' });
});

test('going home forgets the choice, but not a ticket whose paper is on its way', () => {
  const left = walk({ to: 'item', item: 'a' }, { to: 'taken', taken }, { to: 'home' });
  expect(itemsOf(left.wanted)).toEqual([]);
  expect(left.taken?.number).toBe('D001');
  expect(step(left, { to: 'lastTicket' }).page).toEqual({ at: 'result' });
});

test('a paper asked for anew replaces the one before, and forgets where that was', () => {
  const there = walk(
    { to: 'taken', taken },
    {
      to: 'paperAsked',
      paperId: 'paper-0002',
      at: 2_000,
      elsewhere: { zh: '西门', en: 'West', ru: 'Запад' },
    },
  );
  expect(there.taken?.elsewhere?.zh).toBe('西门');
  const here = step(there, { to: 'paperAsked', paperId: 'paper-0003', at: 3_000 });
  expect(here.taken?.paperId).toBe('paper-0003');
  expect(here.taken?.elsewhere).toBeUndefined();
});

test('asking for a queue itself leaves no items behind', () => {
  const visit = walk({ to: 'item', item: 'a' }, { to: 'queue', queue: 'Wq' });
  expect(visit.wanted).toEqual({ queue: 'Wq' });
});
