// Search: pinyin initials, Chinese, English or Russian words; what this hall does not do answers with where to go.
import { useState } from 'react';
import { BigButton } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { Choices, ElsewhereChoice, ItemChoice } from './Choice.tsx';
import { JourneyChoice } from './Journey.tsx';
import { Key, KeyRow, Letters } from './Keyboard.tsx';
import { keyRows } from './keys.ts';
import type { KeyboardName } from './keys.ts';
import { itemById } from './lanes.ts';
import { search } from './search.ts';
import type { Found } from './search.ts';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

const foundLimit = 30;
const longestSearch = 24;

export function Search() {
  const { catalogue } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const [typed, setTyped] = useState('');
  const [board, setBoard] = useState<KeyboardName>(language === 'ru' ? 'cyrillic' : 'latin');
  const found = search(catalogue, typed, foundLimit);
  const type = (letter: string) => setTyped((before) => (before + letter).slice(0, longestSearch));
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.searchTitle}</h1>
        <p className="stage-hint">{say.searchExample}</p>
        <output className="stage-facts">
          {typed === '' ? say.searchFirst : found.length > 0 ? say.found(found.length) : null}
        </output>
      </Stage>
      <Hands label={say.searchTitle}>
        <Results typed={typed} found={found} />
        <div className="search-field">
          <input
            type="search"
            inputMode="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={longestSearch}
            aria-label={say.searchField}
            placeholder={say.searchField}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <BigButton onPress={() => setTyped('')} disabled={typed === ''}>
            {say.clear}
          </BigButton>
        </div>
        <fieldset className="keys" aria-label={say.keyboard}>
          {keyRows[board].slice(0, 2).map((row) => (
            <KeyRow key={row}>
              <Letters row={row} onKey={type} />
            </KeyRow>
          ))}
          <KeyRow>
            <Key wide onPress={() => setBoard(board === 'latin' ? 'cyrillic' : 'latin')}>
              {board === 'latin' ? 'АБВ' : 'ABC'}
            </Key>
            <Letters row={keyRows[board][2] ?? ''} onKey={type} />
            <Key wide onPress={() => type(' ')}>
              {say.space}
            </Key>
            <Key wide onPress={() => setTyped((before) => before.slice(0, -1))} disabled={typed === ''}>
              ⌫ <span className="unseen">{say.erase}</span>
            </Key>
          </KeyRow>
        </fieldset>
      </Hands>
    </>
  );
}

function Results({ typed, found }: { typed: string; found: Found[] }) {
  const { catalogue, go, large } = useKiosk();
  const say = useWords(words);
  const inquiry = catalogue.inquiryQueue;
  if (typed.trim() !== '' && found.length === 0) {
    return (
      <div className="nothing-found">
        <p className="nothing-title">{say.nothingFound(typed)}</p>
        <p>{say.nothingFoundHint}</p>
        {inquiry === undefined ? null : (
          <BigButton weight="main" onPress={() => go({ to: 'queue', queue: inquiry })}>
            {say.inquiryHint}
          </BigButton>
        )}
      </div>
    );
  }
  const shown: Found[] =
    typed.trim() === ''
      ? catalogue.popular
          .map((id) => itemById(catalogue, id))
          .filter((item) => item !== undefined)
          .map((item) => ({ kind: 'item', item }))
      : found;
  return (
    <Choices
      key={typed}
      all={shown.slice(0, typed.trim() === '' ? 6 : foundLimit)}
      rows={large ? 2 : 3}
      renderEach={(each) =>
        each.kind === 'item' ? (
          <li key={each.item.id}>
            <ItemChoice item={each.item} />
          </li>
        ) : each.kind === 'journey' ? (
          <li key={each.journey.id}>
            <JourneyChoice journey={each.journey} />
          </li>
        ) : (
          <li key={each.id}>
            <ElsewhereChoice id={each.id} name={each.name} />
          </li>
        )
      }
    />
  );
}
