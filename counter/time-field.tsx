// A time of day typed as the hall's clock shows it, of 24 hours: a browser's own field follows the browser's language.
import { useWords } from '../ui/language.tsx';
import type { Words } from '../ui/language.tsx';
import './time-field.css';
import { timeOf } from './time-of.ts';

interface TimeWords {
  wrong: string;
}

const timeWords: Words<TimeWords> = {
  zh: { wrong: '请按 24 小时制填写时间，如 14:05。' },
  en: { wrong: 'Give the time by the 24-hour clock, such as 14:05.' },
};

/** Keeps what is being typed; `timeOf` says what it means. A form around it is not sent before it is a time. */
export function TimeField({
  text,
  label,
  onChange,
}: {
  text: string;
  /** Where no label stands around it. */
  label?: string;
  onChange: (text: string) => void;
}) {
  const { wrong } = useWords(timeWords);
  const time = timeOf(text);
  return (
    <input
      // The browser says this sentence, and goes to the field, when the form is to be sent.
      ref={(field) => field?.setCustomValidity(time === undefined ? wrong : '')}
      className="time-field figures"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      placeholder="14:05"
      aria-label={label}
      aria-invalid={text !== '' && time === undefined}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => {
        if (time !== undefined) onChange(time);
      }}
    />
  );
}
