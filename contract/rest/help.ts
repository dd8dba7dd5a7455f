// The HTTP interface on help: who asks now, asking on behalf of a device, going there and ending it.
import { z } from 'zod';
import { shortId, ticketIdSchema, windowNo } from '../commands/fields.ts';
import { helpId, helpKinds, helpOutcomes } from '../commands/helping.ts';
import { moment, ticketNumber } from './fields.ts';

export const helpBodySchema = z
  .strictObject({
    kind: z.enum(helpKinds),
    printer: shortId.optional(),
    zone: shortId.optional(),
    ticketId: ticketIdSchema.optional(),
  })
  .meta({ id: 'RequestHelp' });
/** From a window: `forWindow` names the colleague who is meant. */
export const windowHelpBodySchema = z
  .strictObject({
    kind: z.enum(helpKinds),
    ticketId: ticketIdSchema.optional(),
    forWindow: windowNo.optional(),
  })
  .meta({ id: 'RequestHelpAtWindow' });
export const helpAnswerSchema = z.object({ helpId });

/** Steps on the way to whoever asked, as they stand in the address. */
export const helpActions = {
  acknowledge: 'acknowledgeHelp',
  arrive: 'arriveHelp',
  end: 'endHelp',
} as const;
export type HelpAction = keyof typeof helpActions;
export const endHelpBodySchema = z
  .strictObject({ outcome: z.enum(helpOutcomes).optional() })
  .meta({ id: 'EndHelp' });

export const helpRowSchema = z
  .looseObject({
    helpId,
    asks: z.enum(helpKinds),
    at: moment,
    window: z.number().int().optional(),
    zone: z.string().optional(),
    number: ticketNumber.optional(),
    arrived: z.boolean(),
    level: z.enum(['ok', 'yellow', 'red']),
  })
  .meta({ id: 'Help' });
