// 跨域通办 and 惠企: what goes on after acceptance, step by step, each with its own last day in working days.
import { z } from 'zod';

/** 全程网办 · 代收代办 · 多地联办: how the place that decides gets it. */
export const crossRegionModes = ['online', 'forwarded', 'joint'] as const;
export const handlingWays = [...crossRegionModes, 'enterprise'] as const;
export type HandlingWay = (typeof handlingWays)[number];
export const handlingSteps = ['sentOn', 'replied', 'contacted'] as const;
export type HandlingStep = (typeof handlingSteps)[number];

const workingDays = z.number().int().min(0).max(400);
/** Sent on within so many working days after acceptance, answered within so many after that. */
export const crossRegionSchema = z.strictObject({
  mode: z.enum(crossRegionModes),
  sendDays: workingDays,
  replyDays: workingDays,
});
/** The company is contacted by who looks after it within so many working days after acceptance. */
export const enterpriseSchema = z.strictObject({ contactDays: workingDays });

/** What an item of the catalogue says of it. */
export interface SpecialKinds {
  crossRegion?: z.infer<typeof crossRegionSchema>;
  enterprise?: z.infer<typeof enterpriseSchema>;
}

/** As papers and phones show it. */
export interface HandlingShown {
  way: HandlingWay;
  /** Every step of it in order, done or still to come. */
  steps: { step: HandlingStep; dueDay: string; doneAt?: number; reference?: string }[];
}
/** A row of the staff's list of what is awaited. */
export interface HandlingRow {
  deed: string;
  number: string;
  item: string;
  window: number;
  acceptedAt: number;
  way: HandlingWay;
  awaits: HandlingStep;
  dueDay: string;
  state: 'later' | 'soon' | 'overdue';
  /** Under which the other place has it. */
  reference?: string;
}
/** By way; a way with nothing under way is left out. */
export type HandlingCounts = Partial<Record<HandlingWay, { open: number; soon: number; overdue: number }>>;
