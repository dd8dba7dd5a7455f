// The one big button, what else may be done with the visitor, and the line that says what became of it.
import type { DeskTicket, DeskView } from '../../contract/views/desk.ts';
import { stopwatch } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { waitedTime } from '../waited-time.ts';
import type { Note } from './commands.ts';
import { keyName } from './keyboard.ts';
import { Key } from './key.tsx';
import { keyOfAction, mainAction, visitActions } from './steps.ts';
import type { DeskAction } from './steps.ts';
import type { DeskWords } from './words-shape.ts';
import { deskWords } from './words.ts';

interface StepsProps {
  view: DeskView;
  now: number;
  pending: string | null;
  run: (action: DeskAction) => void;
}

/** What the hall refuses while it is paused. */
const calls: ReadonlySet<DeskAction> = new Set(['callNext', 'recall', 'noShow']);

export function Steps({ view, now, pending, run }: StepsProps) {
  const say = useWords(deskWords);
  const main = mainAction(view);
  const others = visitActions(view);
  return (
    <div className="steps">
      {main === null ? (
        <p className="ask-here">{say.askStillHere(view.current?.number ?? '')}</p>
      ) : (
        <button
          type="button"
          className="main-step"
          data-main="true"
          aria-disabled={pending !== null || (view.paused !== undefined && calls.has(main))}
          aria-keyshortcuts="Space Enter"
          onClick={() => run(main)}
        >
          <span className="main-step-name">{say.actions[main]}</span>
          <MainHelp view={view} main={main} />
          <Key name={say.space} />
        </button>
      )}
      {others.length === 0 ? null : (
        <div className="other-steps" data-count={others.length}>
          {others.map((action) => (
            <OtherStep key={action} view={view} now={now} action={action} run={run} />
          ))}
        </div>
      )}
    </div>
  );
}

function MainHelp({ view, main }: { view: DeskView; main: DeskAction }) {
  const say = useWords(deskWords);
  const { language } = useLanguage();
  const waiting =
    view.waiting === 0
      ? say.mainNobody
      : say.mainWaiting(view.waiting, waitedTime(view.longestWaitMs, language));
  const help: Partial<Record<DeskAction, string>> = {
    open: waiting,
    resume: waiting,
    callNext: waiting,
    finishAndCall: waiting,
    finish: say.mainPaused,
    recall: say.mainCallAgain,
  };
  const text = help[main];
  return text === undefined ? null : <span className="main-step-help">{text}</span>;
}

function OtherStep({
  view,
  now,
  action,
  run,
}: {
  view: DeskView;
  now: number;
  action: DeskAction;
  run: (action: DeskAction) => void;
}) {
  const say = useWords(deskWords);
  const condition = conditionOf(action, view.current, view.paused?.since ?? now, say);
  const ready = condition.ready && (view.paused === undefined || !calls.has(action));
  const { help } = condition;
  return (
    <button
      type="button"
      className="other-step"
      data-ready={ready}
      aria-keyshortcuts={keyName(keyOfAction[action])}
      onClick={() => run(action)}
    >
      <span>{action === 'finishAndCall' ? say.actions.finish : say.actions[action]}</span>
      {help === '' ? null : <small className="figures">{help}</small>}
      <Key name={keyName(keyOfAction[action])} />
    </button>
  );
}

/** What stands in the way of recall and no-show, as the clerk reads it; the hall itself decides when it is pressed. */
function conditionOf(
  action: DeskAction,
  ticket: DeskTicket | undefined,
  now: number,
  say: DeskWords,
): { help: string; ready: boolean } {
  if (action === 'gone') return { help: say.goneHelp, ready: true };
  if (action === 'finishAndCall') return { help: say.thenNext, ready: true };
  if (ticket === undefined || (action !== 'recall' && action !== 'noShow')) return { help: '', ready: true };
  if (action === 'recall') {
    if (ticket.callsLeft === 0) return { help: say.callsFull, ready: false };
    const wait = ticket.recallFrom - now;
    if (wait > 0) return { help: say.after(wholeSeconds(wait)), ready: false };
    return { help: say.callNth(ticket.calls.length + 1), ready: true };
  }
  const held = (ticket.onMyWayUntil ?? 0) - now;
  if (held > 0) return { help: say.holdFor(wholeSeconds(held)), ready: false };
  if (ticket.noShowFrom === null)
    return { help: say.callsMissing(Math.max(1, ticket.callsLeft)), ready: false };
  const wait = ticket.noShowFrom - now;
  if (wait > 0) return { help: say.after(wholeSeconds(wait)), ready: false };
  return { help: say.allowedNow, ready: true };
}

/** Rounded up, so that nobody presses a moment too early. */
function wholeSeconds(ms: number): string {
  return stopwatch(Math.ceil(ms / 1000) * 1000);
}

export function NoteLine({
  pending,
  note,
  offline,
}: {
  pending: string | null;
  note: Note | null;
  offline: boolean;
}) {
  const say = useWords(deskWords);
  const sending = pending === null ? null : offline ? say.sendingOffline(pending) : say.sending(pending);
  const tone = note?.tone ?? 'calm';
  return (
    <output className="note" data-tone={note === null && sending !== null ? 'sending' : tone}>
      {note?.text ?? sending ?? ''}
    </output>
  );
}
