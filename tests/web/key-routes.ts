// Every address of the HTTP interface, and what is asked there of a hall's tax office and of the rest of the hall.
import type { WindowAction } from '../../contract/rest/windows.ts';

/** Windows 20 and 21 of the demonstration hall are the tax office's: queues N and R. */
export const organisation = '税务局';
interface Things {
  ticketId: string;
  bookingId: string;
  helpId: string;
  matter: string;
}
export interface World {
  own: Things;
  others: Things;
}
export interface Ask {
  method: string;
  path: string;
  body?: object;
}
interface Parts extends Things {
  window: number;
  item: string;
  queue: string;
}
const partsOf = (world: World, side: 'own' | 'others'): Parts => ({
  ...world[side],
  ...(side === 'own'
    ? { window: 20, item: 'invoices', queue: 'N' }
    : { window: 3, item: 'senior-allowance', queue: 'D' }),
});

/** `verb`: its own is done or refused for what stands in the way; the others' is refused. `list`: it holds its own alone. `hall`: nobody's but the hall's; `everybodys`: cannot be told apart by whose it is. */
type Kind = 'verb' | 'list' | 'hall' | 'everybodys';
interface Row {
  kind: Kind;
  path?: (parts: Parts) => string;
  body?: (parts: Parts) => object;
}

const deed = 'R261123-001';
const start = Date.UTC(2030, 0, 1);
const document = '11010519491231002X';
const windowBodies: Partial<Record<WindowAction, (parts: Parts) => object>> = {
  call: ({ ticketId }) => ({ ticketId, reason: 'other' }),
  park: () => ({ kind: 'held' }),
  transfer: ({ queue }) => ({ to: { queue }, reason: 'other' }),
  decline: ({ ticketId }) => ({ ticketId, reason: 'other' }),
  'take-back': ({ ticketId }) => ({ ticketId }),
  'change-item': ({ item }) => ({ item }),
  'end-step': () => ({ ending: 'done' }),
  'convert-consultation': ({ item }) => ({ item }),
  direct: ({ item }) => ({ item }),
  help: () => ({ kind: 'dutyManager' }),
  assist: () => ({ kind: 'escort' }),
  'take-assistance': () => ({ assistanceId: 'nosuchone01' }),
  'end-assistance': () => ({ assistanceId: 'nosuchone01' }),
  'assistance-paper': () => ({ assistanceId: 'nosuchone01', printer: 'K1' }),
  'hand-over': () => ({ toClerk: 'nobody' }),
  matter: () => ({ what: 'other' }),
  'still-here': () => ({ stillHere: true }),
  'drop-case-number': () => ({ caseNo: 'HRB-2026-0001' }),
  'ask-outside': () => ({ text: '清单外材料' }),
  'deed-paper': () => ({ deed }),
  'answer-relief': () => ({ agree: true }),
  'take-over': () => ({ reason: 'ill' }),
  'case-number': () => ({ caseNo: 'HRB-2026-0001' }),
  pickup: () => ({ caseNo: 'HRB-2026-0001' }),
  'hand-result': () => ({ caseNo: 'HRB-2026-0001' }),
  visit: () => ({ reason: 'seal' }),
  commitment: () => ({ materials: ['id-card'] }),
  supply: () => ({ deed, materials: ['id-card'] }),
  return: () => ({ deed }),
};

const ofTicket = (tail = '') => ({ path: ({ ticketId }: Parts) => `/api/v1/tickets/${ticketId}${tail}` });
const ofHelp = (step: string) => ({ path: ({ helpId }: Parts) => `/api/v1/help/${helpId}/${step}` });
const ofBooking = { path: ({ bookingId }: Parts) => `/api/v1/bookings/${bookingId}` };
const ofMatter = (step = '') => ({ path: ({ matter }: Parts) => `/api/v1/matters/${matter}${step}` });
const hall = (body?: object): Row => ({ kind: 'hall', ...(body === undefined ? {} : { body: () => body }) });

