// Puts a screen into its page: the one start of every main.tsx.
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme.css';

/** What the page's address asks for, for example `?window=3`. */
export const asked = new URLSearchParams(location.search);

export function openScreen(screen: ReactNode): void {
  const place = document.querySelector('#screen');
  if (place === null) throw new Error('the page has no element with the id "screen"');
  createRoot(place).render(<StrictMode>{screen}</StrictMode>);
}
