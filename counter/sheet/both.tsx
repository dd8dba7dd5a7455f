// Words on an office sheet: Chinese, and below it the other language where one is chosen.
import type { Language } from '../../contract/settings.ts';

export interface Wording {
  zh: string;
  other?: string;
  language?: Language;
}

/** The same words in Chinese and in the other language chosen. */
export function inBoth(other: Language | null, say: (language: Language) => string): Wording {
  return { zh: say('zh'), ...(other === null ? {} : { other: say(other), language: other }) };
}

export function Both({ words }: { words: Wording }) {
  return (
    <>
      {words.zh}
      {words.other === undefined ? null : (
        <span className="other" lang={words.language}>
          {words.other}
        </span>
      )}
    </>
  );
}

export function FactRows({ rows }: { rows: readonly (readonly [Wording, Wording])[] }) {
  return (
    <table className="sheet-facts">
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label.zh}>
            <th scope="row">
              <Both words={label} />
            </th>
            <td>
              <Both words={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
