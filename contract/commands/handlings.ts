// What is noted of an accepted case that another place decides, or that a company is contacted about.
import { z } from 'zod';
import { handlingSteps } from '../handlings.ts';
import type { HandlingStep } from '../handlings.ts';
import { caseNumber, deedId } from './notices.ts';

export const handlingCommands = {
  /** `deed` is the receipt; `reference` that of the other place, needed where it was sent on. */
  noteHandling: z.strictObject({
    name: z.literal('noteHandling'),
    deed: deedId,
    step: z.enum(handlingSteps),
    reference: caseNumber.optional(),
  }),
} as const;

export interface HandlingAnswers {
  /** What is awaited next; absent once everything is done. */
  noteHandling: { awaits?: HandlingStep; dueDay?: string };
}
