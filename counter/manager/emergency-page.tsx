// 应急号: books of reserved numbers to print, and the form by which what was handed out in the dark is entered.
import { useState } from 'react';
import type { EmergencyBookRow } from '../../contract/commands/emergency.ts';
import type { CommandOf } from '../../contract/commands.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { emergencyWords } from './emergency-words.ts';
import { useServerList } from './server-list.ts';
import './emergency.css';

type EmergencyCommand = CommandOf<'reserveEmergencyNumbers'> | CommandOf<'enterEmergencyNumbers'>;
type Deciding = (command: EmergencyCommand) => void;
const minute = 60_000;
const dayMinutes = 24 * 60;

export function EmergencyPage({ view }: { view: ManagerView }) {
  const say = useWords(emergencyWords);
  const { language, say: inWords } = useLanguage();
  const catalogue = useCatalogue(view.catalogue);
  const server = useServerList<{ books: EmergencyBookRow[] }>('/manage/emergency', 5_000);
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const run = async (command: EmergencyCommand) => {
    setBusy(true);
    const answer = await ask<EmergencyCommand['name']>(command);
    setBusy(false);
    if (!answer.ok) setTold(refusalSentence(answer.refusal, language, view.timeZone, view.now));
    else if ('from' in answer.answer) setTold(say.made(answer.answer.from, answer.answer.to));
    else setTold(say.entered(answer.answer.tickets.length, answer.answer.tickets[0]?.number ?? ''));
  };
  const decide: Deciding = (command) => {
    run(command).catch(() => {
      setBusy(false);
      setTold(say.noAnswer);
    });
  };
  const queues = (catalogue?.queues ?? []).map(({ id, name, prefix }) => ({
    id,
    name: `${prefix} ${inWords(name)}`,
  }));
  return (
    <section className="panel emergency" aria-labelledby="emergency">
      <div className="section-head">
        <h2 id="emergency">{say.title}</h2>
        <p>{say.help}</p>
      </div>
      <output className="emergency-told">{told}</output>
      <Books books={server.list?.books ?? []} queues={queues} />
      <Make queues={queues} busy={busy} onDecide={decide} />
      <Enter queues={queues} busy={busy} view={view} onDecide={decide} onTold={setTold} />
    </section>
  );
}

interface Named {
  id: string;
  name: string;
}

function Books({ books, queues }: { books: EmergencyBookRow[]; queues: Named[] }) {
  const say = useWords(emergencyWords);
  if (books.length === 0) return <p>{say.none}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say.queue}</th>
          <th scope="col">{say.numbers}</th>
          <th scope="col">{say.booksTitle}</th>
          <th scope="col">{say.next}</th>
          <th scope="col">{say.print}</th>
        </tr>
      </thead>
      <tbody>
        {books.map((book) => (
          <tr key={`${book.queue} ${book.first}`}>
            <td>{queues.find(({ id }) => id === book.queue)?.name ?? book.queue}</td>
            <td className="figures">
              {book.from}–{book.to}
            </td>
            <td>{say.left(book.left)}</td>
            <td className="figures">{book.next ?? '–'}</td>
            <td>
              <a href={`/manage/emergency/${book.queue}/${book.first}`} target="_blank" rel="noreferrer">
                {say.print}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function QueueChoice({
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

function Make({ queues, busy, onDecide }: { queues: Named[]; busy: boolean; onDecide: Deciding }) {
  const say = useWords(emergencyWords);
  const [queue, setQueue] = useState('');
  const [count, setCount] = useState(60);
  const chosen = queue === '' ? (queues[0]?.id ?? '') : queue;
  return (
    <form
      className="emergency-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDecide({ name: 'reserveEmergencyNumbers', queue: chosen, count });
      }}
    >
      <QueueChoice queues={queues} chosen={chosen} onChoose={setQueue} />
      <label>
        {say.count}
        <input
          type="number"
          min={1}
          max={99}
          value={count}
          onChange={(event) => setCount(Number(event.target.value))}
        />
      </label>
      <button type="submit" className="alarm-answer" disabled={busy || chosen === ''}>
        {say.make}
      </button>
    </form>
  );
}

/** The latest moment not after `now` at which the hall's clock showed this time. */
export function momentToday(time: string, now: number, timeZone: string): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  const [hoursNow = 0, minutesNow = 0] = clockTime(now, timeZone).split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours) || Number.isNaN(minutes))
    return null;
  const passed = hoursNow * 60 + minutesNow - (hours * 60 + minutes);
  return Math.floor(now / minute) * minute - ((passed + dayMinutes) % dayMinutes) * minute;
}

function Enter({
  queues,
  busy,
  view,
  onDecide,
  onTold,
}: {
  queues: Named[];
  busy: boolean;
  view: ManagerView;
  onDecide: Deciding;
  onTold: (sentence: string) => void;
}) {
  const say = useWords(emergencyWords);
  const [queue, setQueue] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [time, setTime] = useState('');
  // The view may be a minute older than the time that was typed.
  const now = useHallNow(view);
  const [served, setServed] = useState(false);
  const [window, setWindow] = useState(view.windows[0]?.no ?? 1);
  const chosen = queue === '' ? (queues[0]?.id ?? '') : queue;
  const send = () => {
    const handedAt = momentToday(time, now, view.timeZone);
    if (handedAt === null) {
      onTold(say.timeMissing);
      return;
    }
    const range = {
      from: from.trim().toUpperCase(),
      ...(to.trim() === '' ? {} : { to: to.trim().toUpperCase() }),
    };
    const where = served ? { served: { window } } : {};
    onDecide({ name: 'enterEmergencyNumbers', queue: chosen, ...range, handedAt, ...where });
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
          <input required type="time" value={time} onChange={(event) => setTime(event.target.value)} />
        </label>
        <label>
          <input type="radio" name="served" checked={!served} onChange={() => setServed(false)} />
          {say.waiting}
        </label>
        <label>
          <input type="radio" name="served" checked={served} onChange={() => setServed(true)} />
          {say.served}
        </label>
        {served ? (
          <label>
            {say.window}
            <select value={window} onChange={(event) => setWindow(Number(event.target.value))}>
              {view.windows.map(({ no }) => (
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
