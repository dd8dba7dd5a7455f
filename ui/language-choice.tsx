// 中文 · English · Русский: always visible on visitors' screens, each by its own name.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { languages } from '../contract/languages.ts';
import { htmlLanguage, languageNames, useLanguage, useWords } from './language.tsx';
import { words } from './words.ts';

export function LanguageChoice() {
  const { language, setLanguage } = useLanguage();
  const say = useWords(words);
  return (
    <ToggleButtonGroup
      className="languages"
      aria-label={say.language}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(chosen) => {
        const next = languages.find((each) => chosen.has(each));
        if (next !== undefined) setLanguage(next);
      }}
    >
      {languages.map((each) => (
        <ToggleButton key={each} id={each} className="language">
          <span lang={htmlLanguage[each]}>{languageNames[each]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
