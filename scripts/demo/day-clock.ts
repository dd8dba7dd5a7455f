// What time it is for the simulated people: the hall's own day where its clock runs as fast as they live, else a day of their own that never ends.
import { hours } from './figures.ts';
import type { HallTime } from './hall-time.ts';

export interface DayClock {
  /** Which day this is; a new one starts the next list of visits. */
  day(): string;
  /** Since midnight of that day. */
  minutes(): number;
}

const minute = 60_000;
/** An own day starts after the rush at the doors, before the late morning. */
const startsAt = 9 * 60 + 40;
/** The quiet last half hour overlaps with the next morning: the hall never stands empty. */
const dayEvery = hours.closes - 30 - hours.opens;

/** The hall's clock is hurried as the people are: then its day is theirs. */
export function hallDay(hallTime: HallTime, timeZone: string): DayClock {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = () => {
    const found = format.formatToParts(hallTime.now()).map(({ type, value }) => [type, value] as const);
    return Object.fromEntries(found) as Record<
      'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
      string
    >;
  };
  return {
    day() {
      const { year, month, day } = parts();
      return `${year}-${month}-${day}`;
    },
    minutes() {
      const { hour, minute: minutes, second } = parts();
      return Number(hour) * 60 + Number(minutes) + Number(second) / 60;
    },
  };
}

/** A hall on the wall's clock is open when it is open: the people's own day goes round in it. */
export function ownDay(speed: number, wall: () => number): DayClock {
  const startedAt = wall();
  const since = () => ((wall() - startedAt) * speed) / minute + startsAt - hours.opens;
  return {
    day: () => `day ${Math.floor(since() / dayEvery)}`,
    minutes: () => (since() % dayEvery) + hours.opens,
  };
}
