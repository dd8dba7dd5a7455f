// What the desk does for the further verbs, and the sentence it says when the hall has agreed.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { CallReason, DeclineReason, ParkKind, TransferReason } from '../../contract/commands/codes.ts';
import type { HandedOn, HandOver, ParkedTicket } from '../../contract/hands.ts';
import type { Language } from '../../contract/settings.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { Sender } from './commands.ts';
import { handedOnWords } from './handed-on-words.ts';
import type { ItemChoice, Target } from './targets.ts';
import { verbWords } from './verb-words.ts';

export interface Waiting {
  ticketId: string;
  number: string;
}
/** Of the answers to these verbs, what is said again. */
interface Told {
  number?: string;
  movedOnTo?: string;
}
/** Each answers whether the hall agreed; a refusal stands in the line that answers. */
export interface VerbWork {
  transfer: (
    target: Target,
    reason: TransferReason,
    said: { note: string; withinMinutes: number | null },
  ) => Promise<boolean>;
  takeBack: (sent: HandedOn) => Promise<boolean>;
  park: (kind: ParkKind) => Promise<boolean>;
  changeItem: (choice: ItemChoice) => Promise<boolean>;
  direct: (choice: ItemChoice, language: Language) => Promise<boolean>;
  /** `follows`: after the visit before was finished by the same press. */
  call: (ticket: Waiting, reason: CallReason, follows?: boolean) => Promise<boolean>;
  resume: (ticket: ParkedTicket, follows?: boolean) => Promise<boolean>;
  decline: (handOver: HandOver, reason: DeclineReason) => Promise<boolean>;
}

export function useVerbWork(
  view: DeskView,
  catalogue: Catalogue | null,
  { send, tell }: Pick<Sender, 'send' | 'tell'>,
): VerbWork {
  const say = useWords(verbWords);
  const handed = useWords(handedOnWords);
  const { say: inWords } = useLanguage();
  const number = view.current?.number ?? '';
  const window = view.no;
  const visitor = view.current === undefined ? {} : { ticketId: view.current.ticketId };

  const perform = async (
    command: Parameters<Sender['send']>[0],
    label: string,
    sentence: (told: Told) => string,
    follows = false,
  ) => {
    const answer = await send(command, label, follows);
    if (answer?.ok !== true) return false;
    tell({ tone: 'calm', text: sentence(answer.answer as Told) });
    return true;
  };
  const queueName = (id: string) => {
    const queue = catalogue?.queues.find((one) => one.id === id);
    return queue === undefined ? id : inWords(queue.name);
  };

  return {
    transfer: ({ to, told }, reason, { note, withinMinutes }) => {
      const written = note.trim();
      return perform(
        {
          name: 'transferTicket',
          window,
          ...visitor,
          to,
          reason,
          ...(withinMinutes === null ? {} : { withinMinutes }),
          ...(written === '' ? {} : { note: written }),
        },
        say.verbs.transfer,
        () => say.transferred(number, told),
      );
    },
    takeBack: (sent) =>
      perform({ name: 'withdrawHandOver', window, ticketId: sent.ticketId }, handed.takeBack, () =>
        handed.tookBack(sent.number),
      ),
    park: (kind) =>
      perform({ name: 'parkTicket', window, ...visitor, kind }, say.verbs.park, () =>
        say.parked(number, say.parkKinds[kind]),
      ),
    changeItem: ({ what, name }) => {
      if ('queue' in what) return Promise.resolve(false);
      return perform(
        // At an inquiry window another item is no mistake: the consultation is done, the business follows.
        view.kind === 'inquiry' || 'journey' in what
          ? { name: 'convertConsultation', window, ...visitor, ...what }
          : { name: 'changeItem', window, ...visitor, item: what.item },
        view.kind === 'inquiry' ? say.convertTitle : say.verbs.changeItem,
        ({ movedOnTo }) =>
          movedOnTo === undefined
            ? say.changed(number, name)
            : say.changedAndMoved(number, queueName(movedOnTo)),
      );
    },
    direct: ({ what }, language) => {
      if ('journey' in what) return Promise.resolve(false);
      return perform({ name: 'directVisit', window, language, ...what }, say.verbs.direct, (answer) =>
        say.direct(answer.number ?? ''),
      );
    },
    call: (ticket, reason, follows) =>
      perform(
        { name: 'callTicket', window, ticketId: ticket.ticketId, reason },
        say.callTitle,
        () => say.called(ticket.number),
        follows,
      ),
    resume: (ticket, follows) =>
      perform(
        { name: 'resumeTicket', window, ticketId: ticket.ticketId },
        say.resume,
        () => say.called(ticket.number),
        follows,
      ),
    decline: (handOver, reason) =>
      perform(
        { name: 'declineHandOver', window, ticketId: handOver.ticketId, reason },
        say.declineTitle,
        () => say.declined(handOver.number),
      ),
  };
}
