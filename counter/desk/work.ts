// What the desk does when a button or its key is pressed, and what it tells the clerk afterwards.
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { NoShowReason, OutcomeCode, PauseReason } from '../../contract/commands/codes.ts';
import type { HandWay } from '../../contract/commands/pickup.ts';
import type { Colleague } from '../../contract/hands.ts';
import type { Answer } from '../../contract/socket.ts';
import type { DeskView, MissedTicket } from '../../contract/views/desk.ts';
import { useBackendWork } from './backend-work.ts';
import type { BackendWork } from './backend-work.ts';
import { useSender } from './commands.ts';
import type { Note } from './commands.ts';
import type { AfterFinish } from './finish-first.tsx';
import { useJourneyWork } from './journey-panel.tsx';
import type { JourneyWork } from './journey-panel.tsx';
import { postWords } from './post-words.ts';
import { commandOf } from './steps.ts';
import type { DeskAction } from './steps.ts';
import { useVerbWork } from './verb-work.ts';
import type { VerbWork } from './verb-work.ts';
import { deskWords } from './words.ts';

export interface DeskWork {
  pending: string | null;
  note: Note | null;
  /** Takes back what was said last, before something new is begun. */
  hush: () => void;
  catalogue: Catalogue | null;
  verbs: VerbWork;
  backend: BackendWork;
  journey: JourneyWork;
  run: (action: DeskAction) => void;
  pause: (reason: PauseReason, coveredBy: number | null) => void;
  reinstate: (missed: MissedTicket) => void;
  /** Finishes the visit at the window and calls on; answers whether the hall agreed. */
  finishThen: (after: AfterFinish) => Promise<boolean>;
  /** AB 岗: the other clerk has the window from now on. */
  handOver: (colleague: Colleague) => Promise<boolean>;
  /** Closes the window if this clerk still has it; true where nothing keeps the clerk here. */
  leave: () => Promise<boolean>;
}

/** What the clerk has chosen for the visitor at the window, if anything. */
interface Chosen {
  outcome: OutcomeCode | null;
  noShow: NoShowReason | null;
  handed: HandWay | null;
}

/** What the desk shows when an action needs one more word: why it pauses, or that a visit is not finished yet. */
interface Questions {
  onPause: () => void;
  onUnfinished: () => void;
}

export function useDeskWork(view: DeskView, chosen: Chosen, { onPause, onUnfinished }: Questions): DeskWork {
  const say = useWords(deskWords);
  const posts = useWords(postWords);
  const spoken = useLanguage();
  const catalogue = useCatalogue(view.catalogue);
  const { pending, note, tell, send } = useSender(view);
  const verbs = useVerbWork(view, catalogue, { send, tell });
  const backend = useBackendWork(view, { send, tell });
  const journey = useJourneyWork(view, catalogue, { send, tell });

  const afterFinish = (number: string, answer: Answer<'finishService'>) => {
    if (!answer.ok) return;
    const { called, movedOnTo } = answer.answer;
    if (movedOnTo !== undefined) {
      const queue = catalogue?.queues.find((one) => one.id === movedOnTo);
      tell({
        tone: 'calm',
        text: say.movedOn(number, queue === undefined ? movedOnTo : spoken.say(queue.name)),
      });
    } else if (called === null && view.state === 'open') {
      tell({ tone: 'calm', text: say.nobodyNext(number) });
    }
  };

  const perform = async (action: DeskAction, reason: PauseReason, coveredBy: number | null = null) => {
    const number = view.current?.number;
    const { ticketId } = view.current ?? {};
    const answer = await send(
      commandOf(action, view.no, { ...chosen, reason, ticketId, coveredBy }),
      say.actions[action],
    );
    if (action === 'callNext' && answer?.ok === false && answer.refusal.code === 'visitNotFinished') {
      tell(null);
      onUnfinished();
    }
    if (answer === null) return false;
    if (number !== undefined && action === 'finishAndCall')
      afterFinish(number, answer as Answer<'finishService'>);
    return answer.ok;
  };
  const finishThen = async (after: AfterFinish) => {
    if (after.what === 'next') return perform('finishAndCall', 'other');
    if (!(await perform('finish', 'other'))) return false;
    return after.what === 'resume'
      ? verbs.resume(after.ticket, true)
      : verbs.call(after.ticket, after.reason, true);
  };
  const reinstate = async ({ ticketId }: MissedTicket) => {
    const answer = (await send(
      { name: 'reinstateTicket', ticketId },
      say.actions.reinstate,
    )) as Answer<'reinstateTicket'> | null;
    if (answer?.ok === true) {
      tell({ tone: 'calm', text: say.reinstated(answer.answer.number, answer.answer.ahead) });
    }
  };
  const leave = async () => {
    if (view.state === 'closed') return true;
    const answer = await send({ name: 'closeWindow', window: view.no }, say.actions.close);
    return answer?.ok === true;
  };

  const handOver = async ({ id }: Colleague) => {
    const command = { name: 'handOverWindow', window: view.no, toClerk: id } as const;
    return (await send(command, posts.handOver))?.ok === true;
  };

  return {
    pending,
    note,
    hush: () => tell(null),
    catalogue,
    verbs,
    backend,
    journey,
    run: (action) => {
      if (action === 'pause') onPause();
      else perform(action, 'other').catch(() => undefined);
    },
    pause: (reason, coveredBy) => {
      perform('pause', reason, coveredBy).catch(() => undefined);
    },
    reinstate: (missed) => {
      reinstate(missed).catch(() => undefined);
    },
    finishThen,
    handOver,
    leave,
  };
}
