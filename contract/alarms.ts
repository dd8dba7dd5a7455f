// What needs a person now, as the manager's page lists it.
import type { AssistanceKind } from './commands/assisting.ts';
import type { HelpKind } from './commands/helping.ts';
import type { HandlingStep, HandlingWay } from './handlings.ts';
import type { Text } from './settings.ts';
import type { StepStands } from './journeys.ts';
import type { PrinterHealth } from './views/printer.ts';

/** What needs a person now, worst first. */
export type Alarm =
  | {
      kind: 'printer';
      level: 'red' | 'yellow';
      since: number;
      printer: string;
      health: PrinterHealth;
      papersWaiting: number;
    }
  | {
      kind: 'paperUncertain';
      level: 'yellow';
      since: number;
      paperId: string;
      ticketId: string;
      number: string;
      printer: string;
    }
  | {
      kind: 'zoneSilent';
      level: 'red';
      since: number;
      zone: string;
      reason: 'noDisplay' | 'locked' | 'noVoice';
    }
  | { kind: 'announcementsShortened'; level: 'yellow'; since: number; zone: string; backlog: number }
  | { kind: 'agentGone'; level: 'red'; since: number; agent: string }
  | { kind: 'queueUnserved'; level: 'red' | 'yellow'; since: number; queue: string; waiting: number }
  | { kind: 'longWait'; level: 'yellow'; since: number; queue: string; longestWaitMs: number }
  | { kind: 'clockJump'; level: 'red'; since: number; jumpMs: number }
  | { kind: 'noAddress'; level: 'yellow'; since: number }
  /** A version that is due waits: windows that it takes away and cannot, and who would be left without a window. */
  | {
      kind: 'settingsBlocked';
      level: 'red';
      since: number;
      windows: number[];
      numbers: string[];
      waiting: number;
    }
  | { kind: 'hallFileDiffers'; level: 'yellow'; since: number }
  | { kind: 'pingPong'; level: 'yellow'; since: number; ticketId: string; number: string; transfers: number }
  | {
      kind: 'handOverLate';
      level: 'red' | 'yellow';
      since: number;
      ticketId: string;
      number: string;
      /** The windows of receiver and sender; of people away from windows their names. */
      window?: number;
      to?: string;
      from?: number;
      by?: string;
      /** 首席事务代表 of the item's department, who is told too. */
      chief?: string;
    }
  | {
      kind: 'boundReturned';
      level: 'yellow';
      since: number;
      ticketId: string;
      number: string;
      window: number;
      why: 'paused' | 'signedOff';
    }
  | {
      kind: 'parkedLong';
      level: 'red' | 'yellow';
      since: number;
      ticketId: string;
      number: string;
      window: number;
    }
  | { kind: 'guideAsked'; level: 'yellow'; since: number; ticketId: string; number: string; window: number }
  | { kind: 'parkedLeft'; level: 'yellow'; since: number; number: string; window: number }
  | { kind: 'notReached'; level: 'red' | 'yellow'; since: number; closesAt: number; count: number }
  /** Paused without cover, and so many queues have no open window; `queue` is the first. */
  | { kind: 'pauseUncovered'; level: 'yellow'; since: number; window: number; queue: string; queues: number }
  /** Its clerk's account was ended: somebody must take it over. */
  | { kind: 'windowReleased'; level: 'red'; since: number; window: number }
  /** A colleague asks to go on at the window, and its clerk has not answered. */
  | { kind: 'windowAskedFor'; level: 'yellow'; since: number; window: number; clerk: string }
  | { kind: 'outsideAsked'; level: 'red'; since: number; ticketId: string; number: string; window: number }
  | { kind: 'redCard'; level: 'red'; since: number; ticketId: string; number: string; window: number }
  /** Refused: the hall fetches it itself, or it is cancelled. `clerk` as the hall calls who asked. */
  | {
      kind: 'wronglyAsked';
      level: 'red';
      since: number;
      ticketId: string;
      number: string;
      window: number;
      clerk: string;
      item?: string;
      material: Text;
      why: 'free' | 'cancelled';
    }
  | { kind: 'askedAgain'; level: 'yellow'; since: number; ticketId: string; number: string; window: number }
  | {
      kind: 'catalogueIncomplete';
      level: 'yellow';
      since: number;
      number: string;
      window: number;
      item?: string;
    }
  | {
      kind: 'deferralsDue';
      level: 'red' | 'yellow';
      since: number;
      deed: string;
      due: number;
      overdue: number;
    }
  | {
      /** 跨域通办 and 惠企: what is awaited soon (yellow) or is overdue (red); `deed` is the worst of them. */
      kind: 'handlingsDue';
      level: 'red' | 'yellow';
      since: number;
      deed: string;
      way: HandlingWay;
      awaits: HandlingStep;
      due: number;
      overdue: number;
    }
  /** Materials were taken in and nothing given in writing: the first of them, and how many there are. */
  | {
      kind: 'intakeUnanswered';
      level: 'red' | 'yellow';
      since: number;
      intake: string;
      number: string;
      window: number;
      item?: string;
      clockDay: string;
      count: number;
    }
  | {
      /** 办不成事: promises that run out (yellow) or are broken (red); `matter` is the worst of them. */
      kind: 'mattersLate';
      level: 'red' | 'yellow';
      since: number;
      matter: string;
      clock: 'contact' | 'answer';
      due: number;
      overdue: number;
    }
  | {
      /** 出件: results that nobody fetched by their day; `caseNo` is the oldest. */
      kind: 'resultsUnclaimed';
      level: 'yellow';
      since: number;
      caseNo: string;
      count: number;
    }
  | {
      /** 一件事: at one step, so many stand where nobody is called, or wait too long; `number` is the one that has longest. */
      kind: 'journeyStands';
      level: 'red' | 'yellow';
      since: number;
      number: string;
      count: number;
      item: string;
      queue: string;
      /** 牵头. */
      department: string;
      why: StepStands['why'] | 'long';
      opensAt?: number;
    }
  /** 预约: so many whose time the hall took away wait to be moved or given up. */
  | { kind: 'bookingsAffected'; level: 'red' | 'yellow'; since: number; count: number }
  | { kind: 'ratingFlagged'; level: 'yellow'; since: number; number: string }
  | { kind: 'backupFailed'; level: 'red'; since: number }
  /** The gateway takes no messages to visitors' phones. */
  | { kind: 'messagesHeldUp'; level: 'yellow'; since: number }
  /** What follows from the book and outlives the day is not made: its name, as the metrics call it. */
  | { kind: 'followerStands'; level: 'red'; since: number; follower: string }
  | {
      /** 帮办代办: nobody has taken it over in time, or its time is past. */
      kind: 'assistanceLate';
      level: 'red' | 'yellow';
      since: number;
      assistanceId: string;
      reference: string;
      asks: AssistanceKind;
      taken: boolean;
      number?: string;
      window?: number;
    }
  | {
      /** Help was asked for and nobody has answered. */
      kind: 'helpLate';
      level: 'red' | 'yellow';
      since: number;
      helpId: string;
      asks: HelpKind;
      window?: number;
      printer?: string;
      zone?: string;
      label?: string;
      number?: string;
    };
