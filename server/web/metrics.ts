// Figures for whoever watches over the machine, in the text that Prometheus and its kin read. No visitor, no clerk, no ticket is in them.
import type { Doors } from './doors.ts';

/** Name, what it says, and its value; counters end in _total. */
type Figure = readonly [name: string, help: string, value: number];

export function metricsText({ live, wallClock, clock }: Pick<Doors, 'live' | 'wallClock' | 'clock'>): string {
  const { commands, batches, lines, queued } = live.figures();
  const hall = live.hall();
  const waiting = [...hall.lanes.values()].reduce((sum, line) => sum + line.length, 0);
  const figures: Figure[] = [
    ['onedoor_commands_total', 'Commands asked since the start', commands],
    ['onedoor_batches_total', 'Batches decided since the start', batches],
    ['onedoor_lines_total', 'Journal lines written since the start', lines],
    ['onedoor_requests_waiting', 'Requests waiting to be decided', queued],
    ['onedoor_visitors_waiting', 'Visitors waiting in all lines', waiting],
    ['onedoor_tickets', 'Tickets of the day in memory', hall.tickets.size],
    ['onedoor_resident_bytes', 'Memory of the server process', process.memoryUsage.rss()],
    [
      'onedoor_clock_ahead_seconds',
      'How far the hall’s clock is ahead of the machine’s',
      (clock() - wallClock()) / 1000,
    ],
  ];
  return figures
    .map(([name, help, value]) => {
      const kind = name.endsWith('_total') ? 'counter' : 'gauge';
      return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${name} ${value}\n`;
    })
    .join('');
}
