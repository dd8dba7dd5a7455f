// Opening hours of a hall file: real days, each once, with periods in order.
import { unique } from './hall-file-report.ts';
import type { Report } from './hall-file-report.ts';
import type { HallSettings } from './settings.ts';

type Hours = HallSettings['hours'];

export function checkHours({ hours, queues, windows, booking }: HallSettings, report: Report): void {
  checkCalendar(hours, [], report);
  queues.forEach((queue, index) => {
    if (queue.hours !== undefined) checkCalendar(queue.hours, ['queues', index], report);
  });
  windows.forEach((window, index) => {
    if (window.hours !== undefined) checkCalendar(window.hours, ['windows', index], report);
  });
  booking?.pools.forEach((pool, index) => {
    if (pool.hours !== undefined) checkCalendar(pool.hours, ['booking', 'pools', index], report);
  });
}

function checkCalendar(hours: Hours, at: (string | number)[], report: Report): void {
  const weekdays = new Set<number>();
  hours.weekly.forEach(({ days, periods }, row) => {
    days.forEach((day, index) => {
      if (weekdays.has(day)) {
        report(
          [...at, 'hours', 'weekly', row, 'days', index],
          `星期 ${day} 写了两次`,
          `Weekday ${day} is written twice`,
        );
      }
      weekdays.add(day);
    });
    checkPeriods(periods, [...at, 'hours', 'weekly', row, 'periods'], report);
  });
  unique(
    hours.exceptions.map(({ day }) => day),
    (index) => [...at, 'hours', 'exceptions', index, 'day'],
    report,
  );
  hours.exceptions.forEach(({ day, periods }, index) => {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
      report([...at, 'hours', 'exceptions', index, 'day'], `没有 ${day} 这一天`, `There is no day ${day}`);
    }
    checkPeriods(periods, [...at, 'hours', 'exceptions', index, 'periods'], report);
  });
}

/** "08:30" and "08:30:00" are the same moment. */
function moment(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}

function checkPeriods(periods: readonly [string, string][], path: (string | number)[], report: Report): void {
  let before = '00:00:00';
  periods.forEach(([from, until], index) => {
    const [opens, closes] = [moment(from), moment(until)];
    if (closes > '24:00:00' || opens >= '24:00:00') {
      report([...path, index], '一天最晚到 24:00', 'A day ends at 24:00');
    } else if (opens >= closes) {
      report([...path, index], `${from} 不早于 ${until}`, `${from} is not before ${until}`);
    } else if (opens < before) {
      report([...path, index], '时段要按先后排列，不能重叠', 'Periods must stand in order and not overlap');
    }
    before = closes > before ? closes : before;
  });
}
