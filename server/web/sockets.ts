// The live door: who connects, what each socket asks, watches and reports, and who is put out.
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Refusal } from '../../contract/refusals.ts';
import { askSchema, reportSchema, watchSchema } from '../../contract/socket.ts';
import type { Answer, Done } from '../../contract/socket.ts';
import type { Language } from '../../contract/settings.ts';
import { unreachable } from '../hall/authority.ts';
import type { Asker } from '../hall/authority.ts';
import type { Asking } from './asking.ts';
import type { Doors } from './doors.ts';
import { rooms, welcome } from './handshake.ts';
import type { KeyDoor } from './keys.ts';
import type { Line, Lines } from './line.ts';
import { rateLimit } from './limits.ts';
import type { Limit } from './limits.ts';
import { isOthers, mayWatch } from './may-watch.ts';
import { baseFrom } from './reached.ts';
import { kindOf, placeOf, sayRefusal } from './refusing.ts';
import { createTogether } from './send-together.ts';
import type { Together } from './send-together.ts';
import { createTelling } from './telling.ts';
import type { Telling } from './telling.ts';
import { nothingToShow, rewatch, show } from './watching.ts';

const socketsAtMost = 6_000;
const socketsPerTicket = 6;
const asksInFlight = 16;
const malformedAtMost = 50;
const bodyBytes = 64 * 1024;
const minute = 60_000;

export interface LiveDoor {
  telling: Telling;
  deviceOut: (deviceId: string) => void;
  accountOut: (accountId: string) => void;
  keyOut: (keyId: string) => void;
  sessionOut: (token: string) => void;
  second: () => void;
  close: () => Promise<void>;
}

/** How often one screen, person or ticket may ask; a key as often as it was made for. */
function askLimits(clock: () => number, keys: KeyDoor): (asker: Asker) => number | null {
  const people = rateLimit({ perSecond: 20, burst: 60, clock });
  const agents = rateLimit({ perSecond: 100, burst: 300, clock });
  const visitors = rateLimit({ perSecond: 4, burst: 40, clock });
  const soon = (limit: Limit, key: string) => limit.tooSoon(key);
  return (asker) => {
    switch (asker.kind) {
      case 'staff':
        return soon(people, asker.id);
      case 'device':
        return soon(asker.role === 'agent' || asker.role === 'board' ? agents : people, asker.id);
      case 'visitor':
        return soon(visitors, asker.ticketId);
      case 'key':
        return keys.tooSoon(asker);
      case 'booker':
      case 'clock':
        return null;
      default:
        throw unreachable(asker);
    }
  };
}

export function openLiveDoor(
  http: HttpServer,
  doors: Doors,
  { asking, keys }: { asking: Asking; keys: KeyDoor },
): LiveDoor {
  const io: Lines = new Server(http, {
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: bodyBytes,
    serveClient: false,
    connectTimeout: 10_000,
    pingInterval: 10_000,
    pingTimeout: 15_000,
    cors: { origin: false },
    allowRequest: (_request, decide) => decide(null, io.engine.clientsCount < socketsAtMost),
  });
  const telling = createTelling({
    clock: doors.wallClock,
    hurried: doors.config.speed !== 1,
    onFault: (error) =>
      doors.log.error({ kind: kindOf(error), at: placeOf(error) }, 'a view could not be made'),
  });
  const tooSoon = askLimits(doors.wallClock, keys);
  const together = createTogether((screenIds, text) => io.to(screenIds).emit('view', text));
  io.use((line, next) => {
    letIn({ doors, keys, io, together }, line).then(
      (refused) => next(refused ?? undefined),
      (error: unknown) => {
        doors.log.error({ kind: kindOf(error), at: placeOf(error) }, 'a handshake faulted');
        next(refusedAtDoor(doors, { code: 'fault' }, 'zh'));
      },
    );
  });
  io.on('connection', (line) => serve({ doors, telling, asking, tooSoon }, line));
  const untell = doors.live.onTold(() => telling.changed());
  const unchange = doors.surroundings.onChange(() => {
    rewatch(doors, telling, io);
    telling.changed();
  });
  const out = (room: string) => io.in(room).disconnectSockets(true);
  doors.others?.presence.onRevoked((id) => out(rooms.ofDevice(id)));
  const recheck = rechecking(doors, io);
  return {
    telling,
    deviceOut: (id) => out(rooms.ofDevice(id)),
    accountOut: (id) => out(rooms.ofAccount(id)),
    keyOut: (id) => out(rooms.ofKey(id)),
    sessionOut: (token) => out(rooms.ofSession(token)),
    second() {
      telling.second();
      recheck();
    },
    async close() {
      untell();
      unchange();
      telling.close();
      io.disconnectSockets(true);
      await io.close();
    },
  };
}

