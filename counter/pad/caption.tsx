// What the clerk shows in writing: large, in the visitor's language, Chinese beside it so that both read the same.
import type { PadView } from '../../contract/views/pad.ts';
import { phraseWords } from '../../contract/words/phrases.ts';
import { htmlLanguage } from '../../ui/language.tsx';
import { padWords } from './words.ts';

export function Caption({ caption, no }: { caption: NonNullable<PadView['caption']>; no: number }) {
  const { shows, language } = caption;
  const card = 'card' in shows ? phraseWords[shows.card] : undefined;
  const first = card === undefined ? ('text' in shows ? shows.text : '') : card[language];
  return (
    <main className="pad pad-caption" aria-live="assertive">
      <p className="pad-caption-window">{(padWords[language] ?? padWords.zh).windowNo(no)}</p>
      <p
        className="pad-caption-text"
        data-long={first.length > 60}
        lang={card === undefined ? undefined : htmlLanguage[language]}
      >
        {first}
      </p>
      {card === undefined || language === 'zh' ? null : (
        <p className="pad-caption-second" lang="zh-CN">
          {card.zh}
        </p>
      )}
    </main>
  );
}
