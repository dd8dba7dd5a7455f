// When a change takes effect: now, soon, tomorrow before opening, or at a moment on the hall’s own clock.
import { Input, Radio } from 'antd';
import { useWords } from '../../../ui/language.tsx';
import { momentOf, textOf, tomorrowAt } from './moment-of.ts';
import { authorityWords } from './words.ts';

export type When = { at: 'now' } | { at: 'soon' } | { at: 'tomorrow' } | { at: 'moment'; text: string };

const minute = 60_000;
const soonMs = 10 * minute;
const morning = '08:30';

/** ms since epoch; null for now, undefined where what is written is no later time. */
export function momentIn(when: When, now: number, timeZone: string): number | null | undefined {
  switch (when.at) {
    case 'now':
      return null;
    case 'soon':
      return now + soonMs;
    case 'tomorrow':
      return tomorrowAt(now, morning, timeZone);
    case 'moment': {
      const at = momentOf(when.text, timeZone);
      return at !== undefined && at > now ? at : undefined;
    }
    default:
      throw new Error(`unknown moment ${JSON.stringify(when satisfies never)}`);
  }
}

interface WhenProps {
  when: When;
  now: number;
  timeZone: string;
  onChange: (when: When) => void;
}

export function WhenChoice({ when, now, timeZone, onChange }: WhenProps) {
  const say = useWords(authorityWords);
  const choose = (at: When['at']) =>
    onChange(at === 'moment' ? { at, text: textOf(now + soonMs, timeZone) } : { at });
  return (
    <fieldset className="when-choice">
      <legend>{say.when}</legend>
      <Radio.Group
        value={when.at}
        onChange={(event) => choose(event.target.value as When['at'])}
        options={[
          { value: 'now', label: say.now },
          { value: 'soon', label: say.inTenMinutes },
          { value: 'tomorrow', label: say.tomorrow },
          { value: 'moment', label: say.at },
        ]}
      />
      {when.at === 'moment' ? (
        <Input
          type="datetime-local"
          aria-label={say.moment}
          value={when.text}
          status={momentIn(when, now, timeZone) === undefined ? 'error' : ''}
          onChange={(event) => onChange({ at: 'moment', text: event.target.value })}
        />
      ) : null}
      {when.at === 'moment' && momentIn(when, now, timeZone) === undefined ? (
        <small role="alert">{say.momentWrong}</small>
      ) : null}
    </fieldset>
  );
}
