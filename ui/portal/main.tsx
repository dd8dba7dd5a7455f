// Starts the first page of the hall's server: `/`.
import { openScreen } from '../open-screen.tsx';
import { App } from './App.tsx';

openScreen(<App />);
