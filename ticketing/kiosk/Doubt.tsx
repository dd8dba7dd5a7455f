// Said before a number is taken: today's turn would come after closing. Take it anyway, or come when there is time.
import type { Doubt } from '../../contract/commands/visitors.ts';
import type { LaneState } from '../../contract/views/kiosk.ts';
import { dropOffWords } from '../../contract/words/drop-off.ts';
import { momentInWords } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { freshId } from '../../ui/wire.ts';
import { passWords } from '../pass-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { bookWords } from './book-words.ts';
import { bookableAlone, itemAlone } from './lanes.ts';
import { words } from './words.ts';

/** The doubt of a line in which a number may be taken all the same. */
export function doubtOf(lane: LaneState | undefined): Doubt | null {
  return lane?.refusal === undefined ? (lane?.doubtfulToday ?? null) : null;
}

export function DoubtNote({ doubt }: { doubt: Doubt }) {
  const { view } = useKiosk();
  const say = useWords(words);
  const { timeZone } = view;
  return (
    <p className="facts-note doubt-note" role="alert">
      {say.doubt(clockTime(doubt.expectedAt, timeZone), clockTime(doubt.closesAt, timeZone))}
    </p>
  );
}

/** What who would rather come another day needs to know. */
export function AnotherDay({ doubt }: { doubt: Doubt }) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const { opensAt } = doubt;
  return (
    <div className="advice advice-short">
      <h2>{say.anotherDayTitle}</h2>
      <p className="advice-where">
        {opensAt === undefined
          ? say.anotherDayAsk
          : say.anotherDayFrom(momentInWords(opensAt, language, view.timeZone, view.now))}
      </p>
      <p>{say.anotherDayText}</p>
    </div>
  );
}

/** All ways of deciding, none hidden behind another; a time or a pass only where the hall gives them. */
export function DoubtWays({
  later,
  onLater,
  onTake,
}: {
  later: boolean;
  onLater: () => void;
  onTake: () => void;
}) {
  const { view, catalogue, visit, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const book = useWords(bookWords);
  const pass = useWords(passWords);
  const item = bookableAlone(catalogue, visit.wanted);
  const left = view.dropOffBeforeClosing === true ? itemAlone(visit.wanted) : undefined;
  return (
    <>
      {view.passBeforeClosing === undefined || later ? null : <p className="deciding-why">{pass.passWhat}</p>}
      {item === undefined && left === undefined && view.passBeforeClosing === undefined ? null : (
        <div className="deciding deciding-instead">
          {item === undefined ? null : (
            <BigButton onPress={() => go({ to: 'page', page: { at: 'bookTimes', item } })}>
              {book.anotherTime}
            </BigButton>
          )}
          {view.passBeforeClosing === undefined ? null : (
            <BigButton onPress={() => go({ to: 'taking', commandId: freshId(), pass: true })}>
              {pass.takePass}
            </BigButton>
          )}
          {left === undefined ? null : (
            <BigButton onPress={() => go({ to: 'page', page: { at: 'dropOff', item: left } })}>
              {dropOffWords[language].offer}
            </BigButton>
          )}
        </div>
      )}
      <div className="deciding deciding-take">
        {later ? (
          <BigButton weight="main" onPress={() => go({ to: 'home' })}>
            {say.anotherDayDone}
          </BigButton>
        ) : (
          <BigButton onPress={onLater}>{say.anotherDay}</BigButton>
        )}
        <BigButton weight={later ? 'plain' : 'main'} className="take" onPress={onTake}>
          {say.takeAnyway}
        </BigButton>
      </div>
    </>
  );
}
