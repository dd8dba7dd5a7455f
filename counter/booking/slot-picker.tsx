// Days and slots for the staff: small enough for the desk's strip, large enough for a finger on the tablet.
import { useState } from 'react';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSlotDays } from '../../ui/slot-days.ts';
import { words as shared } from '../../ui/words.ts';
import type { Bookable } from '../../ui/slot-days.ts';
import { bookForWords } from './book-for-words.ts';

export function SlotPicker({
  wanted,
  timeZone,
  onChoose,
}: {
  wanted: Bookable;
  timeZone: string;
  onChoose: (start: number) => void;
}) {
  const say = useWords(bookForWords);
  const { language } = useLanguage();
  const { days, notBookable, trouble } = useSlotDays(wanted);
  const sayAll = useWords(shared);
  const [day, setDay] = useState<string | null>(null);
  if (days === null) return trouble ? <output>{sayAll.offline}</output> : null;
  const first = days.find(({ slots }) => slots.some(({ freeGreen }) => freeGreen > 0));
  if (first === undefined) return <p>{notBookable ? say.notBookable : say.noTimes}</p>;
  const shown = days.find((one) => one.day === day) ?? first;
  return (
    <div className="slot-picker">
      <div className="slot-days">
        {days.map((one) => (
          <button key={one.day} type="button" aria-pressed={one === shown} onClick={() => setDay(one.day)}>
            {dayName(one.slots[0]?.start ?? 0, timeZone, language)}
          </button>
        ))}
      </div>
      <div className="slot-times">
        {shown.slots.map(({ start, free, freeGreen, closed }) => (
          <button
            key={start}
            type="button"
            disabled={closed || freeGreen === 0}
            onClick={() => onChoose(start)}
          >
            <b className="figures">{clockTime(start, timeZone)}</b>
            <small>
              {closed || freeGreen === 0 ? say.full : free === 0 ? say.greenOnly : say.free(free)}
            </small>
          </button>
        ))}
      </div>
    </div>
  );
}
