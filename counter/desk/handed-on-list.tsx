// What this window sent on and nobody has accepted yet: to whom, how long there is, and taking it back by one press.
import type { HandedOn } from '../../contract/hands.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { stopwatch } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { handedOnWords } from './handed-on-words.ts';
import { Key } from './key.tsx';
import type { VerbWords } from './verb-words.ts';
import { verbWords } from './verb-words.ts';

/** Takes back what was sent last. */
export const takeBackKey = 'Backspace';

/** Towards a window that is not free the clock stands. */
export function timeToAccept({ deadline, to }: HandedOn, now: number, say: VerbWords): string {
  if (deadline === undefined) return to.window === undefined ? '' : say.deadlineStands;
  const left = deadline - now;
  return left > 0 ? say.deadlineIn(stopwatch(left)) : say.deadlineOver(stopwatch(-left));
}

export function HandedOnList({
  view,
  now,
  onTakeBack,
}: {
  view: DeskView;
  now: number;
  onTakeBack: (sent: HandedOn) => void;
}) {
  const say = useWords(handedOnWords);
  const verbs = useWords(verbWords);
  const { say: inWords, language } = useLanguage();
  const { handedOn = [], handedOnMore = 0 } = view;
  if (handedOn.length === 0) return null;
  return (
    <>
      <h3 className="handed-on-title" id="handed-on">
        {say.title} <span className="figures">{handedOn.length + handedOnMore}</span>
      </h3>
      <ul aria-labelledby="handed-on">
        {handedOn.map((sent, index) => (
          <li key={sent.ticketId} className="hand-over handed-on" data-level={sent.level}>
            <div className="row">
              <b className="figures">{sent.number}</b>
              <span className="row-item">{inWords(sent.item)}</span>
              <button
                type="button"
                className="comes comes-back"
                data-row="true"
                aria-label={say.takeBackRow(sent.number)}
                {...(index === 0 ? { 'aria-keyshortcuts': takeBackKey } : {})}
                onClick={() => onTakeBack(sent)}
              >
                {say.takeBack} {index === 0 ? <Key name="⌫" /> : null}
              </button>
            </div>
            <p className="hand-over-from figures">
              {say.to(sent.to.window, clerkName(sent.to.name, language))}
              <b>{timeToAccept(sent, now, verbs)}</b>
            </p>
          </li>
        ))}
      </ul>
      {handedOnMore > 0 ? <p className="more">{verbs.more(handedOnMore)}</p> : null}
    </>
  );
}
