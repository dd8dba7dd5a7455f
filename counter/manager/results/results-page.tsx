// 出件 on the manager's pages: what lies ready, the overdue first; what nobody fetches is posted or given back.
import { Alert, Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { resultEndings } from '../../../contract/commands/pickup.ts';
import type { ResultList, ResultRow } from '../../../contract/pickup.ts';
import { refusalSentence } from '../../../contract/words/refusals.ts';
import { useAsk } from '../../../ui/connection.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { resultWords } from '../../results/words.ts';
import { StateChip } from '../../state-chip.tsx';
import { dayAndTime } from '../moment.ts';
import { useServerList } from '../server-list.ts';

const againEveryMs = 8_000;

export function ResultsPage() {
  const say = useWords(resultWords);
  const [state, setState] = useState<'ready' | 'over'>('ready');
  const { list, trouble, again } = useResults(state);
  const [refused, setRefused] = useState<string | null>(null);
  const said = refused ?? trouble;
  return (
    <section className="panel results" aria-labelledby="results">
      <div className="section-head">
        <h2 id="results">{say.listTitle}</h2>
        <span className="row-actions">
          {(['ready', 'over'] as const).map((each) => (
            <Button
              key={each}
              type={state === each ? 'primary' : 'default'}
              aria-pressed={state === each}
              onClick={() => setState(each)}
            >
              {each === 'ready' ? say.ready(list?.ready ?? 0) : say.over}
            </Button>
          ))}
        </span>
      </div>
      {said === null ? null : <Alert type="error" title={said} showIcon />}
      <Rows list={list} onSaid={setRefused} onDone={again} />
      {list !== null && list.more > 0 ? <p className="quiet">{say.more(list.more)}</p> : null}
    </section>
  );
}

/** Read once more at once after something was done. */
function useResults(state: 'ready' | 'over') {
  const [round, setRound] = useState(0);
  const server = useServerList<ResultList>(`/desk/results?state=${state}&round=${round}`, againEveryMs);
  return { list: server.list, trouble: server.trouble, again: () => setRound((count) => count + 1) };
}

function Rows({
  list,
  onSaid,
  onDone,
}: {
  list: ResultList | null;
  onSaid: (sentence: string | null) => void;
  onDone: () => void;
}) {
  const say = useWords(resultWords);
  const { language } = useLanguage();
  const timeZone = list?.timeZone ?? 'UTC';
  const ask = useAsk();
  const end = async (caseNo: string, ending: (typeof resultEndings)[number]) => {
    const answer = await ask<'endResult'>({ name: 'endResult', caseNo, ending });
    onSaid(answer.ok ? null : refusalSentence(answer.refusal, language, timeZone, list?.now ?? 0));
    if (answer.ok) onDone();
  };
  return (
    <Table<ResultRow>
      rowKey="caseNo"
      size="middle"
      loading={list === null}
      dataSource={list?.results ?? []}
      pagination={{ pageSize: 12, hideOnSinglePage: true }}
      locale={{ emptyText: say.none }}
      scroll={{ x: 'max-content' }}
      rowClassName={({ overdue }) => (overdue ? 'result-row matter-yellow' : 'result-row')}
      columns={[
        { title: say.caseNo, render: (_, { caseNo }) => <b className="figures">{caseNo}</b> },
        { title: say.about, render: (_, { item }) => item[language] },
        { title: say.code, render: (_, { code }) => <span className="figures">{code}</span> },
        { title: say.kept, render: (_, { keptUntil }) => <span className="figures">{keptUntil}</span> },
        { title: say.state, render: (_, row) => <State row={row} timeZone={timeZone} /> },
        {
          title: '',
          render: (_, { caseNo, state }) =>
            state !== 'ready' ? null : (
              <span className="row-actions">
                {resultEndings.map((ending) => (
                  <Popconfirm
                    key={ending}
                    title={say.sure}
                    onConfirm={() => {
                      end(caseNo, ending).catch(() => undefined);
                    }}
                  >
                    <Button size="small">{say.end[ending]}</Button>
                  </Popconfirm>
                ))}
              </span>
            ),
        },
      ]}
    />
  );
}

function State({ row, timeZone }: { row: ResultRow; timeZone: string }) {
  const say = useWords(resultWords);
  const { language } = useLanguage();
  const { overdue, how, window = 0, ending, endedAt } = row;
  if (row.state === 'ready')
    return <StateChip tone={overdue ? 'warm' : 'calm'}>{overdue ? say.overdue : say.readyState}</StateChip>;
  const when = endedAt === undefined ? '' : ` · ${dayAndTime(endedAt, timeZone, language)}`;
  if (ending !== undefined) return say.endings[ending] + when;
  return (how === 'mail' ? say.mailedState(window) : say.handedState(say.ways[how ?? 'self'], window)) + when;
}
