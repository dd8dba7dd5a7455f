// 跨域通办, 惠企: a chip and one sentence on what differs, wherever somebody chooses the item or works on it.
import type { SpecialKinds } from '../contract/handlings.ts';
import { kindSaid } from '../contract/words/handlings.ts';
import { useLanguage } from './language.tsx';
import './kind-note.css';

export function KindNote({ item }: { item: SpecialKinds | undefined }) {
  const { language } = useLanguage();
  const said = item === undefined ? null : kindSaid(item, language);
  if (said === null) return null;
  return (
    <p className="kind-note" data-way={said.way}>
      <b>{said.chip}</b> {said.sentence}
    </p>
  );
}
