// The guide's tablet in its page.
import { AsStaff } from '../../ui/identity.tsx';
import { Language } from '../../ui/language.tsx';
import { openScreen } from '../../ui/open-screen.tsx';
import { GuidePage } from './guide-page.tsx';
import '../answering/answering.css';
import '../help/help.css';
import './guide.css';
import './take.css';
import './ticket.css';
import '../booking/booking.css';

openScreen(
  <Language remember="onedoor.staff.language">
    <AsStaff screen="guide">
      <GuidePage />
    </AsStaff>
  </Language>,
);
