// Two small choices at the desk: why the window pauses, and, where wanted, how a visit ended. Neither is a dialog, neither is compulsory.
import type { OutcomeCode, PauseReason } from '../../contract/commands.ts';
import { outcomeCodes, pauseReasons } from '../../contract/commands.ts';
import { useWords } from '../../ui/language.tsx';
import { Key } from './key.tsx';
import { deskWords } from './words.ts';

export function PauseChoice({
  onChoose,
  onLeave,
}: {
  onChoose: (reason: PauseReason) => void;
  onLeave: () => void;
}) {
  const say = useWords(deskWords);
  return (
    <fieldset className="pause-choice">
      <legend>{say.pauseTitle}</legend>
      <div className="pause-reasons">
        {pauseReasons.map((reason, index) => (
          <button type="button" key={reason} className="plain-button" onClick={() => onChoose(reason)}>
            {say.pauseReasons[reason]}
            <Key name={String(index + 1)} />
          </button>
        ))}
        <button type="button" className="quiet-button pause-not" onClick={onLeave}>
          {say.pauseNot}
          <Key name="Esc" />
        </button>
      </div>
    </fieldset>
  );
}

export function OutcomeChoice({
  chosen,
  onChoose,
}: {
  chosen: OutcomeCode | null;
  onChoose: (outcome: OutcomeCode | null) => void;
}) {
  const say = useWords(deskWords);
  return (
    <fieldset className="outcomes" aria-label={say.outcomeTitle}>
      <span className="outcomes-title" aria-hidden="true">
        {say.outcomeTitle}
      </span>
      {outcomeCodes.map((outcome, index) => (
        <button
          type="button"
          key={outcome}
          className="outcome"
          aria-pressed={chosen === outcome}
          onClick={() => onChoose(chosen === outcome ? null : outcome)}
        >
          {say.outcomes[outcome]}
          <Key name={String(index + 1)} />
        </button>
      ))}
    </fieldset>
  );
}
