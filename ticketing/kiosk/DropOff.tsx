// 留件代办 where today is doubtful: said in full before it is asked for, then its reference huge, where to go with the papers, how its slip stands.
import { useRef, useState } from 'react';
import type { AnswerOf } from '../../contract/commands.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { dropOffWords } from '../../contract/words/drop-off.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { freshId } from '../../ui/wire.ts';
import { useKiosk } from './at-kiosk.ts';
import { Given } from './Given.tsx';
import { itemById } from './lanes.ts';
import { paperIs } from './paper.ts';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

interface Left {
  answer: AnswerOf<'requestAssistance'>;
  askedAt: number;
}

export function DropOff({ item, onDone }: { item: string; onDone: () => void }) {
  const { view, catalogue } = useKiosk();
  const { language } = useLanguage();
  const say = dropOffWords[language];
  const common = useWords(words);
  const ask = useAsk();
  const now = useHallNow(view);
  // Asked again after no answer came, it is the same request: nothing is noted twice.
  const commandId = useRef(freshId());
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<Left | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async () => {
    setBusy(true);
    setRefusal(null);
    const printer = view.printer === undefined ? {} : { printer: view.printer.id };
    const asked = {
      name: 'requestAssistance',
      kind: 'entrusted',
      item,
      language,
      dropOff: true,
      ...printer,
    } as const;
    const answer = await ask<'requestAssistance'>(asked, { commandId: commandId.current });
    setBusy(false);
    if (answer.ok) setLeft({ answer: answer.answer, askedAt: now });
    else setRefusal(answer.refusal);
  };
  if (left !== null) return <Noted left={left} onDone={onDone} />;
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.offer}</h1>
        <p className="stage-hint">{itemById(catalogue, item)?.name[language]}</p>
      </Stage>
      <Hands label={say.offer}>
        {refusal === null ? null : (
          <div className="advice" role="alert">
            <p className="advice-where">{refusalSentence(refusal, language, view.timeZone, view.now)}</p>
          </div>
        )}
        <div className="advice">
          <p className="advice-where">{say.where}</p>
          <p>{say.after}</p>
          <p>{say.told}</p>
          <p>{say.free}</p>
        </div>
        <div className="deciding">
          <BigButton
            weight="main"
            disabled={busy}
            onPress={() => {
              send().catch(() => setRefusal({ code: 'fault' }));
            }}
          >
            {common.dropOffDo}
          </BigButton>
        </div>
      </Hands>
    </>
  );
}

function Noted({ left, onDone }: { left: Left; onDone: () => void }) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = dropOffWords[language];
  const common = useWords(words);
  const now = useHallNow(view);
  const { answer, askedAt } = left;
  const paper = paperIs(view, { ...answer, paperAskedAt: askedAt }, now);
  const missing = paper === 'trouble' || paper === 'uncertain' || paper === 'none';
  return (
    <>
      <Stage>
        <p className="stage-over">{say.number}</p>
        <h1 className="number figures matter-done">{answer.reference}</h1>
      </Stage>
      <Given
        label={say.title}
        code={null}
        paper={
          <output className={`paper paper-${paper}`}>
            {paper === 'out' ? common.slipTaken : missing ? say.noPaper : say.paper}
          </output>
        }
        onDone={onDone}
      >
        <strong>{say.where}</strong>
        <span>{say.told}</span>
        <span>{say.keep}</span>
      </Given>
    </>
  );
}
