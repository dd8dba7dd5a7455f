// What a day's plan says of messages to phones: when they follow from what happens. How they are called is not the rules' business.
import type { MessageSettings } from '../../../contract/messages.ts';
import type { HallSettings } from '../../../contract/settings.ts';

export type MessagePlan = Omit<MessageSettings, 'templates'>;

/** Where the hall file says nothing of them. */
export const usualMessages: MessagePlan = { reminderHours: 24, nearAhead: 3 };

export function messagesFrom({ messages = { ...usualMessages, templates: {} } }: HallSettings): MessagePlan {
  const { reminderHours, nearAhead } = messages;
  return { reminderHours, nearAhead };
}
