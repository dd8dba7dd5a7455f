// 办不成事 on the manager's pages: who answers for what until when, the latest first; one is opened, contacted, handed on, answered.
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import type { MatterList, MatterRow } from '../../../contract/matters.ts';
import { answersForWords, matterWords } from '../../../contract/words/matters.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { matterStaffWords } from '../../matters/words.ts';
import { StateChip } from '../../state-chip.tsx';
import { dayAndTime } from '../moment.ts';
import { useServerList } from '../server-list.ts';
import { OneMatter } from './one-matter.tsx';
import './matters.css';

const againEveryMs = 8_000;
const tones = { ok: 'calm', yellow: 'warm', red: 'bad' } as const;

export function MattersPage({ version }: { version: string }) {
  const say = useWords(matterStaffWords);
  const [state, setState] = useState<'open' | 'over'>('open');
  const server = useServerList<MatterList>(`/desk/matters?state=${state}`, againEveryMs);
  const [chosen, setChosen] = useState<string | null>(null);
  const { list, trouble } = server;
  return (
    <section className="panel matters" aria-labelledby="matters">
      <div className="section-head">
        <h2 id="matters">{say.title}</h2>
        <span className="row-actions">
          {(['open', 'over'] as const).map((each) => (
            <Button
              key={each}
              type={state === each ? 'primary' : 'default'}
              aria-pressed={state === each}
              onClick={() => setState(each)}
            >
              {each === 'open' ? say.openTab(list?.open ?? 0) : say.overTab}
            </Button>
          ))}
        </span>
      </div>
      {trouble === null ? null : <Alert type="error" title={trouble} showIcon />}
      <Rows list={list} chosen={chosen} onChoose={(number) => setChosen(chosen === number ? null : number)} />
      {list !== null && list.more > 0 ? <p className="quiet">{say.more(list.more)}</p> : null}
      {chosen === null || list === null ? null : (
        <OneMatter
          key={chosen}
          number={chosen}
          list={list}
          version={version}
          onDone={() => {
            server.forget();
            server.again();
          }}
        />
      )}
    </section>
  );
}

function Rows({
  list,
  chosen,
  onChoose,
}: {
  list: MatterList | null;
  chosen: string | null;
  onChoose: (number: string) => void;
}) {
  const say = useWords(matterStaffWords);
  const { language } = useLanguage();
  const visitors = matterWords[language];
  const timeZone = list?.timeZone ?? 'UTC';
  const owner = ({ answersFor, department, ownerName }: MatterRow) =>
    ownerName ?? answersForWords(answersFor, department, language);
  return (
    <Table<MatterRow>
      rowKey="number"
      size="middle"
      loading={list === null}
      dataSource={list?.matters ?? []}
      pagination={{ pageSize: 12, hideOnSinglePage: true }}
      locale={{ emptyText: say.none }}
      scroll={{ x: 'max-content' }}
      rowClassName={({ number, level }) =>
        `matter-row matter-${level}${number === chosen ? ' matter-chosen' : ''}`
      }
      columns={[
        {
          title: say.number,
          render: (_, { number }) => (
            <Button size="small" aria-expanded={number === chosen} onClick={() => onChoose(number)}>
              <b className="figures">{number}</b>
            </Button>
          ),
        },
        {
          title: say.item,
          render: (_, { item, elsewhere, what }) => (
            <span className="matter-about">
              <span>{item?.[language] ?? (elsewhere ? say.itemElsewhere : say.itemUnknown)}</span>
              <small>{visitors.what[what]}</small>
            </span>
          ),
        },
        { title: say.owner, render: (_, row) => owner(row) },
        {
          title: say.due,
          render: (_, row) =>
            row.clock === undefined ? null : (
              <StateChip tone={tones[row.level]}>
                {say.clock[row.clock.of]} {dayAndTime(row.clock.by, timeZone, language)}
                {row.level === 'red' ? ` · ${say.late}` : ''}
              </StateChip>
            ),
        },
        { title: say.state, render: (_, row) => stateOf(row) },
      ]}
    />
  );

  function stateOf({ state, outcome, ending }: MatterRow): string {
    if (outcome !== undefined) return say.outcomes[outcome];
    return ending === undefined ? say.states[state] : say.endings[ending];
  }
}
