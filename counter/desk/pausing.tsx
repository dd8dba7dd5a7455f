// Pausing: why, and which open window people are sent to meanwhile. A digit pauses; the arrows choose who covers.
import { useState } from 'react';
import type { PauseReason } from '../../contract/commands/codes.ts';
import { pauseReasons } from '../../contract/commands/codes.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useWords } from '../../ui/language.tsx';
import { Key } from './key.tsx';
import { digitOf } from './keyboard.ts';
import { postWords } from './post-words.ts';
import { deskWords } from './words.ts';

const coversOffered = 6;

/** Those who call now, nearest numbers first. */
export function coversOf(view: DeskView): number[] {
  return view.colleagues
    .filter(({ paused }) => !paused)
    .slice(0, coversOffered)
    .map(({ window }) => window);
}

export interface Pausing {
  asking: boolean;
  cover: number | null;
  begin: () => void;
  leave: () => void;
  choose: (cover: number | null) => void;
  pause: (reason: PauseReason) => void;
  /** False where the key means nothing here. */
  press: (code: string) => boolean;
}

export function usePausing(
  view: DeskView,
  pause: (reason: PauseReason, coveredBy: number | null) => void,
): Pausing {
  const [begun, setBegun] = useState(false);
  const [chosen, choose] = useState<number | null>(null);
  const covers = coversOf(view);
  const cover = chosen !== null && covers.includes(chosen) ? chosen : null;
  const leave = () => {
    setBegun(false);
    choose(null);
  };
  const now = (reason: PauseReason) => {
    leave();
    pause(reason, cover);
  };
  return {
    asking: begun && view.state === 'open',
    cover,
    begin: () => setBegun(true),
    leave,
    choose,
    pause: now,
    press: (code) => {
      const reason = pauseReasons[digitOf(code) - 1];
      if (code === 'Escape') leave();
      else if (reason !== undefined) now(reason);
      else if (code === 'ArrowRight' || code === 'ArrowLeft') {
        const ring = [null, ...covers];
        const step = code === 'ArrowRight' ? 1 : ring.length - 1;
        choose(ring[(ring.indexOf(cover) + step) % ring.length] ?? null);
      } else return false;
      return true;
    },
  };
}

export function PauseChoice({ view, pausing }: { view: DeskView; pausing: Pausing }) {
  const say = useWords(deskWords);
  const posts = useWords(postWords);
  const covers = coversOf(view);
  return (
    <fieldset className="pause-choice">
      <legend>{say.pauseTitle}</legend>
      {covers.length === 0 ? null : (
        <fieldset className="covers" aria-label={posts.coverTitle}>
          <span className="covers-title" aria-hidden="true">
            {posts.coverTitle}
            <Key name="← →" />
          </span>
          {covers.map((no) => (
            <button
              type="button"
              key={no}
              className="outcome"
              aria-label={posts.coverBy(no)}
              aria-pressed={pausing.cover === no}
              onClick={() => pausing.choose(pausing.cover === no ? null : no)}
            >
              <span className="figures">{posts.windowNo(no)}</span>
            </button>
          ))}
        </fieldset>
      )}
      <div className="pause-reasons">
        {pauseReasons.map((reason, index) => (
          <button type="button" key={reason} className="plain-button" onClick={() => pausing.pause(reason)}>
            {say.pauseReasons[reason]}
            <Key name={String(index + 1)} />
          </button>
        ))}
        <button type="button" className="quiet-button pause-not" onClick={pausing.leave}>
          {say.pauseNot}
          <Key name="Esc" />
        </button>
      </div>
    </fieldset>
  );
}
