// The HTTP interface for other systems: /api/v1/*, with a bearer key. Shapes stand in contract/rest.ts, rules nowhere here.
import { Router } from 'express';
import type { Request } from 'express';
import { ticketIdSchema } from '../../contract/commands/fields.ts';
import { helpId } from '../../contract/commands/helping.ts';
import { endHelpBodySchema, helpActions, helpBodySchema } from '../../contract/rest/help.ts';
import type { HelpAction } from '../../contract/rest/help.ts';
import { hallActions } from '../../contract/rest/hall-actions.ts';
import { ticketActions } from '../../contract/rest/ticket-actions.ts';
import { emptyBodySchema, windowActions, windowBodies } from '../../contract/rest/windows.ts';
import {
  closeVisitsBodySchema,
  enterEmergencyBodySchema,
  itemQuerySchema,
  pauseHallBodySchema,
  reserveEmergencyBodySchema,
  serveLateBodySchema,
} from '../../contract/rest/hall.ts';
import {
  movePapersBodySchema,
  needsBodySchema,
  priorityBodySchema,
  ratingBodySchema,
  takeBodySchema,
  verificationBodySchema,
} from '../../contract/rest/tickets.ts';
import type { WindowAction } from '../../contract/rest/windows.ts';
import { boardView } from '../hall/views/board.ts';
import { handlingRows } from '../hall/views/handlings.ts';
import { intakeRows } from '../hall/views/deed-alarms.ts';
import { everyHelp } from '../hall/views/help.ts';
import { sightOf } from '../hall/views/sight.ts';
import { journeyList, journeyOf } from '../hall/views/journeys.ts';
import { itemRows, queueRows, ticketState, sentOnRows, windowRows } from '../hall/views/systems.ts';
import type { Asking } from './asking.ts';
import type { Doors } from './doors.ts';
import { keyOf, mayRead, requireKey } from './keys.ts';
import type { KeyDoor } from './keys.ts';
import { metricsText } from './metrics.ts';
import { languageOf, Refused } from './refusing.ts';
import { askFor, checked, readHall } from './rest-asking.ts';
import { matterApi } from './matters.ts';
import { bookingRoutes } from './rest-bookings.ts';
import { resultApi } from './results.ts';
import { settingsApi } from './settings.ts';

export function restRoutes(doors: Doors, asking: Asking, keys: KeyDoor): Router {
  const router = Router();
  router.use(requireKey(keys));
  router.get('/metrics', mayRead('metrics:read', true), (_request, response) => {
    response.type('text/plain; version=0.0.4').send(metricsText(doors));
  });
  lists(router, doors);
  tickets(router, doors, asking);
  furtherActions(router, asking);
  windows(router, asking);
  wholeHall(router, asking);
  help(router, doors, asking);
  router.use('/settings', settingsApi(doors));
  bookingRoutes(router, doors, asking);
  matterApi(router, doors, asking);
  resultApi(router, doors);
  actionsOfHall(router, asking);
  return router;
}

