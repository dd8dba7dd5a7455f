// The clerk's desk in its page.
import { Language } from '../../ui/language.tsx';
import { openScreen } from '../../ui/open-screen.tsx';
import { DeskPage } from './desk-page.tsx';
import './desk.css';

openScreen(
  <Language remember="onedoor.staff.language">
    <DeskPage />
  </Language>,
);
