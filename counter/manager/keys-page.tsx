// 接口密钥: keys of other systems are named, made, listed and revoked by an administrator. A secret is shown once and never again.
import { Alert, Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import type { KeyList, KeyMade, KeyRow, NewKeyAsked } from '../../contract/api-keys.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { StateChip } from '../state-chip.tsx';
import { keysWords } from './keys-words.ts';
import { dayAndTime, dayOfYear } from './moment.ts';
import { NewKey } from './new-key.tsx';
import { useServerList } from './server-list.ts';
import { ShownOnce } from './shown-once.tsx';

export function KeysPage({ timeZone }: { timeZone: string }) {
  const say = useWords(keysWords);
  const server = useServerList<KeyList>('/manage/keys', 15_000);
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<{ title: string; secret: string } | null>(null);
  const create = async (wanted: NewKeyAsked) => {
    const made = await server.change<KeyMade>('/manage/keys', wanted);
    if (made === null) return;
    setAdding(false);
    setGiven({ title: say.madeFor(made.key.name), secret: made.secret });
  };
  const revoke = (id: string) => {
    server.change('/manage/keys/revoke', { id }).catch(() => undefined);
  };
  return (
    <section className="panel" aria-labelledby="keys">
      <div className="section-head">
        <h2 id="keys">{say.title}</h2>
        <Button type="primary" onClick={() => setAdding(true)} disabled={server.list === null}>
          {say.add}
        </Button>
      </div>
      <p className="quiet keys-help">{say.help}</p>
      {server.trouble === null || adding ? null : <Alert type="error" title={server.trouble} showIcon />}
      <Keys list={server.list} failed={server.trouble !== null} timeZone={timeZone} onRevoke={revoke} />
      <NewKey
        open={adding}
        now={server.list?.now ?? 0}
        trouble={adding ? server.trouble : null}
        onLeave={() => {
          server.forget();
          setAdding(false);
        }}
        onCreate={create}
      />
      <ShownOnce
        given={given}
        lines={[say.once, say.handOver]}
        taken={say.taken}
        onTaken={() => setGiven(null)}
      />
    </section>
  );
}

interface KeysProps {
  list: KeyList | null;
  failed: boolean;
  timeZone: string;
  onRevoke: (id: string) => void;
}

function Keys({ list, failed, timeZone, onRevoke }: KeysProps) {
  const say = useWords(keysWords);
  const { language } = useLanguage();
  return (
    <Table<KeyRow>
      rowKey="id"
      size="middle"
      loading={list === null && !failed}
      dataSource={list?.keys ?? []}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: say.none }}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: say.name, dataIndex: 'name' },
        { title: say.role, render: (_, key) => say.roles[key.role] },
        { title: say.organisation, render: (_, key) => key.organisation ?? say.organisationOwn },
        { title: say.perMinute, dataIndex: 'perMinute', align: 'right' },
        {
          title: say.until,
          render: (_, key) =>
            key.expiresAt === undefined ? say.forEver : dayOfYear(key.expiresAt, timeZone, language),
        },
        {
          title: say.used,
          render: (_, key) =>
            key.lastUsedAt === undefined ? say.never : dayAndTime(key.lastUsedAt, timeZone, language),
        },
        {
          title: say.state,
          render: (_, key) => <KeyState row={key} now={list?.now ?? 0} onRevoke={onRevoke} />,
        },
      ]}
    />
  );
}

function KeyState({ row, now, onRevoke }: { row: KeyRow; now: number; onRevoke: (id: string) => void }) {
  const say = useWords(keysWords);
  if (row.revokedAt !== undefined) return <StateChip tone="calm">{say.revoked}</StateChip>;
  if (row.expiresAt !== undefined && row.expiresAt <= now)
    return <StateChip tone="bad">{say.expired}</StateChip>;
  return (
    <span className="row-actions">
      <StateChip tone="good">{say.good}</StateChip>
      <Popconfirm
        title={say.revokeAsk}
        okText={say.revoke}
        cancelText={say.cancel}
        onConfirm={() => onRevoke(row.id)}
      >
        <Button danger size="small" aria-label={`${say.revoke} ${row.name}`}>
          {say.revoke}
        </Button>
      </Popconfirm>
    </span>
  );
}
