// What a manager does with the hall as a whole: pausing it and going on.
import { z } from 'zod';

/** 演练 · 故障停电 · 紧急情况 · 会议 · 其他 */
export const hallPauseReasons = ['drill', 'outage', 'emergency', 'meeting', 'other'] as const;
export type HallPauseReason = (typeof hallPauseReasons)[number];

export const hallCommands = {
  /** Everything stands still: nobody is called, no clock runs. Asked again it changes reason and measure. */
  pauseHall: z.strictObject({
    name: z.literal('pauseHall'),
    reason: z.enum(hallPauseReasons),
    /** Numbers are given all the same. */
    tickets: z.boolean().default(false),
    /** For so long, as far as anybody knows: it is told, it ends nothing. */
    minutes: z.number().int().min(1).max(600).optional(),
  }),
  resumeHall: z.strictObject({ name: z.literal('resumeHall') }),
} as const;
