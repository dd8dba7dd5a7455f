// 应急号补录 for clerks and guides: which books there are and their next number, and the form.
import { useCallback, useEffect, useState } from 'react';
import type { EmergencyBooks } from '../../contract/commands/emergency.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { fetchJson, RefusedRequest } from '../../ui/session.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { EnteredLateList, EnterNumbers } from './enter-numbers.tsx';
import { useNumbers } from './use-numbers.ts';
import { emergencyWords } from './words.ts';

const lookAgainMs = 5_000;

interface Known extends EmergencyBooks {
  now: number;
  timeZone: string;
  catalogue: string;
}

/** Read now and then, and at once after something was entered. */
function useBooks(): { known: Known | null; trouble: string | null; again: () => void } {
  const [known, setKnown] = useState<Known | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const look = useCallback(() => {
    fetchJson<Known>('/desk/emergency').then(
      (found) => {
        setKnown(found);
        setTrouble(null);
      },
      (error: unknown) => setTrouble(error instanceof RefusedRequest ? error.message : ''),
    );
  }, []);
  useEffect(() => {
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [look]);
  return { known, trouble, again: look };
}

export function EmergencyEntry() {
  const say = useWords(emergencyWords);
  const [told, setTold] = useState('');
  const { known, trouble, again } = useBooks();
  const tell = (sentence: string) => {
    setTold(sentence);
    again();
  };
  useEffect(() => {
    document.title = say.entryTitle;
  }, [say]);
  if (known !== null) return <Entry known={known} told={told} onTold={tell} />;
  if (trouble === null || trouble === '') return <Loading trouble={trouble !== null} />;
  return (
    <main className="emergency-entry">
      <p role="alert">{trouble}</p>
    </main>
  );
}

function Entry({ known, told, onTold }: { known: Known; told: string; onTold: (sentence: string) => void }) {
  const say = useWords(emergencyWords);
  const { say: inWords } = useLanguage();
  const catalogue = useCatalogue(known.catalogue);
  const { busy, decide } = useNumbers(known, onTold);
  const { books, late, before } = known;
  if (catalogue === null) return <Loading />;
  const queues = catalogue.queues
    .filter(({ id }) => [...books, ...late].some(({ queue }) => queue === id))
    .map(({ id, name, prefix }) => ({ id, name: `${prefix} ${inWords(name)}` }));
  return (
    <main className="emergency-entry">
      <header>
        <h1>{say.entryTitle}</h1>
        <LanguageSwitch />
      </header>
      <section className="emergency">
        {books.length === 0 ? (
          <p>{say.noneForStaff}</p>
        ) : (
          <>
            <ul className="emergency-books">
              {books.map((book) => (
                <li key={`${book.queue} ${book.first}`}>
                  <b className="figures">
                    {book.from}–{book.to}
                  </b>{' '}
                  {queues.find(({ id }) => id === book.queue)?.name} · {say.left(book.left)}
                  {book.next === undefined ? null : ` · ${say.next} ${book.next}`}
                </li>
              ))}
            </ul>
            <EnterNumbers
              queues={queues}
              windows={catalogue.windows.map(({ no }) => no)}
              busy={busy}
              now={known.now}
              before={before}
              timeZone={known.timeZone}
              onDecide={decide}
              onTold={onTold}
            />
          </>
        )}
        <EnteredLateList late={late} queues={queues} />
        <output className="emergency-told">{told}</output>
      </section>
    </main>
  );
}
