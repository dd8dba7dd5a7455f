// Puts the real parts together: the only file that names database, clock and port at once.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { adoptHall, UnfitHallFile } from './adopt-hall.ts';
import type { Adopted } from './adopt-hall.ts';
import { startChildren } from './children.ts';
import { childEnvironment, claimDataFolder, readOwnConfig } from './config.ts';
import type { Config } from './config.ts';
import { DatabaseUnreachable } from './database/connect.ts';
import { keepMessages } from './database/message-store.ts';
import { openDatabase } from './database/open-database.ts';
import type { Database } from './database/open-database.ts';
import { openSecrets } from './database/secrets.ts';
import type { Secrets } from './database/secrets.ts';
import { createDarkZones } from './dark-zones.ts';
import { createOffDuty } from './off-duty.ts';
import { createDemoClock, wallClock } from './demo-clock.ts';
import type { Clock, DemoClock } from './demo-clock.ts';
import { followBook } from './follow-book.ts';
import type { Followers } from './followers/followers.ts';
import { freshId } from './fresh-id.ts';
import { furnish } from './furnish.ts';
import { firstAdministrator, greeting } from './greeting.ts';
import { planFrom } from './hall/plan.ts';
import { openHall } from './live-hall.ts';
import type { LiveHall } from './live-hall.ts';
import { devicesOf, keysOf } from './of-one-hall.ts';
import { hallFileReader } from './settings/hall-file.ts';
import { createOutlet } from './outlet/outlet.ts';
import type { Outlet } from './outlet/outlet.ts';
import { Publishing } from './settings/publishing.ts';
import { othersOf } from './presence.ts';
import type { Others } from './presence.ts';
import { createSurroundings } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { createUpkeep, newestBackup } from './upkeep.ts';
import { phoneIn } from './web/contact.ts';
import type { Doors } from './web/doors.ts';
import { openDoors } from './web/open.ts';
import { kindOf, placeOf } from './web/refusing.ts';

const root = join(import.meta.dirname, '..');
const stopWithinMs = 10_000;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One sentence in Chinese and one in English, and the end. */
function end(exitCode: number, ...sentences: string[]): never {
  (exitCode === 0 ? process.stdout : process.stderr).write(`${sentences.join('\n')}\n`);
  process.exit(exitCode);
}

function readConfigOrEnd(): Config {
  const read = readOwnConfig();
  if (!read.ok) end(read.exitCode, read.zh, read.en);
  const { config } = read;
  const unfit = claimDataFolder(config.dataFolder, config.demo);
  if (unfit !== null) end(2, unfit.zh, unfit.en);
  // The simulated people come in by the same door as every other system.
  return config.demo && config.apiKey === null
    ? { ...config, apiKey: randomBytes(24).toString('base64url') }
    : config;
}

interface House {
  config: Config;
  log: Logger;
  version: string;
  database: Database;
  secrets: Secrets;
  adopted: Adopted;
  clock: Clock;
  demoClock: DemoClock | null;
  surroundings: Surroundings;
  live: LiveHall;
  publishing: Publishing;
  others: Others | null;
}

