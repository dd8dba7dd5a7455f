// The row of further verbs below the steps: transfer, hold, wrong item, who answers for it; direct service while nobody is here.
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { ownerName } from './chain.tsx';
import { Key } from './key.tsx';
import { keyName } from './keyboard.ts';
import { verbWords } from './verb-words.ts';
import { keyOfVerb, verbsOf } from './verbs.ts';
import type { Verb } from './verbs.ts';

export function VerbButtons({ view, onOpen }: { view: DeskView; onOpen: (verb: Verb) => void }) {
  const say = useWords(verbWords);
  const { language } = useLanguage();
  const possible = verbsOf(view);
  if (possible.length === 0) return null;
  const owner = view.current === undefined ? null : ownerName(view.current, say, language);
  return (
    <fieldset className="verbs" aria-label={say.verbsTitle}>
      {possible.map((verb) => (
        <button
          key={verb}
          type="button"
          className="verb"
          data-verb={verb}
          aria-keyshortcuts={keyName(keyOfVerb[verb])}
          onClick={() => onOpen(verb)}
        >
          <span className="verb-name">
            {verb === 'chain' && owner !== null
              ? say.owner(owner)
              : verb === 'changeItem' && view.kind === 'inquiry'
                ? say.convertTitle
                : say.verbs[verb]}
          </span>
          <Key name={keyName(keyOfVerb[verb])} />
        </button>
      ))}
    </fieldset>
  );
}
