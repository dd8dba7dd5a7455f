// Bookings asked for that are well formed and mostly impossible: only whether they may be asked at all is looked at.
import type { CommandName } from '../../contract/commands.ts';

export const bookingsAsked: Partial<Record<CommandName, object>> = {
  holdSlot: { queue: 'D', start: 1, document: 'E1234567' },
  bookSlot: { queue: 'D', start: 1, document: 'E1234567' },
  changeBooking: { code: 'ZZZZZZZZ', start: 1 },
  cancelBooking: { code: 'ZZZZZZZZ' },
  checkIn: { code: 'ZZZZZZZZ' },
  closeSlots: { from: 1, until: 1, reason: 'other', pool: 'no-such-pool' },
  settleAffected: { bookingIds: ['nobody00'], how: 'cancel' },
  openMorePlaces: { pool: 'no-such-pool', start: 1, more: 1 },
};
