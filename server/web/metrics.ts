// Figures for whoever watches over the machine, in the text that Prometheus and its kin read. No visitor, no clerk, no ticket is in them.
import { hallFigures } from '../hall/views/figures.ts';
import { matterCounts } from '../hall/views/matters.ts';
import type { Doors } from './doors.ts';

/** Name, what it says, and its value; counters end in _total. */
type Figure = readonly [name: string, help: string, value: number];
type Watched = Pick<Doors, 'live' | 'wallClock' | 'clock' | 'followers'>;

const behindName = 'onedoor_follower_behind_seconds';

/** One value per follower. */
function behindText({ followers, clock }: Watched): string {
  const all = followers();
  if (all.length === 0) return '';
  const head = `# HELP ${behindName} Age of the first journal line not followed yet\n# TYPE ${behindName} gauge\n`;
  const values = all.map(({ name, behindSince }) => {
    const seconds = behindSince === null ? 0 : Math.max(0, clock() - behindSince) / 1000;
    return `${behindName}{follower="${name}"} ${seconds}\n`;
  });
  return head + values.join('');
}

/** What goes on in the hall, with the few labels that it has. */
function hallText({ live }: Watched): string {
  return hallFigures(live.hall())
    .map(({ name, help, values }) => {
      const lines = values.map(({ label, value }) => {
        const labels = label === undefined ? '' : `{${label[0]}="${label[1]}"}`;
        return `${name}${labels} ${value}\n`;
      });
      return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
    })
    .join('');
}

export function metricsText(watched: Watched): string {
  const { live, wallClock, clock } = watched;
  const { commands, batches, lines, queued } = live.figures();
  const hall = live.hall();
  const waiting = [...hall.lanes.values()].reduce((sum, line) => sum + line.length, 0);
  const matters = matterCounts(hall, clock());
  const figures: Figure[] = [
    ['onedoor_commands_total', 'Commands asked since the start', commands],
    ['onedoor_batches_total', 'Batches decided since the start', batches],
    ['onedoor_lines_total', 'Journal lines written since the start', lines],
    ['onedoor_requests_waiting', 'Requests waiting to be decided', queued],
    ['onedoor_visitors_waiting', 'Visitors waiting in all lines', waiting],
    ['onedoor_matters_open', 'Matters that could not be done and are not over', matters.open],
    ['onedoor_matters_overdue', 'Of these, past a promise', matters.overdue],
    ['onedoor_tickets', 'Tickets of the day in memory', hall.tickets.size],
    ['onedoor_resident_bytes', 'Memory of the server process', process.memoryUsage.rss()],
    [
      'onedoor_clock_ahead_seconds',
      'How far the hall’s clock is ahead of the machine’s',
      (clock() - wallClock()) / 1000,
    ],
  ];
  const texts = figures.map(([name, help, value]) => {
    const kind = name.endsWith('_total') ? 'counter' : 'gauge';
    return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${name} ${value}\n`;
  });
  return texts.join('') + hallText(watched) + behindText(watched);
}
