// What calling the next visitor costs in a nearly empty and in a full hall, by turns, so that a busy machine slows both alike.
import type { Socket } from 'socket.io-client';
import { ask, connect } from './askers.ts';
import { rateOf } from './figures.ts';
import type { Rate } from './figures.ts';
import { openMeasuredHall } from './measured-hall.ts';
import type { HallSize, MeasuredHall } from './measured-hall.ts';

const unmeasured = 10;

interface Side {
  measured: MeasuredHall;
  socket: Socket;
  latencies: number[];
  failures: number;
}

async function open(size: HallSize): Promise<Side> {
  const measured = await openMeasuredHall(size);
  return { measured, socket: await connect(measured.target), latencies: [], failures: 0 };
}

/** One visitor is called and served, another comes: the hall stays as full as it was. Only the call is measured. */
async function callOnce(side: Side, turn: number): Promise<void> {
  const { measured, socket, latencies } = side;
  const window = 1 + (turn % measured.queues.length);
  const asked = performance.now();
  const called = await ask(socket, { name: 'callNext', window });
  if (turn >= unmeasured) latencies.push(performance.now() - asked);
  if (!called.ok) side.failures += 1;
  const queue = measured.queues[1 + (turn % (measured.queues.length - 1))];
  await ask(socket, { name: 'finishService', window });
  await ask(socket, { name: 'takeTicket', queue, channel: 'api', language: 'zh' });
}

/** Forty queues, forty windows that each serve twenty of them: every call looks at twenty lines. */
export async function callNextByTurns(
  fewWaiting: number,
  manyWaiting: number,
  calls: number,
): Promise<[few: Rate, many: Rate]> {
  const size = { queues: 40, windows: 40, shared: true };
  const few = await open({ ...size, waiting: fewWaiting });
  const many = await open({ ...size, waiting: manyWaiting });
  const started = performance.now();
  for (let turn = 0; turn < calls + unmeasured; turn += 1) {
    await callOnce(few, turn);
    await callOnce(many, turn);
  }
  const elapsed = performance.now() - started;
  const rates = [few, many].map(({ latencies, failures }) => rateOf(latencies, elapsed, failures));
  for (const { socket, measured } of [few, many]) {
    socket.disconnect();
    await measured.stop();
  }
  return rates as [Rate, Rate];
}
