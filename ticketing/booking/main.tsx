// Starts the booking page: `/book`.
import { openScreen } from '../../ui/open-screen.tsx';
import { App } from './App.tsx';

openScreen(<App />);
