// The pass that was just given: number, code and last day large enough to be noted or photographed, however its paper stands.
import { passText } from '../../contract/pass-text.ts';
import type { AnswerOf } from '../../contract/commands.ts';
import { dayInWords } from '../../contract/words/refusals.ts';
import { useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { passWords } from '../pass-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { Given, SlipNews } from './Given.tsx';
import { paperIs, slipTold } from './paper.ts';
import { Stage } from './Stage.tsx';
import { words } from './words.ts';

export function PassResult({
  pass,
  paperAskedAt,
  onDone,
}: {
  pass: AnswerOf<'givePass'>;
  paperAskedAt: number;
  onDone: () => void;
}) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(passWords);
  const kiosk = useWords(words);
  const now = useHallNow(view);
  const paper = paperIs(view, { ...pass, paperAskedAt }, now);
  const { slipTaken, slipTrouble: trouble } = kiosk;
  const told = slipTold(paper, { coming: say.passPaper, taken: slipTaken, trouble, note: say.passNoPaper });
  return (
    <>
      <Stage>
        <p className="stage-over">{say.passTitle}</p>
        <h1 className="number figures pass-number">{pass.pass}</h1>
        <p className="number-code">
          <strong className="figures">{say.passCode(pass.code)}</strong>
          <span>{say.passUntil(dayInWords(pass.validUntil, language))}</span>
        </p>
      </Stage>
      <Given
        label={say.passTitle}
        code={{
          text: passText({ number: pass.pass, code: pass.code }),
          caption: `${say.passNumber} ${pass.pass}`,
        }}
        paper={<SlipNews paper={paper} told={told} />}
        onDone={onDone}
      >
        <span>{say.passHow}</span>
      </Given>
    </>
  );
}
