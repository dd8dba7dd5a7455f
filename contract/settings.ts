// The hall file: what a hall is made of, as its owner writes it. Everything the rules, the screens and the devices need to know of a hall is here.
import { z } from 'zod';
import { bookingSchema } from './booking-settings.ts';
import { crossRegionSchema, enterpriseSchema } from './handlings.ts';
import { clockTimeSchema, hoursSchema } from './hours-settings.ts';
import { languages } from './languages.ts';
import { messagesSchema } from './messages.ts';

export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

const words = z.string().trim().min(1).max(400);
/** A sentence that visitors read: always in all three languages. */
export const textSchema = z.strictObject({ zh: words, en: words, ru: words });
export type Text = z.infer<typeof textSchema>;

const shortId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const minutes = z.number().positive().max(1440);

export const windowKinds = [
  'universal',
  'domain',
  'singlePurpose',
  'flex',
  'inquiry',
  'assisted',
  'crossRegion',
  'pickup',
  'unresolvedMatters',
  'enterpriseBenefit',
] as const;
export type WindowKind = (typeof windowKinds)[number];

const zoneSchema = z.strictObject({ id: shortId, name: textSchema });
/** Several queues may share a number series, so that no number brands a visitor. */
const seriesSchema = z.strictObject({
  id: shortId,
  prefix: z.string().regex(/^[A-Z]{1,2}$/),
  digits: z.number().int().min(3).max(4).default(3),
});
const queueSchema = z.strictObject({
  id: shortId,
  series: shortId,
  zone: shortId,
  name: textSchema,
  /** Expected minutes of one visit where its item names none. */
  serviceMinutes: minutes,
  /** Only where they differ from the hall's; days on which the hall differs hold here too, unless named. */
  hours: hoursSchema.optional(),
});
/** What a window may serve, in order of preference; with `items` only those items of the queue. */
export const servesSchema = z.strictObject({
  queue: shortId,
  items: z.array(shortId).min(1).max(500).optional(),
});
const windowSchema = z.strictObject({
  no: z.number().int().min(1).max(999),
  name: textSchema,
  kind: z.enum(windowKinds),
  zone: shortId,
  serves: z.array(servesSchema).min(1).max(20),
  languages: z.array(languageSchema).default(['zh']),
  lowCounter: z.boolean().default(false),
  /** The authority a window belongs to where it is not the hall's own. */
  organisation: textSchema.optional(),
  /** The window's PC is not on the hall network: calls come from a hardware pad. */
  pad: z.boolean().default(false),
  /** Open and free, it calls the next visitor by itself. */
  autoCall: z.boolean().default(false),
  /** Only where they differ from the hall's. */
  hours: hoursSchema.optional(),
  /** Makes its notices and receipts; without one a printer of the zone does. */
  printer: shortId.optional(),
});

const presetSchema = z.strictObject({
  id: shortId,
  name: textSchema,
  windows: z
    .array(
      z.strictObject({ no: z.number().int().min(1).max(999), serves: z.array(servesSchema).min(1).max(20) }),
    )
    .min(1)
    .max(200),
});

