// The one wire between the hall and everything that shows or does something: typed Socket.IO maps.
import { z } from 'zod';
import { commandIdSchema, ticketIdSchema } from './commands/fields.ts';
import type { AnswerOf, Command, CommandName } from './commands.ts';
import type { Refusal } from './refusals.ts';
import { languageSchema } from './settings.ts';
import type { View } from './views.ts';

/** Who connects. Staff come with their session cookie and name nothing here. */
export const handshakeSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('staff'), contract: z.number().int(), language: languageSchema.optional() }),
  z.strictObject({
    as: z.literal('device'),
    contract: z.number().int(),
    token: z.string().min(20).max(200),
    language: languageSchema.optional(),
  }),
  z.strictObject({
    as: z.literal('visitor'),
    contract: z.number().int(),
    ticketId: ticketIdSchema,
    secret: z.string().min(16).max(64),
    language: languageSchema.optional(),
  }),
  z.strictObject({
    as: z.literal('key'),
    contract: z.number().int(),
    key: z.string().min(8).max(200),
    language: languageSchema.optional(),
  }),
  /** Only under `--demo`: a screen opens without signing in. */
  z.strictObject({
    as: z.literal('demo'),
    contract: z.number().int(),
    screen: z.enum(['kiosk', 'board', 'windowDisplay', 'pad', 'desk', 'guide', 'manager']),
    window: z.number().int().min(1).max(999).optional(),
    zone: z.string().max(40).optional(),
    name: z.string().max(40).optional(),
    language: languageSchema.optional(),
  }),
]);
export type Handshake = z.infer<typeof handshakeSchema>;

/** The view a socket wants; one at a time, the next replaces it. */
export const watchSchema = z.discriminatedUnion('audience', [
  z.strictObject({ audience: z.literal('board'), zone: z.string().max(40).nullable().default(null) }),
  z.strictObject({ audience: z.literal('windowDisplay'), window: z.number().int().min(1).max(999) }),
  z.strictObject({ audience: z.literal('kiosk'), printer: z.string().max(40).optional() }),
  z.strictObject({ audience: z.literal('phone'), ticketId: ticketIdSchema }),
  z.strictObject({ audience: z.literal('desk'), window: z.number().int().min(1).max(999) }),
  z.strictObject({ audience: z.literal('pad'), window: z.number().int().min(1).max(999) }),
  z.strictObject({ audience: z.literal('manager') }),
  z.strictObject({ audience: z.literal('guide'), zone: z.string().max(40).nullable().default(null) }),
  z.strictObject({ audience: z.literal('printer') }),
]);
export type Watch = z.infer<typeof watchSchema>;

/** How a screen or device is; never journaled, said again on every hello. */
export const reportSchema = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('board'),
    audio: z.enum(['ok', 'locked', 'noVoice', 'off']),
    backlog: z.number().int().min(0).max(1000),
  }),
  z.strictObject({
    about: z.literal('printer'),
    printer: z.string().max(40),
    health: z.enum([
      'ok',
      'nearEnd',
      'paperOut',
      'coverOpen',
      'cutterError',
      'offline',
      'unreachable',
      'unknown',
    ]),
    /** Where a virtual printer shows its slips. */
    page: z.string().max(200).optional(),
  }),
]);
export type Report = z.infer<typeof reportSchema>;

export const askSchema = z.strictObject({ commandId: commandIdSchema, command: z.unknown() });
export interface Ask<Name extends CommandName = CommandName> {
  commandId: string;
  command: Extract<Command, { name: Name }>;
}

export type Answer<Name extends CommandName = CommandName> =
  { ok: true; answer: AnswerOf<Name>; url?: string } | { ok: false; refusal: Refusal; message: string };
export type Done = { ok: true } | { ok: false; refusal: Refusal; message: string };

export interface ClientToServer {
  ask: (ask: { commandId: string; command: unknown }, answered: (answer: Answer) => void) => void;
  watch: (watch: Watch, answered: (done: Done) => void) => void;
  report: (report: Report, answered: (done: Done) => void) => void;
  /** The view that came last is on the screen: the next may come. */
  drawn: () => void;
}
export interface ServerToClient {
  /** The whole view as JSON text, so that one audience's view is put into bytes once for all its sockets. The screen answers each with `drawn`. */
  view: (text: string) => void;
  /** The server speaks another contract version: reload. */
  outdated: (contract: number) => void;
}
export type ReadView = (text: string) => View;
