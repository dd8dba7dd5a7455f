// Starts the kiosk: `/kiosk?printer=K1` names the printer that stands in it.
import { asked, openScreen } from '../../ui/open-screen.tsx';
import { App } from './App.tsx';

openScreen(<App printer={asked.get('printer') ?? undefined} />);
