// What devices tell and ask: displays of calls, printers of papers.
import { z } from 'zod';
import { paperOutcomes } from './codes.ts';
import { ofTicket, shortId } from './fields.ts';

export const deviceCommands = {
  reportCall: z.strictObject({
    name: z.literal('reportCall'),
    callId: z.string().min(8).max(60),
    zone: shortId,
    /** shownOnly: too old or no sound; it then counts against nobody. */
    outcome: z.enum(['spoken', 'shownOnly']),
  }),
  /** From the hall's own server: the zones whose displays are all away. */
  noteDarkZones: z.strictObject({ name: z.literal('noteDarkZones'), zones: z.array(shortId).max(60) }),
  wantPaper: z.strictObject({ name: z.literal('wantPaper'), ...ofTicket, printer: shortId }),
  /** With `attempt`: the claim goes on (paper out in the middle …); a claim not continued within 30 s is uncertain. */
  claimPaper: z.strictObject({
    name: z.literal('claimPaper'),
    paperId: z.string().min(8).max(60),
    printer: shortId,
    attempt: z.number().int().min(1).max(50).optional(),
  }),
  reportPaper: z.strictObject({
    name: z.literal('reportPaper'),
    paperId: z.string().min(8).max(60),
    attempt: z.number().int().min(1).max(50),
    outcome: z.enum(paperOutcomes),
  }),
} as const;

export interface DeviceAnswers {
  wantPaper: { paperId: string };
  claimPaper: { attempt: number };
}
