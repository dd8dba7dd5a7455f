// Next was pressed while somebody is still at the window: finish her and call, or stay. One key for each.
import type { CallReason } from '../../contract/commands/codes.ts';
import type { ParkedTicket } from '../../contract/hands.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useWords } from '../../ui/language.tsx';
import { Key } from './key.tsx';
import { mainKeys } from './steps.ts';
import { useKeys } from './keyboard.ts';
import { postWords } from './post-words.ts';
import type { Waiting } from './verb-work.ts';

/** Whom the clerk wants to call once the visit at the window is finished. */
export type AfterFinish =
  | { what: 'next' }
  | { what: 'call'; ticket: Waiting; reason: CallReason }
  | { what: 'resume'; ticket: ParkedTicket };

/** Only an open window can go on calling; while the desk asks "still with you?" that comes first. */
export function mustFinishFirst(view: DeskView): boolean {
  return view.current !== undefined && view.state === 'open' && !view.askStillHere;
}

export function FinishFirst({
  view,
  after,
  pending,
  onFinish,
  onStay,
}: {
  view: DeskView;
  after: AfterFinish;
  pending: boolean;
  onFinish: () => void;
  onStay: () => void;
}) {
  const say = useWords(postWords);
  useKeys((code) => {
    if (!mainKeys.includes(code) && code !== 'KeyN') return false;
    onFinish();
    return true;
  });
  const { current } = view;
  if (current === undefined) return null;
  return (
    <>
      <p className="panel-says">
        {current.stage === 'called' ? say.onlyCalled(current.number) : say.stillServed(current.number)}
      </p>
      <button
        type="button"
        className="main-step"
        data-main="true"
        data-first="true"
        aria-disabled={pending}
        aria-keyshortcuts="Enter Space N"
        onClick={onFinish}
      >
        <span className="main-step-name">
          {after.what === 'next' ? say.finishAndNext : say.finishAndCall(after.ticket.number)}
        </span>
        <Key name="Enter" />
      </button>
      <button type="button" className="plain-button" onClick={onStay}>
        {say.stayWith(current.number)}
        <Key name="Esc" />
      </button>
    </>
  );
}
