// An address that leads to no ticket, or to one that is over: what to do now.
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { useWords } from '../../ui/language.tsx';
import { words } from './words.ts';

export function WrongAddress() {
  const say = useWords(words);
  return (
    <main className="phone">
      <div className="sheet sheet-wrong">
        <h1>{say.wrongTitle}</h1>
        <p>{say.wrongText}</p>
        <ol className="advice-list">
          <li>{say.wrongFirst}</li>
          <li>{say.wrongSecond}</li>
          <li>{say.wrongThird}</li>
        </ol>
      </div>
      <LanguageChoice />
    </main>
  );
}
