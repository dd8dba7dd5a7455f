// 领结果 for somebody in front of the guide: by pick-up code, receipt or case number, a number of the pick-up queue. Staff see the paper: no check code is asked.
import type { CommandOf } from '../../contract/commands.ts';
import { useWords } from '../../ui/language.tsx';
import { Given, useBack } from './back-card.tsx';
import type { BackProps } from './back-card.tsx';
import { backWords } from './back-words.ts';
import { SaidLine } from '../said-line.tsx';

export type FetchBy = Pick<CommandOf<'takePickup'>, 'code' | 'deed' | 'caseNo'>;

export function FetchCard({ by, ...props }: BackProps & { by: FetchBy }) {
  const { view, catalogue, onPrecheck, onNext } = props;
  const say = useWords(backWords);
  const { asking, options, taken, how, show } = useBack(props);
  const take = async () => {
    const answer = await asking.ask<'takePickup'>({ name: 'takePickup', ...by, ...how });
    if (answer !== null) show(answer.answer, answer.url);
  };
  if (taken !== null) return <Given {...{ taken, view, catalogue, onPrecheck, onNext }} />;
  const title = say.fetchTitle(by.code ?? by.deed ?? by.caseNo ?? '');
  return (
    <article className="card" aria-label={title}>
      <h2 className="back-title figures">{title}</h2>
      <p>{say.fetchSays}</p>
      {options}
      <button
        type="button"
        className="guide-main-button"
        disabled={asking.busy}
        onClick={() => {
          take().catch(() => undefined);
        }}
      >
        {say.fetch}
      </button>
      <SaidLine said={asking.said} />
    </article>
  );
}
