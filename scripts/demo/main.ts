// Starts the living day against a running hall, until its parent ends. Simulated people are clients like all others: this program knows nothing but the public doors.
import { parseArgs } from 'node:util';
import { liveDays } from './living-day.ts';
import type { DayOptions, LivingDay } from './living-day.ts';

const usage =
  '用法 Usage: node scripts/demo/main.ts --url http://127.0.0.1:8080 [--key KEY] [--speed 10] [--seed 1] [--leave 3] [--report 60]';

function numberOf(text: string, name: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < least || value > most) {
    throw new TypeError(
      `--${name} 应在 ${least} 到 ${most} 之间。 --${name} must lie between ${least} and ${most}.`,
    );
  }
  return value;
}

/** A key is random letters and may begin with a hyphen: then it would be read as an option. */
function joined(args: readonly string[]): string[] {
  return args.flatMap((each, index) => {
    if (args[index - 1] === '--key') return [];
    return each === '--key' && index + 1 < args.length ? [`--key=${args[index + 1]}`] : [each];
  });
}

function optionsOf(args: readonly string[]): DayOptions & { reportSeconds: number } {
  const { values } = parseArgs({
    args: joined(args),
    options: {
      url: { type: 'string' },
      key: { type: 'string' },
      speed: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      leave: { type: 'string', default: '3' },
      report: { type: 'string', default: '0' },
    },
  });
  if (values.url === undefined) throw new TypeError(usage);
  return {
    url: values.url,
    key: values.key ?? null,
    speed: numberOf(values.speed, 'speed', 1, 600),
    seed: Math.trunc(numberOf(values.seed, 'seed', 0, 4_294_967_295)),
    leave: values.leave === '' ? [] : values.leave.split(',').map((no) => numberOf(no, 'leave', 1, 999)),
    reportSeconds: numberOf(values.report, 'report', 0, 86_400),
  };
}

function welcome({ catalogue, hurried }: LivingDay, { speed, leave, seed }: DayOptions): string {
  const simulated = catalogue.windows.filter(({ no }) => !leave.includes(no)).length;
  const yours =
    leave.length === 0
      ? ['', '']
      : [`，${leave.join('、')} 号窗口留给您试用`, `, window ${leave.join(', ')} is yours to try`];
  const clock = hurried
    ? [
        '大厅的钟和人一样快：屏上的时间、等候分钟都按大厅的钟',
        'the hall’s clock runs as fast: times and waits on all screens are the hall’s',
      ]
    : [
        '大厅的钟是真实时间：等候分钟按实际长短显示',
        'the hall’s clock is the real one: waits are told as short as they are',
      ];
  return [
    `演示开始：${simulated} 个窗口由模拟工作人员值守${yours[0]}；群众按真实大厅的节奏到来，快 ${speed} 倍（种子 ${seed}）；${clock[0]}。`,
    `The demonstration runs: simulated clerks at ${simulated} windows${yours[1]}; people come as in a real hall, ${speed} times as fast (seed ${seed}); ${clock[1]}.`,
  ].join('\n');
}

/** Ends with its parent: by its channel where there is one, else when another process has adopted this one. */
function onOrphaned(end: () => void): void {
  process.once('disconnect', end);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 1_000).unref();
}

/** What did not go as it should is told once per kind; the rest only on request. */
function watchOver(day: LivingDay, reportSeconds: number): void {
  const told = new Set<string>();
  setInterval(() => {
    for (const [what, times] of day.tally.unexpected) {
      if (!told.has(what)) console.error(`演示中有意外的拒绝 unexpected refusal: ${what} (${times})`);
      told.add(what);
    }
  }, 5_000).unref();
  if (reportSeconds === 0) return;
  setInterval(() => {
    const refused = Object.fromEntries(day.tally.refused);
    console.log(JSON.stringify({ ...day.tally.counts, present: day.present(), refused }));
  }, reportSeconds * 1_000).unref();
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2));
  let end = (): void => process.exit(0);
  onOrphaned(() => end());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end());
  const day = await liveDays(options);
  end = () => {
    day.stop();
    // People in the middle of a sentence do not hold the program up.
    setTimeout(() => process.exit(0), 300);
  };
  console.log(welcome(day, options));
  watchOver(day, options.reportSeconds);
  await day.ended;
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  const wrongOption = error instanceof TypeError;
  console.error(wrongOption ? reason : `演示无法开始 The demonstration could not start: ${reason}`);
  process.exit(wrongOption ? 2 : 1);
}
