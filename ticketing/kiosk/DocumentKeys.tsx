// Large keys for a document's number and for names.
import { useState } from 'react';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Key, KeyRow, Letters } from './Keyboard.tsx';
import { digitRow, keyRows } from './keys.ts';
import type { KeyboardName } from './keys.ts';
import { words } from './words.ts';

/** Documents of other countries have letters, some of them Cyrillic ones. */
export function DocumentKeys({
  letters,
  digits = true,
  onKey,
  onErase,
}: {
  letters: boolean;
  digits?: boolean;
  onKey: (key: string) => void;
  onErase: () => void;
}) {
  const { language } = useLanguage();
  const say = useWords(words);
  const [board, setBoard] = useState<KeyboardName>(language === 'ru' ? 'cyrillic' : 'latin');
  return (
    <div className="keys">
      {digits ? (
        <KeyRow>
          <Letters row={digitRow} onKey={onKey} />
        </KeyRow>
      ) : null}
      {letters
        ? keyRows[board].slice(0, 2).map((row) => (
            <KeyRow key={row}>
              <Letters row={row} onKey={onKey} />
            </KeyRow>
          ))
        : null}
      <KeyRow>
        {letters ? (
          <>
            <Key wide onPress={() => setBoard(board === 'latin' ? 'cyrillic' : 'latin')}>
              {board === 'latin' ? 'АБВ' : 'ABC'}
            </Key>
            <Letters row={keyRows[board][2] ?? ''} onKey={onKey} />
          </>
        ) : null}
        <Key wide onPress={onErase}>
          ⌫ <span className="unseen">{say.erase}</span>
        </Key>
      </KeyRow>
    </div>
  );
}
