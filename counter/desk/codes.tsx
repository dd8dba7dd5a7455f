// A reason out of a short list: one digit or one touch.
import type { ReactNode } from 'react';
import { Key } from './key.tsx';

export function Codes<Code extends string>({
  title,
  codes,
  name,
  help,
  chosen = null,
  onChoose,
}: {
  title: string;
  codes: readonly Code[];
  name: (code: Code) => string;
  /** A line of explanation; the choices then stand one below the other. */
  help?: (code: Code) => ReactNode;
  chosen?: Code | null;
  onChoose: (code: Code) => void;
}) {
  return (
    <fieldset className="codes" data-wide={help !== undefined}>
      <legend>{title}</legend>
      {codes.map((code, index) => (
        <button
          key={code}
          type="button"
          className="code"
          data-code={code}
          aria-pressed={chosen === code}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onChoose(code)}
        >
          <span>
            <span className={help === undefined ? undefined : 'code-name'}>{name(code)}</span>
            {help === undefined ? null : <span className="code-help">{help(code)}</span>}
          </span>
          <Key name={String(index + 1)} />
        </button>
      ))}
    </fieldset>
  );
}
