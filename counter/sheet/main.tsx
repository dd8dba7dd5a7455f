// The sheet for the office printer in its page: of what a window gave in writing, or of a matter (办不成事).
import { Language } from '../../ui/language.tsx';
import { openScreen } from '../../ui/open-screen.tsx';
import { MatterSheetPage } from './matter-sheet.tsx';
import { SheetPage } from './sheet-page.tsx';
import './sheet.css';

const asked = new URLSearchParams(location.search);
const matter = asked.get('matter');

openScreen(
  <Language remember="onedoor.staff.language">
    {matter === null ? (
      <SheetPage deed={asked.get('deed') ?? ''} />
    ) : (
      <MatterSheetPage matter={matter} wanted={asked.get('of') === 'answer' ? 'answer' : 'receipt'} />
    )}
  </Language>,
);
