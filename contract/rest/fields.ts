// What several shapes of the HTTP interface name.
import { z } from 'zod';

export const count = z.number().int().min(0);
export const moment = z
  .number()
  .int()
  .meta({ description: 'Milliseconds since 1970-01-01T00:00:00Z / 自 1970 年起的毫秒数' });
export const ticketNumber = z.string().meta({ description: '号码', example: 'D001' });
export const stages = [
  'waiting',
  'called',
  'serving',
  'parked',
  'served',
  'missed',
  'withdrawn',
  'closed',
] as const;

export const waitSchema = z
  .object({
    expectedMinutes: z.number(),
    lowMinutes: z.number(),
    highMinutes: z.number(),
    callingFrom: moment
      .optional()
      .meta({ description: 'Set while calling has not begun: before opening, over lunch' }),
  })
  .meta({ id: 'Wait' });
