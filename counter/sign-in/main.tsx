// The staff's sign-in in its page.
import { Language } from '../../ui/language.tsx';
import { openScreen } from '../../ui/open-screen.tsx';
import { SignInPage } from './sign-in-page.tsx';
import '../quiet-button.css';
import './sign-in.css';

openScreen(
  <Language remember="onedoor.staff.language">
    <SignInPage />
  </Language>,
);
