// What was reported: its number huge, who answers and by when, its page for the phone, how its receipt stands.
import { useState } from 'react';
import type { MatterReported } from '../../contract/commands/matters.ts';
import { answersForWords, matterMoment, matterWords } from '../../contract/words/matters.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { Given } from './Given.tsx';
import { paperIs } from './paper.ts';
import { Stage } from './Stage.tsx';
import { words } from './words.ts';

interface Shown {
  reported: MatterReported;
  reachable: boolean;
  paperAskedAt: number;
  url?: string;
}

export function MatterResult({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const { view, catalogue } = useKiosk();
  const { language } = useLanguage();
  const say = matterWords[language];
  const { reported, reachable, url } = shown;
  const { answersFor, contactBy } = reported;
  const chief = 'post' in answersFor && answersFor.post === 'chief' ? answersFor.department : undefined;
  const department = catalogue.departments.find(({ id }) => id === chief)?.name;
  const when = matterMoment(contactBy, language, view.timeZone);
  return (
    <>
      <Stage>
        <p className="stage-over">{say.number}</p>
        <h1 className="number figures matter-done">{reported.matter}</h1>
        <p className="number-wait">
          {say.answersFor} · {answersForWords(answersFor, department, language)}
        </p>
      </Stage>
      <Given
        label={say.title}
        code={url === undefined ? null : { text: url, caption: say.follow }}
        paper={<Receipt shown={shown} />}
        onDone={onDone}
      >
        <strong>{reachable ? say.willContact(when) : say.willCome(when)}</strong>
        <span>{reachable ? say.keep : say.contactWithout}</span>
        <span>{say.free}</span>
      </Given>
    </>
  );
}

/** Where this printer cannot, another one may. */
function Receipt({ shown }: { shown: Shown }) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = matterWords[language];
  const common = useWords(words);
  const ask = useAsk();
  const now = useHallNow(view);
  const [again, setAgain] = useState<{ paperId: string; paperAskedAt: number; there: string } | null>(null);
  const paper = paperIs(view, again ?? { ...shown.reported, paperAskedAt: shown.paperAskedAt }, now);
  const other = view.otherPrinter;
  const trouble = paper === 'trouble' || paper === 'uncertain';
  if (again !== null)
    return <output className="paper paper-coming">{common.printingThere(again.there)}</output>;
  return (
    <output className={`paper paper-${paper}`}>
      {paper === 'out' ? common.slipTaken : trouble || paper === 'none' ? say.noPaper : say.paper}
      {trouble && other !== undefined ? (
        <BigButton
          onPress={() =>
            void ask<'wantMatterPaper'>({
              name: 'wantMatterPaper',
              matter: shown.reported.matter,
              printer: other.id,
            }).then((answer) => {
              if (answer.ok)
                setAgain({ paperId: answer.answer.paperId, paperAskedAt: now, there: other.name[language] });
            })
          }
        >
          {common.printThere(other.name[language])}
        </BigButton>
      ) : null}
    </output>
  );
}
