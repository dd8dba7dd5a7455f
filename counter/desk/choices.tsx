// The small choices at the desk: why the window pauses and, where wanted, how a visit ended or why nobody came. None is a dialog, none is compulsory.
import type { NoShowReason, OutcomeCode, PauseReason } from '../../contract/commands/codes.ts';
import { noShowReasons, outcomeCodes, pauseReasons } from '../../contract/commands/codes.ts';
import { useWords } from '../../ui/language.tsx';
import { Key } from './key.tsx';
import { verbWords } from './verb-words.ts';
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

export function OutcomeChoice({ chosen, onChoose }: ChipsOf<OutcomeCode>) {
  const say = useWords(deskWords);
  return (
    <Chips
      title={say.outcomeTitle}
      codes={outcomeCodes}
      name={(outcome) => say.outcomes[outcome]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** In the place of the outcomes once she may be marked as not come. */
export function NoShowChoice({ chosen, onChoose }: ChipsOf<NoShowReason>) {
  const say = useWords(verbWords);
  return (
    <Chips
      title={say.noShowTitle}
      codes={noShowReasons}
      name={(reason) => say.noShowReasons[reason]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

interface ChipsOf<Code> {
  chosen: Code | null;
  onChoose: (code: Code | null) => void;
}

function Chips<Code extends string>({
  title,
  codes,
  name,
  chosen,
  onChoose,
}: ChipsOf<Code> & { title: string; codes: readonly Code[]; name: (code: Code) => string }) {
  return (
    <fieldset className="outcomes" aria-label={title}>
      <span className="outcomes-title" aria-hidden="true">
        {title}
      </span>
      {codes.map((code, index) => (
        <button
          type="button"
          key={code}
          className="outcome"
          aria-pressed={chosen === code}
          onClick={() => onChoose(chosen === code ? null : code)}
        >
          {name(code)}
          <Key name={String(index + 1)} />
        </button>
      ))}
    </fieldset>
  );
}