async function build(config: Config): Promise<House> {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const secrets = openSecrets(config.dataFolder);
  const database = await openDatabase(
    config.databaseUrl === null ? { dataFolder: config.dataFolder } : { url: config.databaseUrl },
  );
  for (const warning of database.warnings) say(warning);
  const { settings: store } = database;
  const adopted = await adoptHall(
    {
      halls: () => database.halls(),
      current: (hall) => store.current(hall),
      publish: (settings, at) => store.publish(settings, at),
      knows: (settings) => store.knows(settings),
    },
    config.hallFile,
    Date.now(),
  );
  const { settings } = adopted;
  const hallId = settings.hall.id;
  const plan = planFrom(settings);
  const demoClock = config.demo
    ? createDemoClock(plan, config.speed, await database.journal.lastAlive(hallId))
    : null;
  const clock = demoClock ?? wallClock;
  const shared = database.dialect === 'postgresql';
  const publishing = await Publishing.open({
    hallId,
    store,
    current: adopted,
    hallFile: hallFileReader(config.hallFile),
    clock: clock.now,
    freshId,
    shared,
  });
  const live = await openHall({
    journal: database.journal,
    hallId,
    clock: clock.now,
    steadyClock: clock.steady,
    freshId,
    settings: publishing.settings,
    changes: publishing.changes,
    shared,
    onFault: ({ commandId, name, error }) =>
      log.error({ commandId, command: name, kind: kindOf(error), at: placeOf(error) }, 'a command faulted'),
  });
  const { address, demo } = config;
  const surroundings = createSurroundings({
    settings,
    version: adopted.version,
    address,
    clock: clock.now,
    demo,
    messages: config.messages !== null,
  });
  return {
    config,
    log,
    version,
    database,
    secrets,
    adopted,
    clock,
    demoClock,
    surroundings,
    live,
    publishing,
    others: othersOf({ words: database.beside, hallId, secret: secrets.personKey, surroundings }),
  };
}

function outletOf({ config, database, live, publishing, secrets, clock, surroundings, log }: House): Outlet {
  return createOutlet({
    gateway: config.messages,
    database,
    keep: keepMessages,
    live,
    settings: () => publishing.current().settings,
    phoneIn: (content) => phoneIn(secrets.personKey, content),
    clock: clock.now,
    surroundings,
    onFault: (error) => log.error({ kind: kindOf(error), at: placeOf(error) }, 'sending messages failed'),
  });
}

function doorsOf(house: House, outlet: Outlet, followers: Followers, agentToken: string): Doors {
  const { config, log, version, database, secrets, adopted, clock, surroundings, live, publishing } = house;
  const hallId = adopted.settings.hall.id;
  return {
    config,
    version,
    hallId,
    live,
    surroundings,
    settings: () => publishing.current(),
    publishing,
    readSettings: async (asked) => (await database.settings.read(asked))?.settings ?? null,
    accounts: database.accounts,
    sessions: database.sessions,
    devices: devicesOf(hallId, database.devices),
    keys: keysOf(hallId, database.keys),
    forgetPersonal: (id) => database.personal.forget(id),
    keepPersonal: (id, until) => database.personal.keep(id, until),
    readPersonal: (id) => database.personal.read(id),
    others: house.others,
    backup: database.backup === null ? null : () => copyBook(house),
    messages: outlet,
    followers: () => followers.standing(),
    phoneKey: secrets.phoneKey,
    raterKey: secrets.personKey,
    agentToken,
    clock: clock.now,
    wallClock: Date.now,
    log,
    screensFolder: join(root, 'dist'),
  };
}

async function copyBook({
  database,
  surroundings,
}: House): Promise<{ file: string; lines: number; bytes: number }> {
  if (database.backup === null) throw new Error('PostgreSQL is copied with its own tools');
  const { file, lines, bytes } = await database.backup(Date.now());
  surroundings.setAlarm('backupFailed', null);
  return { file, lines, bytes };
}

function startSeconds(house: House, outlet: Outlet, eachSecond: () => void): () => void {
  const { config, log, database, adopted, clock, demoClock, surroundings, live, publishing } = house;
  const fault = (what: string) => (error: unknown) =>
    log.error({ kind: kindOf(error), at: placeOf(error) }, `${what} failed`);
  const upkeep = createUpkeep({
    timeZone: adopted.settings.hall.timeZone,
    clock: Date.now,
    backup: database.backup === null || config.demo ? null : () => copyBook(house),
    newestBackup: () => newestBackup(config.dataFolder),
    sweep: async () => {
      await database.sessions.sweep(Date.now());
      await database.personal.forgetDue(clock.now(), 1_000);
      await outlet.forgetOld();
    },
    onBackup: (failed) =>
      surroundings.setAlarm(
        'backupFailed',
        failed ? { kind: 'backupFailed', level: 'red', since: clock.now() } : null,
      ),
    onFault: fault('the nightly copy'),
  });
  const dark = createDarkZones({
    live,
    devices: () => database.devices.list(adopted.settings.hall.id),
    zones: () => surroundings.around().directory.zonesWithWindows,
    clock: Date.now,
  });
  const offDuty = createOffDuty({ live, sessions: database.sessions, clock: Date.now });
  const second = setInterval(() => {
    demoClock?.skipNight();
    live.tick().catch(fault('a tick'));
    if (!config.demo) dark().catch(fault('a look at the displays'));
    if (!config.demo) offDuty().catch(fault('a look at who is on duty'));
    publishing.look().catch(fault('a look at the settings'));
    const jump = live.clockJump();
    surroundings.setAlarm('clockJump', jump === null ? null : { kind: 'clockJump', level: 'red', ...jump });
    eachSecond();
    upkeep();
  }, 1_000);
  return () => clearInterval(second);
}

