// When a change takes effect: now, soon, tomorrow before opening, or at a moment on the hall’s own clock.
import { Input, Radio } from 'antd';
import { useWords } from '../../../ui/language.tsx';
import { TimeField } from '../../time-field.tsx';
import { timeOf } from '../../time-of.ts';
import { momentOf, textOf, tomorrowAt } from './moment-of.ts';
import { authorityWords } from './words.ts';

/** The day as "2026-11-24", the time as it is being typed. */
interface Moment {
  at: 'moment';
  day: string;
  time: string;
}
export type When = { at: 'now' } | { at: 'soon' } | { at: 'tomorrow' } | Moment;

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
      const time = timeOf(when.time);
      const at = time === undefined ? undefined : momentOf(`${when.day}T${time}`, timeZone);
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
  const choose = (at: When['at']) => {
    const [day = '', time = ''] = textOf(now + soonMs, timeZone).split('T');
    onChange(at === 'moment' ? { at, day, time } : { at });
  };
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
        <>
          <Input
            type="date"
            aria-label={say.momentDay}
            value={when.day}
            status={momentIn(when, now, timeZone) === undefined ? 'error' : ''}
            onChange={(event) => onChange({ ...when, day: event.target.value })}
          />
          <TimeField text={when.time} label={say.moment} onChange={(time) => onChange({ ...when, time })} />
        </>
      ) : null}
      {when.at === 'moment' && momentIn(when, now, timeZone) === undefined ? (
        <small role="alert">{say.momentWrong}</small>
      ) : null}
    </fieldset>
  );
}
