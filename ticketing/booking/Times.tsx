// The days and times that can be booked, with what is left of each.
import { useState } from 'react';
import type { SlotDay } from '../../contract/rest/bookings.ts';
import { BigButton } from '../../ui/button.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSlotDays } from '../../ui/slot-days.ts';
import type { Bookable } from '../../ui/slot-days.ts';
import { words as shared } from '../../ui/words.ts';
import { useBooking } from './at-booking.ts';
import { words } from './words.ts';

/** In the simple way only the nearest days are offered. */
const liteDays = 3;

export function Times({
  wanted,
  onChoose,
}: {
  wanted: Bookable;
  onChoose: (slot: SlotDay['slots'][number]) => void;
}) {
  const { hall, catalogue, lite } = useBooking();
  const { language } = useLanguage();
  const say = useWords(words);
  const { days, trouble } = useSlotDays(wanted);
  const sayAll = useWords(shared);
  const [day, setDay] = useState<string | null>(null);
  // What is left for special groups is of use to who can say that she is of one.
  const special = catalogue.priorityClasses.some(({ granted }) => granted === 'declared');
  const left = ({ closed, free, freeGreen }: SlotDay['slots'][number]): number =>
    closed ? 0 : special ? freeGreen : free;
  const first = days?.find(({ slots }) => slots.some((slot) => left(slot) > 0));
  const shown = days?.find((one) => one.day === day) ?? first;
  const name = (one: SlotDay) => dayName(one.slots[0]?.start ?? 0, hall.timeZone, language);
  return (
    <section className="sheet">
      <h2>{say.chooseTime}</h2>
      {trouble ? <output>{sayAll.offline}</output> : null}
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
        {shown?.slots.map((slot) => (
          <BigButton key={slot.start} disabled={left(slot) === 0} onPress={() => onChoose(slot)}>
            <span className="figures">
              {clockTime(slot.start, hall.timeZone)}–{clockTime(slot.until, hall.timeZone)}
            </span>
            <small>
              {left(slot) === 0 ? say.full : slot.free === 0 ? say.greenOnly : say.free(slot.free)}
            </small>
          </BigButton>
        ))}
      </div>
    </section>
  );
}
