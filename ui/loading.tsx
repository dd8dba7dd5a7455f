// The quiet page while a screen has nothing to show yet.
import { useWords } from './language.tsx';
import { words } from './words.ts';

export function Loading({ trouble = false }: { trouble?: boolean }) {
  const say = useWords(words);
  return (
    <output className="loading">
      <span className="loading-mark" aria-hidden="true" />
      <span>{trouble ? say.offline : say.loading}</span>
    </output>
  );
}
