// The sheet for the office printer in its page.
import { Language } from '../../ui/language.tsx';
import { openScreen } from '../../ui/open-screen.tsx';
import { SheetPage } from './sheet-page.tsx';
import './sheet.css';

openScreen(
  <Language remember="onedoor.staff.language">
    <SheetPage deed={new URLSearchParams(location.search).get('deed') ?? ''} />
  </Language>,
);
