// What stands around a sheet on the screen: print, and which language beside Chinese. Not on paper.
import type { Language } from '../../contract/settings.ts';
import { useWords } from '../../ui/language.tsx';
import { sheetWords } from './words.ts';

const besides: readonly (Language | null)[] = [null, 'en', 'ru'];

export function SheetTools({
  other,
  onOther,
}: {
  other: Language | null;
  onOther: (language: Language | null) => void;
}) {
  const say = useWords(sheetWords);
  return (
    <nav className="sheet-tools">
      <button type="button" className="main-step" onClick={() => print()}>
        {say.print}
      </button>
      <fieldset className="outcomes">
        <legend>{say.besides}</legend>
        {besides.map((language) => (
          <button
            key={language ?? 'zh'}
            type="button"
            className="outcome"
            aria-pressed={other === language}
            onClick={() => onOther(language)}
          >
            {say.languages[language ?? 'zh']}
          </button>
        ))}
      </fieldset>
      <p>{say.sealHint}</p>
    </nav>
  );
}

export function SheetTrouble({ text }: { text: string }) {
  return (
    <main className="sheet-trouble">
      <p role="alert">{text}</p>
    </main>
  );
}
