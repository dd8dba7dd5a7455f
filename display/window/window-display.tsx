// The display above a window: its number and what it is for; then the number that is called or served; then who follows.
import type { ReactNode } from 'react';
import type { WindowDisplayView } from '../../contract/views/window-display.ts';
import { priorityWord } from '../../contract/words/needs.ts';
import { clockTime } from '../../ui/format.ts';
import { PauseNotice } from '../pause-notice.tsx';
import { Three } from '../three.tsx';
import { goTo, kindWords, pauseWords, words } from './words.ts';

const flashMs = 10_000;

export function WindowDisplay({
  view,
  now,
  stale,
}: {
  view: WindowDisplayView;
  now: number;
  stale: boolean;
}) {
  // A window whose name already says its kind need not say it twice.
  const kind = kindWords[view.kind].en === view.name.en ? undefined : kindWords[view.kind];
  const what = view.organisation ?? kind;
  return (
    <main className={`window window-${stale ? 'stale' : toneOf(view)}`}>
      <header className="window-header">
        <p className="window-no">
          <b className="figures">{view.no}</b>
          <Three text={words.window} className="window-no-label" />
        </p>
        <div className="window-what">
          <h1>
            <Three text={view.name} className="window-name" />
          </h1>
          {what !== undefined && <Three text={what} className="window-kind" />}
        </div>
        <div className="window-side">
          <time className="figures">{clockTime(now, view.timeZone)}</time>
          {view.staffNumber !== undefined && (
            <p className="window-staff">
              <Three text={words.staff} className="window-staff-label" />
              <b className="figures">{view.staffNumber}</b>
            </p>
          )}
        </div>
      </header>
      <section className="window-now" aria-live="polite">
        {stale ? <Three text={words.stale} className="window-state" /> : <Now view={view} now={now} />}
      </section>
      <Footer view={view} />
    </main>
  );
}

function toneOf(view: WindowDisplayView): 'called' | 'serving' | 'free' | 'shut' {
  if (view.current !== undefined) return view.current.stage;
  return view.state === 'open' && view.down === undefined ? 'free' : 'shut';
}

function Now({ view, now }: { view: WindowDisplayView; now: number }) {
  const { current } = view;
  // Who is served is seen to the end; who was called is called again afterwards.
  if (current !== undefined && (current.stage === 'serving' || view.paused === undefined)) {
    const called = current.stage === 'called';
    const fresh = called && now - current.calledAt < flashMs;
    return (
      <div key={`${current.number} ${current.nth}`} className={fresh ? 'current current-fresh' : 'current'}>
        <p className="current-number figures">{current.number}</p>
        <Three text={called ? words.called : words.serving} className="current-state" />
        {current.priority === true && <Three text={priorityWord} className="current-priority" />}
        {called && current.nth > 1 && <Three text={words.recall} className="current-recall" />}
      </div>
    );
  }
  if (view.paused !== undefined) return <PauseNotice paused={view.paused} timeZone={view.timeZone} />;
  if (view.down && view.state === 'open') return <Shut title={words.down}>{words.downHelp}</Shut>;
  if (view.state === 'open') return <Three text={words.free} className="window-state" />;
  if (view.state === 'closed') return <Shut title={words.closed}>{words.closedHelp}</Shut>;
  const why = view.coveredBy === undefined ? pauseWords[view.pauseReason ?? 'other'] : goTo(view.coveredBy);
  return <Shut title={words.paused}>{why}</Shut>;
}

function Shut({
  title,
  children,
}: {
  title: (typeof words)['paused'];
  children: (typeof words)['paused'];
}): ReactNode {
  return (
    <>
      <Three text={title} className="window-state" />
      <Three text={children} className="window-why" />
    </>
  );
}

function Footer({ view }: { view: WindowDisplayView }) {
  if (view.nextNumbers.length === 0) return null;
  return (
    <footer className="window-next">
      <Three text={words.next} className="window-next-label" />
      <ul>
        {view.nextNumbers.map((number) => (
          <li key={number} className="figures">
            {number}
          </li>
        ))}
      </ul>
    </footer>
  );
}
