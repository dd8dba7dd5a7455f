// 通知: which messages a hall sends to visitors' phones, and what its hall file says of them. The words stand in words/messages.ts.
import { z } from 'zod';
import { languages } from './languages.ts';

/** Of a booking: told about the slot alone. */
export const bookingMessages = ['booked', 'moved', 'cancelledByHall', 'reminder'] as const;
/** Of a visit: told about the number. */
export const visitMessages = ['threeAhead', 'called', 'missed', 'notReached'] as const;
/** Of a case that another region decides: told by the number of its receipt. */
export const caseMessages = ['caseSentOn', 'caseReplied'] as const;
/** Of what is still to be brought for a case that was accepted without it: told by the number of its paper. */
export const deferralMessages = ['deferralDue', 'deferralOverdue'] as const;
export const messageKinds = [
  ...bookingMessages,
  ...visitMessages,
  'resultReady',
  ...caseMessages,
  ...deferralMessages,
  'matterAnswered',
] as const;
export type MessageKind = (typeof messageKinds)[number];
export const messageKindSchema = z.enum(messageKinds);

/** wanted → sending → sent | failed; or declined by its reader, or expired: no longer true, or nobody left to tell. */
export const messageStates = ['wanted', 'sending', 'sent', 'failed', 'declined', 'expired'] as const;
export type MessageState = (typeof messageStates)[number];

/** What the gateway's own list calls a template, where it is not called as the kind. */
const templateSchema = z.partialRecord(z.enum(languages), z.string().trim().min(1).max(80));

export const messagesSchema = z.strictObject({
  /** A reminder goes out so many hours before the slot. */
  reminderHours: z.number().min(1).max(168).default(24),
  /** Who has so many ahead, or fewer, is told that it will soon be her turn. */
  nearAhead: z.number().int().min(0).max(20).default(3),
  templates: z.partialRecord(messageKindSchema, templateSchema).default({}),
});
export type MessageSettings = z.infer<typeof messagesSchema>;

/** What a visitor's page knows: whether there is a phone to send to, her own for this visit or that of her booking. */
export interface MessageChoice {
  phone: 'own' | 'booked' | 'none';
  declined: MessageKind[];
}

/** What the manager reads of the messages of a day. */
export interface MessageFigures {
  kind: MessageKind;
  /** Switched off by the manager. */
  off: boolean;
  waiting: number;
  sent: number;
  failed: number;
  declined: number;
  expired: number;
}
export interface MessagesToday {
  /** False: no gateway is set, nothing is sent and no phone is asked for. */
  offered: boolean;
  kinds: MessageFigures[];
  /** Why the last one failed: `http-503`, `timeout`, `unreachable` …; never what was in it. */
  lastFailure?: { at: number; kind: MessageKind; failure: string };
}
