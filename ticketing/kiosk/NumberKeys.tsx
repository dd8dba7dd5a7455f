// The keys for a number and its code: only the letters that such numbers begin with.
import { useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { Key, KeyRow, Letters } from './Keyboard.tsx';
import { digitRow } from './keys.ts';
import { words } from './words.ts';

export function NumberKeys({
  letters: named,
  withLetters,
  onKey,
  onErase,
}: {
  /** None where nothing typed here begins with a letter; without them those of this hall's numbers. */
  letters?: readonly string[] | undefined;
  withLetters: boolean;
  onKey: (key: string) => void;
  onErase: () => void;
}) {
  const { catalogue } = useKiosk();
  const say = useWords(words);
  const letters = named ?? [...new Set(catalogue.queues.flatMap(({ prefix }) => prefix.split('')))].sort();
  const half = letters.length > 6 ? Math.ceil(letters.length / 2) : letters.length;
  const rows = [letters.slice(0, half), letters.slice(half)].filter((row) => row.length > 0);
  return (
    <div className="keys">
      {rows.map((row) => (
        <KeyRow key={row.join('')}>
          {row.map((letter) => (
            <Key key={letter} onPress={() => onKey(letter)} disabled={!withLetters}>
              {letter}
            </Key>
          ))}
        </KeyRow>
      ))}
      <KeyRow>
        <Letters row={digitRow.slice(0, 5)} onKey={onKey} />
      </KeyRow>
      <KeyRow>
        <Letters row={digitRow.slice(5)} onKey={onKey} />
        <Key onPress={onErase}>
          ⌫ <span className="unseen">{say.erase}</span>
        </Key>
      </KeyRow>
    </div>
  );
}
