// The hall as it is: every ticket, window, paper and call of the day. Plain immutable data; only apply.ts makes a new one.
import type { EnteredLate } from '../../contract/commands/emergency.ts';
import type { PaperOutcome, PauseReason } from '../../contract/commands/codes.ts';
import type { StaffLanguage } from '../../contract/languages.ts';
import type { MessageKind } from '../../contract/messages.ts';
import type { Language } from '../../contract/settings.ts';
import type { HallPause } from '../../contract/views/frame.ts';
import type { Assistance } from './helping/assistance.ts';
import type { Help, HelpFigures } from './helping/help.ts';
import { noHelpYet } from './helping/help.ts';
import type { Booker, Booking, BookingFigures, Closure, SlotCount } from './bookings/booked.ts';
import type { Down, Pass } from './systems/down.ts';
import type { CaseSeen, Deed, Intake, Irregular } from './deeds/deed.ts';
import type { JourneyTally } from './journeys/tally.ts';
import { LineUp } from './lines/line-up.ts';
import type { Matter } from '../matters/matter.ts';
import type { Result } from './pickup/result.ts';
import type { OnDuty } from './answering/duty.ts';
import type { Plan } from './plan.ts';
import type { SentOn } from './visits/sent-on.ts';
import { Shelf } from './shelf.ts';
import type { Ticket } from './ticket.ts';

export type PaperNow =
  | { state: 'wanted' }
  | { state: 'claimed'; by: string; at: number; attempt: number }
  | { state: Exclude<PaperOutcome, 'notSent'>; at: number; attempt: number }
  | { state: 'notSent'; at: number; attempt: number }
  | { state: 'lapsed'; at: number };
/** 二次优先卡. */
export type PaperKind = 'pass';
export interface Paper {
  id: string;
  /** Whose visit; the receipt of a matter is nobody's visit. */
  ticketId?: string;
  printer: string;
  copy: number;
  wantedAt: number;
  order: number;
  /** Absent: the slip of the number. */
  kind?: PaperKind;
  attempts: number;
  /** The booking it is of: its code and slot. */
  booking?: string;
  /** The deed it is of; without one it is the visitor's number slip. */
  deed?: string;
  /** The matter whose receipt it is. */
  matter?: string;
  /** The papers left to be handled whose slip it is. */
  assistance?: string;
  now: PaperNow;
}

export interface Window {
  no: number;
  /** `released`: its clerk's account was ended, whoever signs in takes it over. */
  /** closed: nobody signed in. `opened` turns true when the clerk first presses open: pause and resume need it. */
  now:
    | { state: 'closed'; since: number }
    | {
        state: 'paused';
        clerk: string;
        since: number;
        opened: boolean;
        reason?: PauseReason;
        released?: true;
        /** Whom people are sent to meanwhile. */
        coveredBy?: number;
      }
    | { state: 'open'; clerk: string; since: number };
  /** Besides Chinese, by the account of whoever is signed in here; none where nobody is. */
  speaks: readonly StaffLanguage[];
  /** Who asks to go on here in the clerk's place. */
  askedFor: { by: string; at: number } | null;
  /** Who is called or served here. */
  ticketId: string | null;
  askStillHere: boolean;
  /** The last visit finished here: the rating pad offers it for a while. */
  lastServed: { ticketId: string; at: number } | null;
  served: number;
  /** The last call of the running visit was not spoken by any display. */
  unheard: boolean;
  /** How long it was open without a visitor, and since when it is; the clock of what is handed to it. */
  freeMs: number;
  freeSince: number | null;
}

/** A call or recall as displays show it. */
export interface RecentCall {
  callId: string;
  ticketId: string;
  number: string;
  window: number;
  zone: string;
  language: Language;
  at: number;
  nth: number;
}

/** Numbers set aside for a printed book of one queue. */
export interface EmergencyBook {
  queue: string;
  series: string;
  first: number;
  /** One pick-up code for each number, as printed. */
  codes: readonly string[];
  /** Those entered, on whatever day. */
  used: readonly number[];
  at: number;
}

export interface QueueCount {
  issued: number;
  served: number;
  missed: number;
  withdrawn: number;
  /** Sum of service durations, for the day's measured mean; ms. */
  servedMs: number;
}

export interface PriorityCount {
  declared: number;
  verified: number;
  refused: number;
}

