// The HTTP interface on materials, notices and receipts at a window: what is asked and what it answers.
import { z } from 'zod';
import { shortId, ticketIdSchema } from '../commands/fields.ts';
import { againReasons, materialFaults, visitReasons } from '../commands/notice-codes.ts';
import { count, ticketNumber } from './fields.ts';

/** Actions at a window, as they stand in the address, and the command each asks. */
export const noticeActions = {
  materials: 'noteMaterials',
  'case-number': 'addCaseNo',
  visit: 'noteVisit',
  notice: 'giveNotice',
  accept: 'acceptCase',
  commitment: 'giveCommitment',
  supply: 'supplyDeferred',
  'drop-case-number': 'dropCaseNo',
  'ask-outside': 'askOutside',
  'deed-paper': 'wantDeedPaper',
  return: 'directReturn',
} as const;

const meant = { ticketId: ticketIdSchema.optional() };
const material = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/);
const deed = z.string().regex(/^[GSRC]\d{6}-\d{3,5}$/);
const materials = z.array(material).max(40);

/** Materials by their own id, or by the item's id and the place in its list, such as "school-enrolment.2". */
export const noticeBodies = {
  materials: z
    .strictObject({
      ...meant,
      received: materials.optional(),
      returned: materials.optional(),
      reason: z.enum(againReasons).optional(),
    })
    .meta({ id: 'Materials', description: 'What was taken in, or seen and handed back' }),
  'case-number': z
    .strictObject({ ...meant, caseNo: z.string().min(5).max(60), reason: z.enum(visitReasons).optional() })
    .meta({ id: 'CaseNumber' }),
  visit: z
    .strictObject({ ...meant, reason: z.enum(visitReasons), deed: deed.optional() })
    .meta({ id: 'VisitReason' }),
  notice: z
    .strictObject({
      ...meant,
      missing: z
        .array(z.strictObject({ material, why: z.enum(materialFaults) }))
        .max(40)
        .optional(),
      other: z.string().max(150).optional().meta({ description: 'Only where the item has no list' }),
      reason: z.enum(againReasons).optional(),
    })
    .meta({ id: 'Notice' }),
  accept: z
    .strictObject({
      ...meant,
      deferred: z
        .strictObject({ materials: materials.min(1), days: z.number().int().min(1).max(400) })
        .optional(),
    })
    .meta({ id: 'Accept', description: 'With `deferred`: these come within so many working days' }),
  commitment: z.strictObject({ ...meant, materials: materials.min(1) }).meta({ id: 'Commitment' }),
  supply: z.strictObject({ ...meant, deed, materials: materials.min(1) }).meta({ id: 'Supply' }),
  'drop-case-number': z
    .strictObject({ ...meant, caseNo: z.string().min(5).max(60) })
    .meta({ id: 'DropCaseNumber' }),
  'ask-outside': z
    .strictObject({ ...meant, text: z.string().min(1).max(150) })
    .meta({ id: 'AskOutside', description: 'What no list names: a manager decides' }),
  'deed-paper': z.strictObject({ deed }).meta({ id: 'DeedPaper', description: 'Once more: a copy' }),
  return: z.strictObject({ deed, reason: z.enum(visitReasons).optional() }).meta({ id: 'Return' }),
} as const;

const givenSchema = z.object({ deed, paperId: shortId.optional() });
export const noticeAnswers = {
  materials: z.strictObject({}),
  'case-number': z.object({ caseNo: z.string(), visits: count }),
  visit: z.strictObject({}),
  notice: givenSchema,
  accept: givenSchema.extend({ dueDay: z.string(), deferral: deed.optional() }),
  commitment: givenSchema,
  supply: z.object({ left: count }),
  'drop-case-number': z.strictObject({}),
  'ask-outside': z.strictObject({}),
  'deed-paper': z.object({ paperId: shortId }),
  return: z.object({ ticketId: ticketIdSchema, number: ticketNumber }),
} as const;
