// What the clerk should know without having asked: a call that nobody heard, a zone without sound, an outage.
import type { DeskView } from '../../contract/views/desk.ts';
import { momentInWords } from '../../contract/words/refusals.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useLateSentences } from '../answering/late-hand-overs.tsx';
import { intakeWords } from '../intake-words.ts';
import { deskClosingWords } from './closing-words.ts';
import { postWords } from './post-words.ts';
import { PauseLine } from '../../ui/pause-line.tsx';
import { deskWords } from './words.ts';

export function Hints({ view }: { view: DeskView }) {
  const say = useWords(deskWords);
  const closing = useWords(deskClosingWords);
  const { language } = useLanguage();
  const called = view.current?.stage === 'called';
  const posts = useWords(postWords);
  const intakes = useWords(intakeWords);
  const hints: string[] = [];
  if (view.covers !== undefined)
    hints.push(posts.covering(view.covers.join(language === 'zh' ? '、' : ', ')));
  hints.push(...useLateSentences(view.lateHandOvers));
  if (view.current?.paperwork?.unanswered) hints.push(intakes.unanswered);
  if (called && view.current?.callAgain === true) hints.push(say.hintCallAgain);
  if (view.unheard) hints.push(say.hintUnheard);
  else if (view.zoneSilent && view.state !== 'closed') hints.push(say.hintSilent(view.zone.id));
  if (view.state !== 'closed' && view.offHours !== undefined) {
    const { opensAt } = view.offHours;
    hints.push(
      closing.offHours(
        opensAt === undefined ? null : momentInWords(opensAt, language, view.timeZone, view.now),
      ),
    );
  }
  if (view.state !== 'closed' && view.hours.state === 'closed' && view.hours.overtime !== undefined)
    hints.push(closing.overtime(view.hours.overtime.waiting));
  if (view.paused !== undefined) return <PauseLine paused={view.paused} timeZone={view.timeZone} />;
  if (hints.length === 0) return null;
  return (
    <ul className="hints">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  );
}
