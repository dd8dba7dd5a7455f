// What the one big button does now and which other keys mean something: a function of the desk's view, so that buttons and keyboard never disagree.
import type { HandWay } from '../../contract/commands/pickup.ts';
import type { CommandOf } from '../../contract/commands.ts';
import type { NoShowReason, OutcomeCode, PauseReason } from '../../contract/commands/codes.ts';
import type { DeskView } from '../../contract/views/desk.ts';

export const deskActions = [
  'open',
  'resume',
  'callNext',
  'start',
  'finishAndCall',
  'finish',
  'recall',
  'noShow',
  'pause',
  'close',
  'stillHere',
  'gone',
] as const;
export type DeskAction = (typeof deskActions)[number];

/** By event.code: the place of the key, so that a Chinese input method or a Russian layout changes nothing. */
export const keyOfAction: Record<DeskAction, string> = {
  open: 'KeyK',
  resume: 'KeyZ',
  callNext: 'KeyN',
  start: 'KeyS',
  finishAndCall: 'KeyN',
  finish: 'KeyB',
  recall: 'KeyC',
  noShow: 'KeyG',
  pause: 'KeyZ',
  close: 'KeyX',
  stillHere: 'KeyY',
  gone: 'KeyW',
};
export const mainKeys: readonly string[] = ['Space', 'Enter', 'NumpadEnter'];

/** What the big button does; null while only the question "still with you?" may be answered. */
export function mainAction(view: DeskView): DeskAction | null {
  if (view.askStillHere) return null;
  if (view.current?.stage === 'called') return view.current.callAgain ? 'recall' : 'start';
  if (view.current?.stage === 'serving') return view.state === 'open' ? 'finishAndCall' : 'finish';
  if (view.state === 'open') return 'callNext';
  return view.state === 'paused' && view.pauseReason !== undefined ? 'resume' : 'open';
}

/** What may be done with the visitor at the window beside the big button, most usual first. */
export function visitActions(view: DeskView): DeskAction[] {
  if (view.askStillHere) return ['stillHere', 'gone'];
  if (view.current?.stage === 'called') {
    const finishing: DeskAction = view.state === 'open' ? 'finishAndCall' : 'finish';
    return view.current.callAgain ? ['start', finishing, 'noShow'] : [finishing, 'recall', 'noShow'];
  }
  if (view.current?.stage === 'serving') return view.state === 'open' ? ['finish'] : [];
  return [];
}

/** What may be done with the window itself. */
export function windowActions(view: DeskView): DeskAction[] {
  const running = view.current !== undefined;
  if (view.state === 'open') return running ? ['pause'] : ['pause', 'close'];
  if (view.state === 'closed') return [];
  const resume: DeskAction[] = running && view.pauseReason !== undefined ? ['resume'] : [];
  return running ? resume : [...resume, 'close'];
}

export type DeskCommand =
  | CommandOf<'openWindow'>
  | CommandOf<'resumeWindow'>
  | CommandOf<'callNext'>
  | CommandOf<'startService'>
  | CommandOf<'finishService'>
  | CommandOf<'recallTicket'>
  | CommandOf<'markNoShow'>
  | CommandOf<'pauseWindow'>
  | CommandOf<'closeWindow'>
  | CommandOf<'confirmVisitor'>;

interface Chosen {
  outcome: OutcomeCode | null;
  reason: PauseReason;
  noShow?: NoShowReason | null;
  /** 领件: to whom the results went. */
  handed?: HandWay | null;
  /** Whom the screen shows: an older screen must not act on the next visitor. */
  ticketId?: string | undefined;
  /** Who is sent the people of a paused window. */
  coveredBy?: number | null;
}

/** The command of an action at this window; `outcome` goes with a finished visit, `reason` with a pause, `noShow` with 过号. */
export function commandOf(action: DeskAction, window: number, chosen: Chosen): DeskCommand {
  const { handed } = chosen;
  const to = chosen.outcome === 'pickedUp' && handed !== undefined && handed !== null ? { handed } : {};
  const outcome = chosen.outcome === null ? {} : { outcome: chosen.outcome, ...to };
  const visitor = chosen.ticketId === undefined ? {} : { ticketId: chosen.ticketId };
  switch (action) {
    case 'open':
      return { name: 'openWindow', window };
    case 'resume':
      return { name: 'resumeWindow', window };
    case 'callNext':
      return { name: 'callNext', window };
    case 'start':
      return { name: 'startService', window, ...visitor };
    case 'finishAndCall':
      return { name: 'finishService', window, ...visitor, thenCallNext: true, ...outcome };
    case 'finish':
      return { name: 'finishService', window, ...visitor, thenCallNext: false, ...outcome };
    case 'recall':
      return { name: 'recallTicket', window, ...visitor };
    case 'noShow':
      return chosen.noShow === undefined || chosen.noShow === null
        ? { name: 'markNoShow', window, ...visitor }
        : { name: 'markNoShow', window, ...visitor, reason: chosen.noShow };
    case 'pause':
      return typeof chosen.coveredBy === 'number'
        ? { name: 'pauseWindow', window, reason: chosen.reason, coveredBy: chosen.coveredBy }
        : { name: 'pauseWindow', window, reason: chosen.reason };
    case 'close':
      return { name: 'closeWindow', window };
    case 'stillHere':
      return { name: 'confirmVisitor', window, ...visitor, stillHere: true };
    case 'gone':
      return { name: 'confirmVisitor', window, ...visitor, stillHere: false };
    default:
      throw new Error(`unknown action ${JSON.stringify(action satisfies never)}`);
  }
}

/** The action that a key means now; undefined for keys that mean nothing here. */
export function actionOfKey(view: DeskView, code: string): DeskAction | undefined {
  if (mainKeys.includes(code)) return mainAction(view) ?? undefined;
  const main = mainAction(view);
  const possible = [...(main === null ? [] : [main]), ...visitActions(view), ...windowActions(view)];
  return possible.find((action) => keyOfAction[action] === code);
}
