// Going to help and ending it: one request at a time, and the sentence where the hall says no.
import { useState } from 'react';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import type { Asked } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { helpWords } from './words.ts';

type HelpCommand =
  | 'requestHelp'
  | 'acknowledgeHelp'
  | 'arriveHelp'
  | 'endHelp'
  | 'takeAssistance'
  | 'endAssistance'
  | 'wantAssistancePaper';

export interface Helping {
  busy: boolean;
  trouble: string | null;
  /** Answers whether the hall agreed. */
  run: (command: Asked<HelpCommand>) => Promise<boolean>;
}

export function useHelping({ timeZone, now }: { timeZone: string; now: number }): Helping {
  const ask = useAsk();
  const { language } = useLanguage();
  const say = useWords(helpWords);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = async (command: Asked<HelpCommand>): Promise<boolean> => {
    setBusy(true);
    setTrouble(null);
    const answer = await ask(command);
    setBusy(false);
    if (answer.ok) return true;
    const { refusal } = answer;
    setTrouble(refusal.code === 'busy' ? say.noAnswer : refusalSentence(refusal, language, timeZone, now));
    return false;
  };
  return { busy, trouble, run };
}
