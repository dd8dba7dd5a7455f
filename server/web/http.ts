// The HTTP door put together: headers, bodies, the hall's interface, staff pages, screens, and what is left over.
import { randomBytes } from 'node:crypto';
import express from 'express';
import type { Express, RequestHandler } from 'express';
import helmet from 'helmet';
import { catalogueFrom } from '../hall/views/catalogue.ts';
import type { Asking } from './asking.ts';
import { bookingFinding } from './booking-finding.ts';
import { bookingLists, bookingPages } from './booking-pages.ts';
import type { Doors } from './doors.ts';
import type { KeyDoor } from './keys.ts';
import { manageRoutes } from './manage.ts';
import type { Drops } from './manage.ts';
import { apiDocs } from './openapi.ts';
import { lastPage, pages } from './pages.ts';
import { guideRoutes } from './guide.ts';
import { deedRoutes } from './deeds.ts';
import { resultRoutes } from './results.ts';
import { matterRoutes } from './matters.ts';
import { emergencyEntryRoutes } from './emergency.ts';
import { captionRoutes } from './captions.ts';
import { journeyRoutes } from './journeys.ts';
import { noteRoutes } from './notes.ts';
import { postRoutes } from './posts.ts';
import { createPairing } from './pairing.ts';
import { errorHandler, Refused, sendRefusal } from './refusing.ts';
import type { Sayer } from './refusing.ts';
import { restRoutes } from './rest.ts';
import { signInRoutes } from './sign-in.ts';
import type { SessionEnds } from './sign-in.ts';

const bodyLimit = '64kb';

export function createHttp(
  doors: Doors,
  { asking, keys }: { asking: Asking; keys: KeyDoor },
  ends: SessionEnds & Drops,
): Express {
  const app = express();
  const sayer: Sayer = { timeZone: () => doors.settings().settings.hall.timeZone, clock: doors.clock };
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  const { proxies } = doors.config;
  app.set('trust proxy', proxies.length === 0 ? false : proxies);
  app.use(securityHeaders(doors.config.tls !== null));
  app.use(noteRequests(doors));
  app.use(jsonOnly(sayer), express.json({ limit: bodyLimit, strict: true, inflate: false }));

  app.get('/healthz', (_request, response) => {
    response
      .setHeader('Cache-Control', 'no-store')
      .json({ status: 'ok', hall: doors.hallId, version: doors.version });
  });
  app.use('/api', apiDocs(doors.version));
  app.use('/api/v1', restRoutes(doors, asking, keys));
  app.get('/catalogue/:file', catalogue(doors));
  const pairing = createPairing(doors);
  app.use(signInRoutes(doors, ends));
  app.use(pairing.routes);
  app.use(noteRoutes(doors));
  app.use(captionRoutes(doors));
  app.use(postRoutes(doors));
  app.use(guideRoutes(doors));
  app.use('/booking', bookingPages(doors, asking));
  app.use(bookingLists(doors));
  app.use(bookingFinding(doors));
  app.use(deedRoutes(doors));
  app.use(matterRoutes(doors));
  app.use(resultRoutes(doors));
  app.use(emergencyEntryRoutes(doors));
  app.use(journeyRoutes(doors));
  app.use('/manage', manageRoutes(doors, pairing, ends));
  app.use(pages(doors.screensFolder));
  app.use(
    lastPage(doors.screensFolder, (request, response) =>
      sendRefusal(request, response, { code: 'unknownAddress' }, sayer),
    ),
  );
  app.use(errorHandler(doors.log, sayer));
  return app;
}

/** A hall on plain http must not be told to use https, nor hear of policies that a browser then only complains about. */
function securityHeaders(encrypted: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        // The staff screens' components write their styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'data:', 'blob:'],
        // Safari 15 does not count a page's own WebSocket as 'self'.
        connectSrc: ["'self'", 'ws:', 'wss:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 30 * 24 * 3600, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: encrypted ? { policy: 'same-origin' } : false,
    originAgentCluster: encrypted,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Only what went wrong is written down, and never an address, a body or who sent it. */
function noteRequests(doors: Doors): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.on('finish', () => {
      if (response.statusCode < 500) return;
      const ms = Math.round(performance.now() - started);
      const id = randomBytes(6).toString('hex');
      doors.log.warn({ id, method: request.method, status: response.statusCode, ms }, 'a request failed');
    });
    next();
  };
}

/** A body that is no JSON is 415, whatever it holds. */
function jsonOnly(sayer: Sayer): RequestHandler {
  return (request, response, next) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
    const hasBody = encoding !== undefined || (length !== undefined && length !== '0');
    const unfit = hasBody && !request.is('application/json');
    if (unfit || request.headers['content-encoding'] !== undefined) {
      // What is not read would otherwise be taken for the next request.
      response.setHeader('Connection', 'close');
      sendRefusal(request, response, { code: 'badRequest', details: { field: 'Content-Type' } }, sayer, 415);
    } else next();
  };
}

function catalogue(doors: Doors): RequestHandler {
  const texts = new Map<string, string>();
  return async (request, response) => {
    const version = /^([A-Za-z0-9_-]{1,100})\.json$/.exec(String(request.params['file']))?.[1];
    if (version === undefined) throw new Refused('unknownAddress');
    let text = texts.get(version);
    if (text === undefined) {
      const settings = await doors.readSettings(version);
      if (settings === null) throw new Refused('unknownAddress');
      text = JSON.stringify(catalogueFrom(settings, version));
      if (texts.size >= 8) texts.clear();
      texts.set(version, text);
    }
    response.type('json').setHeader('Cache-Control', 'public, max-age=31536000, immutable').send(text);
  };
}
