// What the clerk must know of the visitor at the window before speaking: priority to verify, how to meet her, who looks for her.
import type { Need } from '../../contract/commands/needs.ts';
import type { DeskTicket, DeskView } from '../../contract/views/desk.ts';
import { stopwatch } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Key } from './key.tsx';
import { needsWords } from './needs-words.ts';
import { phrasesWords } from './phrases-words.ts';
import { useAsking } from './use-asking.ts';

/** How she is called comes before all else. */
const wordsFirst = [
  'deaf',
  'blind',
  'wheelchair',
  'assistance',
  'companion',
] as const satisfies readonly Need[];

export function NeedsLine({
  view,
  now,
  onOpen,
  onPhrases,
}: {
  view: DeskView;
  now: number;
  onOpen: () => void;
  onPhrases: () => void;
}) {
  const say = useWords(needsWords);
  const sayPhrases = useWords(phrasesWords);
  const { say: inWords } = useLanguage();
  const { current } = view;
  if (current === undefined) return null;
  const { priority, needs = [], guideSearch } = current;
  const inWriting = needs.includes('deaf') || current.language !== 'zh';
  if (priority === undefined && needs.length === 0 && guideSearch === undefined && !inWriting) return null;
  return (
    <ul className="needs">
      {priority?.state === 'declared' ? (
        <li className="need-verify">
          <b>{say.toVerify(inWords(priority.class.name))}</b>
          <button type="button" className="quiet-button" aria-keyshortcuts="F2" onClick={onOpen}>
            {say.verify} <Key name="F2" />
          </button>
        </li>
      ) : null}
      {priority?.state === 'verified' ? <li className="need-calm">{say.verified}</li> : null}
      {needs.length === 0 && !inWriting ? null : (
        <li className={needs.length === 0 ? 'need-verify' : 'need-how need-verify'}>
          <span>
            {needs.length === 0
              ? sayPhrases.when
              : wordsFirst
                  .filter((need) => needs.includes(need))
                  .map((need) => say.how[need])
                  .join(say.between)}
          </span>
          {inWriting ? <PhrasesButton onOpen={onPhrases} /> : null}
        </li>
      )}
      <Search view={view} ticket={current} now={now} />
    </ul>
  );
}

/** Offered once 过号 would be allowed: before that she is called. */
function Search({ view, ticket, now }: { view: DeskView; ticket: DeskTicket; now: number }) {
  const say = useWords(needsWords);
  const asking = useAsking(view);
  const { guideSearch } = ticket;
  if (guideSearch === undefined) return null;
  if (guideSearch !== 'needed') {
    const left = guideSearch.until - now;
    return (
      <li className="need-calm figures">
        {left > 0 ? say.looking(stopwatch(Math.ceil(left / 1000) * 1000)) : say.looked}
      </li>
    );
  }
  if (ticket.noShowFrom === null) return null;
  return (
    <li className="need-verify">
      <button
        type="button"
        className="quiet-button"
        data-guide-search
        aria-keyshortcuts="I"
        disabled={asking.busy}
        onClick={() => {
          const { ticketId, number } = ticket;
          asking
            .run({ name: 'askGuide', window: view.no, ticketId }, () => say.asked(number))
            .catch(() => undefined);
        }}
      >
        {say.askGuide} <Key name="I" />
      </button>
      {asking.said?.tone === 'bad' ? <span role="alert">{asking.said.text}</span> : null}
    </li>
  );
}

export function PhrasesButton({ onOpen }: { onOpen: () => void }) {
  const say = useWords(phrasesWords);
  return (
    <button type="button" className="quiet-button" aria-keyshortcuts="F4" onClick={onOpen}>
      {say.open} <Key name="F4" />
    </button>
  );
}

export function NeedsButton({ onOpen }: { onOpen: () => void }) {
  const say = useWords(needsWords);
  return (
    <button type="button" className="plain-button help-open" aria-keyshortcuts="F2" onClick={onOpen}>
      {say.open}
      <Key name="F2" />
    </button>
  );
}

/** The key presses the button that stands there: where none stands it means nothing. */
export function pressSearch(): boolean {
  const button = document.querySelector<HTMLButtonElement>('[data-guide-search]');
  button?.click();
  return button !== null;
}