/** S12: each list holds what belongs to whose key it is. */
function lists(router: Router, doors: Doors): void {
  router.get('/queues', mayRead('hall:read'), async (request, response) => {
    const { hall, at } = await readHall(doors);
    const rows = queueRows(hall, doors.settings().settings, languageOf(request.headers), at);
    const sight = sightOf(hall, keyOf(response).organisation);
    response.json(rows.filter(({ id }) => sight.queue(id)));
  });
  router.get('/windows', mayRead('work:read'), async (request, response) => {
    const { hall } = await readHall(doors);
    const rows = windowRows(hall, doors.settings().settings, languageOf(request.headers));
    const sight = sightOf(hall, keyOf(response).organisation);
    response.json(rows.filter(({ no }) => sight.window(no)));
  });
  router.get('/sent-on', mayRead('work:read'), async (request, response) => {
    const { hall } = await readHall(doors);
    const rows = sentOnRows(hall, doors.settings().settings, languageOf(request.headers));
    const sight = sightOf(hall, keyOf(response).organisation);
    response.json(rows.filter(({ window }) => sight.window(window)));
  });
  router.get('/journeys', mayRead('work:read'), async (_request, response) => {
    const { hall, at } = await readHall(doors);
    const list = journeyList(hall, doors.surroundings.around(), at);
    const { organisation } = keyOf(response);
    const sight = sightOf(hall, organisation);
    const rows = list.rows.filter(({ ticketId }) => sight.visit(ticketId));
    // The day's counts are of the whole hall.
    response.json(organisation === undefined ? list : { ...list, rows, more: 0, counts: [] });
  });
  router.get('/items', mayRead('hall:read'), async (request, response) => {
    const { query = '' } = checked(itemQuerySchema, request.query);
    const { hall, at } = await readHall(doors);
    const language = languageOf(request.headers);
    const rows = itemRows(hall, doors.settings().settings, { language, query, at });
    const sight = sightOf(hall, keyOf(response).organisation);
    response.json(rows.filter(({ id }) => sight.item(id)));
  });
  router.get('/intakes', mayRead('work:read'), async (_request, response) => {
    const { hall } = await readHall(doors);
    const sight = sightOf(hall, keyOf(response).organisation);
    response.json(intakeRows(hall).filter(({ window }) => sight.window(window)));
  });
  router.get('/handlings', mayRead('work:read'), async (_request, response) => {
    const { hall, at } = await readHall(doors);
    const sight = sightOf(hall, keyOf(response).organisation);
    response.json(handlingRows(hall, at).filter(({ window }) => sight.window(window)));
  });
  router.get('/board', mayRead('hall:read'), async (_request, response) => {
    const { hall, at } = await readHall(doors);
    const board = boardView(hall, doors.surroundings.around(), at, null, {});
    response.json(board && sightOf(hall, keyOf(response).organisation).board(board));
  });
}

function tickets(router: Router, doors: Doors, asking: Asking): void {
  router.post('/tickets', async (request, response) => {
    const { item, items, queue, journey, language, channel, printer, priorityClass, needs, reason } = checked(
      takeBodySchema,
      request.body,
    );
    const wanted = items ?? (item === undefined ? undefined : [item]);
    const taken = await askFor(asking, request, response, {
      name: 'takeTicket',
      ...(wanted === undefined ? {} : { items: wanted }),
      ...(queue === undefined ? {} : { queue }),
      ...(journey === undefined ? {} : { journey }),
      ...(language === undefined ? {} : { language }),
      ...(channel === undefined ? {} : { channel }),
      ...(printer === undefined ? {} : { printer }),
      ...(priorityClass === undefined ? {} : { priorityClass }),
      ...(needs === undefined ? {} : { needs }),
      ...(reason === undefined ? {} : { reason }),
    });
    response.status(201).json({ ...taken.answer, url: taken.url });
  });
  router.get('/tickets/:ticketId', mayRead('ticket:read'), async (request, response) => {
    const ticketId = readTicketId(request);
    const { hall, at } = await readHall(doors);
    if (!sightOf(hall, keyOf(response).organisation).visit(ticketId)) throw new Refused('otherAuthority');
    const state = ticketState(hall, ticketId, at);
    if (state === null) throw new Refused('unknownTicket');
    response.json({ ...state, ...journeyOf(hall, doors.surroundings.around(), ticketId, at) });
  });
  router.delete('/tickets/:ticketId', async (request, response) => {
    const ticketId = readTicketId(request);
    const { answer } = await askFor(asking, request, response, { name: 'withdrawTicket', ticketId });
    response.json({ ticketId, ...answer });
  });
  router.post('/tickets/:ticketId/papers', async (request, response) => {
    const ticketId = readTicketId(request);
    const where = checked(movePapersBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'movePapers', ticketId, ...where });
    response.json(answer);
  });
  router.post('/tickets/:ticketId/priority', async (request, response) => {
    const ticketId = readTicketId(request);
    const granted = checked(priorityBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, {
      name: 'grantPriority',
      ticketId,
      ...granted,
    });
    response.json(answer);
  });
  router.put('/tickets/:ticketId/needs', async (request, response) => {
    const ticketId = readTicketId(request);
    const noted = checked(needsBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'noteNeeds', ticketId, ...noted });
    response.json(answer);
  });
  router.post('/tickets/:ticketId/priority/verification', async (request, response) => {
    const ticketId = readTicketId(request);
    const verified = checked(verificationBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, {
      name: 'confirmPriority',
      ticketId,
      ...verified,
    });
    response.json(answer);
  });
  router.post('/tickets/:ticketId/rating', async (request, response) => {
    const ticketId = readTicketId(request);
    const rating = checked(ratingBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'rateVisit', ticketId, ...rating });
    response.status(201).json(answer);
  });
}

