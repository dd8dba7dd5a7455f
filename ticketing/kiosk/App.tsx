// The kiosk as a whole: language, who it is to the hall, then the screen.
import { AsDevice } from '../../ui/identity.tsx';
import { Language } from '../../ui/language.tsx';
import './kiosk.css';
import './choose.css';
import './result.css';
import './needs.css';
import './typing.css';
import './assist.css';
import './matter.css';
import { Kiosk } from './Kiosk.tsx';

export function App({ printer }: { printer?: string | undefined }) {
  return (
    <Language>
      <AsDevice role="kiosk" printer={printer}>
        <Kiosk printer={printer} />
      </AsDevice>
    </Language>
  );
}
