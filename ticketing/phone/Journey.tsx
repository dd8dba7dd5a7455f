// 一件事 on the visitor's page: all steps, where she is, and why nobody is called where that is so.
import type { StepShown } from '../../contract/journeys.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { journeyWords } from '../../contract/words/journeys.ts';
import { momentInWords } from '../../contract/words/refusals.ts';
import { useLanguage } from '../../ui/language.tsx';
import './journey.css';

const marks: Record<StepShown['state'], string> = {
  open: '',
  done: '✓',
  skipped: '–',
  failed: '!',
  unreached: '·',
};

export function Journey({ view }: { view: PhoneView }) {
  const { language, say: inLanguage } = useLanguage();
  const say = journeyWords[language];
  const { journey } = view;
  if (journey === undefined) return null;
  const nth = journey.steps.findIndex(({ now }) => now) + 1;
  // Of a system that is down, or windows that are not open, the line above tells already.
  const stands = journey.stands?.why === 'closed' ? journey.stands : undefined;
  const opens =
    stands?.opensAt === undefined
      ? undefined
      : momentInWords(stands.opensAt, language, view.timeZone, view.now);
  return (
    <section className="sheet journey" aria-label={say.title}>
      <h2>
        {inLanguage(journey.name)}
        {nth === 0 ? null : <span className="journey-nth">{say.progress(nth, journey.steps.length)}</span>}
      </h2>
      {stands === undefined ? null : <p className="line-note">{say.stands(stands.why, opens)}</p>}
      <ol className="journey-steps">
        {journey.steps.map((step, index) => (
          <li key={step.item} data-state={step.state} aria-current={step.now ? 'step' : undefined}>
            <span className="journey-mark" aria-hidden="true">
              {marks[step.state] || index + 1}
            </span>
            <span className="journey-step">
              <strong>{inLanguage(step.name)}</strong>
              <span>{told(step)}</span>
            </span>
          </li>
        ))}
      </ol>
      {nth === 0 ? null : <p className="quiet">{say.nextByItself}</p>}
      <p className="quiet">{say.lead(inLanguage(journey.lead))}</p>
    </section>
  );

  function told({ state, now, window, zone, anyOrder }: StepShown): string {
    const where = window === undefined ? (zone === '' ? '' : say.zone(zone)) : say.atWindow(window);
    const how = state === 'open' ? (now ? say.now : anyOrder ? say.anyOrder : '') : say.states[state];
    return [how, where].filter((part) => part !== '').join(' · ');
  }
}
