// Who was here before for the same matter says why she comes again: a quiet way beside the number, for nobody else.
import { useLanguage, useWords } from '../../ui/language.tsx';
import { BigButton } from '../../ui/button.tsx';
import { visitReasonWords } from '../../contract/words/visit-reasons.ts';
import { useKiosk } from './at-kiosk.ts';
import { Reasons } from './Reasons.tsx';
import { returnWords } from './return-words.ts';
import { Hands, Stage } from './Stage.tsx';

export function AgainEntry() {
  const { visit, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(returnWords);
  const { reason } = visit.wishes;
  return (
    <BigButton className="side-step" weight="quiet" onPress={() => go({ to: 'page', page: { at: 'again' } })}>
      {reason === null ? say.again : say.againChosen(visitReasonWords[reason][language])}
    </BigButton>
  );
}

export function Again() {
  const { visit, go } = useKiosk();
  const say = useWords(returnWords);
  const choose = (reason: typeof visit.wishes.reason) => {
    go({ to: 'reason', reason });
    go({ to: 'back' });
  };
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.againTitle}</h1>
        <p className="stage-hint">{say.againText}</p>
      </Stage>
      <Hands label={say.againTitle}>
        <Reasons chosen={visit.wishes.reason} onChoose={choose} />
        <div className="deciding">
          <BigButton onPress={() => choose(null)}>{say.againNone}</BigButton>
        </div>
      </Hands>
    </>
  );
}
