// Why somebody comes, told when the number is taken, before any window. Rule N21 of RULES.md.
import type { VisitReason } from '../../../contract/commands/notice-codes.ts';
import type { HallEvent } from '../event.ts';

export function reasonAtTaking(ticketId: string, reason: VisitReason | undefined): HallEvent[] {
  return reason === undefined ? [] : [{ type: 'visitNoted', ticketId, window: 0, reason }];
}
