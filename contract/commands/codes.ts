// Codes that commands carry so that what happened can be counted: channels, reasons, outcomes.
export const channels = ['kiosk', 'guide', 'desk', 'phone', 'api'] as const;
export const pauseReasons = ['break', 'meeting', 'handover', 'system', 'materials', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];
export const outcomeCodes = [
  'accepted',
  'consulted',
  'pickedUp',
  'supplemented',
  'toDepartment',
  'other',
  'committed',
  /** What could not be done was reported: 办不成事. */
  'matter',
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];
export const paperOutcomes = ['printed', 'sent', 'uncertain', 'notSent'] as const;
export type PaperOutcome = (typeof paperOutcomes)[number];
/** 挂起: she leaves to fetch something 不持件 · her papers stay here 持件 · she waits nearby, for a seal or a copy 等待. */
export const parkKinds = ['released', 'held', 'awaiting'] as const;
export type ParkKind = (typeof parkKinds)[number];
/** Why somebody is called out of turn, moved, not come or handed back: codes, so that they can be counted. */
export const callReasons = ['priority', 'agreed', 'cameBack', 'correction', 'managerAsked', 'other'] as const;
export type CallReason = (typeof callReasons)[number];
export const transferReasons = [
  'notHere',
  'nextStep',
  'specialist',
  'backendDown',
  'shiftEnds',
  'other',
] as const;
export type TransferReason = (typeof transferReasons)[number];
export const declineReasons = ['notMine', 'busy', 'missingPapers', 'leaving', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
/** Why the duty manager takes a window from its clerk. */
export const takeOverReasons = ['ill', 'absent', 'crashed', 'accountEnded', 'other'] as const;
export type TakeOverReason = (typeof takeOverReasons)[number];
export const noShowReasons = ['notSeen', 'leftHall', 'refused', 'other'] as const;
export type NoShowReason = (typeof noShowReasons)[number];
