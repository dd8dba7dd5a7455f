// A search field over a list: typing narrows it, the arrows walk it, Enter takes what is marked, a touch takes what it touches.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- no native list narrows while one types; its keys are the field's */
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { find } from '../find.ts';
import type { Findable } from '../find.ts';

export interface Choice extends Findable {
  id: string;
  /** What kind of thing it is, in a word. */
  kind: string;
  name: string;
  detail: string;
}

const shownAtOnce = 30;

export function Finder<One extends Choice>({
  label,
  placeholder,
  nothing,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  placeholder: string;
  nothing: string;
  choices: readonly One[];
  chosen: string | null;
  onChoose: (choice: One) => void;
}) {
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = find(choices, typed, shownAtOnce);
  const at = Math.min(marked, found.length - 1);
  const mark = (place: number) => {
    setMarked(place);
    requestAnimationFrame(() => {
      list.current?.querySelector('[data-marked=true]')?.scrollIntoView({ block: 'nearest' });
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and the arrows belong to the Chinese input method while it is composing.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) mark(Math.max(0, Math.min(found.length - 1, at + step)));
    else if (event.key === 'Enter') {
      const choice = found[at];
      if (choice !== undefined) onChoose(choice);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="finder">
      <input
        className="finder-field"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${base}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[at] === undefined ? undefined : `${base}-${at}`}
        placeholder={placeholder}
        autoComplete="off"
        data-first="true"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          mark(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${base}-list`} className="finder-list" role="listbox" aria-label={label}>
        {found.map((choice, index) => (
          <div
            key={choice.id}
            id={`${base}-${index}`}
            className="finder-choice"
            role="option"
            tabIndex={-1}
            aria-selected={choice.id === chosen}
            data-marked={index === at}
            onClick={() => onChoose(choice)}
          >
            <small className="finder-kind">{choice.kind}</small>
            <span className="finder-name">{choice.name}</span>
            <small className="finder-detail">{choice.detail}</small>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="empty">{nothing}</p> : null}
    </div>
  );
}
