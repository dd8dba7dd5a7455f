// Keys of other systems, as the manager's page makes and lists them. The secret is in one answer and nowhere else.
import { z } from 'zod';

/** What a key is for; what each may ask stands in server/hall/authority.ts. */
export const keyRoles = ['reading', 'ticketing', 'booking', 'working', 'managing', 'monitoring'] as const;
export type KeyRole = (typeof keyRoles)[number];

export const newKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  role: z.enum(keyRoles),
  /** The Chinese name of another authority with windows in the hall. */
  organisation: z.string().trim().min(1).max(400).optional(),
  /** Requests a minute. */
  perMinute: z.number().int().min(1).max(60_000).default(600),
  expiresAt: z.number().int().min(0).max(9_999_999_999_999).optional(),
});
export type NewKeyAsked = z.input<typeof newKeySchema>;

export interface KeyRow {
  id: string;
  name: string;
  role: KeyRole;
  organisation?: string;
  perMinute: number;
  createdAt: number;
  expiresAt?: number;
  revokedAt?: number;
  lastUsedAt?: number;
}
export interface KeyList {
  keys: KeyRow[];
  /** By the clock that keys expire by. */
  now: number;
}
/** The only time that anybody sees the secret. */
export interface KeyMade {
  key: KeyRow;
  secret: string;
}
