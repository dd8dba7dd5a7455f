// One window whole: its kind, what it serves in which order and with which items, and how it calls.
import { Button, Checkbox, Drawer, Select } from 'antd';
import type { SettingsMatrix, WindowEdit } from '../../../contract/settings-changes.ts';
import { languages } from '../../../contract/languages.ts';
import { windowKinds } from '../../../contract/settings.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { moved } from './edits.ts';
import type { EditedWindow } from './edits.ts';
import { authorityWords } from './words.ts';

interface PanelProps {
  matrix: SettingsMatrix;
  window: EditedWindow | null;
  onChange: (edit: WindowEdit) => void;
  onUndo: (no: number) => void;
  onClose: () => void;
}

export function WindowPanel({ matrix, window, onChange, onUndo, onClose }: PanelProps) {
  const say = useWords(authorityWords);
  const { say: inWords } = useLanguage();
  return (
    <Drawer
      open={window !== null}
      onClose={onClose}
      title={window === null ? '' : `${say.window(window.no)} · ${inWords(window.name)}`}
      size={440}
      destroyOnHidden
      footer={
        window === null ? null : (
          <div className="authority-foot">
            <Button disabled={!window.changed} onClick={() => onUndo(window.no)}>
              {say.undoWindow}
            </Button>
            <Button
              danger={!window.removed}
              onClick={() => {
                if (window.removed) onUndo(window.no);
                else onChange({ no: window.no, remove: true });
              }}
            >
              {window.removed ? say.keepWindow : say.removeWindow}
            </Button>
            <Button type="primary" onClick={onClose}>
              {say.done}
            </Button>
          </div>
        )
      }
    >
      {window === null || window.removed ? null : (
        <div className="authority-panel">
          <Kind window={window} onChange={onChange} />
          <Serves matrix={matrix} window={window} onChange={onChange} />
          <Ways window={window} onChange={onChange} />
        </div>
      )}
    </Drawer>
  );
}

interface PartProps {
  window: EditedWindow;
  onChange: (edit: WindowEdit) => void;
}

function Kind({ window, onChange }: PartProps) {
  const say = useWords(authorityWords);
  return (
    <label>
      <span>{say.kind}</span>
      <Select
        aria-label={say.kind}
        value={window.kind}
        options={windowKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
        onChange={(kind) => onChange({ no: window.no, kind })}
      />
    </label>
  );
}

function Ways({ window, onChange }: PartProps) {
  const say = useWords(authorityWords);
  const { no } = window;
  return (
    <>
      <label>
        <span>{say.languages}</span>
        <Select
          aria-label={say.languages}
          mode="multiple"
          value={window.languages}
          options={languages.map((language) => ({ value: language, label: say.languageNames[language] }))}
          onChange={(chosen) => {
            if (chosen.length > 0) onChange({ no, languages: chosen });
          }}
        />
      </label>
      <Checkbox
        checked={window.autoCall}
        onChange={(event) => onChange({ no, autoCall: event.target.checked })}
      >
        {say.autoCall}
      </Checkbox>
      <Checkbox
        checked={window.lowCounter}
        onChange={(event) => onChange({ no, lowCounter: event.target.checked })}
      >
        {say.lowCounter}
      </Checkbox>
    </>
  );
}

function Serves({ matrix, window, onChange }: PartProps & { matrix: SettingsMatrix }) {
  const say = useWords(authorityWords);
  const { say: inWords } = useLanguage();
  const { no, serves } = window;
  const named = (id: string) => {
    const found = matrix.queues.find((queue) => queue.id === id);
    return found === undefined ? id : inWords(found.name);
  };
  const others = matrix.queues.filter(({ id }) => !serves.some(({ queue }) => queue === id));
  return (
    <section>
      <h3>{say.serves}</h3>
      <p className="quiet">{say.servesHelp}</p>
      <ol className="authority-serves">
        {serves.map(({ queue, items }, index) => (
          <li key={queue}>
            <div>
              <b>{named(queue)}</b>
              <Button
                size="small"
                aria-label={say.up(named(queue))}
                disabled={index === 0}
                onClick={() => onChange({ no, serves: moved(serves, index, -1) })}
              >
                ↑
              </Button>
              <Button
                size="small"
                aria-label={say.down(named(queue))}
                disabled={index === serves.length - 1}
                onClick={() => onChange({ no, serves: moved(serves, index, 1) })}
              >
                ↓
              </Button>
              <Button
                size="small"
                aria-label={say.takeOut(named(queue))}
                disabled={serves.length === 1}
                onClick={() => onChange({ no, serves: serves.filter((one) => one.queue !== queue) })}
              >
                ×
              </Button>
            </div>
            <Select
              aria-label={`${named(queue)}: ${say.chooseItems}`}
              mode="multiple"
              size="small"
              maxTagCount={2}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={say.allItems}
              value={items ?? []}
              options={matrix.items
                .filter((item) => item.queue === queue)
                .map((item) => ({ value: item.id, label: inWords(item.name) }))}
              onChange={(chosen) => {
                const next = chosen.length === 0 ? { queue } : { queue, items: chosen };
                onChange({ no, serves: serves.map((one) => (one.queue === queue ? next : one)) });
              }}
            />
          </li>
        ))}
      </ol>
      <Select
        aria-label={say.addQueue}
        placeholder={say.addQueue}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={others.map(({ id }) => ({ value: id, label: named(id) }))}
        onChange={(queue: string | null) => {
          if (queue !== null) onChange({ no, serves: [...serves, { queue }] });
        }}
      />
    </section>
  );
}
