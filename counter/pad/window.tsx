// What the pad shows while there is nothing to rate: the window and its current number, for everybody, in three languages.
import type { PadView } from '../../contract/views/pad.ts';
import { pauseTitles } from '../../contract/words/pause.ts';
import { htmlLanguage, Trilingual } from '../../ui/language.tsx';
import { padWords } from './words.ts';
import type { PadWords } from './words.ts';

function inThree(pick: (words: PadWords) => string): { zh: string; en: string; ru: string } {
  return { zh: pick(padWords.zh), en: pick(padWords.en), ru: pick(padWords.ru) };
}

export function Window({ view }: { view: PadView }) {
  const { current, state } = view;
  // Who is served is seen to the end.
  const paused = current?.stage === 'serving' ? undefined : view.paused;
  const sentence = current?.stage ?? ({ open: 'free', paused: 'paused', closed: 'closed' } as const)[state];
  return (
    <main className="pad pad-window" data-state={paused === undefined ? sentence : 'paused'}>
      <h1>
        <Trilingual text={inThree((words) => words.windowNo(view.no))} />
      </h1>
      <p className="pad-name">
        <Trilingual text={view.name} />
      </p>
      {current === undefined ? null : (
        <p className="pad-number figures" lang={htmlLanguage[current.language]}>
          {current.number}
        </p>
      )}
      <p className="pad-state">
        <Trilingual
          text={paused === undefined ? inThree((words) => words[sentence]) : pauseTitles[paused.reason]}
        />
      </p>
    </main>
  );
}
