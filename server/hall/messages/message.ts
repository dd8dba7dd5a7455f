// A message to a visitor's phone as it is wanted: of what kind, about what, to whom, from when until when. It names no person: a recipient is a row that can be deleted.
import type { MessageKind } from '../../../contract/messages.ts';
import type { Language } from '../../../contract/settings.ts';

/** What its words are made of. Which service it is about stays out: phones are shared in a family, and messages pass through other hands. */
export interface MessageFacts {
  number?: string;
  window?: number;
  zone?: string;
  ahead?: number;
  start?: number;
  until?: number;
  /** By which a booking is found and changed, or a result is fetched. */
  code?: string;
  /** When the queue opens next. */
  opensAt?: number;
  /** By which day something is to be brought. */
  dueDay?: string;
}

export interface Message {
  /** The reason for it, once in a hall's life: also the key by which a gateway knows a repeat. */
  reason: string;
  kind: MessageKind;
  /** Id of the ticket or booking, or number of the paper or matter, that it is about. */
  subject: string;
  /** Id of the personal row that holds the phone. */
  recipient: string;
  language: Language;
  facts: MessageFacts;
  declined: boolean;
  wantedAt: number;
  dueAt: number;
  /** Sent after this moment it would be untrue or of no use. */
  expiresAt: number;
}