async function run(): Promise<void> {
  const config = readConfigOrEnd();
  const house = await build(config);
  const { database, adopted, live, version } = house;
  await furnish({ ...house, demo: config.demo, say });
  const agentToken = randomBytes(32).toString('base64url');
  // What follows from the book and outlives the day: one line for each.
  const outlet = outletOf(house);
  const followers = followBook(house, [...outlet.followings], (follower, error) =>
    house.log.error({ follower, kind: kindOf(error), at: placeOf(error) }, 'a follower stopped'),
  );
  const doors = await openDoors(doorsOf(house, outlet, followers, agentToken), config.port);
  // Only now: a password that was made before a failed start would never be seen.
  const first = await database.accounts.ensureAdministrator();
  if (first !== null) house.surroundings.setStaffName(first.account.id, { name: first.account.displayName });
  const stopSeconds = startSeconds(house, outlet, () => {
    doors.second();
    house.others?.presence.second();
    followers.second();
    outlet.push();
  });
  const children = startChildren({
    root,
    config,
    environment: childEnvironment(),
    hasPrinters: adopted.settings.printers.length > 0,
    url: doors.ownUrl,
    agentToken,
    log: house.log,
  });
  const stop = async () => {
    const limit = setTimeout(() => process.exit(1), stopWithinMs);
    stopSeconds();
    await Promise.all(children.map((child) => child.stop()));
    // What is decided is still answered; what comes now is told to come again.
    await live.stop();
    await pause(50);
    await doors.close();
    await Promise.all([followers.stop(), outlet.stop()]);
    await database.close();
    clearTimeout(limit);
    process.exit(0);
  };
  onStop(stop, house.log);

  // The greeting comes last: who reads it may rely on everything, a stop in order included.
  if (first !== null && !config.demo) say(firstAdministrator(first.account.name, first.oneTimePassword));
  const { hall, windows, zones, printers } = adopted.settings;
  say(
    greeting({
      hallName: hall.name,
      version,
      port: doors.port,
      encrypted: config.tls !== null,
      address: config.address,
      demo: config.demo,
      speed: config.speed,
      dataFolder: config.dataFolder,
      windows: windows.map(({ no }) => no),
      zones: zones.map(({ id }) => id),
      printers: printers.map(({ id }) => id),
    }),
  );
}

/** A first signal ends in order, a second one at once. */
function onStop(stop: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const signalled = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().catch((error: unknown) => {
      log.error({ kind: kindOf(error), at: placeOf(error) }, 'stopping failed');
      process.exit(1);
    });
  };
  process.on('SIGTERM', signalled);
  process.on('SIGINT', signalled);
  process.on('unhandledRejection', (error) => {
    log.error({ kind: kindOf(error), at: placeOf(error) }, 'a promise was left alone');
  });
}

run().catch((error: unknown) => {
  if (error instanceof UnfitHallFile || error instanceof DatabaseUnreachable) end(2, error.message);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    end(2, '端口已被占用，请用 PORT 指定另一个端口。', 'The port is in use; name another one in PORT.');
  }
  end(1, error instanceof Error ? error.message : String(error));
});
