// A measured hall: the real server as a process of its own on a fresh data folder, with its windows open.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HallSettings } from '../../contract/settings.ts';
import { startHall } from '../../tests/support/real-hall.ts';
import type { RunningHall } from '../../tests/support/real-hall.ts';
import { ask, connect } from './askers.ts';
import type { Target } from './askers.ts';
import { benchHall } from './bench-hall.ts';

export interface MeasuredHall {
  hall: RunningHall;
  target: Target;
  queues: string[];
  stop: () => Promise<void>;
}

export interface HallSize {
  queues: number;
  windows: number;
  /** Every window serves (up to 20) queues, not only its own. */
  shared?: boolean;
  /** People waiting before anything is measured. */
  waiting?: number;
}

export async function openMeasuredHall(size: HallSize): Promise<MeasuredHall> {
  const settings: HallSettings = benchHall({ shared: false, ...size });
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-bench-hall-'));
  const hallFile = join(folder, 'hall.json');
  writeFileSync(hallFile, JSON.stringify(settings));
  const profile = process.env['ONEDOOR_BENCH_PROFILE'];
  // Where a folder is named, the server leaves a processor profile there.
  const env = profile === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` };
  const hall = await startHall({ hallFile, data: join(folder, 'data'), env });
  const target = { url: hall.url, key: hall.key };
  const queues = settings.queues.map(({ id }) => id);
  const socket = await connect(target);
  for (const { no } of settings.windows) {
    const opened = await ask(socket, { name: 'openWindow', window: no });
    if (!opened.ok) throw new Error(`window ${no} did not open: ${JSON.stringify(opened)}`);
  }
  // The first queue stays empty: the measured call is then known beforehand.
  const waitingIn = queues.slice(1);
  for (let taken = 0; taken < (size.waiting ?? 0); taken += 10) {
    const some = Array.from({ length: 10 }, (_, index) => waitingIn[(taken + index) % waitingIn.length]);
    await Promise.all(
      some.map((queue) => ask(socket, { name: 'takeTicket', queue, channel: 'api', language: 'zh' })),
    );
  }
  socket.disconnect();
  const stop = async (): Promise<void> => {
    await hall.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { hall, target, queues, stop };
}
