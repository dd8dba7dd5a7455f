// The hall board: number → arrow → window, large; below who is next and who was missed. Nothing moves over a call.
import type { Text } from '../../contract/settings.ts';
import type { BoardView } from '../../contract/views/board.ts';
import { priorityWord } from '../../contract/words/needs.ts';
import { clockTime, dayName } from '../../ui/format.ts';
import { PauseNotice } from '../pause-notice.tsx';
import { Three } from '../three.tsx';
import type { Announcing } from '../use-announcer.ts';
import { DownStrip } from './down-strip.tsx';
import { rowsAt } from './rows.ts';
import type { Row } from './rows.ts';
import { usePortrait } from './portrait.ts';
import { SoundMark } from './sound-mark.tsx';
import { hoursWords, words } from './words.ts';

/** Digits that are read from 15 m leave room for so many rows. */
const rowsLandscape = 6;
const rowsPortrait = 12;
/** The strip that tells what is down: upright its sentences break. */
const rowsOfStrip = (upright: boolean): number => (upright ? 2 : 1);

export function Board({
  view,
  now,
  announcing,
  stale,
}: {
  view: BoardView;
  now: number;
  announcing: Announcing;
  stale: boolean;
}) {
  const upright = usePortrait();
  const slots =
    (upright ? rowsPortrait : rowsLandscape) - (view.down === undefined ? 0 : rowsOfStrip(upright));
  const rows = rowsAt(view, now, announcing.current, announcing.waiting);
  const shown = rows.slice(0, slots);
  const beyond = rows.slice(slots);
  const classes = [
    'board',
    stale ? 'board-stale' : '',
    view.zone === null ? '' : 'board-of-zone',
    view.down === undefined ? '' : 'board-down',
  ];
  return (
    <main className={classes.filter(Boolean).join(' ')}>
      <Header view={view} now={now} />
      <Calls rows={shown} slots={slots} view={view} stale={stale} />
      <DownStrip view={view} />
      <Footer view={view} beyond={beyond} slots={slots} />
      <SoundMark audio={announcing.audio} quiet={announcing.quiet} />
    </main>
  );
}

function Header({ view, now }: { view: BoardView; now: number }) {
  const zone = view.zones.find(({ id }) => id === view.zone);
  const overtime = view.hours.state === 'closed' && view.hours.overtime !== undefined;
  return (
    <header className="board-header">
      <div className="board-place">
        <h1>
          <Three text={zone?.name ?? view.hallName} className="board-title" />
        </h1>
        {zone !== undefined && <p className="board-hall">{view.hallName.zh}</p>}
      </div>
      <div className="board-waiting">
        <Three text={overtime ? words.overtimeWaiting : words.waiting} className="board-label" />
        <b className="figures">{view.waiting}</b>
      </div>
      {view.hallCode === undefined ? null : (
        <div className="board-waiting board-code">
          <Three text={words.checkInCode} className="board-label" />
          <b className="figures">{view.hallCode}</b>
        </div>
      )}
      <div className="board-clock">
        <time className="figures">{clockTime(now, view.timeZone)}</time>
        <span>{dayName(now, view.timeZone, 'zh')}</span>
      </div>
    </header>
  );
}

function Calls({
  rows,
  slots,
  view,
  stale,
}: {
  rows: Row[];
  slots: number;
  view: BoardView;
  stale: boolean;
}) {
  if (stale) return <Notice text={words.stale} tone="warm" />;
  if (view.paused !== undefined) return <PauseNotice paused={view.paused} timeZone={view.timeZone} />;
  if (rows.length === 0) return <Notice text={noticeOf(view)} tone="calm" />;
  return (
    <section className="calls" aria-live="polite" aria-label={words.number.zh}>
      <div className="calls-head">
        <Three text={words.number} className="calls-heading" />
        <span />
        <Three text={words.window} className="calls-heading" />
      </div>
      <ol className="calls-rows" style={{ gridTemplateRows: `repeat(${slots}, 1fr)` }}>
        {rows.map((row) => (
          <CallRow key={`${row.number} ${row.nth} ${row.window}`} row={row} view={view} />
        ))}
      </ol>
    </section>
  );
}

