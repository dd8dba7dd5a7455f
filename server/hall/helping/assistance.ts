// One request for 帮办代办 as the hall keeps it until it is done or withdrawn, over days if need be.
import type { AssistanceKind } from '../../../contract/commands/assisting.ts';
import type { HelperPost } from '../../../contract/helping.ts';
import type { Language } from '../../../contract/settings.ts';
import type { Remark } from '../remark.ts';

export interface Assistance {
  id: string;
  reference: string;
  kind: AssistanceKind;
  at: number;
  by: string;
  language: Language;
  window?: number;
  device?: string;
  printer?: string;
  zone?: string;
  ticketId?: string;
  /** The number stays readable when its day is over. */
  number?: string;
  item?: string;
  dropOff?: true;
  preferredAt?: number;
  contact?: Remark;
  /** Slips of it that were wanted so far. */
  copies: number;
  taken: { by: string; post: HelperPost; at: number; window?: number } | null;
}
