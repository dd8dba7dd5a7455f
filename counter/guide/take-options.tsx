// Language, priority and where the slip comes out: three short choices by touch.
import type { Catalogue } from '../../contract/catalogue.ts';
import { languages } from '../../contract/languages.ts';
import type { Language } from '../../contract/settings.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { PrinterChoice } from './printer-choice.tsx';
import { guideWords } from './words.ts';

export interface Options {
  language: Language;
  priorityClass: string | null;
}

export function TakeOptions({
  view,
  catalogue,
  options,
  onChange,
  printer,
  onPrinter,
}: {
  view: GuideView;
  catalogue: Catalogue;
  options: Options;
  onChange: (options: Options) => void;
  printer: string | null;
  onPrinter: (printer: string | null) => void;
}) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  // What needs evidence first is granted afterwards, on the number's own card.
  const declared = catalogue.priorityClasses.filter(({ granted }) => granted === 'declared');
  return (
    <div className="take-options">
      <fieldset>
        <legend>{say.language}</legend>
        {languages.map((each) => (
          <button
            key={each}
            type="button"
            lang={each === 'zh' ? 'zh-CN' : each}
            aria-pressed={options.language === each}
            onClick={() => onChange({ ...options, language: each })}
          >
            {say.languages[each]}
          </button>
        ))}
      </fieldset>
      {declared.length === 0 ? null : (
        <label>
          <span>{say.priority}</span>
          <select
            value={options.priorityClass ?? ''}
            onChange={(event) => {
              const chosen = event.target.value;
              onChange({ ...options, priorityClass: chosen === '' ? null : chosen });
            }}
          >
            <option value="">{say.noPriority}</option>
            {declared.map(({ id, name }) => (
              <option key={id} value={id}>
                {inWords(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <PrinterChoice view={view} printer={printer} onChange={onPrinter} />
    </div>
  );
}