/** Of windows that serve the same in the same order of preference. */
export interface AtWork {
  open: number;
  /** Open and without a visitor. */
  free: number;
}

export interface Hall {
  id: string;
  /** null before the first day is opened. */
  day: string | null;
  /** The moment of the last line folded. */
  at: number;
  /** Counts the events folded: what orders those of one moment. */
  step: number;
  plan: Plan;
  settingsVersion: string;
  tickets: Shelf<Ticket>;
  /** By number, those of tickets that are not over yet: for number and code, and so that no number is given twice. */
  numbers: Shelf<string>;
  lanes: Shelf<LineUp>;
  windows: Shelf<Window>;
  /** By arrangement: so that a wait is worked out without a look at each window. */
  atWork: Shelf<AtWork>;
  papers: Shelf<Paper>;
  /** Papers not out yet, oldest first. */
  papersOpen: LineUp;
  /** Papers that may have come out or not, the manager looks at them; oldest first. */
  papersUncertain: LineUp;
  /** Called and not yet served, and lately missed: ticket ids, oldest first. */
  calledNow: LineUp;
  missedNow: LineUp;
  /** Ids of those parked; waiting at one window by hand; sent on and not over; answered for, by owner. */
  parkedNow: Shelf<string>;
  boundNow: Shelf<string>;
  /** Handed to somebody away from windows, and not accepted yet. */
  offeredNow: Shelf<string>;
  sentNow: Shelf<string>;
  ownedNow: Shelf<Shelf<string>>;
  /** Away from windows, in the order in which they came. */
  onDuty: readonly OnDuty[];
  /** Went back from a window that could not take them; last 20. */
  returned: readonly { ticketId: string; window: number; why: 'paused' | 'signedOff'; at: number }[];
  /** Parked when the day before ended. */
  leftParked: readonly { number: string; window: number; at: number }[];
  /** Closed by the manager lately; last 60. */
  closedLately: readonly { ticketId: string; at: number }[];
  /** Told that they will not be reached by closing, so many went today, took a 二次优先卡, and left their papers. */
  leftUnreached: { gone: number; passes: number; dropOffs: number };
  /** 一件事: ids of the visits under way, and what became of the day's by journey. */
  journeysNow: Shelf<string>;
  journeyTallies: Shelf<JourneyTally>;
  /** Passed on, by window and item. */
  sentOn: Shelf<SentOn>;
  /** The zones that have displays, all of which are away now. */
  dark: readonly string[];
  /** The zones in which displays have spoken a call that day. */
  spoken: Shelf<string>;
  calls: readonly RecentCall[];
  /** Numbers that the ordinary count never gives. */
  emergency: readonly EmergencyBook[];
  /** E6: entered today, of the day before. */
  enteredLate: readonly EnteredLate[];
  /** The last number given of each series. */
  counters: Shelf<number>;
  counts: Shelf<QueueCount>;
  rated: number;
  /** How often each rater's phone has rated today. */
  raters: Shelf<number>;
  /** Numbers whose rating came from a phone past its daily measure; last 20. */
  flagged: readonly { number: string; at: number }[];
  /** Of each class, how many were declared, verified and refused today. */
  priorities: Shelf<PriorityCount>;
  /** Help asked for and not over yet, oldest first; what became of the others. */
  helps: readonly Help[];
  helpFigures: HelpFigures;
  /** Of today and the days that can be booked, by id; ids by code, and by the keyed hash of what another system's code says. */
  bookings: Shelf<Booking>;
  bookingCodes: Shelf<string>;
  bookingReferences: Shelf<readonly string[]>;
  /** By pool and beginning of the slot. */
  slotCounts: Shelf<SlotCount>;
  /** By the keyed hash of the person served. */
  bookers: Shelf<Booker>;
  /** Places held while a form is being filled in; by the moment at which they lapse. */
  holdsNow: LineUp;
  /** Tickets of bookings that checked in early; by the moment at which they are due. */
  bookingsEarly: LineUp;
  closures: readonly Closure[];
  /** Of today and the last weeks, by day and channel. */
  bookingFigures: readonly BookingFigures[];
  /** Marked as down, by key; return-priority passes by number, used ones too until they run out. */
  down: Shelf<Down>;
  passes: Shelf<Pass>;
  /** What windows gave in writing, by id; cases that somebody came for, by number; how many deeds the day has given. */
  deeds: Shelf<Deed>;
  cases: Shelf<CaseSeen>;
  /** Materials taken in without any paper so far, by id. */
  intakes: Shelf<Intake>;
  deedCount: number;
  /** Counts of the day by kind of deed or irregularity; the last 20 irregularities. */
  written: Shelf<number>;
  irregular: readonly Irregular[];
  /** 帮办代办 that is not done yet, oldest first; how much was asked for and done today. */
  assistances: readonly Assistance[];
  assistancesAsked: number;
  assistancesDone: number;
  /** 办不成事 by number: what is not over, and what was not long ago; how many the year has had. */
  matters: Shelf<Matter>;
  matterCount: { year: string; count: number };
  /** 出件 by case number: what is to be fetched, and what was not long ago; how many were handed over today. */
  results: Shelf<Result>;
  resultsHanded: number;
  /** Messages to phones of which none is sent. */
  messagesOff: readonly MessageKind[];
  /** Nothing lapses before this moment (after an outage). */
  graceUntil: number;
  /** The whole hall stands still. */
  paused: HallPause | null;
  /** The times it stood still, in order; the last ones, those of the days before too. */
  pauses: readonly { from: number; until: number }[];
}

