// Who comes first and who needs what: granting and verifying priority, noting needs, having somebody looked for.
import { z } from 'zod';
import { atWindow, ofTicket, ofVisitor, shortId } from './fields.ts';

/** What was shown for it; the thing itself is never written down. */
export const evidenceKinds = ['document', 'certificate', 'visible', 'other'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What helps a visitor to be served well. The language is that of the ticket and needs no word here. */
export const needs = ['wheelchair', 'deaf', 'blind', 'companion', 'assistance'] as const;
export type Need = (typeof needs)[number];
export const needsSchema = z.array(z.enum(needs)).max(needs.length);

const given = { priorityClass: shortId, evidence: z.enum(evidenceKinds) };
const ticketNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}\d{3,4}$/);

export const needCommands = {
  /** 授予优先: at the guide desk, a window or the manager's page, against evidence that was seen. */
  grantPriority: z.union([
    z.strictObject({ name: z.literal('grantPriority'), ...ofTicket, ...given }),
    /** By the number on her paper. */
    z.strictObject({ name: z.literal('grantPriority'), number: ticketNumber, ...given }),
  ]),
  /** 核验优先: a declared priority holds, or does not. */
  confirmPriority: z.strictObject({
    name: z.literal('confirmPriority'),
    ...ofTicket,
    confirmed: z.boolean(),
    evidence: z.enum(evidenceKinds).optional(),
  }),
  /** All that she needs, in place of what was noted before; none takes it back. */
  noteNeeds: z.strictObject({ name: z.literal('noteNeeds'), ...ofTicket, needs: needsSchema }),
  /** 请导办去找: somebody looks for the visitor called here, who may not have seen or heard it. */
  askGuide: z.strictObject({ name: z.literal('askGuide'), ...atWindow, ...ofVisitor }),
} as const;

export interface NeedAnswers {
  grantPriority: { number: string; ahead: number };
  /** `returned`: not confirmed before her service began, she stands at her arrival place again. */
  confirmPriority: { number: string; returned: boolean };
}
