// 一件事 at the desk: a line that says which step this is and what comes then; the panel that ends one step, and the journeys led from here.
import { useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { AnswerOf } from '../../contract/commands.ts';
import { stepReasons } from '../../contract/commands/journeys.ts';
import type { StepEnding, StepReason } from '../../contract/commands/journeys.ts';
import type { JourneyAtDesk } from '../../contract/journeys.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Journeys } from '../journeys/list.tsx';
import { staffJourneyWords } from '../journeys/words.ts';
import { Codes } from './codes.tsx';
import type { Sender } from './commands.ts';
import { digitOf, useKeys } from './keyboard.ts';

const endings = ['done', 'skipped', 'failed'] as const;

function useNames(catalogue: Catalogue | null): {
  item: (id: string) => string;
  list: (ids: string[]) => string;
} {
  const { say: inWords, language } = useLanguage();
  const item = (id: string) => {
    const known = catalogue?.items.find((one) => one.id === id);
    return known === undefined ? id : inWords(known.name);
  };
  return { item, list: (ids) => ids.map(item).join(language === 'zh' ? '、' : ', ') };
}

/** Where she is, and what the big button brings about. */
export function JourneyLine({ view, catalogue }: { view: DeskView; catalogue: Catalogue | null }) {
  const say = useWords(staffJourneyWords);
  const { say: inWords } = useLanguage();
  const names = useNames(catalogue);
  const journey = view.current?.journey;
  if (journey === undefined) return null;
  const known = catalogue?.journeys.find(({ id }) => id === journey.id);
  const lead = catalogue?.departments.find(({ id }) => id === known?.department);
  const [, ...others] = journey.sitting;
  return (
    <p className="journey-line">
      <span>
        <b>{known === undefined ? say.title : inWords(known.name)}</b>
        <span className="figures">{say.progress(nthOf(journey), journey.steps.length)}</span>
      </span>
      {lead === undefined ? null : <span>{say.lead(inWords(lead.name))}</span>}
      {others.length === 0 ? null : <span>{say.together(names.list(others))}</span>}
      <span>{journey.next === undefined ? say.last : say.goesOn(names.item(journey.next))}</span>
    </p>
  );
}

function nthOf({ steps, sitting }: JourneyAtDesk): number {
  return steps.findIndex(({ item }) => item === sitting[0]) + 1;
}

export interface JourneyWork {
  /** Answers whether the hall agreed. */
  end: (ending: StepEnding, reason: StepReason | null) => Promise<boolean>;
}

export function useJourneyWork(
  view: DeskView,
  catalogue: Catalogue | null,
  { send, tell }: Pick<Sender, 'send' | 'tell'>,
): JourneyWork {
  const say = useWords(staffJourneyWords);
  const { say: inWords } = useLanguage();
  const names = useNames(catalogue);
  const told = ({ number, nextHere, movedOnTo, over }: AnswerOf<'endStep'>): string => {
    if (nextHere !== undefined) return say.ended.nextHere(number, names.item(nextHere));
    if (movedOnTo === undefined)
      return over === 'finished' ? say.ended.finished(number) : say.ended.unfinished(number);
    const queue = catalogue?.queues.find(({ id }) => id === movedOnTo);
    return say.ended.movedOn(number, queue === undefined ? movedOnTo : inWords(queue.name));
  };
  return {
    end: async (ending, reason) => {
      const visitor = view.current === undefined ? {} : { ticketId: view.current.ticketId };
      const why = reason === null ? {} : { reason };
      const item = view.current?.journey?.sitting[0];
      const meant = item === undefined ? {} : { item };
      const answer = await send(
        { name: 'endStep', window: view.no, ...visitor, ...meant, ending, ...why },
        say.verb,
      );
      if (answer?.ok !== true) return false;
      tell({ tone: 'calm', text: told(answer.answer as AnswerOf<'endStep'>) });
      return true;
    },
  };
}

export function JourneyPanel({
  view,
  catalogue,
  onEnd,
}: {
  view: DeskView;
  catalogue: Catalogue | null;
  onEnd: (ending: StepEnding, reason: StepReason | null) => void;
}) {
  const say = useWords(staffJourneyWords);
  const journey = view.current?.journey;
  return (
    <div className="journeys-scroll">
      {journey === undefined ? null : <EndStep journey={journey} catalogue={catalogue} onEnd={onEnd} />}
      {view.journeysLed === undefined ? null : (
        <section aria-label={say.led}>
          <h3>{say.led}</h3>
          <Journeys address={`/desk/journeys/${view.no}`} timeZone={view.timeZone} now={view.now} />
        </section>
      )}
    </div>
  );
}

/** One digit for how, another for why: two keys at most. */
function EndStep({
  journey,
  catalogue,
  onEnd,
}: {
  journey: JourneyAtDesk;
  catalogue: Catalogue | null;
  onEnd: (ending: StepEnding, reason: StepReason | null) => void;
}) {
  const say = useWords(staffJourneyWords);
  const names = useNames(catalogue);
  const [chosen, choose] = useState<'skipped' | 'failed' | null>(null);
  const [atHand = '', next = null] = journey.sitting;
  const how = (ending: StepEnding) => {
    if (ending === 'done') onEnd('done', null);
    else choose(ending);
  };
  useKeys((code) => {
    const nth = digitOf(code) - 1;
    const ending = endings[nth];
    const reason = stepReasons[nth];
    if (chosen === null && ending !== undefined) how(ending);
    else if (chosen !== null && reason !== undefined) onEnd(chosen, reason);
    else return false;
    return true;
  });
  return (
    <>
      <ol className="journey-way">
        {journey.steps.map(({ item, state, anyOrder }) => (
          <li key={item} data-state={state} aria-current={item === atHand ? 'step' : undefined}>
            {names.item(item)}
            <small>
              {item === atHand
                ? say.now
                : state === 'open'
                  ? anyOrder
                    ? say.anyOrder
                    : ''
                  : say.states[state]}
            </small>
          </li>
        ))}
      </ol>
      {chosen === null ? (
        <Codes
          title={say.stepAtHand(names.item(atHand))}
          codes={endings}
          name={(ending) => ({ done: say.done, skipped: say.skip, failed: say.fail })[ending]}
          help={(ending) =>
            ({
              done: say.doneHelp(next === null ? null : names.item(next)),
              skipped: say.skipHelp,
              failed: say.failHelp,
            })[ending]
          }
          onChoose={how}
        />
      ) : (
        <Codes
          title={say.reasonsOf(chosen)}
          codes={stepReasons}
          name={(reason) => say.reasons[reason]}
          onChoose={(reason) => onEnd(chosen, reason)}
        />
      )}
    </>
  );
}
