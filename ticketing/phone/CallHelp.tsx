// A visitor in the hall calls somebody to her, and reads on her phone who is coming.
import type { PhoneView } from '../../contract/views/phone.ts';
import { helperSentence } from '../../contract/words/helper.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';
import { words } from './words.ts';

/** A visit that is over asks for nobody any more; a request made before still shows its answer. */
const stagesWithHelp: ReadonlySet<PhoneView['stage']> = new Set(['waiting', 'called', 'parked', 'missed']);

export function CallHelp({ view }: { view: PhoneView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const ask = useAsk();
  const doing = useDoing();
  const { help } = view;
  if (help === undefined && !stagesWithHelp.has(view.stage)) return null;
  return (
    <section className="sheet call-help" data-coming={help?.helper !== undefined}>
      {help === undefined ? (
        <>
          <p className="quiet">{say.helpHint}</p>
          <BigButton
            disabled={doing.busy}
            onPress={() => doing.start(() => ask<'requestHelp'>({ name: 'requestHelp', kind: 'guide' }))}
          >
            {say.help}
          </BigButton>
        </>
      ) : (
        <>
          <output>
            {help.helper === undefined ? say.helpAsked : helperSentence(help.helper, help.arrived, language)}
          </output>
          <BigButton
            weight="quiet"
            disabled={doing.busy}
            onPress={() =>
              doing.start(() =>
                ask<'endHelp'>({ name: 'endHelp', helpId: help.helpId, outcome: 'notNeeded' }),
              )
            }
          >
            {say.helpNotNeeded}
          </BigButton>
        </>
      )}
      <Refused refusal={doing.refusal} view={view} />
    </section>
  );
}
