// 一件事: the steps of a journey, ended one by one at the windows.
import { z } from 'zod';
import { atWindow, ofTicket, ofVisitor, shortId } from './fields.ts';

/** 无需办理 · 已另行办结 · 材料不齐 · 不符合条件 · 本人不办 · 其他 */
export const stepReasons = [
  'notNeeded',
  'doneElsewhere',
  'materialsMissing',
  'notEligible',
  'visitorDeclines',
  'other',
] as const;
export type StepReason = (typeof stepReasons)[number];

/** Ended at a window: done 办结, left out 跳过, not possible 办不了. */
export const stepEndings = ['done', 'skipped', 'failed'] as const;
export type StepEnding = (typeof stepEndings)[number];

export const journeyCommands = {
  /** The step at hand ends; what the window may do of the others goes on there, else the next one's line has her. */
  endStep: z
    .strictObject({
      name: z.literal('endStep'),
      ...atWindow,
      ...ofVisitor,
      /** Which step the asker believes to be at hand: with another one nothing happens (`stepChanged`). */
      item: shortId.optional(),
      ending: z.enum(stepEndings),
      reason: z.enum(stepReasons).optional(),
    })
    .refine(({ ending, reason }) => (ending === 'done') === (reason === undefined), {
      message: 'a step that is not done needs a reason, one that is done has none',
      path: ['reason'],
    }),
  /** The step she waits for ends without her at a window: left out, or not possible. */
  passOverStep: z.strictObject({
    name: z.literal('passOverStep'),
    ...ofTicket,
    /** Which step the asker believes she waits for: with another one nothing happens (`stepChanged`). */
    item: shortId,
    ending: z.enum(['skipped', 'failed']),
    reason: z.enum(stepReasons),
  }),
} as const;

/** Of a journey that a number was taken for; `closed`: steps whose queue gives no numbers at this moment. */
export interface JourneyTaken {
  id: string;
  /** In the order in which they come, as things stand. */
  steps: string[];
  closed?: { item: string; opensAt?: number }[];
}

export interface JourneyAnswers {
  /** Either the next step at this window, or the queue in which she waits for it, or the visit is over. */
  endStep: {
    ticketId: string;
    number: string;
    nextHere?: string;
    movedOnTo?: string;
    over?: 'finished' | 'unfinished';
  };
  /** The queue in which she waits now, or how the journey is over. */
  passOverStep: { ticketId: string; number: string; movedOnTo?: string; over?: 'finished' | 'unfinished' };
}
