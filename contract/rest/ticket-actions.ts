// The HTTP interface on one ticket, action by action: what stands in the address, what is asked with it and what it answers.
import { z } from 'zod';
import type { CommandName } from '../commands.ts';
import { shortId, ticketIdSchema } from '../commands/fields.ts';
import { stepReasons } from '../commands/journeys.ts';
import { closingChoices } from '../commands/visitors.ts';
import { answeringTicketActions } from './answering.ts';
import { count, moment, ticketNumber } from './fields.ts';
import { emptyBodySchema } from './windows.ts';

interface TicketAction {
  command: CommandName;
  summary: string;
  /** Absent where the action takes nothing. */
  body?: z.ZodType;
  answer: z.ZodType;
}

/** By what follows /api/v1/tickets/{ticketId}/. */
export const ticketActions: Record<string, TicketAction> = {
  'come-back': {
    command: 'reinstateTicket',
    summary: '我来了 / missed, and here again',
    answer: z.object({ ticketId: ticketIdSchema, number: ticketNumber, ahead: count }),
  },
  'on-my-way': {
    command: 'sayOnMyWay',
    summary: '我在路上 / called, and on the way',
    answer: z.object({ until: moment }),
  },
  'at-closing': {
    command: 'chooseAtClosing',
    summary: '下班前叫不到时本人的选择 / what who will not be reached by closing chooses',
    body: z.strictObject({ choice: z.enum(closingChoices) }).meta({ id: 'ChooseAtClosing' }),
    answer: emptyBodySchema,
  },
  'undo-withdrawal': {
    command: 'undoWithdrawal',
    summary: '撤回弃号 / take back that the number was given up',
    answer: z.object({ ahead: count }),
  },
  precheck: {
    command: 'markPrechecked',
    summary: '预审 / which materials of the next item have been looked at, by their places in its list',
    body: z.strictObject({ seen: z.array(z.number().int().min(0).max(39)).max(40) }).meta({ id: 'Precheck' }),
    answer: emptyBodySchema,
  },
  'pass-over-step': {
    command: 'passOverStep',
    summary:
      '等候中的一件事环节跳过或登记办不了 / the step of a journey that she waits for is left out, or not possible',
    body: z
      .strictObject({
        item: shortId.meta({ description: 'The step she waits for; with another one nothing happens' }),
        ending: z.enum(['skipped', 'failed']),
        reason: z.enum(stepReasons),
      })
      .meta({ id: 'PassOverStep' }),
    answer: z.object({
      ticketId: ticketIdSchema,
      number: ticketNumber,
      movedOnTo: shortId.optional().meta({ description: 'The queue in which she waits now' }),
      over: z.enum(['finished', 'unfinished']).optional().meta({ description: 'The visit is over' }),
    }),
  },
  outside: {
    command: 'decideOutside',
    summary: '清单外材料的答复 / agree, or not, to what no list names; consent is a red card',
    body: z.strictObject({ agree: z.boolean() }).meta({ id: 'DecideOutside' }),
    answer: emptyBodySchema,
  },
  ...answeringTicketActions,
  slip: {
    command: 'wantPaper',
    summary: '打印小票 / print the slip at that printer; a further one is marked as a copy',
    body: z.strictObject({ printer: shortId }).meta({ id: 'WantSlip' }),
    answer: z.object({ paperId: z.string() }),
  },
};
