// Where visits were passed on today, by window and item: read when the manager opens it.
import { useState } from 'react';
import type { Text } from '../../contract/settings.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { postWords } from './post-words.ts';
import './posts.css';

interface Row {
  window: number;
  item?: string;
  queue: string;
  names: Text;
  toDepartment: number;
  transferred: number;
}

export function SentOn() {
  const say = useWords(postWords);
  const { say: inWords } = useLanguage();
  const [rows, setRows] = useState<Row[] | 'trouble' | null>(null);
  const read = () => {
    fetchJson<{ rows: Row[] }>('/desk/sent-on').then(
      (found) => setRows(found.rows),
      () => setRows('trouble'),
    );
  };
  return (
    <details
      className="panel sent-on"
      onToggle={(event) => {
        if (event.currentTarget.open) read();
      }}
    >
      <summary>{say.sentOnTitle}</summary>
      {rows === 'trouble' ? <p role="alert">{say.noAnswer}</p> : null}
      {Array.isArray(rows) && rows.length === 0 ? <p>{say.sentOnNone}</p> : null}
      {Array.isArray(rows) && rows.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{say.sentOnWindow}</th>
              <th scope="col">{say.sentOnItem}</th>
              <th scope="col">{say.toDepartment}</th>
              <th scope="col">{say.transferred}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.window} ${row.item ?? ''} ${row.queue}`}>
                <td className="figures">{row.window}</td>
                <td>{inWords(row.names)}</td>
                <td className="figures">{row.toDepartment}</td>
                <td className="figures">{row.transferred}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </details>
  );
}
