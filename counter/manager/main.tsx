// The hall manager's pages in their page.
import { Language } from '../../ui/language.tsx';
import { AsStaff } from '../../ui/identity.tsx';
import { openScreen } from '../../ui/open-screen.tsx';
import { Manager } from './manager.tsx';
import '../quiet-button.css';
import './manager.css';
import './live.css';
import '../help/help.css';
import './office.css';

openScreen(
  <Language remember="onedoor.staff.language">
    <AsStaff screen="manager">
      <Manager />
    </AsStaff>
  </Language>,
);
