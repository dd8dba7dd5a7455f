// 通知: what became of the day's messages to phones, kind by kind, and switching a kind off.
import { Button } from 'antd';
import { useState } from 'react';
import type { MessageFigures, MessagesToday } from '../../contract/messages.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { messageNames } from '../../contract/words/messages.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { messagesPageWords } from './messages-words.ts';
import { useServerList } from './server-list.ts';
import './messages.css';

const columns = ['waiting', 'sent', 'failed', 'declined', 'expired'] as const;

export function MessagesPage({ view }: { view: ManagerView }) {
  const say = useWords(messagesPageWords);
  const { language } = useLanguage();
  const { list, trouble } = useServerList<MessagesToday>('/manage/messages', 3_000);
  const last = list?.lastFailure;
  return (
    <section className="panel messages-today" aria-labelledby="messages">
      <div className="section-head">
        <h2 id="messages">{say.title}</h2>
        <p>{list?.offered === false ? say.notOffered : say.help}</p>
      </div>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {list?.offered === true ? <Kinds view={view} kinds={list.kinds} /> : null}
      {last === undefined ? null : (
        <p className="messages-failed">
          {say.lastFailure(
            messageNames[last.kind][language],
            clockTime(last.at, view.timeZone),
            say.why(last.failure),
          )}
        </p>
      )}
    </section>
  );
}

function Kinds({ view, kinds }: { view: ManagerView; kinds: readonly MessageFigures[] }) {
  const say = useWords(messagesPageWords);
  const { language } = useLanguage();
  const ask = useAsk();
  const [told, setTold] = useState('');
  /** What was just switched, until the list says so itself. */
  const [switched, setSwitched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOff = ({ kind, off }: MessageFigures) => switched.get(kind) ?? off;
  const turn = async ({ kind }: MessageFigures, on: boolean) => {
    setTold('');
    const answer = await ask<'switchMessages'>({ name: 'switchMessages', kind, on });
    if (answer.ok) setSwitched((before) => new Map(before).set(kind, !on));
    else setTold(refusalSentence(answer.refusal, language, view.timeZone, view.now));
  };
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.kind}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="figures">
                {say[column]}
              </th>
            ))}
            <th scope="col">{say.state}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((one) => (
            <tr key={one.kind} data-off={isOff(one)}>
              <th scope="row">{messageNames[one.kind][language]}</th>
              {columns.map((column) => (
                <td key={column} className="figures" data-bad={column === 'failed' && one.failed > 0}>
                  {one[column]}
                </td>
              ))}
              <td>
                <span className="messages-state">{isOff(one) ? say.off : say.on}</span>
                <Button
                  aria-label={`${isOff(one) ? say.switchOn : say.switchOff} ${messageNames[one.kind][language]}`}
                  onClick={() => {
                    turn(one, isOff(one)).catch(() => setTold(say.noAnswer));
                  }}
                >
                  {isOff(one) ? say.switchOn : say.switchOff}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <output className="messages-failed">{told}</output>
    </>
  );
}
