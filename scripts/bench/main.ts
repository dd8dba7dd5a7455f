// npm run bench: what the hall can do, in one run beside its floors. Prints a table and JSON; judges nothing and fails nothing.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { ask, askersOverHttp, askersOverSockets, connect } from './askers.ts';
import { callNextByTurns } from './calling.ts';
import { bareSqlite } from './disk.ts';
import { broadcastsToDisplays, callsToDisplays, openDisplays } from './displays.ts';
import type { Spread } from './displays.ts';
import { ratio, rounded, table } from './figures.ts';
import type { Rate } from './figures.ts';
import { openMeasuredHall } from './measured-hall.ts';
import type { HallSize, MeasuredHall } from './measured-hall.ts';
import { startFloor, useOf } from './processes.ts';
import { startWithLongDay } from './start-up.ts';

const { values: options } = parseArgs({
  options: { short: { type: 'boolean', default: false }, json: { type: 'string' }, only: { type: 'string' } },
});
const forMs = options.short ? 800 : 3_000;
const calls = options.short ? 15 : 60;
const askerCounts = [1, 16, 64, 256];
const manyDisplays = 200;
const results: Record<string, unknown> = {};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function inHall<T>(size: HallSize, measure: (measured: MeasuredHall) => Promise<T>): Promise<T> {
  const measured = await openMeasuredHall(size);
  try {
    return await measure(measured);
  } finally {
    await measured.stop();
  }
}

/** Lines per batch since the start of the server. */
async function batchSize({ hall }: MeasuredHall): Promise<number> {
  const response = await fetch(`${hall.url}/api/v1/metrics`, {
    headers: { authorization: `Bearer ${hall.key}` },
  });
  const text = await response.text();
  const figure = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const batches = figure('onedoor_batches_total');
  return batches === 0 ? 0 : rounded(figure('onedoor_lines_total') / batches);
}

async function commands(): Promise<void> {
  const floor = await startFloor();
  const single = bareSqlite(1, forMs);
  const batched = bareSqlite(35, forMs);
  const rows: (string | number)[][] = [];
  for (const askers of askerCounts) {
    const [sockets, http, batch] = await inHall({ queues: 40, windows: 24 }, async (measured) => [
      await beside(askersOverSockets, measured, floor.url, askers),
      await beside(askersOverHttp, measured, floor.url, askers),
      await batchSize(measured),
    ]);
    rows.push([
      askers,
      ...cells(sockets.ours),
      batch,
      sockets.floor.perSecond,
      sockets.ratio,
      ratio(sockets.ours.perSecond, single),
      ...cells(http.ours),
      http.floor.perSecond,
      http.ratio,
    ]);
  }
  floor.stop();
  results['commands'] = { rows, single, batched };
  say(
    `\n(a) Acknowledged durable commands per second. One bare SQLite transaction per command: ${single}/s; the same rows 35 to a transaction: ${batched}/s.\n`,
  );
  say(
    table(
      [
        'askers',
        'Socket.IO /s',
        'p50 ms',
        'p99 ms',
        'lines per batch',
        'bare echo /s',
        '÷ echo',
        '÷ one transaction each',
        'HTTP /s',
        'p50 ms',
        'p99 ms',
        'Express + zod echo /s',
        '÷ echo',
      ],
      rows,
    ),
  );
}

