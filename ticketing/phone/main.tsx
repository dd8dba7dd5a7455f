// Starts the visitor's own page: `/t/<ticketId>.<secret>`.
import { openScreen } from '../../ui/open-screen.tsx';
import { App } from './App.tsx';

openScreen(<App path={location.pathname} />);
