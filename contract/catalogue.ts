// The hall's catalogue as screens get it (GET /catalogue/<version>.json, immutable): names, items and where to find what.
import type { SpecialKinds } from './handlings.ts';
import type { HallSettings, Text } from './settings.ts';

/** With its flags: 跨域通办, 惠企. */
export interface CatalogueItem extends SpecialKinds {
  id: string;
  name: Text;
  queue: string;
  /** The line in which its visitors wait; KioskView.lanes tells how long. */
  lane: string;
  department: string;
  serviceMinutes: number;
  keywords: string[];
  initials: string[];
  /** Without those that are cancelled: nobody may ask for them. `ref` is how commands name one. */
  materials: { ref: string; name: Text; requirement: Text; source: string; certificateFree: boolean }[];
  /** Working days. */
  promisedDays: number;
  /** 可预约: a time can be booked for it. */
  bookable?: true;
  /** Another system makes notice, receipt and ledger: the desk only takes the case number. */
  externalSystem?: true;
}
export interface Catalogue {
  version: string;
  hall: HallSettings['hall'];
  zones: { id: string; name: Text }[];
  /** `lane` where a number of the queue itself, without an item, would wait. */
  queues: { id: string; name: Text; zone: string; prefix: string; lane: string }[];
  windows: {
    no: number;
    name: Text;
    zone: string;
    kind: string;
    languages: string[];
    lowCounter: boolean;
    /** The authority whose window it is; the hall's own have none. */
    organisation?: Text;
  }[];
  departments: { id: string; name: Text }[];
  items: CatalogueItem[];
  themes: { id: string; name: Text; items: string[] }[];
  /** 一件事. */
  journeys: {
    id: string;
    name: Text;
    department: string;
    steps: { item: string; anyOrder: boolean; needed: boolean }[];
    keywords: string[];
    initials: string[];
  }[];
  popular: string[];
  inquiryQueue?: string;
  notHandledHere: { id: string; name: Text; where: Text; keywords: string[]; initials: string[] }[];
  printers: { id: string; name: Text; zone: string }[];
  /** Who may ask to come first; by age alone from `priorityAge` on. */
  priorityClasses: {
    id: string;
    name: Text;
    granted: 'declared' | 'verified';
    byAge: boolean;
    sign?: Text;
  }[];
  priorityAge: number;
}
