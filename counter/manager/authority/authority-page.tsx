// 窗口授权: who is called where, changed while the hall runs. Changes are laid over the version in force until they are published.
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { SettingsMatrix, SettingsState } from '../../../contract/settings-changes.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { fetchJson } from '../../../ui/session.tsx';
import { dayAndTime } from '../moment.ts';
import { useServerList } from '../server-list.ts';
import { Changes, DifferenceList } from './changes.tsx';
import { toggled, windowsWith, withEdit, withoutEdit } from './edits.ts';
import type { EditedWindow, Edits } from './edits.ts';
import { Matrix } from './matrix.tsx';
import { NewWindow } from './new-window.tsx';
import { Preview } from './preview.tsx';
import type { Wanted } from './preview.tsx';
import { WindowPanel } from './window-panel.tsx';
import { authorityWords } from './words.ts';
import './authority.css';

const nothing: Edits = new Map();

/** The windows of the version in force; while somebody is changing them, of the version he began on. */
function useMatrix(current: string | undefined, editing: boolean): [SettingsMatrix | null, () => void] {
  const [matrix, setMatrix] = useState<SettingsMatrix | null>(null);
  const [again, setAgain] = useState(0);
  const wanted = editing && again === 0 ? (matrix?.version ?? current) : current;
  useEffect(() => {
    if (wanted === undefined || matrix?.version === wanted) return undefined;
    let left = false;
    fetchJson<SettingsMatrix>(`/manage/settings/${wanted}`).then(
      (found) => {
        if (left) return;
        setMatrix(found);
        setAgain(0);
      },
      // The next look at the list tries again.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [wanted, matrix?.version]);
  return [matrix, () => setAgain((count) => count + 1)];
}

export function AuthorityPage({ timeZone }: { timeZone: string }) {
  const server = useServerList<SettingsState>('/manage/settings', 3_000);
  const [edits, setEdits] = useState<Edits>(nothing);
  const [matrix, rebase] = useMatrix(server.list?.current, edits.size > 0);
  const { list: state, trouble } = server;
  if (state === null || matrix === null) return <Loading trouble={trouble !== null} />;
  return (
    <Authority
      timeZone={timeZone}
      state={state}
      matrix={matrix}
      edits={edits}
      setEdits={setEdits}
      rebase={rebase}
      trouble={trouble}
      withdraw={(changeId) => {
        server.change('/manage/settings/withdraw', { changeId }).catch(() => undefined);
      }}
    />
  );
}

interface AuthorityProps {
  timeZone: string;
  state: SettingsState;
  matrix: SettingsMatrix;
  edits: Edits;
  setEdits: (edits: Edits) => void;
  rebase: () => void;
  trouble: string | null;
  withdraw: (changeId: string) => void;
}

function Authority(props: AuthorityProps) {
  const { timeZone, state, matrix, edits, setEdits, rebase, trouble, withdraw } = props;
  const say = useWords(authorityWords);
  const { say: inWords } = useLanguage();
  const [wanted, look] = useState<Wanted | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const setWanted = (next: Wanted | null) => {
    setTold(null);
    look(next);
  };
  const windows = windowsWith(matrix, edits);
  const queueName = (id: string) => {
    const found = matrix.queues.find((queue) => queue.id === id);
    return found === undefined ? id : inWords(found.name);
  };
  const toggle = (window: EditedWindow, queue: string) =>
    setEdits(withEdit(matrix, edits, { no: window.no, serves: toggled(window.serves, queue) }));
  return (
    <>
      {trouble === null ? null : <Alert type="error" title={trouble} showIcon />}
      <output>{told === null ? null : <Alert type="success" title={told} showIcon role="none" />}</output>
      <HallFile state={state} queueName={queueName} onLook={setWanted} />
      <section className="panel" aria-labelledby="authority">
        <Top {...props} onLook={setWanted} />
        <Matrix matrix={matrix} windows={windows} onToggle={toggle} onOpen={setOpen} />
        <div className="authority-below">
          <NewWindow
            matrix={matrix}
            windows={windows}
            onAdd={(edit) => {
              setEdits(withEdit(matrix, edits, edit));
              setOpen(edit.no);
            }}
          />
        </div>
        {edits.size === 0 ? null : (
          <div className="authority-bar">
            <output>{say.edits(edits.size)}</output>
            <Button onClick={() => setEdits(nothing)}>{say.drop}</Button>
            <Button
              type="primary"
              onClick={() => setWanted({ edit: { windows: [...edits.values()] }, base: matrix.version })}
            >
              {say.look}
            </Button>
          </div>
        )}
      </section>
      <Changes
        {...state}
        timeZone={timeZone}
        queueName={queueName}
        onWithdraw={withdraw}
        onGoBack={(version) => setWanted({ edit: { version }, base: state.current })}
      />
      <WindowPanel
        matrix={matrix}
        window={windows.find(({ no }) => no === open) ?? null}
        onChange={(edit) => setEdits(withEdit(matrix, edits, edit))}
        onUndo={(no) => setEdits(withoutEdit(edits, no))}
        onClose={() => setOpen(null)}
      />
      {wanted === null ? null : (
        <Preview
          wanted={wanted}
          state={state}
          queues={matrix.queues.map(({ id, name }) => ({ id, name: inWords(name) }))}
          queueName={queueName}
          timeZone={timeZone}
          onClose={() => setWanted(null)}
          onRebase={() => {
            rebase();
            setWanted(null);
          }}
          onPublished={(sentence) => {
            look(null);
            setTold(sentence);
            setEdits(nothing);
          }}
        />
      )}
    </>
  );
}

interface Looking {
  onLook: (wanted: Wanted) => void;
}

function Top({ state, matrix, timeZone, onLook }: AuthorityProps & Looking) {
  const say = useWords(authorityWords);
  const { say: inWords, language } = useLanguage();
  const latest = state.history.find(
    (change) => change.state === 'effective' && change.version === state.current,
  );
  return (
    <>
      <div className="section-head">
        <h2 id="authority">{say.title}</h2>
        {latest === undefined ? null : (
          <p className="quiet">
            {say.inForce(dayAndTime(latest.effectiveAt, timeZone, language), latest.by ?? '')}
          </p>
        )}
      </div>
      <p className="quiet">{say.help}</p>
      {matrix.presets.length === 0 ? null : (
        <div className="authority-presets">
          <b>{say.presets}</b>
          {matrix.presets.map(({ id, name }) => (
            <Button key={id} onClick={() => onLook({ edit: { preset: id }, base: state.current })}>
              {inWords(name)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function HallFile({
  state,
  queueName,
  onLook,
}: Looking & { state: SettingsState; queueName: (id: string) => string }) {
  const say = useWords(authorityWords);
  if (state.hallFile === null) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={say.hallFile}
      description={<DifferenceList {...state.hallFile} queueName={queueName} />}
      action={
        <Button onClick={() => onLook({ edit: { hallFile: true }, base: state.current })}>
          {say.lookAtFile}
        </Button>
      }
    />
  );
}
