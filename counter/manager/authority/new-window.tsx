// A window that is not there yet: its number, names and zone; what it serves is chosen in its panel.
import { Button, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { SettingsMatrix, WindowEdit } from '../../../contract/settings-changes.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import type { EditedWindow } from './edits.ts';
import { authorityWords } from './words.ts';

interface NewWindowProps {
  matrix: SettingsMatrix;
  windows: readonly EditedWindow[];
  onAdd: (edit: WindowEdit) => void;
}

export function NewWindow({ matrix, windows, onAdd }: NewWindowProps) {
  const say = useWords(authorityWords);
  const { say: inWords } = useLanguage();
  const [open, setOpen] = useState(false);
  const [no, setNo] = useState<number | null>(null);
  const [name, setName] = useState({ zh: '', en: '', ru: '' });
  const [zone, setZone] = useState(matrix.zones[0]?.id ?? '');
  const taken = windows.some((window) => window.no === no);
  const whole = Object.values(name).every((text) => text.trim() !== '');
  const [first] = matrix.queues.filter((queue) => queue.zone === zone);
  const queue = first ?? matrix.queues[0];
  const add = () => {
    if (no === null || queue === undefined) return;
    onAdd({ no, name, zone, kind: 'universal', serves: [{ queue: queue.id }] });
    setOpen(false);
    setNo(null);
    setName({ zh: '', en: '', ru: '' });
  };
  const labels = { zh: say.nameZh, en: say.nameEn, ru: say.nameRu } as const;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say.addWindow}</Button>
      <Modal
        open={open}
        title={say.newWindow}
        okText={say.create}
        cancelText={say.cancel}
        okButtonProps={{ disabled: no === null || taken || !whole }}
        onOk={add}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <div className="authority-panel">
          <label>
            <span>{say.windowNumber}</span>
            <InputNumber min={1} max={999} precision={0} value={no} onChange={setNo} />
            {taken ? <small role="alert">{say.numberTaken}</small> : null}
          </label>
          {(['zh', 'en', 'ru'] as const).map((language) => (
            <label key={language}>
              <span>{labels[language]}</span>
              <Input
                maxLength={60}
                value={name[language]}
                onChange={(event) => setName({ ...name, [language]: event.target.value })}
              />
            </label>
          ))}
          <label>
            <span>{say.zone}</span>
            <Select
              aria-label={say.zone}
              value={zone}
              options={matrix.zones.map(({ id, name: text }) => ({ value: id, label: inWords(text) }))}
              onChange={setZone}
            />
          </label>
        </div>
      </Modal>
    </>
  );
}