export function emptyHall(id: string, plan: Plan): Hall {
  return {
    id,
    day: null,
    at: 0,
    step: 0,
    plan,
    settingsVersion: '',
    tickets: Shelf.empty(),
    numbers: Shelf.empty(),
    lanes: Shelf.empty(),
    windows: Shelf.empty(),
    atWork: Shelf.empty(),
    papers: Shelf.empty(),
    papersOpen: LineUp.empty,
    papersUncertain: LineUp.empty,
    calledNow: LineUp.empty,
    missedNow: LineUp.empty,
    parkedNow: Shelf.empty(),
    boundNow: Shelf.empty(),
    offeredNow: Shelf.empty(),
    sentNow: Shelf.empty(),
    ownedNow: Shelf.empty(),
    onDuty: [],
    returned: [],
    leftParked: [],
    closedLately: [],
    leftUnreached: { gone: 0, passes: 0, dropOffs: 0 },
    journeysNow: Shelf.empty(),
    journeyTallies: Shelf.empty(),
    sentOn: Shelf.empty(),
    dark: [],
    spoken: Shelf.empty(),
    emergency: [],
    enteredLate: [],
    calls: [],
    counters: Shelf.empty(),
    counts: Shelf.empty(),
    rated: 0,
    raters: Shelf.empty(),
    flagged: [],
    priorities: Shelf.empty(),
    helps: [],
    helpFigures: noHelpYet,
    bookings: Shelf.empty(),
    bookingCodes: Shelf.empty(),
    bookingReferences: Shelf.empty(),
    slotCounts: Shelf.empty(),
    bookers: Shelf.empty(),
    holdsNow: LineUp.empty,
    bookingsEarly: LineUp.empty,
    closures: [],
    bookingFigures: [],
    down: Shelf.empty(),
    passes: Shelf.empty(),
    deeds: Shelf.empty(),
    cases: Shelf.empty(),
    intakes: Shelf.empty(),
    deedCount: 0,
    written: Shelf.empty(),
    irregular: [],
    assistances: [],
    assistancesAsked: 0,
    assistancesDone: 0,
    matters: Shelf.empty(),
    matterCount: { year: '', count: 0 },
    results: Shelf.empty(),
    resultsHanded: 0,
    messagesOff: [],
    graceUntil: 0,
    paused: null,
    pauses: [],
  };
}

/** Whether a moment until which something was allowed is past: not while the hall is paused, nor for a while after an outage. */
export function isOver(hall: Hall, until: number, at: number): boolean {
  return hall.paused === null && at > until && at >= hall.graceUntil;
}

export const windowKey = (no: number): string => String(no);

/** The ticket of that id; a fault where a caller has made sure that there is one. */
export function ticketOf(hall: Hall, ticketId: string): Ticket {
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined) throw new Error(`no ticket ${ticketId} in the hall`);
  return ticket;
}

export function windowOf(hall: Hall, no: number): Window {
  const window = hall.windows.get(windowKey(no));
  if (window === undefined) throw new Error(`no window ${no} in the hall`);
  return window;
}