const rows: Record<string, Row> = {
  'GET /api/v1/queues': { kind: 'list' },
  'GET /api/v1/windows': { kind: 'list' },
  'GET /api/v1/sent-on': { kind: 'list' },
  'GET /api/v1/journeys': { kind: 'list' },
  'GET /api/v1/items': { kind: 'list' },
  'GET /api/v1/board': { kind: 'list' },
  'GET /api/v1/help': { kind: 'list' },
  'GET /api/v1/intakes': { kind: 'list' },
  'GET /api/v1/handlings': { kind: 'list' },
  'GET /api/v1/bookings': { kind: 'list' },
  'GET /api/v1/slots': { kind: 'verb', path: ({ queue }) => `/api/v1/slots?queue=${queue}` },
  'GET /api/v1/bookings/{bookingId}': { kind: 'verb', ...ofBooking },
  'PATCH /api/v1/bookings/{bookingId}': { kind: 'verb', ...ofBooking, body: () => ({ start }) },
  'DELETE /api/v1/bookings/{bookingId}': { kind: 'verb', ...ofBooking },
  'POST /api/v1/bookings': { kind: 'verb', body: ({ item }) => ({ item, start, document }) },
  'POST /api/v1/bookings/holds': { kind: 'verb', body: ({ item }) => ({ item, start, document }) },
  'POST /api/v1/check-in': { kind: 'verb', body: ({ bookingId }) => ({ bookingId }) },
  'POST /api/v1/slots/closures': hall({ pool: 'N', from: start, until: start + 1, reason: 'other' }),
  'POST /api/v1/slots/affected': hall({ bookingIds: ['nobody00'], how: 'cancel' }),
  'POST /api/v1/slots/places': hall({ pool: 'N', start, more: 1 }),
  'POST /api/v1/tickets': { kind: 'verb', body: ({ item }) => ({ item }) },
  'GET /api/v1/tickets/{ticketId}': { kind: 'verb', ...ofTicket() },
  'DELETE /api/v1/tickets/{ticketId}': { kind: 'verb', ...ofTicket() },
  'POST /api/v1/tickets/{ticketId}/rating': {
    kind: 'verb',
    ...ofTicket('/rating'),
    body: () => ({ level: 5 }),
  },
  'POST /api/v1/tickets/{ticketId}/papers': { kind: 'verb', ...ofTicket('/papers'), body: () => ({}) },
  'POST /api/v1/tickets/{ticketId}/priority': {
    kind: 'verb',
    ...ofTicket('/priority'),
    body: () => ({ priorityClass: 'elderly', evidence: 'document' }),
  },
  'PUT /api/v1/tickets/{ticketId}/needs': {
    kind: 'verb',
    ...ofTicket('/needs'),
    body: () => ({ needs: [] }),
  },
  'POST /api/v1/tickets/{ticketId}/priority/verification': {
    kind: 'verb',
    ...ofTicket('/priority/verification'),
    body: () => ({ confirmed: true }),
  },
  'POST /api/v1/tickets/{ticketId}/come-back': { kind: 'verb', ...ofTicket('/come-back') },
  'POST /api/v1/tickets/{ticketId}/on-my-way': { kind: 'verb', ...ofTicket('/on-my-way') },
  'POST /api/v1/tickets/{ticketId}/undo-withdrawal': { kind: 'verb', ...ofTicket('/undo-withdrawal') },
  'POST /api/v1/tickets/{ticketId}/precheck': {
    kind: 'verb',
    ...ofTicket('/precheck'),
    body: () => ({ seen: [] }),
  },
  'POST /api/v1/tickets/{ticketId}/at-closing': {
    kind: 'verb',
    ...ofTicket('/at-closing'),
    body: () => ({ choice: 'wait' }),
  },
  'POST /api/v1/tickets/{ticketId}/pass-over-step': {
    kind: 'verb',
    ...ofTicket('/pass-over-step'),
    body: ({ item }) => ({ item, ending: 'skipped', reason: 'other' }),
  },
  'POST /api/v1/tickets/{ticketId}/outside': {
    kind: 'verb',
    ...ofTicket('/outside'),
    body: () => ({ agree: true }),
  },
  'POST /api/v1/tickets/{ticketId}/slip': {
    kind: 'verb',
    ...ofTicket('/slip'),
    body: () => ({ printer: 'K1' }),
  },
  'POST /api/v1/tickets/{ticketId}/receive': { kind: 'verb', ...ofTicket('/receive') },
  'POST /api/v1/tickets/{ticketId}/hand-over': {
    kind: 'verb',
    ...ofTicket('/hand-over'),
    body: () => ({ to: { window: 20 }, reason: 'other' }),
  },
  'POST /api/v1/tickets/{ticketId}/decline': {
    kind: 'verb',
    ...ofTicket('/decline'),
    body: () => ({ reason: 'other' }),
  },
  'POST /api/v1/tickets/{ticketId}/take-back': { kind: 'verb', ...ofTicket('/take-back') },
  'POST /api/v1/duty': { kind: 'everybodys', body: () => ({}) },
  'POST /api/v1/duty/end': { kind: 'everybodys', body: () => ({}) },
  'POST /api/v1/hall/pause': hall({ reason: 'drill' }),
  'POST /api/v1/hall/resume': hall(),
  'POST /api/v1/hall/serve-late': hall({ late: true }),
  'POST /api/v1/hall/close-visits': hall({ late: true, reason: 'other' }),
  'POST /api/v1/emergency-numbers': hall({ queue: 'N', count: 10 }),
  'POST /api/v1/emergency-numbers/entries': hall({ queue: 'N', from: 'N901', handedAt: 1 }),
  'POST /api/v1/help': { kind: 'verb', body: ({ ticketId }) => ({ kind: 'guide', ticketId }) },
  'POST /api/v1/help/{helpId}/acknowledge': { kind: 'verb', ...ofHelp('acknowledge') },
  'POST /api/v1/help/{helpId}/arrive': { kind: 'verb', ...ofHelp('arrive') },
  'POST /api/v1/backend/down': { kind: 'verb', body: ({ item }) => ({ items: [item] }) },
  'POST /api/v1/backend/up': { kind: 'verb', body: ({ item }) => ({ items: [item] }) },
  'POST /api/v1/messages/result': {
    kind: 'verb',
    body: ({ ticketId }) => ({ ticketId, forgetPhone: true }),
  },
  'POST /api/v1/messages/choice': { kind: 'verb', body: ({ ticketId }) => ({ ticketId, declined: [] }) },
  'POST /api/v1/messages/switch': hall({ kind: 'called', on: true }),
  'POST /api/v1/passes': { kind: 'verb', body: ({ ticketId }) => ({ ticketId }) },
  // Help that is over anybody may say, a pass or a paper is known by its own code alone, and of an import each booking is answered for itself.
  'POST /api/v1/help/{helpId}/end': { kind: 'everybodys', ...ofHelp('end'), body: () => ({}) },
  'POST /api/v1/passes/redeem': { kind: 'everybodys', body: () => ({ pass: '1123-999', code: '0000' }) },
  'POST /api/v1/deeds/end': { kind: 'everybodys', body: () => ({ deed, ending: 'withdrawn' }) },
  'GET /api/v1/results': { kind: 'list' },
  'POST /api/v1/results': { kind: 'verb', body: ({ item }) => ({ caseNo: 'CASE-0001', item }) },
  'POST /api/v1/results/end': {
    kind: 'everybodys',
    body: () => ({ caseNo: 'CASE-0001', ending: 'mailed' }),
  },
  // Whoever fetches stands in the hall's own pick-up queue.
  'POST /api/v1/pickups': hall({ code: '000000' }),
  'GET /api/v1/matters': { kind: 'list' },
  'GET /api/v1/matters/{number}': { kind: 'verb', ...ofMatter() },
  'POST /api/v1/matters': { kind: 'verb', body: ({ ticketId }) => ({ ticketId, what: 'other' }) },
  'POST /api/v1/matters/{number}/contact': { kind: 'verb', ...ofMatter('/contact') },
  'POST /api/v1/matters/{number}/hand': {
    kind: 'verb',
    ...ofMatter('/hand'),
    body: () => ({ to: { post: 'dutyManager' }, reason: 'other' }),
  },
  'POST /api/v1/matters/{number}/answer': {
    kind: 'verb',
    ...ofMatter('/answer'),
    body: () => ({ outcome: 'guided' }),
  },
  'POST /api/v1/matters/{number}/close': {
    kind: 'verb',
    ...ofMatter('/close'),
    body: () => ({ why: 'withdrawn' }),
  },
  'POST /api/v1/matters/{number}/paper': {
    kind: 'verb',
    ...ofMatter('/paper'),
    body: () => ({ printer: 'K1' }),
  },
  'POST /api/v1/handlings/note': {
    kind: 'everybodys',
    body: () => ({ deed: 'S261123-001', step: 'replied' }),
  },
  'POST /api/v1/intakes/answer': {
    kind: 'everybodys',
    body: ({ ticketId }) => ({ intake: ticketId, how: 'noticed' }),
  },
  'POST /api/v1/returns': { kind: 'everybodys', body: () => ({ deed }) },
  'POST /api/v1/bookings/import': {
    kind: 'everybodys',
    body: ({ item }) => ({ bookings: [{ item, start, document }] }),
  },
  'GET /api/v1/settings': hall(),
  'GET /api/v1/settings/{version}': { ...hall(), path: () => '/api/v1/settings/none' },
  'POST /api/v1/settings/preview': hall({}),
  'POST /api/v1/settings/publish': hall({}),
  'POST /api/v1/settings/withdraw': hall({}),
  'GET /api/v1/metrics': hall(),
};

export interface Route {
  name: string;
  kind: Kind;
  ask: (world: World, side: 'own' | 'others') => Ask;
}

function routeOf(name: string, row: Row): Route {
  const [method = '', path = ''] = name.split(' ');
  return {
    name,
    kind: row.kind,
    ask(world, side) {
      const parts = partsOf(world, side);
      const body = row.body?.(parts) ?? (method === 'GET' || method === 'DELETE' ? undefined : {});
      return { method, path: row.path?.(parts) ?? path, ...(body === undefined ? {} : { body }) };
    },
  };
}

export function routesOf(actions: readonly WindowAction[]): Route[] {
  const windows = actions.map((action) =>
    routeOf(`POST /api/v1/windows/{no}/${action}`, {
      kind: 'verb',
      path: ({ window }) => `/api/v1/windows/${window}/${action}`,
      ...(windowBodies[action] === undefined ? {} : { body: windowBodies[action] }),
    }),
  );
  return [...Object.entries(rows).map(([name, row]) => routeOf(name, row)), ...windows];
}
