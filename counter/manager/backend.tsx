// Systems that are down: one press marks a department, a window or an item, one takes the mark away; who waits, and passes given.
import { useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { CommandOf } from '../../contract/commands.ts';
import { reasonText, windowText } from '../../contract/words/backend.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { Words } from '../../ui/language.tsx';

interface Sentences {
  title: string;
  none: string;
  choose: string;
  mark: string;
  restore: string;
  since: (time: string, reason: string) => string;
  waiting: (count: number) => string;
  more: (count: number) => string;
  passes: (count: number) => string;
  departments: string;
  windows: string;
  items: string;
}
const words: Words<Sentences> = {
  zh: {
    title: '业务系统',
    none: '没有标记故障的系统。',
    choose: '选择部门、窗口或事项…',
    mark: '标记系统故障',
    restore: '系统已恢复',
    since: (time, reason) => `${reason}，${time} 起`,
    waiting: (count) => `${count} 人在等`,
    more: (count) => `另有 ${count} 处`,
    passes: (count) => `今天发出二次优先卡 ${count} 张`,
    departments: '部门（全部事项）',
    windows: '窗口',
    items: '事项',
  },
  en: {
    title: 'Department systems',
    none: 'No system is marked as down.',
    choose: 'Choose a department, window or service…',
    mark: 'Mark as down',
    restore: 'System is back',
    since: (time, reason) => `${reason}, since ${time}`,
    waiting: (count) => `${count} waiting`,
    more: (count) => `${count} more`,
    passes: (count) => `${count} return passes given today`,
    departments: 'Departments (all services)',
    windows: 'Windows',
    items: 'Services',
  },
};

type Target = Pick<CommandOf<'markBackendDown'>, 'items' | 'window' | 'department'>;

/** `window:3`, `department:hr` or `item:birth`, as marks are called, as the command takes it. */
function targetOf(key: string): Target {
  const id = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('window:')) return { window: Number(id) };
  return key.startsWith('department:') ? { department: id } : { items: [id] };
}

export function Backend({ view }: { view: ManagerView }) {
  const say = useWords(words);
  const { say: inWords, language } = useLanguage();
  const catalogue = useCatalogue(view.catalogue);
  const ask = useAsk();
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const { down = [], downMore = 0, passesToday = 0 } = view;
  const send = (command: CommandOf<'markBackendDown' | 'markBackendUp'>) => {
    setBusy(true);
    setSaid('');
    ask(command)
      .then((answer) => {
        if (answer.ok) setChosen('');
        else setSaid(refusalSentence(answer.refusal, language, view.timeZone, view.now));
      })
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <section className="panel backend" aria-labelledby="backend">
      <div className="section-head">
        <h2 id="backend">{say.title}</h2>
        <p>{passesToday > 0 ? say.passes(passesToday) : down.length === 0 ? say.none : ''}</p>
      </div>
      <ul>
        {down.map((mark) => (
          <li key={mark.key}>
            <b>{inWords(mark.name)}</b>
            <span>{say.since(clockTime(mark.since, view.timeZone), inWords(reasonText[mark.reason]))}</span>
            <span className="figures">{say.waiting(mark.waiting)}</span>
            <button
              type="button"
              disabled={busy}
              onClick={() => send({ name: 'markBackendUp', ...targetOf(mark.key) })}
            >
              {say.restore}
            </button>
          </li>
        ))}
      </ul>
      {downMore > 0 ? <p className="more">{say.more(downMore)}</p> : null}
      <p className="backend-mark">
        <Chooser view={view} catalogue={catalogue} chosen={chosen} onChoose={setChosen} />
        <button
          type="button"
          disabled={busy || chosen === ''}
          onClick={() => send({ name: 'markBackendDown', ...targetOf(chosen), reason: 'system' })}
        >
          {say.mark}
        </button>
      </p>
      <output>{said}</output>
    </section>
  );
}

function Chooser({
  view,
  catalogue,
  chosen,
  onChoose,
}: {
  view: ManagerView;
  catalogue: Catalogue | null;
  chosen: string;
  onChoose: (key: string) => void;
}) {
  const say = useWords(words);
  const { say: inWords } = useLanguage();
  const used = new Set(catalogue?.items.map(({ department }) => department));
  const departments = (catalogue?.departments ?? []).filter(({ id }) => used.has(id));
  const marked = new Set(view.down?.map(({ key }) => key));
  const option = (key: string, name: string) =>
    marked.has(key) ? null : (
      <option key={key} value={key}>
        {name}
      </option>
    );
  return (
    <select aria-label={say.choose} value={chosen} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{say.choose}</option>
      <optgroup label={say.departments}>
        {departments.map(({ id, name }) => option(`department:${id}`, inWords(name)))}
      </optgroup>
      <optgroup label={say.windows}>
        {(catalogue?.windows ?? []).map(({ no, name }) =>
          option(`window:${no}`, `${inWords(windowText(no))} ${inWords(name)}`),
        )}
      </optgroup>
      <optgroup label={say.items}>
        {(catalogue?.items ?? []).map(({ id, name }) => option(`item:${id}`, inWords(name)))}
      </optgroup>
    </select>
  );
}
