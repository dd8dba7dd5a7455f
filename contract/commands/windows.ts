// Who works at a window and whether it calls.
import { z } from 'zod';
import { pauseReasons } from './codes.ts';
import { atWindow, windowNo } from './fields.ts';

export const windowCommands = {
  staffWindow: z.strictObject({ name: z.literal('staffWindow'), ...atWindow }),
  openWindow: z.strictObject({ name: z.literal('openWindow'), ...atWindow }),
  pauseWindow: z.strictObject({
    name: z.literal('pauseWindow'),
    ...atWindow,
    reason: z.enum(pauseReasons).default('other'),
    /** The window that people are sent to meanwhile. */
    coveredBy: windowNo.optional(),
  }),
  resumeWindow: z.strictObject({ name: z.literal('resumeWindow'), ...atWindow }),
  closeWindow: z.strictObject({ name: z.literal('closeWindow'), ...atWindow }),
} as const;
