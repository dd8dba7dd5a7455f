// Help and priority: a quiet step beside the way to the number. Nothing must be chosen, and no number depends on it.
import { Button } from 'react-aria-components';
import { needs } from '../../contract/commands/needs.ts';
import type { Need } from '../../contract/commands/needs.ts';
import { needWords } from '../../contract/words/needs.ts';
import { BigButton } from '../../ui/button.tsx';
import { useLanguage, useWords, wordsIn } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { Name } from './Choice.tsx';
import { needsWords } from './needs-words.ts';
import { Hands, Stage } from './Stage.tsx';

/** On the page before the number: the way here, and what was chosen. Of which class is not said again. */
export function NeedsEntry() {
  const { visit, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(needsWords);
  const { priorityClass, needs: chosen } = visit.wishes;
  const words = [
    ...(priorityClass === null ? [] : [say.shown]),
    ...chosen.map((need) => needWords[need][language]),
  ];
  return (
    <BigButton
      className="side-step needs-entry"
      weight="quiet"
      onPress={() => go({ to: 'page', page: { at: 'needs' } })}
    >
      {words.length === 0 ? say.ask : `${say.chosen(words.join(say.and))} · ${say.more}`}
    </BigButton>
  );
}

export function Needs() {
  const { visit, go } = useKiosk();
  const say = useWords(needsWords);
  const { priorityClass, needs: chosen } = visit.wishes;
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.title}</h1>
        <p className="stage-hint">{say.optional}</p>
        <Signs />
      </Stage>
      <Hands label={say.title}>
        <Classes />
        <h2 className="hands-title">{say.needsTitle}</h2>
        <ul className="needs-grid">
          {needs.map((need) => (
            <li key={need}>
              <NeedButton need={need} chosen={chosen.includes(need)} />
            </li>
          ))}
        </ul>
        <div className="deciding">
          <BigButton weight="main" onPress={() => go({ to: 'back' })}>
            {priorityClass === null && chosen.length === 0 ? say.none : say.ready}
          </BigButton>
        </div>
      </Hands>
    </>
  );
}

/** What the law asks a hall to show. */
function Signs() {
  const { catalogue } = useKiosk();
  const { language } = useLanguage();
  const signs = catalogue.priorityClasses.flatMap(({ id, sign }) =>
    sign === undefined ? [] : [{ id, sign }],
  );
  if (signs.length === 0) return null;
  return (
    <ul className="signs">
      {signs.map(({ id, sign }) => (
        <li key={id}>{sign[language]}</li>
      ))}
    </ul>
  );
}

function Classes() {
  const { catalogue, visit, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(needsWords);
  const { priorityClasses, priorityAge } = catalogue;
  if (priorityClasses.length === 0) return null;
  const declared = priorityClasses.filter(({ granted }) => granted === 'declared');
  const verified = priorityClasses.filter(({ granted }) => granted === 'verified');
  return (
    <>
      <h2 className="hands-title">
        {say.priorityTitle}
        <span className="needs-hint"> · {say.priorityHint}</span>
      </h2>
      <ul className="needs-grid" data-many={declared.length > 8}>
        {declared.map(({ id, name, byAge }) => {
          const shown = byAge
            ? {
                zh: wordsIn(needsWords, 'zh').aged(name.zh, priorityAge),
                en: wordsIn(needsWords, 'en').aged(name.en, priorityAge),
                ru: wordsIn(needsWords, 'ru').aged(name.ru, priorityAge),
              }
            : name;
          const chosen = visit.wishes.priorityClass === id;
          return (
            <li key={id}>
              <Button
                className={chosen ? 'need need-chosen' : 'need'}
                aria-pressed={chosen}
                onPress={() => go({ to: 'priority', priorityClass: chosen ? null : id })}
              >
                <Name text={shown} />
              </Button>
            </li>
          );
        })}
      </ul>
      <p className="needs-note">
        {declared.some(({ byAge }) => byAge) ? <span>{say.younger(priorityAge)}</span> : null}
        {verified.length === 0 ? null : (
          <span>{say.atGuide(verified.map(({ name }) => name[language]).join(say.and))}</span>
        )}
      </p>
    </>
  );
}

function NeedButton({ need, chosen }: { need: Need; chosen: boolean }) {
  const { go } = useKiosk();
  return (
    <Button
      className={chosen ? 'need need-chosen' : 'need'}
      aria-pressed={chosen}
      onPress={() => go({ to: 'need', need, wanted: !chosen })}
    >
      <Name text={needWords[need]} />
    </Button>
  );
}
