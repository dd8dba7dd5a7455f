// What the desk offers beside the ordinary visit, by which keys, and how it says who answers for a visit. No browser needed.
import { describe, expect, test } from 'vitest';
import {
  callReasons,
  declineReasons,
  noShowReasons,
  parkKinds,
  transferReasons,
} from '../../contract/commands/codes.ts';
import type { ChainLink, ChainStep, HandOver } from '../../contract/hands.ts';
import type { DeskTicket, DeskView } from '../../contract/views/desk.ts';
import { linkSentence } from '../../counter/desk/chain.tsx';
import { deadlineSentence } from '../../counter/desk/for-me-list.tsx';
import { keyOfTab } from '../../counter/desk/lists.tsx';
import { keyOfAction, mainAction, visitActions, windowActions } from '../../counter/desk/steps.ts';
import { verbWords } from '../../counter/desk/verb-words.ts';
import { keyOfVerb, verbOfKey, verbsOf } from '../../counter/desk/verbs.ts';
import { calledTicket as current, freeDesk as free, text } from './desk-given.ts';

const serving: DeskTicket = { ...current, stage: 'serving' };
const desks: [string, DeskView][] = [
  ['closed', { ...free, state: 'closed' }],
  ['signed in, not open', { ...free, state: 'paused' }],
  ['paused', { ...free, state: 'paused', pauseReason: 'break' }],
  ['free', free],
  ['called', { ...free, current }],
  ['serving', { ...free, current: serving }],
  ['serving, paused', { ...free, state: 'paused', pauseReason: 'break', current: serving }],
  ['still here?', { ...free, askStillHere: true, current: serving }],
];

describe('further verbs', () => {
  test.each(desks)('%s: no key means two things', (_name, view) => {
    const main = mainAction(view);
    const actions = [...(main === null ? [] : [main]), ...visitActions(view), ...windowActions(view)];
    const keys = [
      ...actions.map((action) => keyOfAction[action]),
      ...verbsOf(view).map((verb) => keyOfVerb[verb]),
      ...Object.values(keyOfTab),
      'KeyL',
    ];
    expect(new Set(keys).size).toBe(keys.length);
    for (const verb of verbsOf(view)) expect(verbOfKey(view, keyOfVerb[verb])).toBe(verb);
  });

  test('with a visitor all about her, on a free open window direct service and passes, what is down wherever somebody works', () => {
    const offered = Object.fromEntries(desks.map(([name, view]) => [name, verbsOf(view).join(' ')]));
    expect(offered).toEqual({
      closed: '',
      'signed in, not open': 'backend',
      paused: 'backend',
      free: 'direct back redeem backend',
      called: 'materials transfer park changeItem chain backend',
      serving: 'materials transfer park changeItem chain backend',
      'serving, paused': 'materials transfer park changeItem chain backend',
      'still here?': '',
    });
  });
});

describe.each(['zh', 'en'] as const)('in words, %s', (language) => {
  const say = verbWords[language];

  test('every code has its own words', () => {
    for (const [codes, words] of [
      [callReasons, say.callReasons],
      [transferReasons, say.transferReasons],
      [declineReasons, say.declineReasons],
      [noShowReasons, say.noShowReasons],
      [parkKinds, say.parkKinds],
      [parkKinds, say.parkHelp],
    ] as const) {
      const named = codes.map((code) => (words as Record<string, string>)[code] ?? '');
      expect(named.every((one) => one !== '')).toBe(true);
      expect(new Set(named).size).toBe(codes.length);
    }
  });

  test('every link of the chain names who did it and why', () => {
    const steps: ChainStep[] = [
      'received',
      'direct',
      'parked',
      'resumed',
      'toQueue',
      'toWindow',
      'toClerk',
      'declined',
      'itemChanged',
      'movedOn',
    ];
    const sentences = steps.map((step) =>
      linkSentence({ step, at: 0, by: '王伟', window: 3, to: 'X9' }, say, language, null),
    );
    expect(sentences.every((sentence) => sentence.includes('王伟') && sentence.includes('3'))).toBe(true);
    expect(new Set(sentences).size).toBe(steps.length);
    const back = (reason: string) =>
      linkSentence({ step: 'returned', at: 0, window: 3, reason }, say, language, null);
    expect(back('paused')).toContain('3');
    expect(back('paused')).not.toBe(back('signedOff'));
    expect(linkSentence({ step: 'inherited', at: 0 }, say, language, null)).toBe(say.step.inherited);
    const sent: ChainLink = { step: 'toQueue', at: 0, by: '王伟', to: 'R', reason: 'specialist' };
    expect(linkSentence(sent, say, language, null)).toContain(say.transferReasons.specialist);
    expect(linkSentence({ ...sent, step: 'parked', reason: 'held' }, say, language, null)).toContain(
      say.parkKinds.held,
    );
  });

  test('a deadline runs, stands still, or is over', () => {
    const handOver: HandOver = {
      ticketId: 'abcdefgh',
      number: 'R001',
      item: text('抵押登记'),
      from: { window: 4, name: '赵敏' },
      at: 0,
      reason: 'nextStep',
      personal: true,
      deadline: 100_000,
      level: 'ok',
      hasNote: false,
    };
    expect(deadlineSentence(handOver, 40_000, say)).toContain('1:00');
    expect(deadlineSentence(handOver, 130_000, say)).toBe(say.deadlineOver('0:30'));
    const { deadline: _standing, ...still } = handOver;
    expect(deadlineSentence(still, 40_000, say)).toBe(say.deadlineStands);
    expect(deadlineSentence({ ...still, personal: false }, 40_000, say)).toBe('');
  });
});
