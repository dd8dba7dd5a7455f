// 首问负责 on her page: how her visit came to whoever answers for it now; closed until she opens it.
import type { PhoneView } from '../../contract/views/phone.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { wayWords } from './way-words.ts';

export function Way({ view: { hands, timeZone } }: { view: PhoneView }) {
  const say = useWords(wayWords);
  const { say: inLanguage, language } = useLanguage();
  if (hands === undefined) return null;
  return (
    <details className="fold">
      <summary>{say.title(hands.length)}</summary>
      <ol className="calls">
        {hands.map(({ kind, at, window, to, name, reason }) => {
          const target = typeof to === 'object' ? inLanguage(to) : String(to ?? '');
          const sentence = say.steps[kind]({ window, to: target, name });
          const why = reason === undefined ? '' : say.reasons[reason];
          return (
            <li key={`${at} ${kind}`}>
              <span className="figures">{clockTime(at, timeZone)}</span>
              <span>
                {sentence}
                {why === '' ? '' : language === 'zh' ? `（${why}）` : ` (${why})`}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
