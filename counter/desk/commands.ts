// Sends what the clerk presses, one thing at a time: nothing is lost in silence, nothing is done twice, and every no becomes a sentence.
import { useCallback, useRef, useState } from 'react';
import type { Answer } from '../../contract/socket.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import type { Asked } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { freshId, wasUnanswered } from '../../ui/wire.ts';
import type { DeskCommand } from './steps.ts';
import type { VerbCommand } from './verbs.ts';
import { deskWords } from './words.ts';

export interface Note {
  tone: 'calm' | 'bad';
  text: string;
}
type Asking = DeskCommand | Asked<VerbCommand> | { name: 'reinstateTicket'; ticketId: string };

/** A second press of a double click follows within this time; a person who has read the new state needs longer. */
const tooSoonMs = 350;

/** `follows`: the second half of one press, which is never too soon after the first. */
export type Send = (command: Asking, label: string, follows?: boolean) => Promise<Answer | null>;

export interface Sender {
  /** What is on its way to the hall, in words; null when the desk is free. */
  pending: string | null;
  note: Note | null;
  tell: (note: Note | null) => void;
  /** Null where it was not sent: something else is on its way, or the press came too soon after the last. */
  send: Send;
}

export function useSender(view: DeskView): Sender {
  const ask = useAsk();
  const { language } = useLanguage();
  const say = useWords(deskWords);
  const [pending, setPending] = useState<string | null>(null);
  const [note, tell] = useState<Note | null>(null);
  const onItsWay = useRef<string | null>(null);
  const lastPress = useRef(Number.NEGATIVE_INFINITY);
  const open = useRef<{ intention: string; commandId: string } | null>(null);
  const { ticketId, stage } = view.current ?? {};

  const send = useCallback(
    async (command: Asking, label: string, follows = false) => {
      const now = performance.now();
      const tooSoon = !follows && now - lastPress.current < tooSoonMs;
      if (onItsWay.current !== null || tooSoon) {
        tell({
          tone: 'calm',
          text: onItsWay.current === null ? say.tooFast : say.waitForAnswer(onItsWay.current),
        });
        return null;
      }
      lastPress.current = now;
      onItsWay.current = label;
      setPending(label);
      tell(null);
      // Pressed again in the same situation after no answer came: it is the same request, so it keeps its id.
      const intention = JSON.stringify([command, view.state, ticketId, stage]);
      const commandId = open.current?.intention === intention ? open.current.commandId : freshId();
      const answer: Answer = await ask(command, { commandId });
      open.current = wasUnanswered(answer) ? { intention, commandId } : null;
      onItsWay.current = null;
      setPending(null);
      if (!answer.ok) {
        const text = wasUnanswered(answer)
          ? say.noAnswer(label)
          : answer.refusal.code === 'busy'
            ? say.busyTurnedAway
            : refusalSentence(answer.refusal, language, view.timeZone, view.now);
        // Nobody to call is how things stand, and nothing that went wrong.
        tell({ tone: answer.refusal.code === 'nobodyWaiting' ? 'calm' : 'bad', text });
      }
      return answer;
    },
    [ask, language, say, stage, ticketId, view.now, view.state, view.timeZone],
  );
  return { pending, note, tell, send };
}
