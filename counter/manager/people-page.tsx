// 人员: accounts of clerks, managers and administrators. A one-time password is shown once and never again.
import { Alert, Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import type { StaffLanguage } from '../../contract/languages.ts';
import { spokenTold } from '../../contract/words/spoken.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { StateChip } from '../state-chip.tsx';
import { NewPerson } from './new-person.tsx';
import type { PersonWanted } from './new-person.tsx';
import { useServerList } from './server-list.ts';
import type { ServerList } from './server-list.ts';
import { ShownOnce } from './shown-once.tsx';
import { SpokenChoice } from './spoken-choice.tsx';
import type { StaffRole } from './words-shape.ts';
import { managerWords } from './words.ts';

interface Account {
  id: string;
  name: string;
  displayName: string;
  role: StaffRole;
  staffNumber?: string;
  /** Another authority's, by its Chinese name. */
  organisation?: string;
  speaks?: StaffLanguage[];
  disabled: boolean;
}
interface Given {
  displayName: string;
  oneTimePassword: string;
}

export function PeoplePage() {
  const say = useWords(managerWords);
  const server = useServerList<Account[]>('/manage/accounts', 15_000);
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const create = async (wanted: PersonWanted) => {
    const made = await server.change<{ oneTimePassword: string }>('/manage/accounts', wanted);
    if (made === null) return;
    setAdding(false);
    setGiven({ displayName: wanted.displayName, oneTimePassword: made.oneTimePassword });
  };
  return (
    <section className="panel" aria-labelledby="people">
      <div className="section-head">
        <h2 id="people">{say.peopleTitle}</h2>
        <Button type="primary" onClick={() => setAdding(true)}>
          {say.add}
        </Button>
      </div>
      {server.trouble === null || adding ? null : <Alert type="error" title={server.trouble} showIcon />}
      <Accounts server={server} onGiven={setGiven} />
      <p className="quiet">{say.speaksLater}</p>
      <NewPerson
        open={adding}
        trouble={adding ? server.trouble : null}
        onLeave={() => {
          server.forget();
          setAdding(false);
        }}
        onCreate={create}
      />
      <ShownOnce
        given={given && { title: say.passwordFor(given.displayName), secret: given.oneTimePassword }}
        lines={[say.passwordOnce, say.passwordHelp]}
        taken={say.passwordTaken}
        onTaken={() => setGiven(null)}
      />
    </section>
  );
}

function Accounts({ server, onGiven }: { server: ServerList<Account[]>; onGiven: (given: Given) => void }) {
  const say = useWords(managerWords);
  const { staff } = useSession();
  return (
    <Table<Account>
      rowKey="id"
      size="middle"
      loading={server.list === null && server.trouble === null}
      dataSource={server.list ?? []}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        {
          title: say.displayName,
          render: (_, account) => (
            <>
              {account.displayName}{' '}
              {account.id === staff?.id ? <small className="quiet">{say.you}</small> : null}
            </>
          ),
        },
        { title: say.name, dataIndex: 'name' },
        { title: say.role, render: (_, account) => say.roles[account.role] },
        { title: say.organisation, render: (_, account) => account.organisation ?? say.organisationOwn },
        { title: say.staffNumber, render: (_, account) => account.staffNumber ?? '–' },
        { title: say.speaks, render: (_, account) => <Speaks account={account} server={server} /> },
        {
          title: say.state,
          render: (_, account) =>
            account.disabled ? (
              <StateChip tone="bad">{say.disabled}</StateChip>
            ) : (
              <StateChip tone="good">{say.active}</StateChip>
            ),
        },
        {
          title: '',
          align: 'right',
          render: (_, account) => <AccountActions account={account} server={server} onGiven={onGiven} />,
        },
      ]}
    />
  );
}

/** A manager looks after clerks and guides; the others are an administrator's affair. */
function isManaged(by: string | undefined, { role }: Account): boolean {
  return by !== 'manager' || role === 'clerk' || role === 'guide';
}

function Speaks({ account, server }: { account: Account; server: ServerList<Account[]> }) {
  const { staff } = useSession();
  const { language } = useLanguage();
  const { id, displayName, role } = account;
  // What was chosen last stands at once: a second choice must not undo the first.
  const [chosen, setChosen] = useState<StaffLanguage[] | null>(null);
  const speaks = chosen ?? account.speaks;
  const choose = async (wanted: StaffLanguage[]) => {
    setChosen(wanted);
    const done = await server.change('/manage/accounts/speaks', { id, speaks: wanted });
    if (done === null) setChosen(null);
  };
  // Guides work at no window.
  if (role === 'guide' || account.disabled || !isManaged(staff?.role, account))
    return <>{spokenTold(speaks, language) || '–'}</>;
  return (
    <SpokenChoice
      of={displayName}
      {...(speaks === undefined ? {} : { value: speaks })}
      onChange={(wanted) => quietly(choose(wanted))}
    />
  );
}

function AccountActions({
  account,
  server,
  onGiven,
}: {
  account: Account;
  server: ServerList<Account[]>;
  onGiven: (given: Given) => void;
}) {
  const say = useWords(managerWords);
  const { staff } = useSession();
  if (account.id === staff?.id || !isManaged(staff?.role, account)) return null;
  const { id, displayName } = account;
  const reset = async () => {
    const made = await server.change<{ oneTimePassword: string }>('/manage/accounts/reset', { id });
    if (made !== null) onGiven({ displayName, oneTimePassword: made.oneTimePassword });
  };
  const disable = (disabled: boolean) => server.change('/manage/accounts/disable', { id, disabled });
  if (account.disabled) {
    return (
      <Button
        size="small"
        aria-label={`${say.enable} ${displayName}`}
        onClick={() => quietly(disable(false))}
      >
        {say.enable}
      </Button>
    );
  }
  const asking = { cancelText: say.cancel };
  return (
    <span className="row-actions">
      <Popconfirm {...asking} title={say.resetAsk} okText={say.reset} onConfirm={() => quietly(reset())}>
        <Button size="small" aria-label={`${say.reset} ${displayName}`}>
          {say.reset}
        </Button>
      </Popconfirm>
      <Popconfirm
        {...asking}
        title={say.disableAsk}
        okText={say.disable}
        onConfirm={() => quietly(disable(true))}
      >
        <Button size="small" danger aria-label={`${say.disable} ${displayName}`}>
          {say.disable}
        </Button>
      </Popconfirm>
    </span>
  );
}

/** What goes wrong is shown by the list itself. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
