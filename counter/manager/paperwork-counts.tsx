// What windows gave in writing today, beside what was asked for twice: counted, never by name.
import type { ManagerView } from '../../contract/views/manager.ts';
import { useWords } from '../../ui/language.tsx';
import { noticeWords } from '../notice-words.ts';

const figures = [
  'notices',
  'receipts',
  'deferrals',
  'commitments',
  'deferralsOpen',
  'askedAgain',
  'wronglyAsked',
  'repeatVisits',
  'redCards',
] as const;

export function PaperworkCounts({ view }: { view: ManagerView }) {
  const say = useWords(noticeWords);
  const { paperwork } = view;
  // Another authority is told of its own windows alone.
  if (paperwork === undefined) return null;
  return (
    <section className="totals totals-paperwork" aria-label={say.paperworkTitle}>
      <h2>{say.paperworkTitle}</h2>
      <dl>
        {figures.map((name) => (
          <div key={name}>
            <dt>{say.paperwork[name]}</dt>
            <dd className="figures" data-figure={name}>
              {paperwork[name]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
