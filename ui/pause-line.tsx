// Why the whole hall stands still, in the reader's language: a band for the screens of one person.
import type { HallPause } from '../contract/views/frame.ts';
import { pauseDetail, pauseTitles } from '../contract/words/pause.ts';
import { clockTime } from './format.ts';
import { useLanguage } from './language.tsx';
import './pause-line.css';

export function PauseLine({ paused, timeZone }: { paused: HallPause; timeZone: string }) {
  const { say } = useLanguage();
  const until = paused.untilAbout === undefined ? null : clockTime(paused.untilAbout, timeZone);
  return (
    <output className="pause-line">
      <strong>{say(pauseTitles[paused.reason])}</strong>
      <span>{say(pauseDetail(until))}</span>
    </output>
  );
}
