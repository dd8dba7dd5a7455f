// The hall board in its page: /board for the whole hall, /board?zone=R for one zone, ?sound=off for one that stays silent.
import { AsDevice } from '../../ui/identity.tsx';
import { Language } from '../../ui/language.tsx';
import { asked, openScreen } from '../../ui/open-screen.tsx';
import { BoardPage } from './board-page.tsx';
import '../full-screen.css';
import './board.css';
import './calls.css';
import './down-strip.css';

const zone = asked.get('zone') ?? undefined;

openScreen(
  <Language>
    <AsDevice role="board" zone={zone}>
      <BoardPage zone={zone ?? null} off={asked.get('sound') === 'off'} />
    </AsDevice>
  </Language>,
);
