// The announcer of one display as React sees it: fed with every view, reporting to the hall, remembered over a reload.
import { useEffect, useRef, useState } from 'react';
import type { BoardView } from '../contract/views/board.ts';
import { useAsk, useReport } from '../ui/connection.tsx';
import { Announcer } from './announce.ts';
import type { AudioState } from './announce.ts';
import { BrowserSound } from './sound.ts';

export interface Announcing {
  audio: AudioState;
  /** The hall lives in fast motion: nothing is announced. */
  quiet: boolean;
  /** The call being announced, by its id, and those that wait to be. */
  current: string | null;
  waiting: readonly string[];
}

const memory = 'onedoor.announced';
/** Faster than this, the hall lives in fast motion (a demonstration): nobody could follow announcements. */
const fastMotion = 2;
const paceMeasuredOverMs = 1_500;

const silent: Announcing = { audio: 'off', quiet: false, current: null, waiting: [] };

function stateOf(announcer: Announcer): Announcing {
  return {
    audio: announcer.audio(),
    quiet: announcer.quiet(),
    current: announcer.current()?.callId ?? null,
    waiting: announcer.waiting(),
  };
}

function settledBefore(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(memory) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** `off`: this display shall never sound. */
export function useAnnouncer(view: BoardView | null, off: boolean): Announcing {
  const ask = useAsk();
  const report = useReport();
  const [announcing, setAnnouncing] = useState<Announcing>(silent);
  const announcer = useRef<Announcer | null>(null);
  const clock = useRef({ hall: 0, here: 0 });
  const paceFrom = useRef({ hall: 0, here: 0 });

  useEffect(() => {
    const sound = new BrowserSound(off);
    const made: Announcer = new Announcer({
      sound,
      hallNow: () => clock.current.hall + (performance.now() - clock.current.here),
      // A report that is not answered in time is not needed any more: the call has long been seen.
      report: ({ callId, zone, outcome }) => void ask({ name: 'reportCall', callId, zone, outcome }),
      reportSound: (audio, backlog) => report({ about: 'board', audio, backlog: Math.min(backlog, 1000) }),
      settledBefore: settledBefore(),
      keepSettled: (ids) => sessionStorage.setItem(memory, JSON.stringify(ids)),
      onChange: () => {
        const now = announcer.current;
        if (now !== null) setAnnouncing(stateOf(now));
      },
    });
    announcer.current = made;
    setAnnouncing(stateOf(made));
    return () => {
      made.stop();
      sound.close();
      announcer.current = null;
    };
  }, [ask, report, off]);

  useEffect(() => {
    if (view === null) return;
    const moment = { hall: view.now, here: performance.now() };
    clock.current = moment;
    const from = paceFrom.current;
    const passed = moment.here - from.here;
    if (from.hall > 0 && passed > paceMeasuredOverMs) {
      announcer.current?.beQuiet((moment.hall - from.hall) / passed > fastMotion);
    }
    if (from.hall === 0 || passed > paceMeasuredOverMs) paceFrom.current = moment;
    announcer.current?.hear(view);
  }, [view]);

  return announcing;
}
