// Writes halls/round-the-clock.json: the demonstration hall open day and night, for automation and tests. One truth: halls/demo.json.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const halls = new URL('../halls/', import.meta.url);

/** The text of a hall file, with the same hall open at all hours of every day. */
export async function roundTheClock(hallFile: string): Promise<string> {
  const hall = JSON.parse(hallFile) as Record<string, unknown> & {
    queues: { hours?: unknown }[];
    windows: { hours?: unknown }[];
    booking: { pools: { hours?: unknown }[] };
  };
  // Who keeps hours of its own would be closed at night all the same.
  const withoutHours = (each: { hours?: unknown }) => ({ ...each, hours: undefined });
  const queues = hall.queues.map(withoutHours);
  const windows = hall.windows.map(withoutHours);
  const booking = { ...hall.booking, pools: hall.booking.pools.map(withoutHours) };
  const hours = { weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], periods: [['00:00', '24:00']] }], exceptions: [] };
  return format(JSON.stringify({ ...hall, queues, windows, booking, hours }), {
    parser: 'json',
    printWidth: 110,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const demo = await readFile(new URL('demo.json', halls), 'utf8');
  await writeFile(new URL('round-the-clock.json', halls), await roundTheClock(demo));
}
