// The rating pad in its page.
import { Language } from '../../ui/language.tsx';
import { openScreen } from '../../ui/open-screen.tsx';
import { PadPage } from './pad-page.tsx';
import './pad.css';

openScreen(
  <Language>
    <PadPage />
  </Language>,
);
