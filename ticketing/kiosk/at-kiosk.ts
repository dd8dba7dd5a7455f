// What every page of the kiosk has at hand: the hall's view, its catalogue, the visitor's way so far.
import { createContext, use } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { KioskView } from '../../contract/views/kiosk.ts';
import type { Step, Visit } from './visit.ts';

export interface AtKiosk {
  view: KioskView;
  catalogue: Catalogue;
  visit: Visit;
  go: (step: Step) => void;
  large: boolean;
  offlineSince: number | null;
}

export const KioskContext = createContext<AtKiosk | null>(null);

export function useKiosk(): AtKiosk {
  const kiosk = use(KioskContext);
  if (kiosk === null) throw new Error('a page of the kiosk stands outside <Kiosk>');
  return kiosk;
}
