// What nobody has taken up in time, for the 首席事务代表 wherever she is signed in.
import type { LateHandOver } from '../../contract/hands.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { answeringWords } from './words.ts';
import './late-hand-overs.css';

export function useLateSentences(late: readonly LateHandOver[] | undefined): string[] {
  const say = useWords(answeringWords);
  const { language } = useLanguage();
  return (late ?? []).map(({ number, level, window, to = '' }) =>
    say.late(number, window ?? clerkName(to, language), level),
  );
}

export function LateHandOvers({ late }: { late: readonly LateHandOver[] | undefined }) {
  const sentences = useLateSentences(late);
  if (sentences.length === 0) return null;
  return (
    <ul className="late-hand-overs">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
