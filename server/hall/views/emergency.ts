// The books of emergency numbers as the manager's page lists them and the office prints them.
import type { EmergencyBookRow, EmergencyBooks } from '../../../contract/commands/emergency.ts';
import { dayBefore, lastOf } from '../days/emergency.ts';
import type { Hall } from '../hall.ts';
import { numberText } from '../visits/taking.ts';

export function emergencyRows(hall: Hall): EmergencyBookRow[] {
  return hall.emergency.flatMap((book): EmergencyBookRow[] => {
    const series = hall.plan.series.find(({ id }) => id === book.series);
    if (series === undefined) return [];
    const free = book.codes.map((_code, index) => book.first + index).filter((no) => !book.used.includes(no));
    const [next] = free;
    return [
      {
        queue: book.queue,
        first: book.first,
        from: numberText(series, book.first),
        to: numberText(series, lastOf(book)),
        left: free.length,
        ...(next === undefined ? {} : { next: numberText(series, next) }),
        reservedAt: book.at,
      },
    ];
  });
}

export function emergencyBooks(hall: Hall): EmergencyBooks {
  const before = dayBefore(hall);
  return {
    books: emergencyRows(hall),
    ...(before === undefined ? {} : { before: { day: before.day, until: before.until } }),
    late: [...hall.enteredLate],
  };
}

export interface EmergencySlip {
  number: string;
  code: string;
}

/** The slips of a book that have not been entered; null where there is no such book. */
export function emergencySlips(hall: Hall, queue: string, first: number): EmergencySlip[] | null {
  const book = hall.emergency.find((one) => one.queue === queue && one.first === first);
  const series = hall.plan.series.find(({ id }) => id === book?.series);
  if (book === undefined || series === undefined) return null;
  return book.codes.flatMap((code, index) => {
    const counter = book.first + index;
    return book.used.includes(counter) ? [] : [{ number: numberText(series, counter), code }];
  });
}
