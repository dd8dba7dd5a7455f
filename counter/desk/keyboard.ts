// The desk's keys. By place of the key (event.code), so that a Chinese input method changes nothing; held keys do not repeat.
import { useEffect, useRef } from 'react';

const ownKeys = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]';

function isActivating(code: string): boolean {
  return code === 'Space' || code === 'Enter' || code === 'NumpadEnter';
}

/** On a focused button or link other than the big one, space and enter belong to it. */
function belongsToAnother(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('button:not([data-main]), a[href], summary, label') !== null
  );
}

/** `press` answers false where the key means nothing here. */
export function useKeys(press: (code: string) => boolean): void {
  const current = useRef(press);
  useEffect(() => {
    current.current = press;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(ownKeys) !== null) return;
      if (event.repeat) {
        if (isActivating(event.code)) event.preventDefault();
        return;
      }
      if (isActivating(event.code) && belongsToAnother(event.target)) return;
      if (current.current(event.code)) event.preventDefault();
    };
    // After a mouse or a finger the space bar shall mean the big button again, not the one just touched.
    const onClick = (event: MouseEvent) => {
      if (event.detail > 0 && document.activeElement instanceof HTMLButtonElement)
        document.activeElement.blur();
    };
    addEventListener('keydown', onKey);
    addEventListener('click', onClick);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('click', onClick);
    };
  }, []);
}

/** 1 to 9 for a digit key, of the number pad too; 0 for every other key. */
export function digitOf(code: string): number {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? 0 : Number(digit);
}

/** How a key is written on its button: "C" for KeyC, "1" for Digit1. */
export function keyName(code: string): string {
  return code.replace(/^(Key|Digit)/, '');
}
