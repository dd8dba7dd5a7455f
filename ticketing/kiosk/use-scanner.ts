// A scanner types like a keyboard, very fast, and ends with Enter: what it read is told apart from keys pressed by hand.
import { useEffect, useEffectEvent } from 'react';

/** Nobody types so many signs one after another at this pace. */
const quickMs = 150;
const shortest = 6;

/** `heard` is told every code that a scanner reads while this page is shown. */
export function useScanner(heard: (text: string) => void): void {
  const tell = useEffectEvent(heard);
  useEffect(() => {
    let read = '';
    let last = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      const quick = event.timeStamp - last < quickMs;
      last = event.timeStamp;
      if (event.key === 'Enter') {
        const text = read;
        read = '';
        if (!quick || text.length < shortest) return;
        event.preventDefault();
        event.stopPropagation();
        tell(text);
        return;
      }
      // By key code, not by letter: an input method that is on would swallow them.
      const sign = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(event.code);
      const typed = sign?.[1] ?? sign?.[2] ?? '';
      read = quick ? read + typed : typed;
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
}
