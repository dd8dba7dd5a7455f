// What to do instead: an item of another place.
import { BigButton } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

export function Elsewhere({ id }: { id: string }) {
  const { catalogue, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const place = catalogue.notHandledHere.find((each) => each.id === id);
  const inquiry = catalogue.inquiryQueue;
  return (
    <>
      <Stage>
        <p className="stage-over">{say.elsewhereTitle}</p>
        <h1 className="stage-title">{place?.name[language]}</h1>
      </Stage>
      <Hands label={say.elsewhereWhere}>
        <div className="advice">
          <h2>{say.elsewhereWhere}</h2>
          <p className="advice-where">{place?.where[language]}</p>
          {language === 'zh' ? null : (
            <p className="advice-second" lang="zh-CN">
              {place?.where.zh}
            </p>
          )}
        </div>
        <div className="deciding">
          {inquiry === undefined ? null : (
            <BigButton onPress={() => go({ to: 'queue', queue: inquiry })}>
              {say.elsewhereStillUnsure}
            </BigButton>
          )}
          <BigButton weight="main" onPress={() => go({ to: 'home' })}>
            {say.otherItem}
          </BigButton>
        </div>
      </Hands>
    </>
  );
}
