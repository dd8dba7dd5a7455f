// What somebody of the staff speaks besides Chinese, ticked among the few there are.
import { Checkbox } from 'antd';
import { staffLanguages } from '../../contract/languages.ts';
import type { StaffLanguage } from '../../contract/languages.ts';
import { spokenWords } from '../../contract/words/spoken.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { managerWords } from './words.ts';

interface SpokenChoiceProps {
  /** Of whom, where no label stands above it. */
  of?: string;
  value?: StaffLanguage[];
  onChange?: (speaks: StaffLanguage[]) => void;
}

export function SpokenChoice({ of = '', value = [], onChange }: SpokenChoiceProps) {
  const say = useWords(managerWords);
  const { language } = useLanguage();
  const words = language === 'zh' ? 'zh' : 'en';
  return (
    <fieldset aria-label={`${say.speaks} ${of}`.trim()} className="spoken-choice">
      <Checkbox.Group<StaffLanguage>
        value={value}
        options={staffLanguages.map((each) => ({ value: each, label: spokenWords[each][words] }))}
        {...(onChange === undefined ? {} : { onChange })}
      />
    </fieldset>
  );
}
