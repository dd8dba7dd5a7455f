// Departments' systems that fail, and the return-priority passes given meanwhile: what can happen.
import type { BackendReason } from '../../../contract/commands/backend.ts';
import type { Place } from '../ticket.ts';
import type { Down, Pass } from '../systems/down.ts';

export type BackendEvent =
  /** `items`: what cannot be done meanwhile; none where a whole window stands still. */
  | { type: 'backendDown'; key: string; items: string[]; reason: BackendReason; by: string }
  | { type: 'backendUp'; key: string }
  /** `unreached`: taken by herself, told that she will not be reached by closing. */
  | { type: 'passGiven'; ticketId: string; pass: Omit<Pass, 'givenAt' | 'used'>; unreached?: true }
  /** A number was given for it: `ticketIssued` stands before. Its place leads by so much. */
  | { type: 'passRedeemed'; pass: string; ticketId: string; place: Place; leadMs: number }
  /** What outlives the change of day, in portions small enough for a line. */
  | { type: 'backendCarried'; down: Down[]; passes: Pass[] };
