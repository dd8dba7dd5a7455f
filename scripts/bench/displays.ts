// From a call to the last of many displays holding its data, beside a bare broadcast of the same size.
import type { Socket } from 'socket.io-client';
import { ask, connect } from './askers.ts';
import type { Target } from './askers.ts';
import { quantile, rounded } from './figures.ts';

export interface Spread {
  p50: number;
  p99: number;
  calls: number;
  bytes: number;
}

/** Calls come one at a time: what is measured is the way of one call. */
const pauseMs = 300;
const lateMs = 5_000;
/** A display says that it has drawn after the next frame; here all of them share one processor with what is measured. */
const frameMs = 17;

/** Waits until every display has got a text for which `fits` is true; gives how long that took and how large it was. */
function allHave(displays: readonly Socket[], fits: (text: string) => boolean): Promise<number> {
  return new Promise((done, failed) => {
    let missing = displays.length;
    const timer = setTimeout(() => failed(new Error(`${missing} displays never showed the call`)), lateMs);
    for (const display of displays) {
      const see = (text: string): void => {
        // A display parses what it draws; the floor's displays do the same.
        if (!fits(text) || JSON.parse(text) === null) return;
        display.off('view', see);
        missing -= 1;
        if (missing > 0) return;
        clearTimeout(timer);
        done(text.length);
      };
      display.on('view', see);
    }
  });
}

export async function openDisplays(target: Target, count: number): Promise<Socket[]> {
  const displays: Socket[] = [];
  for (let opened = 0; opened < count; opened += 50) {
    const some = await Promise.all(
      Array.from({ length: Math.min(50, count - opened) }, () => connect(target)),
    );
    displays.push(...some);
  }
  for (const display of displays) {
    if (target.key !== undefined) display.on('view', () => setTimeout(() => display.emit('drawn'), frameMs));
    if (target.key !== undefined) await display.emitWithAck('watch', { audience: 'board', zone: null });
  }
  return displays;
}

const pause = (ms: number): Promise<void> => new Promise((waited) => setTimeout(waited, ms));

/** Gives a number of its own queue, calls it, and lets the visit end, so that the board changes with every call. */
export async function callsToDisplays(
  target: Target,
  displays: readonly Socket[],
  at: { window: number; queue: string; calls: number },
): Promise<Spread> {
  const desk = await connect(target);
  const took: number[] = [];
  let bytes = 0;
  for (let call = 0; call < at.calls; call += 1) {
    const taken = await ask(desk, { name: 'takeTicket', queue: at.queue, channel: 'api', language: 'zh' });
    const called = `"number":"${String(taken.answer?.['number'])}","window":${at.window}`;
    await pause(pauseMs);
    const asked = performance.now();
    const shown = allHave(displays, (text) => text.includes(called));
    const answer = await ask(desk, { name: 'callNext', window: at.window });
    if (!answer.ok) throw new Error(`the call was refused: ${JSON.stringify(answer)}`);
    bytes = await shown;
    took.push(performance.now() - asked);
    await ask(desk, { name: 'finishService', window: at.window });
    await pause(pauseMs);
  }
  desk.disconnect();
  return { p50: rounded(quantile(took, 0.5)), p99: rounded(quantile(took, 0.99)), calls: at.calls, bytes };
}

export async function broadcastsToDisplays(
  target: Target,
  displays: readonly Socket[],
  calls: number,
  bytes: number,
): Promise<Spread> {
  const desk = await connect(target);
  const took: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const text = JSON.stringify({ call, filling: 'x'.repeat(Math.max(0, bytes - 40)) });
    const asked = performance.now();
    const shown = allHave(displays, (got) => got === text);
    await desk.emitWithAck('broadcast', text);
    await shown;
    took.push(performance.now() - asked);
    await pause(pauseMs);
  }
  desk.disconnect();
  return { p50: rounded(quantile(took, 0.5)), p99: rounded(quantile(took, 0.99)), calls, bytes };
}
