// What is known of one matter, and its way from hand to hand: for whoever answers for it, at the desk and on the manager's page.
import type { MatterRead } from '../../contract/matters.ts';
import { matterWords } from '../../contract/words/matters.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { dayAndTime } from '../manager/moment.ts';
import { matterStaffWords } from './words.ts';
import './facts.css';

export function MatterFacts({ read, timeZone }: { read: MatterRead; timeZone: string }) {
  const say = useWords(matterStaffWords);
  const { language } = useLanguage();
  const visitors = matterWords[language];
  const when = (at: number) => dayAndTime(at, timeZone, language);
  const { negative } = read;
  const from =
    read.window !== undefined
      ? say.fromWindow(read.window)
      : read.printer !== undefined
        ? read.printer
        : read.ticketNumber === undefined
          ? ''
          : say.fromPhone;
  const facts: [string, string | undefined][] = [
    [say.what, visitors.what[read.what]],
    [say.wish, visitors.wish[read.wish]],
    [say.said, read.words],
    [say.phone, read.contact ?? (read.hasContact ? undefined : say.noContact)],
    [say.effort, say.efforts[read.effort]],
    [say.reportedAt, when(read.at)],
    [say.from, [from, read.ticketNumber].filter((part) => part !== undefined && part !== '').join(' · ')],
    [say.negative, negative === undefined ? undefined : told(negative)],
    [say.contactedAt, read.contactedAt === undefined ? undefined : when(read.contactedAt)],
    ['', read.forgotten ? say.forgotten : undefined],
  ];
  return (
    <>
      <dl className="matter-facts">
        {facts
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {read.hands.length === 0 ? null : (
        <>
          <h4>{say.handed}</h4>
          <ol className="matter-hands">
            {read.hands.map(({ at, by, toName, to, reason }) => (
              <li key={at}>
                <span className="figures">{when(at)}</span> {by} →{' '}
                {toName ?? ('clerk' in to ? to.clerk : say.dutyManager)} · {say.handReasons[reason]}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );

  function told({ window, clerk, why }: NonNullable<MatterRead['negative']>): string {
    const who = window === undefined ? say.negativeForgotten : say.windowNo(window);
    return [who, clerk, why === undefined ? undefined : say.negatives[why]]
      .filter((part) => part !== undefined)
      .join(' · ');
  }
}