export const itemTypes = [
  'licence',
  'confirmation',
  'ruling',
  'payment',
  'reward',
  'filing',
  'otherPower',
  'publicService',
] as const;
const materialSchema = z.strictObject({
  /** The same id under several items is the same document: received for one, it is not asked for again. */
  id: shortId.optional(),
  name: textSchema,
  requirement: textSchema,
  /** Who issues it. */
  source: words,
  /** Fetched by the hall itself, never asked of the visitor. */
  certificateFree: z.boolean().default(false),
  /** On the list of cancelled proofs: nobody may ask for it any more, and no screen shows it. */
  cancelled: z.boolean().default(false),
});
const itemSchema = z.strictObject({
  id: shortId,
  /** The catalogue's own code, kept as it is. */
  code: z.string().min(1).max(64),
  name: textSchema,
  queue: shortId,
  department: shortId,
  type: z.enum(itemTypes),
  basis: words,
  audience: textSchema,
  conditions: textSchema,
  process: textSchema,
  result: textSchema,
  materials: z.array(materialSchema).max(40),
  statutoryDays: z.number().int().min(0).max(400),
  promisedDays: z.number().int().min(0).max(400),
  /** Expected minutes at the window. */
  serviceMinutes: minutes,
  /** Another system makes notice, receipt and ledger of this item: the desk only takes the case number. */
  externalSystem: z.boolean().default(false),
  /** 跨域通办: another place decides, and gets it this way, by these limits. */
  crossRegion: crossRegionSchema.optional(),
  /** 惠企: who is accepted is contacted within this limit. */
  enterprise: enterpriseSchema.optional(),
  /** Other words people search by, any language. */
  keywords: z.array(z.string().min(1).max(40)).max(20).default([]),
  /** Pinyin initials of the Chinese name and keywords, lower case, for example ["sfz"]. */
  initials: z
    .array(z.string().regex(/^[a-z0-9]{1,30}$/))
    .max(20)
    .default([]),
});
const departmentSchema = z.strictObject({
  id: shortId,
  name: textSchema,
  /** 首席事务代表: the staff number of who answers for what its people could not settle. */
  chief: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,20}$/)
    .optional(),
});
const themeSchema = z.strictObject({ id: shortId, name: textSchema, items: z.array(shortId).min(1).max(12) });
/** 一件事: several items on one number, one after the other, led by one department. */
const journeySchema = z.strictObject({
  id: shortId,
  name: textSchema,
  department: shortId,
  steps: z
    .array(
      z.strictObject({
        item: shortId,
        /** Before, with or after the step named before it. */
        anyOrder: z.boolean().default(false),
        /** Where it is not possible, what comes after it cannot be done either. */
        needed: z.boolean().default(true),
      }),
    )
    .min(2)
    .max(8),
  keywords: z.array(z.string().min(1).max(40)).max(20).default([]),
  initials: z
    .array(z.string().regex(/^[a-z0-9]{1,30}$/))
    .max(20)
    .default([]),
});
/** What people ask for and this hall does not do: the search still answers, with where to go. */
const notHandledSchema = z.strictObject({
  id: shortId,
  name: textSchema,
  where: textSchema,
  keywords: z.array(z.string().min(1).max(40)).max(20).default([]),
  initials: z
    .array(z.string().regex(/^[a-z0-9]{1,30}$/))
    .max(20)
    .default([]),
});
/** Who may come first (优先): by declaration at the kiosk, verified later, or only where staff have seen the evidence. */
const priorityClassSchema = z.strictObject({
  id: shortId,
  name: textSchema,
  granted: z.enum(['declared', 'verified']).default('declared'),
  /** By age alone: from `rules.priorityAge` on. */
  byAge: z.boolean().default(false),
  /** What the kiosk's sign says where the law asks for one, for example 军人依法优先. Never stands on a ticket. */
  sign: textSchema.optional(),
});
const printerSchema = z.strictObject({
  id: shortId,
  name: textSchema,
  zone: shortId,
  /** "tcp://host:9100", "file:///dev/usb/lp0" or "virtual": the demonstration printer that the hall's own device agent starts. */
  address: z.string().max(200),
  profile: z.string().max(40).default('epson-80'),
  /** Printers to name when this one cannot print, nearest first. */
  alternatives: z.array(shortId).max(5).default([]),
});

export const rulesSchema = z.strictObject({
  /** Numbers are given from so many minutes before opening. */
  ticketsBeforeOpeningMinutes: z.number().min(0).max(240).default(30),
  ticketsThroughLunch: z.boolean().default(true),
  /** No new numbers from so many minutes before the last closing of the day. */
  lastTicketBeforeClosingMinutes: z.number().min(0).max(240).default(0),
  /** From so many minutes before closing a turn that would come after it is told before a number is taken; 0: never. */
  doubtBeforeClosingMinutes: z.number().min(0).max(240).default(60),
  /** Such a number is not given at all. */
  refuseDoubtful: z.boolean().default(false),
  /** Who will not be reached by closing may take a 二次优先卡. */
  passBeforeClosing: z.boolean().default(false),
  /** 留件代办: where today is doubtful a visitor may leave her papers to be handled for her. */
  dropOffBeforeClosing: z.boolean().default(false),
  /** Books of emergency numbers begin here; the ordinary count leaves them out. */
  emergencyNumbersFrom: z.number().int().min(100).max(9000).default(901),
  /** Public rule 叫号三次: how often a visitor is called at most, and how often before 过号 is allowed. */
  callLimit: z.number().int().min(1).max(10).default(3),
  noShowAfterCalls: z.number().int().min(1).max(10).default(3),
  /** Between two calls of one visitor, and between the last call and 过号. */
  callCoolDownSeconds: z.number().min(0).max(600).default(10),
  /** A called visitor lapses by herself after so long without coming; null: never. */
  lapseAfterSeconds: z.number().min(30).max(3600).nullable().default(null),
  onMyWaySeconds: z.number().min(0).max(600).default(60),
  /** A missed visitor who comes stands behind the next N waiting; at most so many times. */
  reinstateBehind: z.number().int().min(0).max(20).default(2),
  /** Where she stands then: behind N, at the end, or before the window that missed her. */
  reinstatePolicy: z.enum(['behind', 'end', 'sameWindow']).default('behind'),
  reinstateLimit: z.number().int().min(0).max(10).default(2),
  /** Who has waited longer than this goes before the window's order of preference. */
  waitPromiseMinutes: z.number().min(1).max(600).default(30),
  withdrawUndoSeconds: z.number().min(0).max(3600).default(300),
  ratingOpenHours: z.number().min(0).max(72).default(24),
  /** A call older than this is shown, not spoken, and does not count against the visitor. */
  announceWithinSeconds: z.number().min(5).max(300).default(30),
  /** After a refill papers younger than this come out by themselves. */
  freshPaperSeconds: z.number().min(0).max(3600).default(120),
  clerkNamesShown: z.boolean().default(false),
  /** So many visits may be parked at one window. */
  parkLimit: z.number().int().min(0).max(20).default(5),
  /** The manager is told of one parked longer than this: 持件, 等待 near by, 不持件. */
  parkedAlarmMinutes: z.number().min(1).max(600).default(60),
  awaitingAlarmMinutes: z.number().min(1).max(600).default(30),
  releasedAlarmMinutes: z.number().min(1).max(600).default(120),
  /** Who was sent to one window goes back to the queue when that window pauses longer than this. */
  boundPauseMinutes: z.number().min(0).max(120).default(5),
  /** A personal hand-over is to be taken up within so long, counted while the receiver's window is free. */
  handOverMinutes: z.number().min(1).max(120).default(5),
  /** So many transfers of one visit are an alarm. */
  transferAlarmCount: z.number().int().min(2).max(20).default(3),
  /** Who has priority stands as if she had come so much earlier; age alone gives priority from so many years on. */
  priorityHeadStartMinutes: z.number().min(0).max(600).default(60),
  priorityAge: z.number().int().min(60).max(120).default(75),
  /** 一件事: who has waited so long for one step is the manager's affair; twice so long is red. */
  journeyStepMinutes: z.number().min(1).max(600).default(30),
  /** A request for help that nobody has answered is yellow after this, red after that. */
  helpYellowSeconds: z.number().min(10).max(3600).default(60),
  helpRedSeconds: z.number().min(20).max(7200).default(180),
  /** 帮办代办 that nobody has taken over is yellow after this, red after twice that. */
  assistanceMinutes: z.number().min(1).max(1440).default(10),
  /** A visitor is left so long to a window that fits her needs, while such a window is about to take her. */
  needsPreferMinutes: z.number().min(0).max(60).default(5),
  /** So long a guide looks for a visitor who may not have seen or heard her call, before 过号. */
  guideSearchSeconds: z.number().min(0).max(600).default(60),
  /** 二次优先卡: valid for so many working days after the one it was given on. */
  passValidDays: z.number().int().min(1).max(30).default(5),
  /** Within so many working days everything missing is told at once; silence means accepted. */
  noticeDays: z.number().int().min(1).max(60).default(5),
  /** Notices and case numbers are known so many days, to notice who has to come again. */
  caseKeptDays: z.number().int().min(1).max(120).default(30),
  /** 办不成事: contacted and answered within so many working days after the one it was reported on; 0 is that day itself. */
  matterContactDays: z.number().int().min(0).max(5).default(0),
  matterSimpleDays: z.number().int().min(0).max(10).default(0),
  matterComplexDays: z.number().int().min(0).max(30).default(5),
  matterSpecialDays: z.number().int().min(0).max(60).default(10),
  /** One that is over stays readable for so many days. */
  matterKeptDays: z.number().int().min(1).max(120).default(30),
  /** 出件: a result lies ready for so many days, where nobody names a day. */
  resultKeptDays: z.number().int().min(1).max(400).default(30),
});
export type RuleSettings = z.infer<typeof rulesSchema>;

