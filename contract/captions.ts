// What a clerk shows a visitor in writing on the pad at her window: a phrase card, or words typed for her. Never journaled, never logged, gone with the visit.
import { z } from 'zod';
import { ticketIdSchema, windowNo } from './commands/fields.ts';

export const phraseThemes = {
  show: ['showId', 'showMaterials', 'original', 'missing'],
  act: ['sign', 'fill', 'fingerprint', 'camera', 'pay', 'keypad'],
  tell: ['wait', 'done', 'receipt', 'collect', 'elsewhere', 'payFirst'],
  care: ['slowly', 'write', 'nod', 'interpreter', 'follow', 'seat'],
} as const;
export type PhraseTheme = keyof typeof phraseThemes;
export type PhraseId = (typeof phraseThemes)[PhraseTheme][number];
export const phraseIds = Object.values(phraseThemes).flat() as [PhraseId, ...PhraseId[]];

export const captionLimit = 200;
/** A caption leaves the pad by itself after so long. */
export const captionShownMs = 120_000;

/** `POST /desk/captions`: one card, typed words, or nothing any more; `ticketId` is the visitor it is meant for. */
export const captionBodySchema = z.strictObject({
  window: windowNo,
  ticketId: ticketIdSchema,
  shows: z
    .union([
      z.strictObject({ card: z.enum(phraseIds) }),
      z.strictObject({ text: z.string().trim().min(1).max(captionLimit) }),
    ])
    .nullable(),
});
export type CaptionShows = NonNullable<z.infer<typeof captionBodySchema>['shows']>;
