// Who comes first and who needs what: granting and verifying priority.
import { z } from 'zod';
import { ofTicket, shortId } from './fields.ts';

/** What was shown for it; the thing itself is never written down. */
export const evidenceKinds = ['document', 'certificate', 'visible', 'other'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const needCommands = {
  /** 授予优先: at the guide desk, a window or the manager's page, against evidence that was seen. */
  grantPriority: z.strictObject({
    name: z.literal('grantPriority'),
    ...ofTicket,
    priorityClass: shortId,
    evidence: z.enum(evidenceKinds),
  }),
  /** 核验优先: a declared priority holds, or does not. */
  confirmPriority: z.strictObject({
    name: z.literal('confirmPriority'),
    ...ofTicket,
    confirmed: z.boolean(),
    evidence: z.enum(evidenceKinds).optional(),
  }),
} as const;

export interface NeedAnswers {
  grantPriority: { number: string; ahead: number };
  /** `returned`: not confirmed before her service began, she stands at her arrival place again. */
  confirmPriority: { number: string; returned: boolean };
}
