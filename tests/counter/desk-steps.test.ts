// What the desk's one big button does in every state, and which keys mean something there.
import { describe, expect, test } from 'vitest';
import type { DeskView } from '../../contract/views/desk.ts';
import {
  actionOfKey,
  commandOf,
  keyOfAction,
  mainAction,
  visitActions,
  windowActions,
} from '../../counter/desk/steps.ts';
import { calledTicket as called, freeDesk as free } from './desk-given.ts';

const desks: Record<string, DeskView> = {
  closed: { ...free, state: 'closed' },
  'signed in, not open': { ...free, state: 'paused' },
  paused: { ...free, state: 'paused', pauseReason: 'break' },
  free,
  called: { ...free, current: called },
  'called, the hall was down': { ...free, current: { ...called, callAgain: true } },
  'called, paused': { ...free, state: 'paused', pauseReason: 'break', current: called },
  serving: { ...free, current: { ...called, stage: 'serving' } },
  'serving, paused': {
    ...free,
    state: 'paused',
    pauseReason: 'break',
    current: { ...called, stage: 'serving' },
  },
  'still here?': { ...free, askStillHere: true, current: { ...called, stage: 'serving' } },
};
const desk = (name: string): DeskView => {
  const found = desks[name];
  if (found === undefined) throw new Error(name);
  return found;
};

describe('the one big button', () => {
  test.each([
    ['closed', 'open'],
    ['signed in, not open', 'open'],
    ['paused', 'resume'],
    ['free', 'callNext'],
    ['called', 'start'],
    ['called, the hall was down', 'recall'],
    ['called, paused', 'start'],
    ['serving', 'finishAndCall'],
    ['serving, paused', 'finish'],
    ['still here?', null],
  ])('%s: %s', (name, action) => {
    expect(mainAction(desk(name))).toBe(action);
    expect(actionOfKey(desk(name), 'Space')).toBe(action ?? undefined);
    expect(actionOfKey(desk(name), 'NumpadEnter')).toBe(action ?? undefined);
  });

  test('after an outage only the question is open, with a key for each answer', () => {
    expect(visitActions(desk('still here?'))).toEqual(['stillHere', 'gone']);
    expect(actionOfKey(desk('still here?'), 'KeyY')).toBe('stillHere');
    expect(actionOfKey(desk('still here?'), 'KeyW')).toBe('gone');
    expect(actionOfKey(desk('still here?'), 'KeyN')).toBeUndefined();
    expect(commandOf('gone', 3, { outcome: null, reason: 'other' })).toEqual({
      name: 'confirmVisitor',
      window: 3,
      stillHere: false,
    });
  });
});

describe('keys', () => {
  test.each(Object.keys(desks))('%s: no key means two things, none is offered twice', (name) => {
    const view = desk(name);
    const main = mainAction(view);
    const offered = [...(main === null ? [] : [main]), ...visitActions(view), ...windowActions(view)];
    expect(new Set(offered).size).toBe(offered.length);
    const keys = offered.map((action) => keyOfAction[action]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const action of offered) expect(actionOfKey(view, keyOfAction[action])).toBe(action);
  });

  test('a paused window never calls the next visitor by finishing', () => {
    for (const name of ['called, paused', 'serving, paused']) {
      const view = desk(name);
      const offered = [mainAction(view), ...visitActions(view)];
      expect(offered).toContain('finish');
      expect(offered).not.toContain('finishAndCall');
    }
  });

  test('the outcome goes with a finished visit, the reason with a pause, and nothing else carries them', () => {
    const chosen = { outcome: 'accepted', reason: 'meeting' } as const;
    expect(commandOf('finishAndCall', 3, chosen)).toEqual({
      name: 'finishService',
      window: 3,
      thenCallNext: true,
      outcome: 'accepted',
    });
    expect(commandOf('pause', 3, chosen)).toEqual({ name: 'pauseWindow', window: 3, reason: 'meeting' });
    expect(commandOf('callNext', 3, chosen)).toEqual({ name: 'callNext', window: 3 });
  });
});