/** Ours and the floor by turns, both warmed up first: the middle of three pairs, so that what else the machine does falls on both. */
async function beside(
  run: typeof askersOverSockets,
  { target, queues }: MeasuredHall,
  floorUrl: string,
  askers: number,
): Promise<{ ours: Rate; floor: Rate; ratio: number }> {
  const turnMs = forMs / 2;
  const pair = async () => {
    const floor = await run({ url: floorUrl }, askers, turnMs, ['Q2']);
    const ours = await run(target, askers, turnMs, queues);
    if (ours.failures > 0) say(`! ${ours.failures} answers were refusals`);
    return { ours, floor, ratio: ratio(ours.perSecond, floor.perSecond) };
  };
  await pair();
  const pairs = [await pair(), await pair(), await pair()].sort((one, other) => one.ratio - other.ratio);
  const [, middle] = pairs;
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

function cells(rate: Rate): number[] {
  return [rate.perSecond, rate.p50, rate.p99];
}

async function displays(): Promise<void> {
  const ours = await inHall({ queues: 40, windows: 24 }, async ({ target }) => {
    const opened = await openDisplays(target, manyDisplays);
    const spread = await callsToDisplays(target, opened, { window: 1, queue: 'Q1', calls });
    for (const display of opened) display.disconnect();
    return spread;
  });
  const floor = await startFloor();
  const bare = await openDisplays({ url: floor.url }, manyDisplays);
  const spread = await broadcastsToDisplays({ url: floor.url }, bare, calls, ours.bytes);
  for (const display of bare) display.disconnect();
  floor.stop();
  results['displays'] = { ours, floor: spread };
  say(
    `\n(b) From a call to the last of ${manyDisplays} displays (${ours.bytes} characters each, ${calls} calls).\n`,
  );
  say(
    table(
      ['', 'p50 ms', 'p99 ms'],
      [
        ['call → last display', ours.p50, ours.p99],
        ['bare emit → last socket', spread.p50, spread.p99],
        ['ratio', ratio(ours.p50, spread.p50), ratio(ours.p99, spread.p99)],
      ],
    ),
  );
}

async function company(): Promise<void> {
  const row = await inHall({ queues: 60, windows: 64, waiting: 1_000 }, async (measured) => {
    const { hall, target, queues } = measured;
    const before = useOf(hall.pid);
    const boards = await openDisplays(target, 60);
    const desks = await Promise.all(Array.from({ length: 64 }, () => connect(target)));
    for (const [index, desk] of desks.entries()) {
      desk.on('view', () => desk.emit('drawn'));
      await desk.emitWithAck('watch', { audience: 'desk', window: index + 1 });
    }
    const phones = await followedTickets(measured, 1_000);
    const opened = useOf(hall.pid);
    const idle = useOf(hall.pid).cpuSeconds;
    await new Promise((waited) => setTimeout(waited, forMs));
    const idleCpu = ((useOf(hall.pid).cpuSeconds - idle) / forMs) * 1000;
    const rate = await askersOverSockets(target, 64, forMs, queues.slice(1));
    const spread = await callsToDisplays(target, boards, { window: 1, queue: 'Q1', calls });
    for (const socket of [...boards, ...desks, ...phones]) socket.disconnect();
    return { before, opened, idleCpu: rounded(idleCpu), rate, spread };
  });
  results['company'] = row;
  say('\n(c) In company: 60 displays, 64 desks, 1,000 phones connected.\n');
  say(
    table(
      [
        'memory before MiB',
        'connected MiB',
        'CPU at rest',
        'commands/s at 64 askers',
        'p99 ms',
        'call → last of 60 displays p50 ms',
        'p99 ms',
      ],
      [
        [
          row.before.rssMiB,
          row.opened.rssMiB,
          `${Math.round(row.idleCpu * 100)} %`,
          row.rate.perSecond,
          row.rate.p99,
          row.spread.p50,
          row.spread.p99,
        ],
      ],
    ),
  );
}

async function followedTickets({ target, queues }: MeasuredHall, count: number) {
  const asker = await connect(target);
  const phones = [];
  for (let opened = 0; opened < count; opened += 50) {
    const some = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const queue = queues[1 + ((opened + index) % (queues.length - 1))];
        const taken = await ask(asker, { name: 'takeTicket', queue, channel: 'api', language: 'zh' });
        const phone = await connect(target);
        phone.on('view', () => phone.emit('drawn'));
        await phone.emitWithAck('watch', { audience: 'phone', ticketId: taken.answer?.['ticketId'] });
        return phone;
      }),
    );
    phones.push(...some);
  }
  asker.disconnect();
  return phones;
}

async function growth(): Promise<void> {
  const sizes: [string, HallSize][] = [
    ['10 waiting, 24 windows', { queues: 40, windows: 24, waiting: 10 }],
    ['5,000 waiting, 24 windows', { queues: 40, windows: 24, waiting: 5_000 }],
    ['1,000 waiting, 1 window', { queues: 20, windows: 1, waiting: 1_000 }],
    ['1,000 waiting, 64 windows', { queues: 20, windows: 64, waiting: 1_000 }],
  ];
  const rows: (string | number)[][] = [];
  for (const [name, size] of sizes) {
    const measured = await inHall(size, async ({ target, queues }) => {
      const rate: Rate = await askersOverSockets(target, 64, forMs, queues.slice(1));
      const opened = await openDisplays(target, 60);
      const spread: Spread = await callsToDisplays(target, opened, {
        window: 1,
        queue: 'Q1',
        calls: Math.ceil(calls / 2),
      });
      for (const display of opened) display.disconnect();
      return { rate, spread };
    });
    rows.push([name, ...cells(measured.rate), measured.spread.p50, measured.spread.p99]);
  }
  results['growth'] = rows;
  say('\n(d) Growth, 64 askers; call → last of 60 displays.\n');
  say(table(['hall', 'commands/s', 'p50 ms', 'p99 ms', 'call p50 ms', 'p99 ms'], rows));
}

async function startUp(): Promise<void> {
  const started = await startWithLongDay(options.short ? 600 : 6_000);
  results['startUp'] = started;
  say(
    `\n(e) Start-up with a day of ${started.lines} lines (${started.visits} visits): ${started.ms} ms until the doors are open; an empty hall: ${started.emptyMs} ms.\n`,
  );
}

async function callNext(): Promise<void> {
  const [few, many] = await callNextByTurns(10, 5_000, options.short ? 100 : 500);
  for (const { failures } of [few, many]) if (failures > 0) say(`! ${failures} calls were refused`);
  results['callNext'] = { few, many };
  say('\n(f) Calling the next visitor, durably, over 40 queues, each window serving 20 of them.\n');
  say(
    table(
      ['', 'p50 ms', 'p99 ms'],
      [
        ['10 waiting', few.p50, few.p99],
        ['5,000 waiting', many.p50, many.p99],
        ['ratio', ratio(many.p50, few.p50), ratio(many.p99, few.p99)],
      ],
    ),
  );
}

const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
results['machine'] = machine;
say(`Onedoor on ${machine}; server and askers share the cores.`);
const sections = { commands, displays, company, growth, startUp, callNext };
for (const [name, measure] of Object.entries(sections)) {
  if (options.only === undefined || options.only === name) await measure();
}
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(results, null, 2));
else say(JSON.stringify(results));
process.exit(0);
