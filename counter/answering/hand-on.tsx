// Handing a visit on: to whom, why, by when, and a note if need be; by touch.
import { useState } from 'react';
import type { TransferReason } from '../../contract/commands/codes.ts';
import type { TransferTarget } from '../../contract/commands/visits.ts';
import type { Receivers } from '../../contract/views/guide.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { verbWords } from '../desk/verb-words.ts';
import type { Asking } from '../use-asked.ts';
import { answeringWords } from './words.ts';

/** Those of a desk's reasons that somebody away from windows has. */
const reasons: readonly TransferReason[] = ['specialist', 'nextStep', 'shiftEnds', 'other'];
const times = [5, 15, 30, 60] as const;
const noteLimit = 150;

interface Chosen {
  key: string;
  to: TransferTarget;
  name: string;
}

export function HandOn({
  ticketId,
  number,
  receivers,
  asking,
  onDone,
}: {
  ticketId: string;
  number: string;
  receivers: Receivers;
  asking: Asking;
  onDone: () => void;
}) {
  const say = useWords(answeringWords);
  const verbs = useWords(verbWords);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [reason, setReason] = useState<TransferReason | null>(null);
  const [withinMinutes, setWithin] = useState<number>(5);
  const [note, setNote] = useState('');
  const send = async () => {
    if (chosen === null || reason === null) return;
    const words = note.trim() === '' ? {} : { note };
    const { to, name } = chosen;
    const asked = { name: 'transferTicket', ticketId, to, reason, withinMinutes, ...words } as const;
    if ((await asking.ask<'transferTicket'>(asked)) === null) return;
    asking.tell({ tone: 'calm', text: say.sent(number, name) });
    onDone();
  };
  return (
    <div className="hand-on">
      <People receivers={receivers} chosen={chosen} onChoose={setChosen} />
      <Codes
        legend={say.why}
        codes={reasons}
        chosen={reason}
        name={(code) => verbs.transferReasons[code]}
        onChoose={setReason}
      />
      <Codes
        legend={say.within}
        codes={times}
        chosen={withinMinutes}
        name={(minutes) => say.minutes(minutes)}
        onChoose={setWithin}
      />
      <label className="hand-note">
        {say.note}
        <textarea
          rows={2}
          maxLength={noteLimit}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <small>{say.noteHint}</small>
      </label>
      <button
        type="button"
        className="guide-main-button"
        disabled={asking.busy || chosen === null || reason === null}
        onClick={() => {
          send().catch(() => undefined);
        }}
      >
        {say.send(chosen?.name ?? '…')}
      </button>
    </div>
  );
}

function Codes<Code extends string | number>({
  legend,
  codes,
  chosen,
  name,
  onChoose,
}: {
  legend: string;
  codes: readonly Code[];
  chosen: Code | null;
  name: (code: Code) => string;
  onChoose: (code: Code) => void;
}) {
  return (
    <fieldset className="card-ways">
      <legend>{legend}</legend>
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          className="guide-button"
          aria-pressed={chosen === code}
          onClick={() => onChoose(code)}
        >
          {name(code)}
        </button>
      ))}
    </fieldset>
  );
}

function People({
  receivers,
  chosen,
  onChoose,
}: {
  receivers: Receivers;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
}) {
  const say = useWords(answeringWords);
  const verbs = useWords(verbWords);
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const { onDuty, atWindows } = receivers;
  const able = atWindows.filter(({ serves }) => serves);
  const others = atWindows.filter(({ serves }) => !serves);
  if (onDuty.length + atWindows.length === 0) return <p className="empty">{say.nobodyThere}</p>;
  const choice = (one: Chosen, detail: string) => (
    <button
      key={one.key}
      type="button"
      className="guide-button hand-person"
      aria-pressed={chosen?.key === one.key}
      onClick={() => onChoose(one)}
    >
      {one.name}
      <small>{detail}</small>
    </button>
  );
  const window = ({ id, window: no, name, paused }: Receivers['atWindows'][number]) =>
    choice(
      { key: `window ${no}`, to: { clerk: id }, name: clerkName(name, language) },
      `${say.windowOf(no)}${paused ? ` · ${say.paused}` : ''}`,
    );
  return (
    <>
      {onDuty.length === 0 ? null : (
        <fieldset className="card-ways">
          <legend>{say.peopleOnDuty}</legend>
          {onDuty.map(({ id, name, post }) =>
            choice({ key: id, to: { clerk: id }, name: clerkName(name, language) }, verbs.posts[post]),
          )}
        </fieldset>
      )}
      {able.length === 0 ? null : (
        <fieldset className="card-ways">
          <legend>{say.atWindows}</legend>
          {able.map(window)}
        </fieldset>
      )}
      {others.length === 0 ? null : all ? (
        <fieldset className="card-ways">
          <legend>{say.otherWindows(others.length)}</legend>
          {others.map(window)}
        </fieldset>
      ) : (
        <button type="button" className="guide-button" onClick={() => setAll(true)}>
          {say.otherWindows(others.length)}
        </button>
      )}
    </>
  );
}
