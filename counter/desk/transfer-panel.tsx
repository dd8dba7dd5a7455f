// Transferring: where to, why, and a note if need be. Typed, Enter, a digit, Enter; or four touches.
import { useRef, useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { TransferReason } from '../../contract/commands/codes.ts';
import { transferReasons } from '../../contract/commands/codes.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Codes } from './codes.tsx';
import { Finder } from './finder.tsx';
import { handedOnWords } from './handed-on-words.ts';
import { Key } from './key.tsx';
import { digitOf, useKeys } from './keyboard.ts';
import { targetsFrom } from './targets.ts';
import type { Target } from './targets.ts';
import type { TargetKind } from './verb-words.ts';
import { verbWords } from './verb-words.ts';

const noteLimit = 150;
/** By the hall's rule, or in so many minutes; its key goes through them. */
const times = [null, 5, 10, 30] as const;
type Time = 5 | 10 | 30;
const timeKey = 'KeyT';
const kinds: readonly TargetKind[] = ['window', 'clerk', 'queue', 'item'];

export function TransferPanel({
  view,
  catalogue,
  pending,
  onSend,
}: {
  view: DeskView;
  catalogue: Catalogue;
  pending: boolean;
  onSend: (
    target: Target,
    reason: TransferReason,
    said: { note: string; withinMinutes: number | null },
  ) => void;
}) {
  const say = useWords(verbWords);
  const { language } = useLanguage();
  const [only, setOnly] = useState<TargetKind | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const [reason, setReason] = useState<TransferReason | null>(null);
  const [note, setNote] = useState('');
  const [chosenTime, setTime] = useState<Time | null>(null);
  const reasons = useRef<HTMLDivElement>(null);
  const missing = target === null ? say.transferNeeds : reason === null ? say.transferNeedsReason : null;
  /** A line accepts nothing: only a window or a person has a time for it. */
  const timed = target !== null && (target.of === 'window' || target.of === 'clerk');
  const withinMinutes = timed ? chosenTime : null;
  const send = () => {
    if (target !== null && reason !== null) onSend(target, reason, { note, withinMinutes });
  };
  useKeys((code) => {
    const chosen = transferReasons[digitOf(code) - 1];
    if (chosen !== undefined) setReason(chosen);
    else if (code === timeKey && timed) setTime(times[times.indexOf(chosenTime) + 1] ?? null);
    else if (code === 'Enter' || code === 'NumpadEnter') send();
    else return false;
    return true;
  });
  const targets = targetsFrom(view, catalogue, say, language);

  return (
    <>
      <fieldset className="kinds" aria-label={say.searchTargets}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="outcome"
            aria-pressed={only === kind}
            onClick={() => setOnly(only === kind ? null : kind)}
          >
            {say.targetKinds[kind]}
          </button>
        ))}
      </fieldset>
      <Finder
        label={say.searchTargets}
        placeholder={say.searchTargetsHint}
        nothing={say.nothingFound}
        choices={only === null ? targets : targets.filter(({ of }) => of === only)}
        chosen={target?.id ?? null}
        onChoose={(chosen) => {
          setTarget(chosen);
          reasons.current?.focus();
        }}
      />
      <div ref={reasons} tabIndex={-1} className="panel-part">
        <Codes
          title={say.transferWhy}
          codes={transferReasons}
          name={(code) => say.transferReasons[code]}
          chosen={reason}
          onChoose={setReason}
        />
      </div>
      {timed ? <Within chosen={chosenTime} onChoose={setTime} /> : null}
      <Note note={note} onWrite={setNote} onSend={send} />
      <button
        type="button"
        className="main-step"
        aria-disabled={missing !== null || pending}
        aria-keyshortcuts="Enter"
        onClick={send}
      >
        <span className="main-step-name">{say.transferDo(target?.told ?? '…')}</span>
        <span className="main-step-help">{missing ?? say.transferKeeps}</span>
        <Key name="Enter" />
      </button>
    </>
  );
}

function Within({ chosen, onChoose }: { chosen: Time | null; onChoose: (time: Time | null) => void }) {
  const say = useWords(handedOnWords);
  return (
    <fieldset className="kinds within" aria-label={say.within} aria-keyshortcuts="T">
      <span aria-hidden="true">
        {say.within} <Key name="T" />
      </span>
      {times.map((time) => (
        <button
          key={time ?? 'rule'}
          type="button"
          className="outcome"
          aria-pressed={chosen === time}
          onClick={() => onChoose(time)}
        >
          {time === null ? say.byRule : say.minutes(time)}
        </button>
      ))}
    </fieldset>
  );
}

function Note({
  note,
  onWrite,
  onSend,
}: {
  note: string;
  onWrite: (note: string) => void;
  onSend: () => void;
}) {
  const say = useWords(verbWords);
  return (
    <label className="panel-note">
      {say.noteLabel}
      <textarea
        rows={2}
        maxLength={noteLimit}
        value={note}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onSend();
        }}
      />
      <small>{say.noteHint(noteLimit - note.length)}</small>
    </label>
  );
}
