// Sends what the materials panel asks, one thing at a time; a no becomes a sentence, and a reason that is wanted is asked for.
import { useRef, useState } from 'react';
import type { CommandName } from '../../contract/commands.ts';
import { visitorNotices } from '../../contract/commands/notices.ts';
import type { AgainReason } from '../../contract/commands/notice-codes.ts';
import type { Answer } from '../../contract/socket.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import type { Asked } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { freshId, wasUnanswered } from '../../ui/wire.ts';
import { noticeWords } from '../notice-words.ts';
import type { Note } from './commands.ts';

type Refused = Extract<Answer, { ok: false }>['refusal'];

export interface NoticeWork {
  pending: boolean;
  note: Note | null;
  tell: (note: Note | null) => void;
  /** The answer, or null where the hall said no or something is still on its way. */
  send: <Name extends CommandName>(
    command: Asked<Name>,
    onRefused?: (refusal: Refused) => boolean,
  ) => Promise<Extract<Answer<Name>, { ok: true }>['answer'] | null>;
  /** Asked for because something was received or told before; choosing one sends it again. */
  again: { choose: (reason: AgainReason) => void } | null;
  askAgain: (choose: ((reason: AgainReason) => void) | null) => void;
}

function meansVisitor(name: CommandName): boolean {
  return visitorNotices.some((one) => one === name);
}

export function useNoticeWork(view: DeskView): NoticeWork {
  const ask = useAsk();
  const say = useWords(noticeWords);
  const { language } = useLanguage();
  const [pending, setPending] = useState(false);
  const [note, tell] = useState<Note | null>(null);
  const [again, setAgain] = useState<NoticeWork['again']>(null);
  const onItsWay = useRef(false);
  const open = useRef<{ intention: string; commandId: string } | null>(null);

  const send: NoticeWork['send'] = async (command, onRefused) => {
    if (onItsWay.current) return null;
    onItsWay.current = true;
    setPending(true);
    tell(null);
    // Whom it is about goes with it: the view may be a moment behind the window.
    const about = view.current === undefined ? {} : { ticketId: view.current.ticketId };
    const asked = meansVisitor(command.name) ? { ...command, ...about } : command;
    // Pressed again after no answer came, it is the same request: nothing is handed out or noted twice.
    const intention = JSON.stringify(asked);
    const commandId = open.current?.intention === intention ? open.current.commandId : freshId();
    const answer = await ask(asked, { commandId });
    open.current = wasUnanswered(answer) ? { intention, commandId } : null;
    onItsWay.current = false;
    setPending(false);
    if (answer.ok) return answer.answer;
    if (onRefused?.(answer.refusal) === true) return null;
    const text = wasUnanswered(answer)
      ? say.notSent
      : refusalSentence(answer.refusal, language, view.timeZone, view.now);
    tell({ tone: 'bad', text });
    return null;
  };
  return {
    pending,
    note,
    tell,
    send,
    again,
    askAgain: (choose) => setAgain(choose === null ? null : { choose }),
  };
}
