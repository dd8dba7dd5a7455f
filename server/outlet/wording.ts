// A message as it goes out: its template, its parameters in the reader's language, and the whole text. Names come from the settings in force.
import type { HallSettings, Language } from '../../contract/settings.ts';
import {
  dayInWords,
  messageText,
  opensInWords,
  slotInWords,
  zoneInWords,
} from '../../contract/words/messages.ts';
import type { MessageSaying } from '../../contract/words/messages.ts';
import type { KeptMessage } from '../database/stores.ts';
import type { Outgoing } from './gateway.ts';

function sayingOf(
  { facts }: Pick<KeptMessage, 'facts'>,
  { hall }: Pick<HallSettings, 'hall'>,
  language: Language,
): MessageSaying {
  const { number, window, zone, ahead, start, until, code, opensAt, dueDay } = facts;
  return {
    hall: hall.name[language],
    ...(zone === undefined ? {} : { zone: zoneInWords(zone, language) }),
    ...(number === undefined ? {} : { number }),
    ...(window === undefined ? {} : { window }),
    ...(ahead === undefined ? {} : { ahead }),
    ...(start === undefined || until === undefined
      ? {}
      : { slot: slotInWords(start, until, language, hall.timeZone) }),
    ...(code === undefined ? {} : { code }),
    ...(opensAt === undefined ? {} : { opens: opensInWords(opensAt, language, hall.timeZone) }),
    ...(dueDay === undefined ? {} : { due: dayInWords(dueDay, language) }),
  };
}

export function worded(
  message: Pick<KeptMessage, 'kind' | 'language' | 'facts'>,
  settings: Pick<HallSettings, 'hall' | 'messages'>,
): Pick<Outgoing, 'kind' | 'template' | 'language' | 'parameters' | 'text'> {
  const { kind, language } = message;
  const saying = sayingOf(message, settings, language);
  const parameters = Object.fromEntries(Object.entries(saying).map(([name, value]) => [name, String(value)]));
  return {
    kind,
    template: settings.messages?.templates[kind]?.[language] ?? kind,
    language,
    parameters,
    text: messageText(kind, saying, language),
  };
}
