// 预审 at the desk: which materials a guide has seen already, and which are still to be asked for.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { DeskTicket } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { helpWords } from '../help/words.ts';

export function Prechecked({ ticket, catalogue }: { ticket: DeskTicket; catalogue: Catalogue | null }) {
  const say = useWords(helpWords);
  const { say: inWords, language } = useLanguage();
  const { prechecked } = ticket;
  if (prechecked === undefined) return null;
  const materials = catalogue?.items.find(({ id }) => id === prechecked.item)?.materials ?? [];
  const needed = materials.flatMap(({ name, certificateFree }, place) =>
    certificateFree ? [] : [{ name: inWords(name), seen: prechecked.seen.includes(place) }],
  );
  const missing = needed.filter(({ seen }) => !seen).map(({ name }) => name);
  const list = missing.join(language === 'zh' ? '、' : ', ');
  return (
    <p className="prechecked" data-whole={missing.length === 0}>
      {say.prechecked(clerkName(prechecked.by, language), needed.length - missing.length, needed.length)}
      {missing.length === 0 ? null : <span> {say.precheckMissing(list)}</span>}
    </p>
  );
}
