// What is down at this window, since when and for how many, each with the one press that takes the mark away.
import type { MarkShown } from '../../contract/views/backend.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { BackendTarget } from './backend-work.ts';
import { backendWords } from './backend-words.ts';

/** What a mark's key names, as the command takes it. */
export function targetOfMark({ key }: MarkShown, name: string): BackendTarget {
  const id = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('window:')) return { window: Number(id), name };
  return key.startsWith('department:') ? { department: id, name } : { items: [id], name };
}

export function DownLines({
  view,
  onRestore,
}: {
  view: DeskView;
  onRestore: (target: BackendTarget) => void;
}) {
  const say = useWords(backendWords);
  const { say: inWords } = useLanguage();
  const { down = [], downMore = 0, aside = 0 } = view;
  if (down.length === 0) return null;
  return (
    <section className="down-lines" aria-label={say.title}>
      <ul>
        {down.map((mark) => (
          <li key={mark.key}>
            <span>
              {say.down(inWords(mark.name), clockTime(mark.since, view.timeZone))}
              {mark.waiting > 0 ? ` · ${say.waiting(mark.waiting)}` : ''}
            </span>
            <button
              type="button"
              className="plain-button"
              data-restore={mark.key}
              onClick={() => onRestore(targetOfMark(mark, inWords(mark.name)))}
            >
              {say.restore}
            </button>
          </li>
        ))}
      </ul>
      {downMore > 0 ? <p>{say.more(downMore)}</p> : null}
      {aside > 0 ? <p>{say.aside(aside)}</p> : null}
      {view.current?.mayTakePass ? <p className="down-pass">{say.mayTakePass}</p> : null}
    </section>
  );
}
