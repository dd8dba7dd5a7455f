// The small choices at the desk, where wanted: how a visit ended or why nobody came. None is a dialog, none is compulsory.
import type { NoShowReason, OutcomeCode } from '../../contract/commands/codes.ts';
import { noShowReasons, outcomeCodes } from '../../contract/commands/codes.ts';
import { useWords } from '../../ui/language.tsx';
import { Key } from './key.tsx';
import { verbWords } from './verb-words.ts';
import { deskWords } from './words.ts';

/** 办不成事 only where something was reported: it then is how the visit ends, unless another is chosen. */
export function OutcomeChoice({ chosen, onChoose, reported }: ChipsOf<OutcomeCode> & { reported: boolean }) {
  const say = useWords(deskWords);
  return (
    <Chips
      title={say.outcomeTitle}
      codes={reported ? outcomeCodes : outcomeCodes.filter((code) => code !== 'matter')}
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
