// On the phone of who will not be reached by closing: what she may count on, and what she chooses; the manager sees it.
import type { ReactNode } from 'react';
import type { ClosingChoice } from '../../contract/commands/visitors.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { momentInWords } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { closingWords } from './closing-words.ts';
import { TakePass } from './Down.tsx';
import { LeavePapers } from './DropOff.tsx';
import { Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';
import { words } from './words.ts';

export function AfterClosing({ view, cancel }: { view: PhoneView; cancel: ReactNode }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const { afterClosing } = view;
  if (afterClosing === undefined) return null;
  const { closesAt, servedLate, opensAt } = afterClosing;
  const closes = clockTime(closesAt, view.timeZone);
  return (
    <section className="sheet after-closing" role="alert">
      <div className="line-note">
        <p>{servedLate ? say.servedLate(closes) : say.afterClosing(closes)}</p>
        {opensAt === undefined ? null : (
          <p>{say.orAnotherDay(momentInWords(opensAt, language, view.timeZone, view.now))}</p>
        )}
      </div>
      <Ways view={view} at={afterClosing} />
      {cancel}
    </section>
  );
}

type At = NonNullable<PhoneView['afterClosing']>;

function Ways({ view, at }: { view: PhoneView; at: At }) {
  const say = useWords(closingWords);
  const ask = useAsk();
  const doing = useDoing();
  const choose = (choice: ClosingChoice) =>
    doing.start(() => ask<'chooseAtClosing'>({ name: 'chooseAtClosing', ticketId: view.ticketId, choice }));
  const stay = at.servedLate ? 'late' : 'wait';
  return (
    <>
      <h2>{say.title}</h2>
      {at.choice === undefined ? null : <output className="chosen-way">{say.chosen[at.choice]}</output>}
      {at.choice === stay ? null : (
        <BigButton weight="main" disabled={doing.busy} onPress={() => choose(stay)}>
          {say.ways[stay]}
        </BigButton>
      )}
      {at.bookItem === undefined ? null : (
        <>
          <a
            className="button button-plain"
            href={`/book?item=${encodeURIComponent(at.bookItem)}`}
            target="_blank"
            rel="noreferrer"
            onClick={() => choose('book')}
          >
            {say.ways.book}
          </a>
          {at.choice === 'book' ? <p>{say.thenCancel}</p> : null}
        </>
      )}
      {at.mayTakePass === undefined ? null : <TakePass view={view} />}
      {at.mayDropOff === undefined ? null : <LeavePapers view={view} />}
      <Refused refusal={doing.refusal} view={view} />
    </>
  );
}
