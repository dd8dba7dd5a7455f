// Who works at a window and whether it calls.
import { z } from 'zod';
import { pauseReasons } from './codes.ts';
import { atWindow } from './fields.ts';

export const windowCommands = {
  staffWindow: z.strictObject({ name: z.literal('staffWindow'), ...atWindow }),
  openWindow: z.strictObject({ name: z.literal('openWindow'), ...atWindow }),
  pauseWindow: z.strictObject({
    name: z.literal('pauseWindow'),
    ...atWindow,
    reason: z.enum(pauseReasons).default('other'),
  }),
  resumeWindow: z.strictObject({ name: z.literal('resumeWindow'), ...atWindow }),
  closeWindow: z.strictObject({ name: z.literal('closeWindow'), ...atWindow }),
} as const;
