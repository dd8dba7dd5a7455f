// 现场预约: the day and the slot, as large tiles with what is left of each.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { SlotDay } from '../../contract/rest/bookings.ts';
import { BigButton } from '../../ui/button.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSlotDays } from '../../ui/slot-days.ts';
import { words as shared } from '../../ui/words.ts';
import { useKiosk } from './at-kiosk.ts';
import { bookWords } from './book-words.ts';
import { Choices } from './Choice.tsx';
import { itemById } from './lanes.ts';
import { Hands, Stage } from './Stage.tsx';

const daysShown = 6;

export function BookTimes({ item }: { item: string }) {
  const { catalogue } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(bookWords);
  const { days, notBookable, trouble } = useSlotDays({ item });
  const sayAll = useWords(shared);
  return (
    <>
      <Stage>
        <p className="stage-over">{itemById(catalogue, item)?.name[language]}</p>
        <h1 className="stage-title">{say.chooseTime}</h1>
        <p className="stage-hint">{say.chooseTimeHint}</p>
      </Stage>
      <Hands label={say.chooseTime}>
        {days === null ? (
          trouble ? (
            <p className="nothing-title">{sayAll.offline}</p>
          ) : null
        ) : days.length === 0 ? (
          <Nothing item={item} text={notBookable ? say.notBookable : say.noTimes} />
        ) : (
          <Days item={item} days={days.slice(0, daysShown)} />
        )}
      </Hands>
    </>
  );
}

function Nothing({ item, text }: { item: string; text: string }) {
  const { go } = useKiosk();
  const say = useWords(bookWords);
  return (
    <div className="nothing-found">
      <p className="nothing-title">{text}</p>
      <BigButton weight="main" onPress={() => go({ to: 'takeInstead', item })}>
        {say.takeNow}
      </BigButton>
    </div>
  );
}

function Days({ item, days }: { item: string; days: SlotDay[] }) {
  const { view, visit, go, large } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(bookWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const special = visit.wishes.priorityClass !== null;
  const left = ({ free, freeGreen }: SlotDay['slots'][number]): number => (special ? freeGreen : free);
  const first = days.find(({ slots }) => slots.some((slot) => left(slot) > 0)) ?? days[0];
  const shown = days.find(({ day }) => day === chosen) ?? first;
  return (
    <>
      <div className="book-days">
        {days.map(({ day, slots }) => (
          <BigButton key={day} weight={day === shown?.day ? 'main' : 'plain'} onPress={() => setChosen(day)}>
            {dayName(slots[0]?.start ?? 0, view.timeZone, language)}
          </BigButton>
        ))}
      </div>
      <Choices
        key={shown?.day}
        all={shown?.slots ?? []}
        rows={large ? 3 : 4}
        renderEach={(slot) => {
          const { start, until } = slot;
          const count = left(slot);
          return (
            <li key={start}>
              <Button
                className="choice book-slot"
                isDisabled={count === 0}
                onPress={() => go({ to: 'page', page: { at: 'bookWho', item, start, until } })}
              >
                <span className="name figures">
                  {clockTime(start, view.timeZone)}–{clockTime(until, view.timeZone)}
                </span>
                <span className="lane">{count === 0 ? say.full : say.free(count)}</span>
              </Button>
            </li>
          );
        }}
      />
    </>
  );
}
