// The step that somebody waits for, left out or said to be not possible where nobody can call her for it: two touches, with the reason.
import { useState } from 'react';
import { stepReasons } from '../../contract/commands/journeys.ts';
import type { StepReason } from '../../contract/commands/journeys.ts';
import type { JourneyRow } from '../../contract/journeys.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { staffJourneyWords } from './words.ts';

const endings = ['skipped', 'failed'] as const;
type Ending = (typeof endings)[number];

export function PassOver({ row, onTold }: { row: JourneyRow; onTold: (sentence: string) => void }) {
  const say = useWords(staffJourneyWords);
  const ask = useAsk();
  const [chosen, choose] = useState<Ending | null>(null);
  const item = row.steps.find(({ now }) => now)?.item;
  if (row.stage !== 'waiting' || item === undefined) return null;
  const pass = (ending: Ending, reason: StepReason) => {
    choose(null);
    ask({ name: 'passOverStep', ticketId: row.ticketId, item, ending, reason }).then(
      (answer) => onTold(answer.ok ? say.passed[ending](row.number) : answer.message),
      () => onTold(say.trouble),
    );
  };
  if (chosen === null)
    return (
      <fieldset className="journey-pass" aria-label={say.passOver(row.number)}>
        {endings.map((ending) => (
          <button key={ending} type="button" className="quiet-button" onClick={() => choose(ending)}>
            {ending === 'skipped' ? say.skip : say.fail}
          </button>
        ))}
      </fieldset>
    );
  return (
    <fieldset className="journey-pass">
      <legend>{say.reasonsOf(chosen)}</legend>
      {stepReasons.map((reason) => (
        <button key={reason} type="button" className="quiet-button" onClick={() => pass(chosen, reason)}>
          {say.reasons[reason]}
        </button>
      ))}
      <button type="button" className="quiet-button" onClick={() => choose(null)}>
        {say.back}
      </button>
    </fieldset>
  );
}