export const hallKinds = ['serviceCenter', 'townshipCenter', 'villageStation'] as const;

/** The shape of a hall file. References between its parts are checked by `readHallFile` in hall-file.ts. */
export const hallSettingsSchema = z.strictObject({
  hall: z.strictObject({
    id: shortId,
    name: textSchema,
    kind: z.enum(hallKinds),
    timeZone: z.string().min(1).max(60),
    dayChangesAt: clockTimeSchema.default('04:00'),
    complaintLine: z.string().max(20).default('12345'),
  }),
  hours: hoursSchema,
  rules: rulesSchema,
  zones: z.array(zoneSchema).min(1).max(40),
  series: z.array(seriesSchema).min(1).max(60),
  queues: z.array(queueSchema).min(1).max(100),
  windows: z.array(windowSchema).min(1).max(200),
  departments: z.array(departmentSchema).max(100),
  items: z.array(itemSchema).max(2000),
  themes: z.array(themeSchema).max(40).default([]),
  journeys: z.array(journeySchema).max(40).default([]),
  /** Item ids shown first on the kiosk, busiest first. */
  popular: z.array(shortId).max(12).default([]),
  /** The queue behind "不知道办什么". */
  inquiryQueue: shortId.optional(),
  /** 出件: the item, or the queue itself, of which whoever fetches a result gets her number; without it nothing is fetched here. */
  pickup: z.union([z.strictObject({ item: shortId }), z.strictObject({ queue: shortId })]).optional(),
  notHandledHere: z.array(notHandledSchema).max(200).default([]),
  printers: z.array(printerSchema).max(40).default([]),
  priorityClasses: z.array(priorityClassSchema).max(20).default([]),
  /** 潮汐: what some windows serve instead at busy times, put into force by name. */
  presets: z.array(presetSchema).max(20).optional(),
  /** 预约; without it nothing can be booked, and everybody walks in. */
  booking: bookingSchema.optional(),
  /** 通知: how messages to phones are timed and called; without it as by default. */
  messages: messagesSchema.optional(),
});
export type HallSettings = z.infer<typeof hallSettingsSchema>;
export type ItemSettings = HallSettings['items'][number];
export type WindowSettings = HallSettings['windows'][number];
export type PrinterSettings = HallSettings['printers'][number];
