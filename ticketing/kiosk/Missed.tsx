// "我来了": a missed visitor comes back into line with the number and the four digits of the slip.
import { useState } from 'react';
import type { AnswerOf } from '../../contract/commands.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { NumberAndCode, ticketShape } from './NumberAndCode.tsx';
import type { Typed } from './NumberAndCode.tsx';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

type Outcome = { reinstated: AnswerOf<'reinstateTicket'> } | { refusal: Refusal };

export function Missed({ onDone }: { onDone: () => void }) {
  const say = useWords(words);
  const ask = useAsk();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asking, setAsking] = useState(false);
  const send = async (typed: Typed) => {
    setAsking(true);
    const answer = await ask<'reinstateTicket'>({ name: 'reinstateTicket', ...typed });
    setAsking(false);
    setOutcome(answer.ok ? { reinstated: answer.answer } : { refusal: answer.refusal });
  };
  if (outcome !== null && 'reinstated' in outcome) {
    return <BackInLine reinstated={outcome.reinstated} onDone={onDone} />;
  }
  return (
    <NumberAndCode
      words={{
        title: say.missedTitle,
        hints: [say.missedText, say.missedNoTicket],
        number: say.numberField,
        code: say.codeField,
        go: say.missedGo,
      }}
      shape={ticketShape}
      asking={asking}
      refusal={outcome === null ? null : outcome.refusal}
      onChange={() => setOutcome(null)}
      onSend={(typed) => void send(typed).catch(() => setAsking(false))}
    />
  );
}

function BackInLine({ reinstated, onDone }: { reinstated: AnswerOf<'reinstateTicket'>; onDone: () => void }) {
  const say = useWords(words);
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.missedDone(reinstated.number)}</h1>
      </Stage>
      <Hands label={say.missedTitle}>
        <output className="advice">
          <span className="advice-where">{say.missedDoneAhead(reinstated.ahead)}</span>
        </output>
        <div className="deciding">
          <BigButton weight="main" onPress={onDone}>
            {say.done}
          </BigButton>
        </div>
      </Hands>
    </>
  );
}
