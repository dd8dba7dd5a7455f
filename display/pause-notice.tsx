// Why the whole hall stands still, in three scripts, instead of what a display otherwise shows.
import type { HallPause } from '../contract/views/frame.ts';
import { pauseDetail, pauseTitles } from '../contract/words/pause.ts';
import { clockTime } from '../ui/format.ts';
import { Three } from './three.tsx';
import './pause-notice.css';

export function PauseNotice({ paused, timeZone }: { paused: HallPause; timeZone: string }) {
  const until = paused.untilAbout === undefined ? null : clockTime(paused.untilAbout, timeZone);
  return (
    <output className="pause-notice">
      <Three text={pauseTitles[paused.reason]} className="pause-title" />
      <Three text={pauseDetail(until)} className="pause-detail" />
    </output>
  );
}
