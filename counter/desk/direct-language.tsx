// In which language somebody without a number is served: her page and rating follow it.
import type { Language } from '../../contract/settings.ts';
import { languages } from '../../contract/languages.ts';
import { useWords } from '../../ui/language.tsx';
import { postWords } from './post-words.ts';
import { deskWords } from './words.ts';

export function DirectLanguage({
  chosen,
  onChoose,
}: {
  chosen: Language;
  onChoose: (language: Language) => void;
}) {
  const say = useWords(deskWords);
  const posts = useWords(postWords);
  return (
    <fieldset className="covers" aria-label={posts.directLanguage}>
      <span className="covers-title" aria-hidden="true">
        {posts.directLanguage}
      </span>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="outcome"
          aria-pressed={chosen === language}
          onClick={() => onChoose(language)}
        >
          {say.speaks[language]}
        </button>
      ))}
    </fieldset>
  );
}
