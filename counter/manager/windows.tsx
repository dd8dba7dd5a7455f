// The windows: how each stands, who is there, whom it serves and since when.
import { useState } from 'react';
import type { ManagerView } from '../../contract/views/manager.ts';
import { spokenTold } from '../../contract/words/spoken.ts';
import { duration } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { postWords } from './post-words.ts';
import { TakeOver } from './take-over.tsx';
import { managerWords } from './words.ts';

type HallWindow = ManagerView['windows'][number];

export function Windows({ view, now }: { view: ManagerView; now: number }) {
  const say = useWords(managerWords);
  const posts = useWords(postWords);
  const [taking, setTaking] = useState<number | null>(null);
  const [told, setTold] = useState<{ sentence: string; desk?: number } | null>(null);
  const taken = view.windows.find(({ no, state }) => no === taking && state !== 'closed');
  const count = (state: HallWindow['state']) => view.windows.filter((one) => one.state === state).length;
  return (
    <section className="panel windows" aria-labelledby="windows">
      <div className="section-head">
        <h2 id="windows">{say.windowsTitle}</h2>
        <p className="figures">{say.windowCounts(count('open'), count('paused'), count('closed'))}</p>
        <output>
          {told?.sentence}
          {told?.desk === undefined ? null : <a href={`/desk?window=${told.desk}`}>{posts.goThere}</a>}
        </output>
      </div>
      <ul>
        {view.windows.map((window) => (
          <WindowTile key={window.no} window={window} now={now} onTake={() => setTaking(window.no)} />
        ))}
      </ul>
      {taken === undefined ? null : (
        <TakeOver
          view={view}
          window={taken}
          onLeave={() => setTaking(null)}
          onTold={(sentence, desk) => {
            setTaking(null);
            setTold(desk === undefined ? { sentence } : { sentence, desk });
          }}
        />
      )}
      {view.windowsMore > 0 ? <p className="more">{say.more(view.windowsMore)}</p> : null}
    </section>
  );
}

function WindowTile({ window, now, onTake }: { window: HallWindow; now: number; onTake: () => void }) {
  const say = useWords(managerWords);
  const { say: inWords, language } = useLanguage();
  const posts = useWords(postWords);
  const { ticket, state } = window;
  const hands = [
    ...(window.owned > 0 ? [posts.owned(window.owned)] : []),
    ...(window.parked > 0 ? [posts.parked(window.parked)] : []),
    ...(window.forMe > 0 ? [posts.forMe(window.forMe)] : []),
  ];
  const cover = window.coveredBy === undefined ? '' : ` · ${posts.coveredBy(window.coveredBy)}`;
  const paused =
    window.pauseReason === undefined
      ? say.fresh
      : `${say.windowState.paused} · ${say.pauseReasons[window.pauseReason]}${cover}`;
  const standing = state === 'paused' ? paused : say.windowState[state];
  const clerk =
    window.clerk === undefined
      ? say.nobody
      : [clerkName(window.clerk, language), spokenTold(window.speaks, language)].filter(Boolean).join(' · ');
  const sinceMs = now - (ticket?.since ?? window.since);
  const since = sinceMs < 60_000 ? say.justNow : duration(sinceMs, language);
  return (
    <li className="window" data-state={state} data-stage={ticket?.stage ?? 'none'} data-window={window.no}>
      <p className="window-head">
        <b className="figures">{window.no}</b>
        <span className="window-name">{inWords(window.name)}</span>
        {state === 'closed' ? null : (
          <button
            type="button"
            className="window-take"
            aria-label={posts.takeOverTitle(window.no)}
            onClick={onTake}
          >
            {posts.takeOver}
          </button>
        )}
      </p>
      <p className="window-now">
        {ticket === undefined ? (
          <span>{state === 'open' ? say.free : standing}</span>
        ) : (
          <>
            <b className="figures">{ticket.number}</b>
            <span>{ticket.stage === 'called' ? say.called : say.serving}</span>
          </>
        )}
        {state === 'closed' && ticket === undefined ? null : (
          <span className="figures window-since">{since}</span>
        )}
      </p>
      <p className="window-clerk">
        <span>{clerk}</span>
        <span className="figures">{say.servedCount(window.served)}</span>
      </p>
      {hands.length === 0 ? null : <p className="window-hands figures">{hands.join(' · ')}</p>}
    </li>
  );
}
