// Before a number is taken for what stands still: what that means, in place of a wait that nobody can promise; a number all the same, or a pass.
import type { ReactNode } from 'react';
import { BigButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { freshId } from '../../ui/wire.ts';
import { passWords } from '../pass-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

export function ConfirmDown({ chosen, materials }: { chosen: ReactNode; materials: ReactNode }) {
  const { go } = useKiosk();
  const say = useWords(passWords);
  const kiosk = useWords(words);
  return (
    <>
      <Stage>
        <p className="stage-over">{kiosk.confirmTitle}</p>
        {chosen}
      </Stage>
      <Hands label={kiosk.confirmTitle}>
        <div className="advice advice-short advice-down" role="alert">
          <h2>{say.downTitle}</h2>
          <p className="advice-where">{say.downText}</p>
          <p>{say.passWhat}</p>
        </div>
        {materials}
        <div className="deciding deciding-take">
          <BigButton onPress={() => go({ to: 'taking', commandId: freshId(), pass: true })}>
            {say.takePass}
          </BigButton>
          <BigButton
            weight="main"
            className="take"
            onPress={() => go({ to: 'taking', commandId: freshId() })}
          >
            {say.wait}
          </BigButton>
        </div>
      </Hands>
    </>
  );
}
