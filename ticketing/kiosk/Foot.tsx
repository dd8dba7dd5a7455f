// The bar at the foot of every page: back, languages, large text, help.
import { ToggleButton } from 'react-aria-components';
import { BigButton } from '../../ui/button.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { useHelp } from './use-help.ts';
import { words } from './words.ts';

export function Foot({ large, onLarge }: { large: boolean; onLarge: (large: boolean) => void }) {
  const { visit, go } = useKiosk();
  const say = useWords(words);
  const help = useHelp();
  const leaving =
    visit.page.at !== 'home' &&
    visit.page.at !== 'result' &&
    visit.page.at !== 'taking' &&
    visit.page.at !== 'matterDone';
  return (
    <footer className="foot">
      {help.sentence === null ? null : (
        <output className="help-coming" data-coming={help.coming}>
          <span>{help.sentence}</span>
          {help.takeBack === null ? null : (
            <BigButton weight="quiet" onPress={help.takeBack}>
              {say.helpNotNeeded}
            </BigButton>
          )}
        </output>
      )}
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
          <BigButton
            weight="warm"
            onPress={help.call}
            disabled={help.sentence !== null && !help.failed}
            className="foot-help"
          >
            {say.help}
          </BigButton>
        </span>
      </nav>
    </footer>
  );
}
