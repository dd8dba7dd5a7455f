// One request of a panel at a time: whether the hall agreed, what it answered, and the sentence where it did not.
import { useState } from 'react';
import type { AnswerOf, CommandName } from '../../contract/commands.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import type { Asked } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { needsWords } from './needs-words.ts';

export interface Asking {
  busy: boolean;
  said: { tone: 'calm' | 'bad'; text: string } | null;
  /** `told`: what is said once the hall agreed. Answers whether it did. */
  run: <Name extends CommandName>(
    command: Asked<Name>,
    told: (answer: AnswerOf<Name>) => string,
  ) => Promise<boolean>;
}

export function useAsking({ timeZone, now }: Pick<DeskView, 'timeZone' | 'now'>): Asking {
  const ask = useAsk();
  const { language } = useLanguage();
  const say = useWords(needsWords);
  const [busy, setBusy] = useState(false);
  const [said, tell] = useState<Asking['said']>(null);
  return {
    busy,
    said,
    run: async (command, told) => {
      setBusy(true);
      tell(null);
      const answer = await ask(command);
      setBusy(false);
      if (answer.ok) tell({ tone: 'calm', text: told(answer.answer) });
      else {
        const { refusal } = answer;
        const text =
          refusal.code === 'busy' ? say.noAnswer : refusalSentence(refusal, language, timeZone, now);
        tell({ tone: 'bad', text });
      }
      return answer.ok;
    },
  };
}
