// What a manager does with the hall as a whole: pausing it and going on, and those who will not be reached by closing.
import { z } from 'zod';
import { shortId, ticketIdSchema } from './fields.ts';

/** 演练 · 故障停电 · 紧急情况 · 会议 · 其他 */
export const hallPauseReasons = ['drill', 'outage', 'emergency', 'meeting', 'other'] as const;
export type HallPauseReason = (typeof hallPauseReasons)[number];

/** 下班时间到 · 业务系统故障 · 大厅临时关闭 · 其他 */
export const closeReasons = ['closingTime', 'backendDown', 'hallShut', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Who is meant: these visits, all who wait in a queue, or all who will not be reached by closing. */
export const lateTarget = {
  ticketIds: z.array(ticketIdSchema).min(1).max(200).optional(),
  queue: shortId.optional(),
  late: z.literal(true).optional(),
};
export interface LateTarget {
  ticketIds?: string[] | undefined;
  queue?: string | undefined;
  late?: true | undefined;
}
export const oneTarget = ({ ticketIds, queue, late }: LateTarget): boolean =>
  [ticketIds, queue, late].filter((named) => named !== undefined).length === 1;
export const targetMessage = { message: 'name exactly one of ticketIds, queue and late' };

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
  /** 延时办理: those meant stay, and are told that they are served after closing. */
  serveLate: z.strictObject({ name: z.literal('serveLate'), ...lateTarget }).refine(oneTarget, targetMessage),
  /** Ended with a reason that they and the board are told. */
  closeVisits: z
    .strictObject({ name: z.literal('closeVisits'), ...lateTarget, reason: z.enum(closeReasons) })
    .refine(oneTarget, targetMessage),
} as const;

export interface HallAnswers {
  serveLate: LateAnswer;
  closeVisits: LateAnswer;
}
/** `left`: there were more than are decided at once; ask again. */
interface LateAnswer {
  count: number;
  left: number;
}
