// The matrix: a row for each window, a column for each queue, the order of calling in the cells. Arrow keys walk it, Enter and a touch change it.
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { SettingsMatrix } from '../../../contract/settings-changes.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import type { EditedWindow } from './edits.ts';
import { authorityWords } from './words.ts';

interface MatrixProps {
  matrix: SettingsMatrix;
  windows: readonly EditedWindow[];
  onToggle: (window: EditedWindow, queue: string) => void;
  onOpen: (no: number) => void;
}

export function Matrix({ matrix, windows, onToggle, onOpen }: MatrixProps) {
  const say = useWords(authorityWords);
  const { say: inWords } = useLanguage();
  const tab = useWalk(windows.length, matrix.queues.length + 1);
  return (
    <div className="matrix-frame">
      <table className="matrix" aria-label={say.title}>
        <thead>
          <tr>
            <th scope="col">{say.windowColumn}</th>
            {matrix.queues.map((queue) => (
              <th scope="col" key={queue.id}>
                <span>{inWords(queue.name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {windows.map((window, row) => (
            <tr
              key={window.no}
              data-window={window.no}
              data-changed={window.changed}
              data-removed={window.removed}
            >
              <th scope="row">
                <WindowHead window={window} onOpen={onOpen} tab={tab(row, 0)} />
              </th>
              {matrix.queues.map((queue, column) => (
                <td key={queue.id}>
                  <Cell
                    window={window}
                    queue={queue.id}
                    name={inWords(queue.name)}
                    onToggle={onToggle}
                    tab={tab(row, column + 1)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Tab {
  'data-at': string;
  tabIndex: number;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}
const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One cell is in the order of the Tab key; the arrow keys go from there. */
function useWalk(rows: number, columns: number): (row: number, column: number) => Tab {
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  return (row, column) => ({
    'data-at': `${row} ${column}`,
    tabIndex: row === Math.min(at[0], rows - 1) && column === at[1] ? 0 : -1,
    onFocus: () => setAt([row, column]),
    onKeyDown: (event) => {
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const to = [
        Math.min(rows - 1, Math.max(0, row + step[0])),
        Math.min(columns - 1, Math.max(0, column + step[1])),
      ];
      const table = event.currentTarget.closest('table');
      table?.querySelector<HTMLButtonElement>(`[data-at="${to.join(' ')}"]`)?.focus();
    },
  });
}

function WindowHead({
  window,
  onOpen,
  tab,
}: {
  window: EditedWindow;
  onOpen: (no: number) => void;
  tab: Tab;
}) {
  const say = useWords(authorityWords);
  const { say: inWords } = useLanguage();
  const marks = [
    say.kinds[window.kind],
    ...(window.autoCall ? [say.auto] : []),
    ...(window.lowCounter ? [say.low] : []),
    ...(window.organisation === undefined ? [] : [inWords(window.organisation)]),
  ];
  return (
    <button type="button" className="matrix-window" onClick={() => onOpen(window.no)} {...tab}>
      <b className="figures">{window.no}</b>
      <span>
        {inWords(window.name)}
        <small>{marks.join(' · ')}</small>
      </span>
      {window.removed ? <em>{say.removed}</em> : window.changed ? <em>{say.changed}</em> : null}
    </button>
  );
}

function Cell({
  window,
  queue,
  name,
  onToggle,
  tab,
}: {
  window: EditedWindow;
  queue: string;
  name: string;
  onToggle: MatrixProps['onToggle'];
  tab: Tab;
}) {
  const say = useWords(authorityWords);
  const index = window.serves.findIndex((one) => one.queue === queue);
  const items = window.serves[index]?.items?.length ?? null;
  const place = index < 0 ? null : index + 1;
  return (
    <button
      type="button"
      className="matrix-cell"
      aria-pressed={place !== null}
      disabled={window.removed}
      onClick={() => onToggle(window, queue)}
      {...tab}
    >
      <span className="unseen">{say.cell(window.no, name, place, items)}</span>
      <b className="figures" aria-hidden="true">
        {place ?? '·'}
      </b>
      {items === null ? null : <small aria-hidden="true">{say.partly(items)}</small>}
    </button>
  );
}
