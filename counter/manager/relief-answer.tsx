// A colleague asks for a window whose clerk does not answer: the manager agrees in her place.
import { useState } from 'react';
import type { ManagerView } from '../../contract/views/manager.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { postWords } from './post-words.ts';

interface ReliefAnswerProps {
  view: ManagerView;
  window: number;
  onTold: (sentence: string) => void;
}

export function ReliefAnswer({ view, window, onTold }: ReliefAnswerProps) {
  const say = useWords(postWords);
  const { language } = useLanguage();
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const agree = async () => {
    setBusy(true);
    const answer = await ask({ name: 'answerForWindow', window, agree: true });
    setBusy(false);
    onTold(
      answer.ok ? say.relieved(window) : refusalSentence(answer.refusal, language, view.timeZone, view.now),
    );
  };
  return (
    <button
      type="button"
      className="alarm-answer"
      disabled={busy}
      onClick={() => {
        agree().catch(() => {
          setBusy(false);
          onTold(say.noAnswer);
        });
      }}
    >
      {say.agreeRelief}
    </button>
  );
}
