// How long a start takes with a long day in the book: the day is lived first, by real commands, then the server is started again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHall } from '../../tests/support/real-hall.ts';
import { ask, connect } from './askers.ts';

export interface StartUp {
  visits: number;
  lines: number;
  ms: number;
  emptyMs: number;
}

const windows = 24;

/** Ten lines a visit: taken, called, called again, on her way …, as a busy hall writes them. */
async function liveThrough(url: string, key: string, visits: number): Promise<void> {
  const socket = await connect({ url, key });
  for (let no = 1; no <= windows; no += 1) await ask(socket, { name: 'openWindow', window: no });
  const atWindow = async (window: number, share: number): Promise<void> => {
    for (let visit = 0; visit < share; visit += 1) {
      const taken = await ask(socket, {
        name: 'takeTicket',
        queue: window === 12 || window === 13 ? 'G' : 'D',
        channel: 'api',
        language: 'zh',
      });
      const ticketId = taken.answer?.['ticketId'];
      await ask(socket, { name: 'withdrawTicket', ticketId });
      await ask(socket, { name: 'undoWithdrawal', ticketId });
      await ask(socket, { name: 'pauseWindow', window, reason: 'other' });
      await ask(socket, { name: 'resumeWindow', window });
      const called = await ask(socket, { name: 'callNext', window });
      if (called.ok) {
        await ask(socket, { name: 'sayOnMyWay', ticketId: called.answer?.['ticketId'] });
        await ask(socket, { name: 'startService', window });
        await ask(socket, { name: 'finishService', window });
        await ask(socket, { name: 'rateVisit', ticketId: called.answer?.['ticketId'], level: 5 });
      }
    }
  };
  // Windows of general affairs and those beside them: each calls what it may.
  const serving = [3, 4, 5, 6];
  await Promise.all(serving.map((window) => atWindow(window, Math.ceil(visits / serving.length))));
  socket.disconnect();
}

async function timedStart(
  data: string,
): Promise<{ ms: number; lines: number; stop: () => Promise<unknown> }> {
  const started = performance.now();
  const hall = await startHall({ data });
  const ms = Math.round(performance.now() - started);
  return { ms, lines: 0, stop: hall.stop };
}

export async function startWithLongDay(visits: number): Promise<StartUp> {
  const data = mkdtempSync(join(tmpdir(), 'onedoor-bench-day-'));
  try {
    const empty = await timedStart(data);
    await empty.stop();
    const hall = await startHall({ data });
    await liveThrough(hall.url, hall.key, visits);
    const metrics = await fetch(`${hall.url}/api/v1/metrics`, {
      headers: { authorization: `Bearer ${hall.key}` },
    });
    const lines = Number(/^onedoor_lines_total (\d+)$/m.exec(await metrics.text())?.[1] ?? 0);
    await hall.stop();
    const again = await timedStart(data);
    await again.stop();
    return { visits, lines, ms: again.ms, emptyMs: empty.ms };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
