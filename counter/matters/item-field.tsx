// Which item could not be done: found by name or initials, or not known, or another authority's.
import { useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { find } from '../desk/find.ts';
import { matterStaffWords } from './words.ts';

const shown = 60;

export function ItemField({
  catalogue,
  item,
  elsewhere,
  onItem,
}: {
  catalogue: Catalogue;
  item: string;
  elsewhere: string;
  onItem: (item: string) => void;
}) {
  const say = useWords(matterStaffWords);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const items = catalogue.items.map(({ id, name, initials, keywords }) => ({
    id,
    name: name[language],
    codes: [],
    names: Object.values(name),
    initials,
    keywords,
  }));
  const found = find(items, typed, shown);
  const chosen = items.find(({ id }) => id === item);
  const offered =
    chosen === undefined || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found];
  return (
    <div className="intake-item">
      <label>
        <span>{say.item}</span>
        <input
          type="search"
          autoComplete="off"
          placeholder={say.itemFind}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            const [best] = find(items, event.target.value, 1);
            if (event.target.value.trim() !== '' && best !== undefined) onItem(best.id);
          }}
        />
      </label>
      <select aria-label={say.item} value={item} onChange={(event) => onItem(event.target.value)}>
        <option value="">{say.itemUnknown}</option>
        <option value={elsewhere}>{say.itemElsewhere}</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
