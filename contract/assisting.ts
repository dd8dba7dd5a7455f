// 帮办代办 as screens show it: to whoever asked, and to those who take it over.
import type { AssistanceKind } from './commands/assisting.ts';
import type { Helper } from './helping.ts';
import type { Language, Text } from './settings.ts';

export interface OwnAssistance {
  assistanceId: string;
  reference: string;
  kind: AssistanceKind;
  at: number;
  preferredAt?: number;
  helper?: Helper;
  /** 留件: her papers lie at the guide desk, or will. */
  dropOff?: true;
}
export interface AssistanceShown extends OwnAssistance {
  language: Language;
  window?: number;
  printer?: { id: string; name: Text };
  zone?: string;
  number?: string;
  item?: Text;
  /** She left word how to reach her: read apart, by those who take it over. */
  hasContact: boolean;
  level: 'ok' | 'yellow' | 'red';
}
