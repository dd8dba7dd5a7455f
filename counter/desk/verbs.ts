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
] as const;
export type Verb = (typeof verbs)[number];

export type VerbCommand =
  | 'callTicket'
  | 'parkTicket'
  | 'resumeTicket'
  | 'transferTicket'
  | 'declineHandOver'
  | 'changeItem'
  | 'convertConsultation'
  | 'directVisit'
  | 'handOverWindow'
  | 'markBackendDown'
  | 'markBackendUp'
  | 'givePass'
  | 'redeemPass';

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
};

export function verbsOf(view: DeskView): Verb[] {
  if (view.askStillHere) return [];
  if (view.current !== undefined) {
    const ordinary: Verb[] = ['materials', 'transfer', 'park', 'changeItem', 'chain', 'backend'];
    return view.current.mayTakePass ? [...ordinary, 'pass'] : ordinary;
  }
  if (view.state === 'closed') return [];
  return view.state === 'open' ? ['direct', 'back', 'redeem', 'backend'] : ['backend'];
}

export function verbOfKey(view: DeskView, code: string): Verb | undefined {
  return verbsOf(view).find((verb) => keyOfVerb[verb] === code);
}