/** What else is done with one ticket. */
function furtherActions(router: Router, asking: Asking): void {
  for (const [path, { command, body }] of Object.entries(ticketActions)) {
    router.post(`/tickets/:ticketId/${path}`, async (request, response) => {
      const ticketId = readTicketId(request);
      const asked = checked(body ?? emptyBodySchema, request.body) as object;
      const { answer } = await askFor(asking, request, response, { name: command, ticketId, ...asked });
      response.json(answer);
    });
  }
}

function readTicketId(request: Request): string {
  const read = ticketIdSchema.safeParse(request.params['ticketId']);
  if (!read.success) throw new Refused('unknownTicket');
  return read.data;
}

function windows(router: Router, asking: Asking): void {
  router.post('/windows/:no/:action', async (request, response) => {
    const action = request.params.action;
    if (!Object.hasOwn(windowActions, action)) throw new Refused('unknownAddress');
    const no = /^[1-9]\d{0,2}$/.test(request.params.no) ? Number(request.params.no) : null;
    if (no === null) throw new Refused('unknownWindow');
    const body = windowBody(action as WindowAction, request.body);
    // One word for both: a window resumes calling, or it resumes a parked visit.
    const name =
      'ticketId' in body && action === 'resume' ? 'resumeTicket' : windowActions[action as WindowAction];
    const { answer } = await askFor(asking, request, response, { name, window: no, ...body });
    response.json(answer);
  });
}

function wholeHall(router: Router, asking: Asking): void {
  router.post('/hall/pause', async (request, response) => {
    const body = checked(pauseHallBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'pauseHall', ...body });
    response.json(answer);
  });
  router.post('/hall/serve-late', async (request, response) => {
    const body = checked(serveLateBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'serveLate', ...body });
    response.json(answer);
  });
  router.post('/hall/close-visits', async (request, response) => {
    const body = checked(closeVisitsBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'closeVisits', ...body });
    response.json(answer);
  });
  router.post('/emergency-numbers', async (request, response) => {
    const body = checked(reserveEmergencyBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'reserveEmergencyNumbers', ...body });
    response.status(201).json(answer);
  });
  router.post('/emergency-numbers/entries', async (request, response) => {
    const body = checked(enterEmergencyBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'enterEmergencyNumbers', ...body });
    response.status(201).json(answer);
  });
  router.post('/hall/resume', async (request, response) => {
    checked(emptyBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'resumeHall' });
    response.json(answer);
  });
}

function help(router: Router, doors: Doors, asking: Asking): void {
  router.get('/help', mayRead('work:read'), async (_request, response) => {
    const { hall, at } = await readHall(doors);
    const sight = sightOf(hall, keyOf(response).organisation);
    const asking = everyHelp(hall, doors.surroundings.around(), at);
    response.json(asking.filter(({ window }) => sight.window(window)));
  });
  router.post('/help', async (request, response) => {
    const body = checked(helpBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'requestHelp', ...body });
    response.status(201).json(answer);
  });
  router.post('/help/:helpId/:action', async (request, response) => {
    const { action } = request.params;
    if (!Object.hasOwn(helpActions, action)) throw new Refused('unknownAddress');
    const named = helpId.safeParse(request.params.helpId);
    if (!named.success) throw new Refused('unknownHelp');
    const body = checked(action === 'end' ? endHelpBodySchema : emptyBodySchema, request.body);
    const name = helpActions[action as HelpAction];
    const { answer } = await askFor(asking, request, response, { name, helpId: named.data, ...body });
    response.json(answer);
  });
}

/** Actions that name no window: one address each. */
function actionsOfHall(router: Router, asking: Asking): void {
  for (const [path, action] of Object.entries(hallActions)) {
    router.post(`/${path}`, async (request, response) => {
      const body = checked(action.body, request.body) as object;
      const done = await askFor(asking, request, response, { name: action.command, ...body });
      response.json({ ...done.answer, ...(done.url === undefined ? {} : { url: done.url }) });
    });
  }
}

function windowBody(action: WindowAction, given: unknown): object {
  return checked(windowBodies[action] ?? emptyBodySchema, given) as object;
}
