// Accepted cases of which a step is awaited, the earliest due first; the step is noted in its row.
import { useEffect, useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { HandlingRow } from '../../contract/handlings.ts';
import { handlingWords } from '../../contract/words/handlings.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { staffHandlingWords } from './words.ts';
import './handlings.css';

interface List {
  rows: HandlingRow[];
  more: number;
}

export function HandlingList({ catalogue }: { catalogue: Catalogue | null }) {
  const say = useWords(staffHandlingWords);
  const [list, setList] = useState<List | 'trouble' | null>(null);
  const [said, setSaid] = useState('');
  // What was read before stays where the hall does not answer: the step is noted all the same.
  const read = () =>
    fetchJson<List>('/desk/handlings').then(
      (found) => setList(found),
      () => undefined,
    );
  useEffect(() => {
    let left = false;
    fetchJson<List>('/desk/handlings').then(
      (found) => (left ? undefined : setList(found)),
      () => (left ? undefined : setList('trouble')),
    );
    return () => {
      left = true;
    };
  }, []);
  if (list === null) return null;
  if (list === 'trouble') return <p role="alert">{say.trouble}</p>;
  return (
    <div className="handlings">
      <output className="handlings-said">{said}</output>
      {list.rows.length === 0 ? <p>{say.none}</p> : null}
      <ul>
        {list.rows.map((row) => (
          <Row
            key={`${row.deed} ${row.awaits}`}
            row={row}
            name={catalogue?.items.find(({ id }) => id === row.item)?.name}
            onSaid={setSaid}
            onDone={() => {
              setSaid(say.noted(row.deed, row.awaits));
              read().catch(() => undefined);
            }}
          />
        ))}
      </ul>
      {list.more > 0 ? <p>{say.more(list.more)}</p> : null}
    </div>
  );
}

function Row({
  row,
  name,
  onSaid,
  onDone,
}: {
  row: HandlingRow;
  name: Catalogue['items'][number]['name'] | undefined;
  onSaid: (sentence: string) => void;
  onDone: () => void;
}) {
  const say = useWords(staffHandlingWords);
  const { say: inWords, language } = useLanguage();
  const ask = useAsk();
  const [reference, setReference] = useState('');
  const [asking, setAsking] = useState(false);
  const { deed, awaits, dueDay, state } = row;
  const note = async () => {
    setAsking(true);
    const named = reference.trim() === '' ? {} : { reference };
    const answer = await ask({ name: 'noteHandling', deed, step: awaits, ...named });
    setAsking(false);
    if (answer.ok) onDone();
    else onSaid(answer.message);
  };
  return (
    <li className="handling" data-state={state}>
      <p className="handling-what">
        <b className="figures">{deed}</b> {name === undefined ? row.item : inWords(name)}
      </p>
      <p className="handling-facts figures">
        <b className="handling-due">{state === 'overdue' ? say.overdue(dueDay) : say.dueBy(dueDay)}</b>
        <span>{handlingWords[language].ways[row.way]}</span>
        <span>
          {row.number} · {say.window(row.window)}
        </span>
        {row.reference === undefined ? null : (
          <span>
            {say.reference} {row.reference}
          </span>
        )}
      </p>
      <form
        className="handling-note"
        onSubmit={(event) => {
          event.preventDefault();
          note().catch(() => onSaid(say.notSent));
        }}
      >
        {awaits === 'sentOn' ? (
          <input
            aria-label={`${say.referenceAsk} ${deed}`}
            placeholder={say.referenceAsk}
            value={reference}
            required
            minLength={5}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setReference(event.target.value)}
          />
        ) : null}
        <button type="submit" className="handling-button" disabled={asking}>
          {say.notes[awaits]}
        </button>
      </form>
    </li>
  );
}
