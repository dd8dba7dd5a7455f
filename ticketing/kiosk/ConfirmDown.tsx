// Before a number is taken for what stands still: what that means, in place of a wait that nobody can promise; a number all the same, another time, or a pass.
import type { ReactNode } from 'react';
import { BigButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { freshId } from '../../ui/wire.ts';
import { passWords } from '../pass-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { bookWords } from './book-words.ts';
import { bookableAlone } from './lanes.ts';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

export function ConfirmDown({ chosen, materials }: { chosen: ReactNode; materials: ReactNode }) {
  const { catalogue, visit, go } = useKiosk();
  const say = useWords(passWords);
  const book = useWords(bookWords);
  const item = bookableAlone(catalogue, visit.wanted);
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
        <div className="deciding deciding-instead">
          {item === undefined ? null : (
            <BigButton onPress={() => go({ to: 'page', page: { at: 'bookTimes', item } })}>
              {book.anotherTime}
            </BigButton>
          )}
          <BigButton onPress={() => go({ to: 'taking', commandId: freshId(), pass: true })}>
            {say.takePass}
          </BigButton>
        </div>
        <div className="deciding deciding-take">
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
