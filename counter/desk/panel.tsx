// A panel over the desk for one thing to decide: opened by a key, left by Esc; the visit behind it stays as it is.
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/language.tsx';
import { Key } from './key.tsx';
import { verbWords } from './verb-words.ts';

interface PanelProps {
  title: string;
  /** Which visitor it is about. */
  about?: string;
  onLeave: () => void;
  children: ReactNode;
}

export function Panel({ title, about, onLeave, children }: PanelProps) {
  const say = useWords(verbWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown?.open === false) {
      shown.showModal();
      // Else the browser would take the first button, which is the way back.
      (shown.querySelector<HTMLElement>('[data-first]') ?? shown).focus();
    }
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="panel"
      tabIndex={-1}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <header className="panel-head">
        <h2 id={name}>
          {title}
          {about === undefined ? null : <small className="figures">{about}</small>}
        </h2>
        <button type="button" className="plain-button" onClick={onLeave}>
          {say.leavePanel}
          <Key name="Esc" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
