// 帮办代办 at a window that assists: a line while something is open, and the list behind it.
import type { DeskView } from '../../contract/views/desk.ts';
import { useWords } from '../../ui/language.tsx';
import { AssistList } from '../help/assist-list.tsx';
import { assistStaffWords } from '../help/assist-words.ts';

export function AssistLine({ view, onOpen }: { view: DeskView; onOpen: () => void }) {
  const say = useWords(assistStaffWords);
  const { assistances } = view;
  if (assistances === undefined || assistances.count === 0) return null;
  const open = assistances.list.filter(({ helper }) => helper === undefined).length;
  const worst = assistances.list[0]?.level ?? 'ok';
  return (
    <p className="help-line" data-level={worst} data-going={open === 0}>
      <span>{say.waiting(assistances.count, open)}</span>
      <button type="button" className="quiet-button" onClick={onOpen}>
        {say.open}
      </button>
    </p>
  );
}

export function AssistPanel({ view, now }: { view: DeskView; now: number }) {
  const { list, count } = view.assistances ?? { list: [], count: 0 };
  return (
    <AssistList
      assistances={list}
      more={count - list.length}
      now={now}
      timeZone={view.timeZone}
      window={view.no}
    />
  );
}
