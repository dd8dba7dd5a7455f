// What else may be done than the ordinary visit needs, and by which key: a function of the desk's view, as the steps are.
import type { DeskView } from '../../contract/views/desk.ts';

export const verbs = [
  'transfer',
  'park',
  'changeItem',
  'chain',
  'materials',
  'direct',
  'back',
  'backend',
  'pass',
  'redeem',
  'journey',
] as const;
export type Verb = (typeof verbs)[number];

export type VerbCommand =
  | 'callTicket'
  | 'parkTicket'
  | 'resumeTicket'
  | 'transferTicket'
  | 'declineHandOver'
  | 'withdrawHandOver'
  | 'changeItem'
  | 'convertConsultation'
  | 'directVisit'
  | 'handOverWindow'
  | 'markBackendDown'
  | 'markBackendUp'
  | 'givePass'
  | 'redeemPass'
  | 'endStep';

/** By event.code, apart from every key that a step has in the same situation. */
export const keyOfVerb: Record<Verb, string> = {
  transfer: 'KeyF',
  park: 'KeyK',
  changeItem: 'KeyW',
  chain: 'KeyO',
  materials: 'KeyT',
  direct: 'KeyD',
  backend: 'KeyQ',
  pass: 'KeyV',
  redeem: 'KeyR',
  back: 'KeyU',
  journey: 'KeyY',
};

export function verbsOf(view: DeskView): Verb[] {
  if (view.askStillHere) return [];
  if (view.current !== undefined) {
    // The steps of a journey are not changed, they end.
    const matter: Verb = view.current.journey === undefined ? 'changeItem' : 'journey';
    const ordinary: Verb[] = ['materials', 'transfer', 'park', matter, 'chain', 'backend'];
    return view.current.mayTakePass ? [...ordinary, 'pass'] : ordinary;
  }
  if (view.state === 'closed') return [];
  const led: Verb[] = view.journeysLed === undefined ? [] : ['journey'];
  return view.state === 'open' ? ['direct', 'back', 'redeem', 'backend', ...led] : ['backend', ...led];
}

export function verbOfKey(view: DeskView, code: string): Verb | undefined {
  return verbsOf(view).find((verb) => keyOfVerb[verb] === code);
}