function refusedAtDoor(doors: Doors, refusal: Refusal, language: Language): Error {
  const message = sayDoor(doors, refusal, language);
  return Object.assign(new Error(refusal.code), { data: { code: refusal.code, refusal, message } });
}

function sayDoor(doors: Doors, refusal: Refusal, language: Language): string {
  const timeZone = () => doors.settings().settings.hall.timeZone;
  return sayRefusal(refusal, language, { timeZone, clock: doors.clock });
}

async function letIn(
  { doors, keys, io, together }: { doors: Doors; keys: KeyDoor; io: Lines; together: Together },
  line: Line,
): Promise<Error | null> {
  const said = await welcome(doors, keys, line.handshake.auth, line.handshake.headers);
  if (!said.ok) return refusedAtDoor(doors, said.refusal, said.language);
  const { known } = said;
  if (known.asker.kind === 'visitor') {
    const open = io.sockets.adapter.rooms.get(rooms.ofTicket(known.asker.ticketId))?.size ?? 0;
    if (open >= socketsPerTicket) return refusedAtDoor(doors, { code: 'tooManyRequests' }, known.language);
  }
  const { asker } = known;
  line.data = {
    known,
    viewer: {
      socketId: line.id,
      ...(asker.kind === 'device' ? { deviceId: asker.id } : {}),
      ...(asker.kind === 'staff' ? { staffId: asker.id } : {}),
      ...((asker.kind === 'staff' || asker.kind === 'key') && asker.organisation !== undefined
        ? { organisation: asker.organisation }
        : {}),
    },
    watch: null,
    watchKey: '',
    inFlight: 0,
    malformed: 0,
    sendView: (text) => together.send(line.id, text),
    drawn: null,
    active: true,
  };
  await line.join(known.rooms);
  return null;
}

interface Serving {
  doors: Doors;
  telling: Telling;
  asking: Asking;
  tooSoon: (asker: Asker) => number | null;
}

function serve(serving: Serving, line: Line): void {
  const { doors, telling } = serving;
  const { known } = line.data;
  if (known.hello !== undefined) {
    doors.surroundings.connect(line.id, known.hello);
    doors.devices.seen(known.hello.deviceId, doors.wallClock()).catch(() => undefined);
  }
  // What arrives is anything at all: the types say only what our own screens send.
  line.on('ask', (given: unknown, answered: unknown) => {
    if (isAnswerable(line, answered))
      void answerAsk(serving, line, given, answered as (answer: Answer) => void);
  });
  line.on('watch', (given: unknown, answered: unknown) => {
    if (isAnswerable(line, answered)) (answered as (done: Done) => void)(startWatch(serving, line, given));
  });
  line.on('report', (given: unknown, answered: unknown) => {
    if (isAnswerable(line, answered)) (answered as (done: Done) => void)(takeReport(serving, line, given));
  });
  line.on('drawn', () => {
    const { drawn } = line.data;
    line.data.drawn = null;
    drawn?.();
  });
  line.on('disconnect', () => {
    telling.leave(line.id);
    if (known.hello !== undefined) doors.surroundings.disconnect(line.id);
  });
}

