// Tells the clerk of the first hand-over that waits, so that nobody has to look into a list to notice it.
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { verbWords } from './verb-words.ts';

export function HandOverHint({ view }: { view: DeskView }) {
  const say = useWords(verbWords);
  const { language } = useLanguage();
  const late = view.forMe.find(({ level }) => level !== 'ok');
  const first = late ?? (view.current === undefined ? view.forMe[0] : undefined);
  if (first === undefined) return null;
  if (first.back) return null;
  const from = say.fromWindow(first.from.window, clerkName(first.from.name, language));
  return (
    <ul className="hints">
      <li>
        {late === undefined
          ? say.handedToYou(first.number, from, say.transferReasons[first.reason])
          : say.handedLate(first.number, from)}
      </li>
    </ul>
  );
}