function CallRow({ row, view }: { row: Row; view: BoardView }) {
  // On the board of a zone only windows elsewhere need to say where they are.
  const elsewhere =
    view.zone === row.zone ? undefined : view.zones.find((each) => each.id === row.zone)?.name;
  const classes = ['call', row.fresh ? 'call-fresh' : '', row.spokenNow ? 'call-spoken' : ''];
  return (
    <li className={classes.filter(Boolean).join(' ')} data-number={row.number} data-nth={row.nth}>
      <span className="call-number figures">{row.number}</span>
      <Arrow priority={row.priority === true} />
      <span className="call-window">
        <span className="call-no figures">{row.window}</span>
        {elsewhere !== undefined && <Three text={elsewhere} className="call-zone" />}
      </span>
    </li>
  );
}

function Arrow({ priority }: { priority: boolean }) {
  return (
    <span className="call-arrow">
      {priority && <Three text={priorityWord} className="call-priority" />}
      <span className="unseen">请到窗口</span>
      <svg viewBox="0 0 64 40" aria-hidden="true">
        <path d="M2 15h38V3l22 17-22 17V25H2z" fill="currentColor" />
      </svg>
    </span>
  );
}

function Notice({ text, tone }: { text: Text; tone: 'calm' | 'warm' }) {
  return (
    <section className={`notice notice-${tone}`}>
      <p lang="zh-CN">{text.zh}</p>
      <p lang="en">{text.en}</p>
      <p lang="ru">{text.ru}</p>
    </section>
  );
}

function noticeOf({ hours, timeZone }: BoardView): Text {
  switch (hours.state) {
    case 'open':
      return words.watch;
    case 'break':
      return hoursWords.break(clockTime(hours.opensAt, timeZone));
    case 'beforeOpening':
      return hoursWords.beforeOpening(clockTime(hours.opensAt, timeZone));
    case 'closed':
      return hours.overtime === undefined ? hoursWords.closed() : hoursWords.overtime(hours.overtime.waiting);
    default:
      throw new Error(`unknown hours ${JSON.stringify(hours satisfies never)}`);
  }
}

function Footer({ view, beyond, slots }: { view: BoardView; beyond: Row[]; slots: number }) {
  // Those whom the view leaves out may stand among its latest calls too: nobody is counted twice.
  const beyondCount = Math.max(beyond.length, view.rows.length + view.rowsMore - slots);
  return (
    <footer className="board-footer">
      {beyondCount > 0 && (
        <div className="foot foot-called">
          <p className="foot-head">
            <Three text={words.alsoCalled} className="foot-label" />
            <b className="foot-count figures">{beyondCount}</b>
          </p>
          <ul className="foot-list">
            {beyond.map((row) => (
              <li key={row.number} className="figures">
                {row.number}
                <small> → {row.window}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="foot">
        <Three text={words.next} className="foot-label" />
        <NumberList numbers={view.next.map(({ number }) => number)} />
      </div>
      {view.closed.length > 0 && (
        <div className="foot foot-closed">
          <Three text={words.closedLately} className="foot-label" />
          <NumberList numbers={view.closed} />
        </div>
      )}
      <div className="foot foot-missed">
        <Three text={words.missed} className="foot-label" />
        <NumberList numbers={view.missed} />
      </div>
    </footer>
  );
}

function NumberList({ numbers }: { numbers: string[] }) {
  if (numbers.length === 0) return <p className="foot-none">—</p>;
  return (
    <ul className="foot-list">
      {numbers.map((number) => (
        <li key={number} className="figures">
          {number}
        </li>
      ))}
    </ul>
  );
}