function isAnswerable(line: Line, answered: unknown): boolean {
  if (typeof answered === 'function') return true;
  countMalformed(line);
  return false;
}

/** A program that speaks nonsense is put out; a person's screen never gets here. */
function countMalformed(line: Line): void {
  line.data.malformed += 1;
  if (line.data.malformed > malformedAtMost) line.disconnect(true);
}

function no(doors: Doors, line: Line, refusal: Refusal): { ok: false; refusal: Refusal; message: string } {
  if (refusal.code === 'badRequest') countMalformed(line);
  return { ok: false, refusal, message: sayDoor(doors, refusal, line.data.known.language) };
}

async function answerAsk(
  { doors, asking, tooSoon }: Serving,
  line: Line,
  given: unknown,
  answered: (answer: Answer) => void,
): Promise<void> {
  const { data } = line;
  const read = askSchema.safeParse(given);
  if (!read.success) return answered(no(doors, line, { code: 'badRequest' }));
  if (data.inFlight >= asksInFlight) return answered(no(doors, line, { code: 'tooManyRequests' }));
  const wait = tooSoon(data.known.asker);
  if (wait !== null)
    return answered(no(doors, line, { code: 'tooManyRequests', details: { remainingMs: wait } }));
  data.inFlight += 1;
  data.active = true;
  const { commandId, command } = read.data;
  try {
    const base = baseFrom(line.handshake.headers, line.handshake.secure);
    const outcome = await asking({ asker: data.known.asker, commandId, command, base });
    if (!outcome.ok) return answered(no(doors, line, outcome.refusal));
    // The hall's answer has the shape that the command's name promises; here names are no longer told apart.
    const answer = {
      ok: true,
      answer: outcome.answer,
      ...(outcome.url === undefined ? {} : { url: outcome.url }),
    };
    answered(answer as Answer);
  } catch (error) {
    doors.log.error({ commandId, kind: kindOf(error), at: placeOf(error) }, 'an ask faulted');
    answered(no(doors, line, { code: 'fault' }));
  } finally {
    data.inFlight -= 1;
  }
}

function startWatch({ doors, telling }: Serving, line: Line, given: unknown): Done {
  const read = watchSchema.safeParse(given);
  if (!read.success) return no(doors, line, { code: 'badRequest' });
  const watch = read.data;
  if (!mayWatch(line.data.known.asker, watch)) return no(doors, line, { code: 'notAllowed' });
  if (isOthers(line.data.known.asker, watch, doors.live.hall()))
    return no(doors, line, { code: 'otherAuthority' });
  if (!show(doors, telling, line, watch)) return no(doors, line, nothingToShow(watch));
  return { ok: true };
}

function takeReport({ doors }: Serving, line: Line, given: unknown): Done {
  const read = reportSchema.safeParse(given);
  if (!read.success) return no(doors, line, { code: 'badRequest' });
  if (line.data.known.hello === undefined) return no(doors, line, { code: 'notAllowed' });
  doors.surroundings.report(line.id, read.data);
  return { ok: true };
}

/** Once a minute, one after another: devices are noted as here, and another server may have revoked one or closed a session. */
function rechecking(doors: Doors, io: Lines): () => void {
  let lastAt = doors.wallClock();
  let running = false;
  const run = async () => {
    for (const line of io.sockets.sockets.values()) {
      const { known, active } = line.data;
      if (known.hello !== undefined) await doors.devices.seen(known.hello.deviceId, doors.wallClock());
      if (known.stillKnown === undefined || (known.asker.kind === 'staff' && !active)) continue;
      line.data.active = false;
      if (!(await known.stillKnown())) line.disconnect(true);
    }
  };
  return () => {
    if (running || doors.wallClock() - lastAt < minute) return;
    running = true;
    lastAt = doors.wallClock();
    run()
      .catch((error: unknown) =>
        doors.log.warn({ kind: kindOf(error) }, 'connections could not be looked at again'),
      )
      .finally(() => {
        running = false;
      });
  };
}
