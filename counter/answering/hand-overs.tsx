// What was handed to whoever reads this, each accepted or sent back; how many more there are.
import type { HandOver } from '../../contract/hands.ts';
import { useWords } from '../../ui/language.tsx';
import type { Asking } from '../use-asked.ts';
import { HandRow } from './hand-row.tsx';
import { answeringWords } from './words.ts';

interface Handed {
  forMe: readonly HandOver[];
  forMeCount: number;
}

export function HandOvers({
  handed: { forMe, forMeCount },
  now,
  asking,
  onShow,
}: {
  handed: Handed;
  now: number;
  asking: Asking;
  onShow?: (number: string) => void;
}) {
  const say = useWords(answeringWords);
  return (
    <>
      <ul>
        {forMe.map((handOver) => (
          <HandRow key={handOver.ticketId} handOver={handOver} now={now} asking={asking} onShow={onShow} />
        ))}
      </ul>
      {forMeCount > forMe.length ? <p className="more">{say.more(forMeCount - forMe.length)}</p> : null}
    </>
  );
}
