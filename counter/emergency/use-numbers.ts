// Asking for emergency numbers: one request at a time, and the sentence afterwards.
import { useState } from 'react';
import type { CommandOf } from '../../contract/commands.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { emergencyWords } from './words.ts';

type EmergencyCommand = CommandOf<'reserveEmergencyNumbers'> | CommandOf<'enterEmergencyNumbers'>;
export type Decide = (command: EmergencyCommand) => void;

export function useNumbers(
  { timeZone, now }: { timeZone: string; now: number },
  tell: (sentence: string) => void,
): { busy: boolean; decide: Decide } {
  const say = useWords(emergencyWords);
  const { language } = useLanguage();
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const run = async (command: EmergencyCommand) => {
    setBusy(true);
    const answer = await ask<EmergencyCommand['name']>(command);
    setBusy(false);
    if (!answer.ok) tell(refusalSentence(answer.refusal, language, timeZone, now));
    else if ('from' in answer.answer) tell(say.made(answer.answer.from, answer.answer.to));
    else tell(say.entered(answer.answer.tickets.length, answer.answer.tickets[0]?.number ?? ''));
  };
  return {
    busy,
    decide: (command) => {
      run(command).catch(() => {
        setBusy(false);
        tell(say.noAnswer);
      });
    },
  };
}
