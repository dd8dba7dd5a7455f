// 应急号: books of reserved numbers to print, and the form by which what was handed out in the dark is entered.
import { useState } from 'react';
import type { EmergencyBookRow, EmergencyBooks } from '../../contract/commands/emergency.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { EnteredLateList, EnterNumbers, QueueChoice } from '../emergency/enter-numbers.tsx';
import type { Named } from '../emergency/enter-numbers.tsx';
import { useNumbers } from '../emergency/use-numbers.ts';
import type { Decide } from '../emergency/use-numbers.ts';
import { emergencyWords } from '../emergency/words.ts';
import '../emergency/emergency.css';
import { useServerList } from './server-list.ts';

export function EmergencyPage({ view }: { view: ManagerView }) {
  const say = useWords(emergencyWords);
  const { say: inWords } = useLanguage();
  const catalogue = useCatalogue(view.catalogue);
  const server = useServerList<EmergencyBooks>('/manage/emergency', 5_000);
  const [told, tell] = useState('');
  const now = useHallNow(view);
  const { busy, decide } = useNumbers(view, tell);
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
      <EnteredLateList late={server.list?.late ?? []} queues={queues} />
      <Make queues={queues} busy={busy} onDecide={decide} />
      <EnterNumbers
        queues={queues}
        windows={view.windows.map(({ no }) => no)}
        busy={busy}
        now={now}
        before={server.list?.before}
        timeZone={view.timeZone}
        onDecide={decide}
        onTold={tell}
      />
    </section>
  );
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

function Make({ queues, busy, onDecide }: { queues: Named[]; busy: boolean; onDecide: Decide }) {
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
