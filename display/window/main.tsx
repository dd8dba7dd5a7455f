// The display above a window in its page: /window-display?window=3.
import { AsDevice } from '../../ui/identity.tsx';
import { Language } from '../../ui/language.tsx';
import { asked, openScreen } from '../../ui/open-screen.tsx';
import { WindowPage } from './window-page.tsx';
import '../full-screen.css';
import './window.css';

const no = Number(asked.get('window'));
const window = Number.isInteger(no) && no >= 1 && no <= 999 ? no : null;

openScreen(
  <Language>
    {window === null ? (
      <main className="window-refused">
        <h1>请在网址里写明窗口号，例如 /window-display?window=3</h1>
      </main>
    ) : (
      <AsDevice role="windowDisplay" window={window}>
        <WindowPage no={window} />
      </AsDevice>
    )}
  </Language>,
);
