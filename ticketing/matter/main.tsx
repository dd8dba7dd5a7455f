// Starts the page of a reported matter: `/m/<number>.<secret>`.
import { openScreen } from '../../ui/open-screen.tsx';
import { App } from './App.tsx';

openScreen(<App path={location.pathname} />);
