// The booking that was just made: day, time and code large enough to be noted or photographed, however its paper stands.
import { useHallNow } from '../../ui/connection.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { bookWords } from './book-words.ts';
import { Given, SlipNews } from './Given.tsx';
import { itemById } from './lanes.ts';
import { paperIs, slipTold } from './paper.ts';
import { Stage } from './Stage.tsx';
import type { BookedHere } from './visit.ts';
import { words } from './words.ts';

export function Booked({ booked, onDone }: { booked: BookedHere; onDone: () => void }) {
  const { view, catalogue } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(bookWords);
  const kiosk = useWords(words);
  const now = useHallNow(view);
  const paper = paperIs(view, booked, now);
  const { slipPrinting: coming, slipTaken, slipTrouble: trouble } = kiosk;
  const told = slipTold(paper, { coming, taken: slipTaken, trouble, note: say.noPaper });
  const time = (at: number) => clockTime(at, view.timeZone);
  const { code, start, until, item } = booked;
  return (
    <>
      <Stage>
        <p className="stage-over">
          {say.done} · {itemById(catalogue, item)?.name[language]}
        </p>
        <h1 className="stage-title">
          {dayName(start, view.timeZone, language)}{' '}
          <span className="figures">
            {time(start)}–{time(until)}
          </span>
        </h1>
        <p className="book-code figures">
          <span className="unseen">{say.code} </span>
          {`${code.slice(0, 4)} ${code.slice(4)}`}
        </p>
      </Stage>
      <Given
        label={say.done}
        code={{ text: code, caption: say.code }}
        paper={<SlipNews paper={paper} told={told} />}
        onDone={onDone}
      >
        <span>{say.how}</span>
        <span>{say.grace}</span>
      </Given>
    </>
  );
}
