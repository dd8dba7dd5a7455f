// The form by which numbers of a book are entered that were handed out in the dark: for managers, clerks and guides alike.
import { useState } from 'react';
import type { EmergencyBooks } from '../../contract/commands/emergency.ts';
import { clockTime } from '../../ui/format.ts';
import { useWords } from '../../ui/language.tsx';
import { TimeField } from '../time-field.tsx';
import { timeOf } from '../time-of.ts';
import type { Decide } from './use-numbers.ts';
import { emergencyWords } from './words.ts';

const minute = 60_000;
const dayMinutes = 24 * 60;

export interface Named {
  id: string;
  name: string;
}

export function QueueChoice({
  queues,
  chosen,
  onChoose,
}: {
  queues: Named[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const say = useWords(emergencyWords);
  return (
    <label>
      {say.queue}
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {queues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The latest moment not after `now` at which the hall's clock showed this time. */
function lastMomentAt(time: string, now: number, timeZone: string): number | null {
  const [hours, minutes] = timeOf(time)?.split(':').map(Number) ?? [];
  const [hoursNow = 0, minutesNow = 0] = clockTime(now, timeZone).split(':').map(Number);
  if (hours === undefined || minutes === undefined) return null;
  const passed = hoursNow * 60 + minutesNow - (hours * 60 + minutes);
  return Math.floor(now / minute) * minute - ((passed + dayMinutes) % dayMinutes) * minute;
}

/** Dark until closing: then it is the day before that is entered, and it says so. */
function DayChoice({
  before,
  late,
  onChoose,
}: {
  before: string;
  late: boolean;
  onChoose: (late: boolean) => void;
}) {
  const say = useWords(emergencyWords);
  return (
    <label>
      {say.day}
      <select
        value={late ? 'before' : 'today'}
        onChange={({ target }) => onChoose(target.value === 'before')}
      >
        <option value="today">{say.today}</option>
        <option value="before">{say.before(before)}</option>
      </select>
    </label>
  );
}

/** What was entered today of the day before. */
export function EnteredLateList({ late, queues }: { late: EmergencyBooks['late']; queues: Named[] }) {
  const say = useWords(emergencyWords);
  if (late.length === 0) return null;
  return (
    <ul className="emergency-books">
      {late.map(({ day, queue, served, notServed }) => (
        <li key={`${day} ${queue}`}>
          {say.late(day, served, notServed)} · {queues.find(({ id }) => id === queue)?.name ?? queue}
        </li>
      ))}
    </ul>
  );
}

export function EnterNumbers({
  queues,
  windows,
  busy,
  now,
  before,
  timeZone,
  onDecide,
  onTold,
}: {
  queues: Named[];
  windows: readonly number[];
  busy: boolean;
  /** The hall's clock, ticking: a view may be a minute older than the time that was typed. */
  now: number;
  before: EmergencyBooks['before'];
  timeZone: string;
  onDecide: Decide;
  onTold: (sentence: string) => void;
}) {
  const say = useWords(emergencyWords);
  const [queue, setQueue] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [time, setTime] = useState('');
  const [late, setLate] = useState(false);
  const [served, setServed] = useState(false);
  const [window, setWindow] = useState(windows[0] ?? 1);
  const chosen = queue === '' ? (queues[0]?.id ?? '') : queue;
  const send = () => {
    const then = late ? before : undefined;
    const handedAt = lastMomentAt(time, then === undefined ? now : then.until - 1, timeZone);
    if (handedAt === null) {
      onTold(say.timeMissing);
      return;
    }
    const range = {
      from: from.trim().toUpperCase(),
      ...(to.trim() === '' ? {} : { to: to.trim().toUpperCase() }),
    };
    const day = then === undefined ? {} : { day: then.day };
    const where = served ? { served: { window } } : {};
    onDecide({ name: 'enterEmergencyNumbers', queue: chosen, ...range, handedAt, ...day, ...where });
  };
  return (
    <>
      <h3>{say.enterTitle}</h3>
      <p>{say.enterHelp}</p>
      <form
        className="emergency-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <QueueChoice queues={queues} chosen={chosen} onChoose={setQueue} />
        <label>
          {say.from}
          <input required size={6} value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          {say.to}
          <input size={6} value={to} onChange={(event) => setTo(event.target.value)} />
        </label>
        <label>
          {say.time}
          <TimeField text={time} onChange={setTime} />
        </label>
        {before === undefined ? null : <DayChoice before={before.day} late={late} onChoose={setLate} />}
        <label>
          <input type="radio" name="served" checked={!served} onChange={() => setServed(false)} />
          {late ? say.notServed : say.waiting}
        </label>
        <label>
          <input type="radio" name="served" checked={served} onChange={() => setServed(true)} />
          {say.served}
        </label>
        {served ? (
          <label>
            {say.window}
            <select value={window} onChange={(event) => setWindow(Number(event.target.value))}>
              {windows.map((no) => (
                <option key={no} value={no}>
                  {no}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <button type="submit" className="alarm-answer" disabled={busy || chosen === ''}>
          {say.enter}
        </button>
      </form>
    </>
  );
}
