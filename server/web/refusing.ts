// A refusal on its way out: its HTTP status, its sentence in the asker's language, and faults that must not tell how they came about.
import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ZodError } from 'zod';
import type { Refusal, RefusalCode, RefusalDetails } from '../../contract/refusals.ts';
import type { Language } from '../../contract/settings.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';

/** Thrown inside a handler: an expected no. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, details?: RefusalDetails) {
    super(code);
    this.refusal = details === undefined ? { code } : { code, details };
  }
}

export function refusedBy(refusal: Refusal): Refused {
  return new Refused(refusal.code, refusal.details);
}

const statuses: Partial<Record<RefusalCode, number>> = {
  badRequest: 400,
  unknownRatingOption: 400,
  passwordTooWeak: 400,
  notSignedIn: 401,
  wrongPassword: 401,
  keyExpired: 401,
  keyRevoked: 401,
  notAllowed: 403,
  otherAuthority: 403,
  notYourTicket: 403,
  notYourWindow: 403,
  notYourMatter: 403,
  unknownMatter: 404,
  passwordMustChange: 403,
  unknownBooking: 404,
  unknownSlot: 404,
  notBookable: 404,
  unknownTicket: 404,
  unknownWindow: 404,
  unknownItem: 404,
  unknownQueue: 404,
  unknownPrinter: 404,
  unknownPaper: 404,
  unknownCall: 404,
  unknownHelp: 404,
  unknownAssistance: 404,
  unknownAddress: 404,
  unknownAccount: 404,
  unknownDevice: 404,
  unknownKey: 404,
  unknownDepartment: 404,
  unknownPass: 404,
  notHandledHere: 404,
  unknownChange: 404,
  unknownSettings: 404,
  tooLarge: 413,
  idempotencyKeyReused: 422,
  contractOutdated: 426,
  tooManyRequests: 429,
  fault: 500,
  busy: 503,
  clockDoubtful: 503,
};

/** What stands in the way is a state of the hall: 409, unless the code says otherwise. */
export function statusOf(code: RefusalCode): number {
  return statuses[code] ?? 409;
}

/** The first language of Accept-Language that we speak; Chinese where none is. */
export function languageOf(headers: IncomingHttpHeaders): Language {
  const wanted = (headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters
        .map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1])
        .find((text) => text !== undefined);
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((one, other) => other.quality - one.quality);
  const found = wanted.find(({ language }) => language === 'zh' || language === 'en' || language === 'ru');
  return (found?.language ?? 'zh') as Language;
}

export interface Sayer {
  timeZone: () => string;
  clock: () => number;
}

export function sayRefusal(refusal: Refusal, language: Language, sayer: Sayer): string {
  return refusalSentence(refusal, language, sayer.timeZone(), sayer.clock());
}

export function sendRefusal(
  request: Request,
  response: Response,
  refusal: Refusal,
  sayer: Sayer,
  status = statusOf(refusal.code),
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { code, details } = refusal;
  if (details?.remainingMs !== undefined && (code === 'tooManyRequests' || code === 'wrongPassword')) {
    response.setHeader('Retry-After', String(Math.ceil(details.remainingMs / 1000)));
  }
  if (code === 'busy') response.setHeader('Retry-After', '1');
  if (code === 'notSignedIn' || code === 'keyExpired' || code === 'keyRevoked')
    response.setHeader('WWW-Authenticate', 'Bearer');
  response
    .status(status)
    .setHeader('Cache-Control', 'no-store')
    .json({
      error: {
        code,
        message: sayRefusal(refusal, languageOf(request.headers), sayer),
        ...(details === undefined ? {} : { details }),
      },
    });
}

/** Names the first field that is wrong, never its value. */
export function badRequest(error: ZodError): Refused {
  const [issue] = error.issues;
  const path =
    issue === undefined
      ? []
      : issue.code === 'unrecognized_keys'
        ? [...issue.path, issue.keys[0] ?? '']
        : issue.path;
  const field = path.map(String).join('.').slice(0, 60);
  // What was sent as a field's name comes back in the answer: only plain names do.
  return new Refused('badRequest', /^[\w.-]+$/.test(field) ? { field } : undefined);
}

/** The last handler. Body parsers and routers throw errors with a status; everything unknown is a fault of ours. */
export function errorHandler(log: Logger, sayer: Sayer): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    if (error instanceof Refused) {
      sendRefusal(request, response, error.refusal, sayer);
      return;
    }
    const status = statusIn(error);
    if (status === 413) sendRefusal(request, response, { code: 'tooLarge' }, sayer);
    else if (status === 404) sendRefusal(request, response, { code: 'unknownAddress' }, sayer);
    else if (status !== null && status >= 400 && status < 500) {
      sendRefusal(request, response, { code: 'badRequest' }, sayer, status);
    } else {
      // The message of an unknown error may hold what was asked: only its kind and place are written down.
      log.error({ kind: kindOf(error), at: placeOf(error), method: request.method }, 'a request faulted');
      sendRefusal(request, response, { code: 'fault' }, sayer);
    }
  };
}

function statusIn(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Where in our own files it happened. */
export function placeOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  return error.stack
    .split('\n')
    .slice(1, 6)
    .map((line) => line.trim().replace(/\(?file:\/\/\S*?\/(?=(server|contract)\/)/, '('));
}
