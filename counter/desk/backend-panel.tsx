// A system is down: what is marked already, with the way back; what else stands still, by one digit or by name.
import { useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import { backendReasons } from '../../contract/commands/backend.ts';
import type { BackendReason } from '../../contract/commands/backend.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { BackendTarget } from './backend-work.ts';
import { backendWords } from './backend-words.ts';
import { Codes } from './codes.tsx';
import { DownLines } from './down-lines.tsx';
import { Finder } from './finder.tsx';
import type { Choice } from './finder.tsx';
import { digitOf, useKeys } from './keyboard.ts';

interface Marking extends Choice {
  target: BackendTarget;
}
type Near = 'window' | 'item' | 'department';

export function BackendPanel({
  view,
  catalogue,
  onMark,
  onRestore,
}: {
  view: DeskView;
  catalogue: Catalogue | null;
  onMark: (target: BackendTarget, reason: BackendReason) => void;
  onRestore: (target: BackendTarget) => void;
}) {
  const say = useWords(backendWords);
  const { say: inWords } = useLanguage();
  const [reason, setReason] = useState<BackendReason>('system');
  const current = view.current?.items[0];
  const item = catalogue?.items.find(({ id }) => id === current?.id);
  const department = catalogue?.departments.find(({ id }) => id === item?.department);
  const near: Near[] = [
    'window',
    ...(item === undefined ? [] : (['item'] as const)),
    ...(department === undefined ? [] : (['department'] as const)),
  ];
  const targets: Record<Near, BackendTarget> = {
    window: { window: view.no, name: say.thisWindow },
    item: { items: [item?.id ?? ''], name: item === undefined ? '' : inWords(item.name) },
    department: {
      department: department?.id ?? '',
      name: department === undefined ? '' : inWords(department.name),
    },
  };
  useKeys((code) => {
    const chosen = near[digitOf(code) - 1];
    if (chosen === undefined) return false;
    onMark(targets[chosen], reason);
    return true;
  });
  if (catalogue === null) return <Loading trouble={false} />;
  const name = (what: Near) =>
    what === 'window'
      ? say.thisWindow
      : what === 'item'
        ? say.thisItem(targets.item.name)
        : say.itsDepartment(targets.department.name);
  return (
    <>
      {/* Not the search: the digits are the quick way. */}
      <p className="panel-says" data-first="true" tabIndex={-1}>
        {say.help}
      </p>
      <DownLines view={view} onRestore={onRestore} />
      <fieldset className="kinds" aria-label={say.reason}>
        {backendReasons.map((each) => (
          <button
            key={each}
            type="button"
            className="outcome"
            aria-pressed={reason === each}
            onClick={() => setReason(each)}
          >
            {say.reasons[each]}
          </button>
        ))}
      </fieldset>
      <Codes title={say.title} codes={near} name={name} onChoose={(what) => onMark(targets[what], reason)} />
      <Finder
        label={say.search}
        placeholder={say.searchHint}
        nothing={say.nothingFound}
        choices={marksToFind(catalogue, say, inWords)}
        chosen={null}
        onChoose={({ target }) => onMark(target, reason)}
      />
    </>
  );
}

type Say = ReturnType<typeof useWords<(typeof backendWords)['zh']>>;
type InWords = ReturnType<typeof useLanguage>['say'];

/** Departments first: a failing system is usually a whole department's. */
function marksToFind(catalogue: Catalogue, say: Say, inWords: InWords): Marking[] {
  const used = new Set(catalogue.items.map(({ department }) => department));
  const departments = catalogue.departments
    .filter(({ id }) => used.has(id))
    .map(({ id, name }): Marking => ({
      id: `department ${id}`,
      target: { department: id, name: inWords(name) },
      kind: say.department,
      name: inWords(name),
      detail: '',
      codes: [id],
      names: [name.zh, name.en, name.ru],
      initials: [],
      keywords: [],
    }));
  const items = catalogue.items.map((item): Marking => ({
    id: `item ${item.id}`,
    target: { items: [item.id], name: inWords(item.name) },
    kind: say.item,
    name: inWords(item.name),
    detail: '',
    codes: [],
    names: [item.name.zh, item.name.en, item.name.ru],
    initials: item.initials,
    keywords: item.keywords,
  }));
  return [...departments, ...items];
}
