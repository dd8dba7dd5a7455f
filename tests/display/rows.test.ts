// Which numbers stand on a board: who is called and not yet there, and every call long enough to be seen.
import { expect, test } from 'vitest';
import type { BoardRow, CallShown } from '../../contract/views/board.ts';
import { rowsAt } from '../../display/board/rows.ts';

const at = 1_000_000;
const called = (number: string, calledAt: number, nth = 1): BoardRow => ({
  number,
  window: 3,
  zone: 'D',
  calledAt,
  nth,
});
const call = (number: string, calledAt: number, nth = 1): CallShown => ({
  callId: `${number}-${nth}`,
  number,
  window: 3,
  zone: 'D',
  language: 'zh',
  at: calledAt,
  nth,
});
const numbers = (rows: { number: string }[]): string[] => rows.map((row) => row.number);

test('a call whose service started in the same moment is still seen for ten seconds', () => {
  const view = { rows: [], calls: [call('D001', at)] };
  expect(numbers(rowsAt(view, at + 9_999, null, []))).toEqual(['D001']);
  expect(rowsAt(view, at + 10_000, null, [])).toEqual([]);
});

test('and as long as it is announced or waits to be', () => {
  const view = { rows: [], calls: [call('D001', at), call('D002', at + 1)] };
  const rows = rowsAt(view, at + 25_000, 'D001-1', ['D002-1']);
  expect(numbers(rows)).toEqual(['D002', 'D001']);
  expect(rows.map((row) => row.spokenNow)).toEqual([false, true]);
});

test('who is called stands until service starts, however long; a recall comes first and is fresh again', () => {
  const view = {
    rows: [called('D002', at - 300_000), called('D001', at, 2)],
    calls: [call('D001', at - 20_000), call('D001', at, 2)],
  };
  const rows = rowsAt(view, at + 5_000, null, []);
  expect(numbers(rows)).toEqual(['D001', 'D002']);
  expect(rows.map((row) => [row.nth, row.fresh])).toEqual([
    [2, true],
    [1, false],
  ]);
});

test('a number stands once, with its latest call', () => {
  const view = { rows: [], calls: [call('D001', at - 2_000), call('D001', at, 2)] };
  expect(rowsAt(view, at, null, [])).toMatchObject([{ number: 'D001', nth: 2, calledAt: at }]);
});
