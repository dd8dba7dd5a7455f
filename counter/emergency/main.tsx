// Entering emergency numbers, in its page.
import { AsStaff } from '../../ui/identity.tsx';
import { Language } from '../../ui/language.tsx';
import { openScreen } from '../../ui/open-screen.tsx';
import { EmergencyEntry } from './emergency-entry.tsx';
import '../quiet-button.css';
import './emergency.css';

openScreen(
  <Language remember="onedoor.staff.language">
    <AsStaff screen="guide">
      <EmergencyEntry />
    </AsStaff>
  </Language>,
);
