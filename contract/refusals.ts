// Why the hall may say no: codes and the figures their sentences need.
import type { Text } from './settings.ts';

/** Why the hall may say no. The sentences stand in words/. */
export const refusalCodes = [
  'hallClosed',
  'noMoreTicketsToday',
  'queueClosed',
  'doubtfulToday',
  'hallPaused',
  'hallAlreadyPaused',
  'hallNotPaused',
  'notHandledHere',
  'noWindowPlanned',
  'unknownItem',
  'unknownQueue',
  'numbersUsedUp',
  'unknownTicket',
  'unknownWindow',
  'unknownPrinter',
  'unknownPaper',
  'unknownCall',
  'windowClosed',
  'windowNotOpen',
  'windowPaused',
  'windowAlreadyOpen',
  'windowNotPaused',
  'windowHeld',
  'clerkHoldsAnother',
  'notYourWindow',
  'colleagueElsewhere',
  'cannotCover',
  'nobodyWaiting',
  'visitNotFinished',
  'visitorChanged',
  'nobodyAtWindow',
  'serviceAlreadyStarted',
  'nothingToConfirm',
  'callAgainFirst',
  'coolingDown',
  'callLimitReached',
  'visitorOnTheWay',
  'ticketNotMissed',
  'ticketNotWithdrawn',
  'ticketNotCalled',
  'ticketEnded',
  'ticketParked',
  'ticketNotParked',
  'ticketBound',
  'ticketElsewhere',
  'notServedHere',
  'parkedElsewhere',
  'parkLimitReached',
  'nobodyThere',
  'ownWindow',
  'notHandedToYou',
  'sameItem',
  'unknownPriorityClass',
  'priorityNeedsEvidence',
  'priorityAlreadyGranted',
  'nothingToVerify',
  'askGuideFirst',
  'guideAsked',
  'leftToFittingWindow',
  'wrongCode',
  'reinstateLimitReached',
  'onMyWayUsed',
  'undoTooLate',
  'notYourTicket',
  'notServedYet',
  'alreadyRated',
  'ratingClosed',
  'unknownRatingOption',
  'beingPrinted',
  'paperNotWanted',
  'paperOfAnother',
  'paperLimitReached',
  'unknownHelp',
  'helpAlreadyAsked',
  'helpLimitReached',
  'helpTaken',
  'helpNotForYou',
  'nothingToPrecheck',
  'notSignedIn',
  'notAllowed',
  'badRequest',
  'tooLarge',
  'unknownAddress',
  'idempotencyKeyReused',
  'tooManyRequests',
  'busy',
  'fault',
  'contractOutdated',
  'clockDoubtful',
  'wrongPassword',
  'passwordTooWeak',
  'passwordMustChange',
  'nameTaken',
  'unknownAccount',
  'unknownDevice',
  'wrongPairingCode',
  'lastAdministrator',
  'settingsChangedMeanwhile',
  'settingsUnchanged',
  'settingsUnfit',
  'queueWithoutWindow',
  'windowOccupied',
  'visitsStranded',
  'pendingChangeConflicts',
  'tooManyChanges',
  'unknownChange',
  'unknownSettings',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Numbers and names that a refusal's sentence needs; moments in ms since epoch, durations in ms. */
export interface RefusalDetails {
  remainingMs?: number;
  callsLeft?: number;
  opensAt?: number;
  window?: number;
  number?: string;
  where?: Text;
  limit?: number;
  field?: string;
  /** The first of those whom it is about, and how many they are. */
  numbers?: string[];
  count?: number;
}
export interface Refusal {
  code: RefusalCode;
  details?: RefusalDetails;
}
