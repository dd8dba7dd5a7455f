// Who comes first and who needs what: what can happen. The line's asker is the one who granted or verified; the class is an id of the hall file.
import type { EvidenceKind, Need } from '../../../contract/commands/needs.ts';
import type { Place } from '../ticket.ts';

export type NeedEvent =
  | {
      type: 'priorityGranted';
      ticketId: string;
      class: string;
      how: 'declared' | 'verified';
      evidence?: EvidenceKind;
      place: Place;
      leadMs: number;
    }
  | { type: 'priorityConfirmed'; ticketId: string; evidence?: EvidenceKind }
  /** `place`: where she stands as one who came when she came. */
  | { type: 'priorityRefused'; ticketId: string; place: Place; leadMs?: number }
  | { type: 'needsNoted'; ticketId: string; needs: Need[] }
  | { type: 'guideAsked'; ticketId: string; window: number };
