// What a window takes in and gives in writing: materials, case numbers, notices, receipts, commitments, and coming back for them.
import { z } from 'zod';
import { languageSchema } from '../settings.ts';
import { channels } from './codes.ts';
import { atWindow, ofTicket, ofVisitor, shortId, ticketCode, ticketIdSchema } from './fields.ts';
import {
  againReasons,
  deedEndings,
  intakeAnswers,
  materialFaults,
  namesNothing,
  visitReasons,
} from './notice-codes.ts';
import type { VisitorAnswers } from './visitors.ts';

/** A material by its own id, or by its item and its place in that item's list: "id-card", "school-enrolment.2". */
export const materialRef = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/);
/** A letter for the kind, the day, the count of that day: "G261123-007". Typed or scanned. */
export const deedId = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[GSRC]\d{6}-?\d{3,5}$/)
  .transform((typed) => (typed.includes('-') ? typed : `${typed.slice(0, 7)}-${typed.slice(7)}`));
/** 办件编号, typed or scanned: signs of a full-width keyboard and spaces are put right. */
export const caseNumber = z
  .string()
  .max(60)
  .transform((text) => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9-]{4,39}$/));
const materials = z.array(materialRef).max(40);
/** Named words: what it is and what is required of it, not a bare "其他材料". */
const text = z
  .string()
  .trim()
  .max(150)
  .refine((words) => !namesNothing(words), { message: 'name the document' });

export const noticeCommands = {
  /** Ticked at the desk: taken in, or seen and handed back. `reason` where one of them was received before. */
  noteMaterials: z.strictObject({
    name: z.literal('noteMaterials'),
    ...atWindow,
    ...ofVisitor,
    received: materials.default([]),
    returned: materials.default([]),
    reason: z.enum(againReasons).optional(),
  }),
  addCaseNo: z.strictObject({
    name: z.literal('addCaseNo'),
    ...atWindow,
    ...ofVisitor,
    caseNo: caseNumber,
    /** Needed where somebody came for this case before. */
    reason: z.enum(visitReasons).optional(),
  }),
  dropCaseNo: z.strictObject({
    name: z.literal('dropCaseNo'),
    ...atWindow,
    ...ofVisitor,
    caseNo: caseNumber,
  }),
  noteVisit: z.strictObject({
    name: z.literal('noteVisit'),
    ...atWindow,
    ...ofVisitor,
    reason: z.enum(visitReasons),
    /** The deed she comes back with. */
    deed: deedId.optional(),
  }),
  /** 一次性告知. `other` only where the item has no list; `outside` only with a supervisor's consent. */
  giveNotice: z.strictObject({
    name: z.literal('giveNotice'),
    ...atWindow,
    ...ofVisitor,
    missing: z
      .array(z.strictObject({ material: materialRef, why: z.enum(materialFaults) }))
      .max(40)
      .default([]),
    other: text.optional(),
    outside: z.boolean().default(false),
    reason: z.enum(againReasons).optional(),
  }),
  /** A material that no list names: asked of the supervisor, not of the visitor. */
  askOutside: z.strictObject({ name: z.literal('askOutside'), ...atWindow, ...ofVisitor, text }),
  decideOutside: z.strictObject({ name: z.literal('decideOutside'), ...ofTicket, agree: z.boolean() }),
  /** 受理; with `deferred` 容缺受理: what is still missing, and within how many working days it comes. */
  acceptCase: z.strictObject({
    name: z.literal('acceptCase'),
    ...atWindow,
    ...ofVisitor,
    deferred: z
      .strictObject({ materials: materials.min(1), days: z.number().int().min(1).max(400) })
      .optional(),
  }),
  /** 告知承诺: a written commitment in place of these materials. */
  giveCommitment: z.strictObject({
    name: z.literal('giveCommitment'),
    ...atWindow,
    ...ofVisitor,
    materials: materials.min(1),
  }),
  supplyDeferred: z.strictObject({
    name: z.literal('supplyDeferred'),
    ...atWindow,
    ...ofVisitor,
    deed: deedId,
    materials: materials.min(1),
  }),
  endDeed: z.strictObject({ name: z.literal('endDeed'), deed: deedId, ending: z.enum(deedEndings) }),
  /** Materials that were taken in without any paper have been answered for after all. */
  answerIntake: z.strictObject({
    name: z.literal('answerIntake'),
    intake: ticketIdSchema,
    how: z.enum(intakeAnswers),
  }),
  /** Back with a deed: served at once at this window, or first in the line. */
  directReturn: z.strictObject({
    name: z.literal('directReturn'),
    ...atWindow,
    deed: deedId,
    reason: z.enum(visitReasons).default('supplement'),
  }),
  takeReturn: z.strictObject({
    name: z.literal('takeReturn'),
    deed: deedId,
    /** The four digits beside it: who comes with it alone, at a kiosk, names both. */
    code: ticketCode.optional(),
    reason: z.enum(visitReasons).default('supplement'),
    language: languageSchema.default('zh'),
    channel: z.enum(channels).default('guide'),
    printer: shortId.optional(),
  }),
  /** The deed once more on paper: marked as a copy. */
  wantDeedPaper: z.strictObject({ name: z.literal('wantDeedPaper'), ...atWindow, deed: deedId }),
} as const;

/** A deed that was given; `paperId` where a printer makes it. */
export interface DeedGiven {
  deed: string;
  paperId?: string;
}
/** What is done with the visitor at the window: each may say whom it means. */
export const visitorNotices = [
  'noteMaterials',
  'addCaseNo',
  'dropCaseNo',
  'noteVisit',
  'giveNotice',
  'askOutside',
  'acceptCase',
  'giveCommitment',
  'supplyDeferred',
] as const satisfies (keyof typeof noticeCommands)[];
export type VisitorNotice = (typeof visitorNotices)[number];

export interface NoticeAnswers {
  addCaseNo: { caseNo: string; visits: number };
  giveNotice: DeedGiven;
  acceptCase: DeedGiven & { dueDay: string; deferral?: string };
  giveCommitment: DeedGiven;
  supplyDeferred: { left: number };
  directReturn: { ticketId: string; number: string };
  /** With what the deed was for. */
  takeReturn: VisitorAnswers['takeTicket'] & { items: string[]; queue: string };
  wantDeedPaper: { paperId: string };
}
