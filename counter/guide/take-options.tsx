// Language, priority and where the slip comes out: three short choices by touch.
import type { Catalogue } from '../../contract/catalogue.ts';
import { languages } from '../../contract/languages.ts';
import type { Language } from '../../contract/settings.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { guideWords } from './words.ts';

export interface Options {
  language: Language;
  priorityClass: string | null;
  printer: string | null;
}

export function TakeOptions({
  view,
  catalogue,
  options,
  onChange,
}: {
  view: GuideView;
  catalogue: Catalogue;
  options: Options;
  onChange: (options: Options) => void;
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
      <label>
        <span>{say.paper}</span>
        <select
          value={options.printer ?? ''}
          onChange={(event) => {
            const chosen = event.target.value;
            onChange({ ...options, printer: chosen === '' ? null : chosen });
          }}
        >
          <option value="">{say.noPaper}</option>
          {view.printers.map(({ id, name, health }) => (
            <option key={id} value={id}>
              {say.printerState(inWords(name), health === 'ok' || health === 'nearEnd')}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
