// The clerk's desk in its page.
import { Language } from '../../ui/language.tsx';
import { openScreen } from '../../ui/open-screen.tsx';
import { DeskPage } from './desk-page.tsx';
import './desk.css';
import './steps.css';
import '../row-button.css';
import './lists.css';
import './panel.css';
import '../help/help.css';
import './help.css';
import '../booking/booking.css';
import './needs.css';
import './verbs.css';
import './window-picker.css';
import './room.css';

openScreen(
  <Language remember="onedoor.staff.language">
    <DeskPage />
  </Language>,
);
