// One request at a time of whoever works away from windows: what is on its way, what is said afterwards, the sentence where the hall says no.
import { useRef, useState } from 'react';
import type { CommandName } from '../contract/commands.ts';
import type { Answer } from '../contract/socket.ts';
import { refusalSentence } from '../contract/words/refusals.ts';
import { useAsk } from '../ui/connection.tsx';
import type { Asked } from '../ui/connection.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import type { Words } from '../ui/language.tsx';
import { freshId } from '../ui/wire.ts';

const askedWords: Words<{ noAnswer: string }> = {
  zh: { noAnswer: '没有得到确认，请看屏幕后再试。' },
  en: { noAnswer: 'Not confirmed: look at the screen, then try again.' },
};

export interface Said {
  tone: 'calm' | 'bad';
  text: string;
}
export interface Asking {
  busy: boolean;
  said: Said | null;
  tell: (said: Said | null) => void;
  /** Null where the hall said no, or nothing; the sentence stands in `said`. */
  ask: <Name extends CommandName>(
    command: Asked<Name>,
  ) => Promise<Extract<Answer<Name>, { ok: true }> | null>;
}

export function useAsked({ timeZone, now }: { timeZone: string; now: number }): Asking {
  const send = useAsk();
  const { language } = useLanguage();
  const say = useWords(askedWords);
  const [busy, setBusy] = useState(false);
  const [said, tell] = useState<Said | null>(null);
  const open = useRef<{ intention: string; commandId: string } | null>(null);
  const ask = async <Name extends CommandName>(command: Asked<Name>) => {
    setBusy(true);
    tell(null);
    // Asked again after no answer came, it is the same request: nobody gets two numbers of it.
    const intention = JSON.stringify(command);
    const commandId = open.current?.intention === intention ? open.current.commandId : freshId();
    const answer = await send<Name>(command, { commandId });
    setBusy(false);
    if (answer.ok) {
      open.current = null;
      return answer;
    }
    const { refusal } = answer;
    open.current = refusal.code === 'busy' ? { intention, commandId } : null;
    const text = refusal.code === 'busy' ? say.noAnswer : refusalSentence(refusal, language, timeZone, now);
    tell({ tone: 'bad', text });
    return null;
  };
  return { busy, said, tell, ask };
}
