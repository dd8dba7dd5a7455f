// Language, priority and where the slip comes out: why she comes again: short choices by touch.
import { visitReasons } from '../../contract/commands/notice-codes.ts';
import type { VisitReason } from '../../contract/commands/notice-codes.ts';
import type { Catalogue } from '../../contract/catalogue.ts';
import { languages } from '../../contract/languages.ts';
import type { Language } from '../../contract/settings.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { visitReasonWords } from '../../contract/words/visit-reasons.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { backWords } from './back-words.ts';
import { PrinterChoice } from './printer-choice.tsx';
import { guideWords } from './words.ts';

export interface Options {
  language: Language;
  priorityClass: string | null;
  /** Only of who was here before for the same matter. */
  reason: VisitReason | null;
}
export const plainOptions: Options = { language: 'zh', priorityClass: null, reason: null };

interface OptionProps {
  options: Options;
  onChange: (options: Options) => void;
}

export function TakeOptions({
  view,
  catalogue,
  options,
  onChange,
  printer,
  onPrinter,
}: OptionProps & {
  view: GuideView;
  catalogue: Catalogue;
  printer: string | null;
  onPrinter: (printer: string | null) => void;
}) {
  return (
    <div className="take-options">
      <LanguageOption
        language={options.language}
        onChange={(language) => onChange({ ...options, language })}
      />
      <PriorityOption catalogue={catalogue} options={options} onChange={onChange} />
      <ReasonOption options={options} onChange={onChange} />
      <PrinterChoice view={view} printer={printer} onChange={onPrinter} />
    </div>
  );
}

export function LanguageOption({
  language,
  onChange,
}: {
  language: Language;
  onChange: (language: Language) => void;
}) {
  const say = useWords(guideWords);
  return (
    <fieldset>
      <legend>{say.language}</legend>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each === 'zh' ? 'zh-CN' : each}
          aria-pressed={language === each}
          onClick={() => onChange(each)}
        >
          {say.languages[each]}
        </button>
      ))}
    </fieldset>
  );
}

function PriorityOption({ catalogue, options, onChange }: OptionProps & { catalogue: Catalogue }) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  // What needs evidence first is granted afterwards, on the number's own card.
  const declared = catalogue.priorityClasses.filter(({ granted }) => granted === 'declared');
  if (declared.length === 0) return null;
  return (
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
  );
}

function ReasonOption({ options, onChange }: OptionProps) {
  const say = useWords(backWords);
  const { say: inWords } = useLanguage();
  return (
    <label>
      <span>{say.reason}</span>
      <select
        value={options.reason ?? ''}
        onChange={(event) => {
          const chosen = visitReasons.find((reason) => reason === event.target.value);
          onChange({ ...options, reason: chosen ?? null });
        }}
      >
        <option value="">{say.firstTime}</option>
        {visitReasons.map((reason) => (
          <option key={reason} value={reason}>
            {inWords(visitReasonWords[reason])}
          </option>
        ))}
      </select>
    </label>
  );
}
