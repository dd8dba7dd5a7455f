// Thanks after a rating: the same for every level, so that nobody learns from across the counter what was chosen.
import { useEffect, useRef } from 'react';
import { useWords } from '../../ui/language.tsx';
import { padWords } from './words.ts';

const shownForMs = 5_000;

export function Thanks({ onOver }: { onOver: () => void }) {
  const say = useWords(padWords);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    const timer = setTimeout(() => over.current(), shownForMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="pad pad-thanks">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="21" />
        <path d="M14 25l7 7 13-15" />
      </svg>
      <output>
        <h1>{say.thanks}</h1>
        <p>{say.thanksHelp}</p>
      </output>
    </main>
  );
}
