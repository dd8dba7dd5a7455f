// Journeys under way with their steps and who answers for each, and the day's counts: at the lead department's desk and for the manager.
import { useCallback, useEffect, useState } from 'react';
import type { JourneyCount, JourneyList, JourneyRow } from '../../contract/journeys.ts';
import { momentInWords } from '../../contract/words/refusals.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { clerkName } from '../clerk-name.ts';
import { waitedTime } from '../waited-time.ts';
import { PassOver } from './pass-over.tsx';
import { staffJourneyWords } from './words.ts';
import './journeys.css';

const readEveryMs = 10_000;

/** Read again while it is shown; what was read last stays where the hall does not answer. */
function useList(address: string): { list: JourneyList | null; trouble: boolean; again: () => void } {
  const [list, setList] = useState<JourneyList | null>(null);
  const [trouble, setTrouble] = useState(false);
  const read = useCallback(() => {
    fetchJson<JourneyList>(address).then(
      (found) => {
        setList(found);
        setTrouble(false);
      },
      () => setTrouble(true),
    );
  }, [address]);
  useEffect(() => {
    read();
    const timer = setInterval(read, readEveryMs);
    return () => clearInterval(timer);
  }, [read]);
  return { list, trouble, again: read };
}

export function Journeys({ address, timeZone, now }: { address: string; timeZone: string; now: number }) {
  const say = useWords(staffJourneyWords);
  const { list, trouble, again } = useList(address);
  const [told, setTold] = useState('');
  return (
    <div className="journeys">
      {trouble ? <p role="alert">{say.trouble}</p> : null}
      <output className="journey-told">{told}</output>
      {list === null ? null : (
        <>
          <ul className="journey-counts">
            {list.counts.map((count) => (
              <Count key={count.journey.id} count={count} />
            ))}
          </ul>
          {list.rows.length === 0 ? <p className="quiet">{say.none}</p> : null}
          <ul className="journey-rows">
            {list.rows.map((row) => (
              <Row
                key={row.ticketId}
                row={row}
                timeZone={timeZone}
                now={now}
                onTold={(sentence) => {
                  setTold(sentence);
                  again();
                }}
              />
            ))}
          </ul>
          {list.more > 0 ? <p className="quiet">{say.more(list.more)}</p> : null}
        </>
      )}
    </div>
  );
}

function Count({ count }: { count: JourneyCount }) {
  const say = useWords(staffJourneyWords);
  const { say: inWords, language } = useLanguage();
  return (
    <li>
      <span>
        <strong>{inWords(count.journey.name)}</strong>{' '}
        <span className="quiet">{say.lead(inWords(count.lead))}</span>
      </span>
      <span className="figures">
        {say.today(count.taken, count.finished, count.unfinished)} · {say.underWay(count.underWay)}
      </span>
      {count.at.length === 0 ? null : (
        <span className="quiet figures">
          {count.at
            .map((place) =>
              say.whereNow(inWords(place.name), place.count, waitedTime(place.longestMs, language)),
            )
            .join(' · ')}
        </span>
      )}
    </li>
  );
}

function Row({
  row,
  timeZone,
  now,
  onTold,
}: {
  row: JourneyRow;
  timeZone: string;
  now: number;
  onTold: (sentence: string) => void;
}) {
  const say = useWords(staffJourneyWords);
  const { say: inWords, language } = useLanguage();
  const { owner, stands } = row;
  const who =
    owner === undefined
      ? say.nobodyYet
      : owner.kind === 'post'
        ? say.dutyManager
        : clerkName(owner.name, language);
  const opens =
    stands?.opensAt === undefined ? undefined : momentInWords(stands.opensAt, language, timeZone, now);
  return (
    <li className="journey-row" data-stands={stands !== undefined}>
      <p className="journey-head">
        <b className="figures">{row.number}</b>
        <span>{inWords(row.journey.name)}</span>
        <span>
          {say.stage[row.stage]}
          {row.window === undefined ? '' : ` · ${say.atWindow(row.window)}`}
        </span>
      </p>
      <ol className="journey-way">
        {row.steps.map(({ item, name, state, now: atHand, reason }) => (
          <li key={item} data-state={state} aria-current={atHand ? 'step' : undefined}>
            {inWords(name)}
            <small>
              {atHand
                ? row.stage === 'serving'
                  ? say.now
                  : say.stage[row.stage]
                : state === 'open'
                  ? ''
                  : say.states[state]}
              {reason === undefined ? '' : ` · ${say.reasons[reason]}`}
            </small>
          </li>
        ))}
      </ol>
      {stands === undefined ? null : <p className="journey-stands">{say.stands(stands.why, opens)}</p>}
      <p className="quiet figures">
        {say.lead(inWords(row.lead))} · {say.answers(who)} · {say.since(clockTime(row.takenAt, timeZone))}
      </p>
      <PassOver row={row} onTold={onTold} />
    </li>
  );
}
