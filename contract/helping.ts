// Help on its way, as screens show it: who asks where, who is coming, how long it has been.
import type { HelpKind } from './commands/helping.ts';
import type { Text } from './settings.ts';

/** What the one who comes is in the hall: a visitor reads this where names are not shown. */
export type HelperPost = 'guide' | 'dutyManager' | 'colleague';

/** Who is coming. Names are for the staff; visitors see post and staff number unless the hall shows names. */
export interface Helper {
  post: HelperPost;
  name?: string;
  staffNumber?: string;
  window?: number;
}
/** One's own request, as a desk, a kiosk or a phone shows it to whoever asked. */
export interface OwnHelp {
  helpId: string;
  asks: HelpKind;
  at: number;
  helper?: Helper;
  arrived: boolean;
}
/** A request as those see it who may go: worst first. */
export interface HelpShown extends OwnHelp {
  /** Where to go. */
  window?: number;
  printer?: { id: string; name: Text };
  zone?: string;
  /** What a device is called, where one asks. */
  label?: string;
  /** The visit it is about, or whose phone asks. */
  number?: string;
  ticketId?: string;
  /** The colleague who is meant. */
  forWindow?: number;
  /** From the first minute without an answer yellow, from the third red; an emergency is red at once. */
  level: 'ok' | 'yellow' | 'red';
}
