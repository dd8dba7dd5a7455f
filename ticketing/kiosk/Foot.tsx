// The bar at the foot of every page: back, languages, large text, help.
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { BigButton } from '../../ui/button.tsx';
import { useReport } from '../../ui/connection.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { words } from './words.ts';

export function Foot({ large, onLarge }: { large: boolean; onLarge: (large: boolean) => void }) {
  const { visit, go } = useKiosk();
  const say = useWords(words);
  const [helpAsked, setHelpAsked] = useState(false);
  const report = useReport();
  const ask = (wanted: boolean) => {
    report({ about: 'help', wanted });
    setHelpAsked(wanted);
  };
  const leaving = visit.page.at !== 'home' && visit.page.at !== 'result' && visit.page.at !== 'taking';
  return (
    <footer className="foot">
      {helpAsked ? (
        <output className="help-coming">
          <span>{say.helpComing}</span>
          <BigButton weight="quiet" onPress={() => ask(false)}>
            {say.helpNotNeeded}
          </BigButton>
        </output>
      ) : null}
      <nav className="foot-row" aria-label={say.home}>
        {leaving ? (
          <>
            <BigButton weight="quiet" onPress={() => go({ to: 'back' })}>
              {`‹\u00a0${say.back}`}
            </BigButton>
            <BigButton weight="quiet" onPress={() => go({ to: 'home' })}>
              {say.home}
            </BigButton>
          </>
        ) : null}
        <LanguageChoice />
        <span className="foot-tools">
          <ToggleButton className="button button-quiet foot-large" isSelected={large} onChange={onLarge}>
            <span className="foot-letter" aria-hidden="true">
              {large ? '字' : '大'}
            </span>
            {large ? say.normalText : say.largeText}
          </ToggleButton>
          <BigButton weight="warm" onPress={() => ask(true)} disabled={helpAsked} className="foot-help">
            {say.help}
          </BigButton>
        </span>
      </nav>
    </footer>
  );
}
