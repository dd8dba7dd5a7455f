// A password field that can be read on request and warns of Caps Lock, and the sentence that says what went wrong.
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../ui/language.tsx';
import { RefusedRequest } from '../../ui/session.tsx';
import { signInWords } from './words.ts';

export function PasswordField({
  label,
  kind,
  value,
  onChange,
  help,
}: {
  label: string;
  kind: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
  help?: string;
}) {
  const say = useWords(signInWords);
  const id = useId();
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const noteCaps = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={shown ? 'text' : 'password'}
        autoComplete={kind}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyUp={noteCaps}
        {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
      />
      {help === undefined ? null : (
        <small id={`${id}-help`} className="quiet">
          {help}
        </small>
      )}
      <div className="field-foot">
        <label className="show">
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          {say.show}
        </label>
        {caps ? <b>{say.capsLock}</b> : null}
      </div>
    </div>
  );
}

export function Trouble({ text }: { text: string | null }) {
  return (
    <p className="trouble" role="alert">
      {text}
    </p>
  );
}

/** What went wrong as a sentence: the server's own where it said no, else that it could not be reached. */
export function useTrouble() {
  const say = useWords(signInWords);
  const [trouble, setTrouble] = useState<string | null>(null);
  const troubled = (reason: unknown) => {
    if (typeof reason === 'string') setTrouble(reason);
    else if (reason instanceof RefusedRequest)
      setTrouble(reason.message === '' ? say.failed : reason.message);
    else setTrouble(say.unreachable);
  };
  return { trouble, troubled, clear: () => setTrouble(null) };
}
