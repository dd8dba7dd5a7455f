// A reported matter as its visitor reads it, on its own page and on her ticket's: how it stands, who answers, by when.
import type { MatterTold } from '../contract/matters.ts';
import { answersForWords, matterMoment, matterWords } from '../contract/words/matters.ts';
import { useLanguage } from '../ui/language.tsx';
import './matter.css';

export function MatterFacts({ matter, timeZone }: { matter: MatterTold; timeZone: string }) {
  const { language } = useLanguage();
  const say = matterWords[language];
  const { item, state, outcome, ending, contactedAt, answersFor, department } = matter;
  const when = (at: number) => matterMoment(at, language, timeZone);
  const over = state === 'answered' || state === 'closed';
  return (
    <>
      <p className="matter-state" data-state={state}>
        {say.states[state]}
        {outcome === undefined ? null : <strong>{say.outcomes[outcome]}</strong>}
        {ending === undefined ? null : <strong>{say.endings[ending]}</strong>}
      </p>
      {over ? null : <p className="matter-next">{nextOf()}</p>}
      <dl className="matter-facts">
        <Fact name={say.about} value={item === undefined ? say.what[matter.what] : item[language]} />
        {item === undefined ? null : <Fact name="" value={say.what[matter.what]} />}
        <Fact name={say.answersFor} value={answersForWords(answersFor, department, language)} />
        <Fact name={say.reportedAt} value={when(matter.at)} />
        {over ? null : <Fact name={say.answerBy} value={when(matter.answerBy)} />}
      </dl>
    </>
  );

  function nextOf(): string {
    if (contactedAt !== undefined) return say.contacted(when(contactedAt));
    return matter.hasContact ? say.willContact(when(matter.contactBy)) : say.willCome(when(matter.contactBy));
  }
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
