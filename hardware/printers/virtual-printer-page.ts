// The virtual printer's own web page: its papers as pictures, its state, and buttons to take the paper out or open the cover.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { drawSlip } from './slip-picture.ts';
import { listPage, ticketPage } from './virtual-printer-html.ts';
import type { Behaviour, PaperState, VirtualPrinter, VirtualTicket } from './virtual-printer.ts';

export type PageControls = Omit<VirtualPrinter, 'host' | 'printPort' | 'pagePort' | 'close'>;

export type ServedPage = { readonly port: number; close(): Promise<void> };

const longestBody = 1_000;

type Answer = { readonly status: number; readonly type: string; readonly body: string | Buffer };

export async function servePage(controls: PageControls, host: string, port: number): Promise<ServedPage> {
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    answer(controls, request).then(
      (found) => send(response, found),
      () => send(response, json(400, { error: 'badRequest' })),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => end(server),
  };
}

async function answer(controls: PageControls, request: IncomingMessage): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://printer');
  if (request.method === 'POST') return change(controls, request, pathname);
  if (request.method !== 'GET' && request.method !== 'HEAD') return json(405, { error: 'methodNotAllowed' });
  if (pathname === '/') return html(listPage(controls.tickets(), controls.state()));
  if (pathname === '/state.json') return json(200, controls.state());
  if (pathname === '/tickets.json')
    return json(200, { ...controls.state(), tickets: controls.tickets().map(plainTicket) });
  const font = /^\/font\/((?:files\/)?[\w.-]+\.(?:css|woff2))$/.exec(pathname)?.[1];
  if (font !== undefined) return fontFile(font);
  const found = /^\/tickets\/(\d{1,9})(\.svg|\.json)?$/.exec(pathname);
  const ticket = controls.tickets().find(({ no }) => no === Number(found?.[1]));
  if (found === null || ticket === undefined) return json(404, { error: 'notFound' });
  if (found[2] === '.json') return json(200, plainTicket(ticket));
  const { columns } = controls.state();
  if (found[2] === '.svg')
    return { status: 200, type: 'image/svg+xml; charset=utf-8', body: drawSlip(ticket, columns) };
  return html(ticketPage(ticket, columns));
}

/** A ticket without its drawing: what tests and people read. */
function plainTicket(ticket: VirtualTicket): Omit<VirtualTicket, 'lines'> {
  const { lines: _drawing, ...plain } = ticket;
  return plain;
}

async function change(controls: PageControls, request: IncomingMessage, pathname: string): Promise<Answer> {
  // A page of another origin cannot send this type unasked, so no web page elsewhere can open the cover.
  if (request.headers['content-type']?.split(';')[0] !== 'application/json')
    return json(415, { error: 'jsonOnly' });
  const body = asRecord(JSON.parse(await readBody(request)));
  if (!(await carryOut(controls, pathname, body))) return json(422, { error: 'unknownChange' });
  return json(200, controls.state());
}

async function carryOut(
  controls: PageControls,
  pathname: string,
  body: Record<string, unknown>,
): Promise<boolean> {
  const { state } = body;
  if (pathname === '/paper') {
    const paper = paperState(body);
    if (paper !== undefined) controls.setPaper(paper);
    return paper !== undefined;
  }
  if (pathname === '/cover' && (state === 'open' || state === 'closed')) controls.setCover(state);
  else if (pathname === '/cutter' && (state === 'well' || state === 'jammed')) controls.setCutter(state);
  else if (pathname === '/power' && state === 'on') await controls.restorePower();
  else if (pathname === '/power' && state === 'off') controls.cutPower(count(body['afterLines']) ?? 0);
  else if (pathname === '/behaviour') controls.behave(behaviour(body));
  else return false;
  return true;
}

function paperState(body: Record<string, unknown>): PaperState | undefined {
  const linesLeft = count(body['linesLeft']);
  if (linesLeft !== undefined) return { linesLeft };
  const { state } = body;
  return state === 'in' || state === 'out' || state === 'nearEnd' ? state : undefined;
}

function behaviour(body: Record<string, unknown>): Behaviour {
  const { mute, seals } = body;
  const [bufferBytes, lineMs] = [count(body['bufferBytes']), count(body['lineMs'])];
  return {
    ...(typeof mute === 'boolean' ? { mute } : {}),
    ...(typeof seals === 'boolean' ? { seals } : {}),
    ...(bufferBytes === undefined ? {} : { bufferBytes: Math.max(16, bufferBytes) }),
    ...(lineMs === undefined ? {} : { lineMs }),
  };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000
    ? value
    : undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += String(chunk);
    if (body.length > longestBody) throw new RangeError('the body is too long');
  }
  return body;
}

/** The Chinese font comes from this machine: a hall has no internet. Without it the system's own fonts are used. */
async function fontFile(name: string): Promise<Answer> {
  try {
    const folder = dirname(
      createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css'),
    );
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'font/woff2';
    return { status: 200, type, body: await readFile(join(folder, name)) };
  } catch {
    return json(404, { error: 'notFound' });
  }
}

function html(body: string): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body };
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  const cache = type.startsWith('font') ? 'max-age=86400' : 'no-store';
  response.writeHead(status, {
    'content-type': type,
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
