// Changes of a hall’s settings while it runs, as managers and other systems ask for them and see them.
import { z } from 'zod';
import { shortId } from './commands/fields.ts';
import { languageSchema, servesSchema, textSchema, windowKinds } from './settings.ts';
import type { HallSettings, Text, WindowKind } from './settings.ts';

const versionSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const changeIdSchema = z.string().regex(/^[a-z0-9-]{8,40}$/);

/** What one window shall be from then on; a new window needs its name and zone. `remove` takes it away. */
export const windowEditSchema = z.strictObject({
  no: z.number().int().min(1).max(999),
  remove: z.literal(true).optional(),
  name: textSchema.optional(),
  zone: shortId.optional(),
  kind: z.enum(windowKinds).optional(),
  serves: z.array(servesSchema).min(1).max(20).optional(),
  languages: z.array(languageSchema).min(1).max(3).optional(),
  lowCounter: z.boolean().optional(),
  autoCall: z.boolean().optional(),
});
export type WindowEdit = z.infer<typeof windowEditSchema>;

/** What is to change: some windows, a preset of the hall file, all of an earlier version, or all that the hall file says now. */
export const editSchema = z.union([
  z.strictObject({ windows: z.array(windowEditSchema).min(1).max(200) }),
  z.strictObject({ preset: shortId }),
  z.strictObject({ version: versionSchema }),
  z.strictObject({ hallFile: z.literal(true) }),
]);
export type SettingsEdit = z.infer<typeof editSchema>;

export const settingsAskedSchema = z.strictObject({
  edit: editSchema,
  /** The version that was looked at: the one in force at the change’s moment, or the change is refused. */
  base: versionSchema,
  /** ms since epoch on the hall’s clock; without it: now. */
  effectiveAt: z.number().int().positive().optional(),
  /** Where those of a queue go that no window serves any more. */
  sendTo: z
    .array(z.strictObject({ from: shortId, to: shortId }))
    .max(20)
    .default([]),
});
export type SettingsAsked = z.infer<typeof settingsAskedSchema>;
export const withdrawChangeSchema = z.strictObject({ changeId: changeIdSchema });

/** One thing that a version changes, so that each language can say it. */
export type Difference =
  | { kind: 'windowAdded' | 'windowRemoved' | 'windowRenamed'; window: number }
  | { kind: 'queueAdded' | 'queueRemoved'; window: number; queue: string; items?: number }
  | { kind: 'itemsChanged'; window: number; queue: string; items: number | null }
  | { kind: 'orderChanged'; window: number; queues: string[] }
  | { kind: 'modeChanged'; window: number; to: WindowKind }
  | { kind: 'autoCall' | 'lowCounter'; window: number; on: boolean }
  | { kind: 'languages'; window: number; languages: string[] }
  | { kind: 'otherOfWindow'; window: number }
  /** Another part of the settings: hours, rules, items …, and how many of its entries differ. */
  | { kind: 'other'; part: string; count: number };

export interface ChangeTold {
  id: string;
  version: string;
  /** The version in force before it. */
  before: string;
  state: 'pending' | 'blocked' | 'effective' | 'withdrawn';
  /** The person’s name as the hall shows it to staff; absent for what an interface or the hall itself did. */
  by?: string;
  publishedAt: number;
  effectiveAt: number;
  differences: Difference[];
  differencesMore: number;
  sendTo: { from: string; to: string }[];
}
/** GET /manage/settings */
export interface SettingsState {
  now: number;
  current: string;
  /** In the order in which they take effect. */
  pending: ChangeTold[];
  /** The latest first; at most 30. */
  history: ChangeTold[];
  /** The hall file on disk says something else than the version in force: what publishing it would change. */
  hallFile: { differences: Difference[]; differencesMore: number } | null;
}
/** GET /manage/settings/<version>: what the matrix shows of one version. */
export interface SettingsMatrix {
  version: string;
  zones: { id: string; name: Text }[];
  queues: { id: string; name: Text; zone: string }[];
  items: { id: string; name: Text; queue: string }[];
  windows: Pick<
    HallSettings['windows'][number],
    'no' | 'name' | 'kind' | 'zone' | 'serves' | 'languages' | 'lowCounter' | 'autoCall' | 'organisation'
  >[];
  presets: { id: string; name: Text }[];
}
/** POST …/preview: what the change would do, as things stand. Nothing of it happens. */
export interface SettingsPreview {
  differences: Difference[];
  differencesMore: number;
  /** Mistakes that keep it from being published, in words. */
  mistakes: { zh: string; en: string }[];
  /** Windows that would be taken away and cannot be. */
  occupied: { no: number; why: 'visitor' | 'clerk' | 'parked' }[];
  /** Who would be left without a window: numbers (≤ 20) by queue. */
  stranded: { queue: string; count: number; numbers: string[] }[];
  /** Queues that no window would serve: they need a queue to send their visitors to. */
  unserved: string[];
  /** Queues whose line or windows change. */
  queues: {
    queue: string;
    waiting: number;
    waitingThen: number;
    windows: number;
    windowsThen: number;
    openNow: number;
    openThen: number;
    expectedMinutes: number;
    expectedMinutesThen: number;
  }[];
}
/** POST …/publish: `effective` where it is in force already, else it waits for its moment or for those in its way. */
export interface SettingsPublished {
  changeId: string;
  version: string;
  state: 'pending' | 'effective';
}

/** The same as other systems read it; parts that only people read are named, not described. */
const differenceShape = z.looseObject({ kind: z.string() });
const changeShape = z.looseObject({
  id: changeIdSchema,
  version: versionSchema,
  before: versionSchema,
  state: z.enum(['pending', 'blocked', 'effective', 'withdrawn']),
  publishedAt: z.number(),
  effectiveAt: z.number(),
  differences: z.array(differenceShape),
});
export const stateSchema = z.object({
  now: z.number(),
  current: versionSchema,
  pending: z.array(changeShape),
  history: z.array(changeShape),
  hallFile: z.looseObject({ differences: z.array(differenceShape) }).nullable(),
});
const namedShape = z.looseObject({ id: z.string(), name: textSchema });
export const matrixSchema = z.object({
  version: versionSchema,
  zones: z.array(namedShape),
  queues: z.array(namedShape),
  items: z.array(namedShape),
  windows: z.array(
    z.looseObject({ no: z.number(), kind: z.enum(windowKinds), serves: z.array(servesSchema) }),
  ),
  presets: z.array(namedShape),
});
export const previewSchema = z.object({
  differences: z.array(differenceShape),
  differencesMore: z.number(),
  mistakes: z.array(z.object({ zh: z.string(), en: z.string() })),
  occupied: z.array(z.object({ no: z.number(), why: z.enum(['visitor', 'clerk', 'parked']) })),
  stranded: z.array(z.object({ queue: z.string(), count: z.number(), numbers: z.array(z.string()) })),
  unserved: z.array(z.string()),
  queues: z.array(z.looseObject({ queue: z.string(), waiting: z.number(), waitingThen: z.number() })),
});
export const publishedSchema = z.object({
  changeId: changeIdSchema,
  version: versionSchema,
  state: z.enum(['pending', 'effective']),
});
