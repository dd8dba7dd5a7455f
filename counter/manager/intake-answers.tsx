// Materials were taken in and nothing was given in writing: how that was answered for, noted by one touch.
import { useState } from 'react';
import { intakeAnswers } from '../../contract/commands/notice-codes.ts';
import type { IntakeAnswer } from '../../contract/commands/notice-codes.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { intakeWords } from '../intake-words.ts';

export function IntakeAnswers({
  intake,
  number,
  onTold,
}: {
  intake: string;
  number: string;
  onTold: (sentence: string) => void;
}) {
  const say = useWords(intakeWords);
  const ask = useAsk();
  const [asking, setAsking] = useState(false);
  const note = async (how: IntakeAnswer) => {
    setAsking(true);
    const answer = await ask({ name: 'answerIntake', intake, how });
    setAsking(false);
    if (answer.ok) onTold(say.answered(number, say.answers[how]));
    else onTold(answer.message);
  };
  return (
    <div className="alarm-answers">
      {intakeAnswers.map((how) => (
        <button
          key={how}
          type="button"
          className="alarm-answer"
          disabled={asking}
          onClick={() => {
            note(how).catch(() => onTold(say.notSent));
          }}
        >
          {say.answers[how]}
        </button>
      ))}
    </div>
  );
}
