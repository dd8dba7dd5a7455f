// One item of the catalogue: typed by name or initials, the best found is chosen at once, and the list stays open to choose from.
import { useState } from 'react';
import type { CatalogueItem } from '../contract/catalogue.ts';
import { useLanguage } from '../ui/language.tsx';
import { findItems } from './find-items.ts';
import './item-choice.css';

const shown = 60;

export function ItemChoice({
  items,
  item,
  say,
  others,
  onItem,
}: {
  items: readonly CatalogueItem[];
  item: string;
  say: { item: string; hint: string };
  /** What may be said instead of an item, first in the list. */
  others: readonly { value: string; text: string }[];
  onItem: (item: string) => void;
}) {
  const { say: inWords } = useLanguage();
  const [typed, setTyped] = useState('');
  const found = findItems(items, typed, shown);
  const chosen = items.find(({ id }) => id === item);
  const listed = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
  return (
    <div className="item-choice">
      <label>
        <span>{say.item}</span>
        <input
          className="finder-field"
          type="search"
          autoComplete="off"
          placeholder={say.hint}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            const [best] = findItems(items, event.target.value, 1);
            if (event.target.value.trim() !== '' && best !== undefined) onItem(best.id);
          }}
        />
      </label>
      <select
        className="finder-field"
        aria-label={say.item}
        value={item}
        onChange={(event) => onItem(event.target.value)}
      >
        {others.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
        {listed.map(({ id, name }) => (
          <option key={id} value={id}>
            {inWords(name)}
          </option>
        ))}
      </select>
    </div>
  );
}
