// Messages to phones: what can happen. No event holds a phone: it lies encrypted outside the book.
import type { MessageKind } from '../../../contract/messages.ts';
import type { Remark } from '../remark.ts';

export type MessageEvent =
  /** `contact`: where to from now on; null: nowhere any more; absent: as before. */
  | { type: 'messagesChosen'; ticketId: string; declined: MessageKind[]; contact?: Remark | null }
  | { type: 'bookingMessagesChosen'; bookingId: string; declined: MessageKind[] }
  /** All that are switched off from now on; also what a new day begins with. */
  | { type: 'messagesSwitched'; off: MessageKind[] };
