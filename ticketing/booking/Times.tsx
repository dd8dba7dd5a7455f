// The days and times that can be booked, with what is left of each.
import { useState } from 'react';
import type { SlotDay } from '../../contract/rest/bookings.ts';
import { BigButton } from '../../ui/button.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSlotDays } from '../../ui/slot-days.ts';
import { useBooking } from './at-booking.ts';
import { words } from './words.ts';

/** In the simple way only the nearest days are offered. */
const liteDays = 3;

export function Times({
  item,
  chosen,
  onChoose,
}: {
  item: string;
  chosen: number | null;
  onChoose: (start: number) => void;
}) {
  const { hall, lite } = useBooking();
  const { language } = useLanguage();
  const say = useWords(words);
  const { days } = useSlotDays(item);
  const [day, setDay] = useState<string | null>(null);
  const first = days?.find(({ slots }) => slots.some(({ freeGreen }) => freeGreen > 0));
  const shown = days?.find((one) => one.day === day) ?? first;
  const name = (one: SlotDay) => dayName(one.slots[0]?.start ?? 0, hall.timeZone, language);
  return (
    <section className="sheet">
      <h2>{say.chooseTime}</h2>
      {days !== null && first === undefined ? <p>{say.noTimes}</p> : null}
      <div className="booking-days">
        {days?.slice(0, lite ? liteDays : undefined).map((one) => (
          <BigButton
            key={one.day}
            className={one === shown ? 'booking-chosen' : ''}
            onPress={() => setDay(one.day)}
          >
            {name(one)}
          </BigButton>
        ))}
      </div>
      <div className="booking-times">
        {shown?.slots.map(({ start, until, free, freeGreen, closed }) => (
          <BigButton
            key={start}
            disabled={closed || freeGreen === 0}
            className={start === chosen ? 'booking-chosen' : ''}
            onPress={() => onChoose(start)}
          >
            <span className="figures">
              {clockTime(start, hall.timeZone)}–{clockTime(until, hall.timeZone)}
            </span>
            <small>
              {closed || freeGreen === 0 ? say.full : free === 0 ? say.greenOnly : say.free(free)}
            </small>
          </BigButton>
        ))}
      </div>
    </section>
  );
}
