// At the window, missed, cancelled or over: what it means, and the way back where there is one.
import type { PhoneView } from '../../contract/views/phone.ts';
import { momentInWords } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { stopwatch } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Down, Pass } from './Down.tsx';
import { PapersLeft } from './DropOff.tsx';
import { Calls, Head, Materials, Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';
import { words } from './words.ts';

export function Serving({ view }: { view: PhoneView }) {
  const { say: inLanguage } = useLanguage();
  const say = useWords(words);
  return (
    <>
      <Head view={view} />
      <section className="sheet line">
        <p className="line-ahead">{say.serving}</p>
        {view.window === undefined ? null : (
          <p className="line-wait">
            {say.atWindow(view.window.no)} · {inLanguage(view.window.name)}
          </p>
        )}
      </section>
      <Materials view={view} />
      <Calls view={view} />
    </>
  );
}

/** On hold: where to come back to, and whether another window of the queue will do as well. */
export function Parked({ view }: { view: PhoneView }) {
  const say = useWords(words);
  const no = view.window?.no ?? 0;
  return (
    <>
      <Head view={view} />
      <section className="sheet line">
        <p className="line-ahead">{say.parkedTitle}</p>
        <p className="line-wait">
          {view.parked === 'released' ? say.parkedReleased(no) : say.parkedHere(no)}
        </p>
      </section>
      <Materials view={view} />
    </>
  );
}

export function Missed({ view }: { view: PhoneView }) {
  const say = useWords(words);
  const ask = useAsk();
  const doing = useDoing();
  return (
    <>
      <Head view={view} />
      <section className="sheet sheet-missed">
        <h2>{say.missedTitle}</h2>
        <p>{view.canReinstate ? say.missedText : say.noComeBack}</p>
        {view.canReinstate ? (
          <>
            <BigButton
              weight="main"
              disabled={doing.busy}
              onPress={() =>
                doing.start(() =>
                  ask<'reinstateTicket'>({ name: 'reinstateTicket', ticketId: view.ticketId }),
                )
              }
            >
              {say.comeBack}
            </BigButton>
            <p className="quiet">{say.comeBackHint}</p>
          </>
        ) : null}
        <Refused refusal={doing.refusal} view={view} />
      </section>
      <Down view={view} />
      <Calls view={view} />
    </>
  );
}

export function Withdrawn({ view }: { view: PhoneView }) {
  return (
    <>
      <Head view={view} />
      <PapersLeft view={view} />
      <GivenUp view={view} />
    </>
  );
}

function GivenUp({ view }: { view: PhoneView }) {
  const say = useWords(words);
  const ask = useAsk();
  const doing = useDoing();
  const hallNow = useHallNow(view);
  const now = view.paused?.since ?? hallNow;
  const left = view.undoUntil === undefined ? 0 : view.undoUntil - now;
  return (
    <section className="sheet">
      <h2>{say.withdrawnTitle}</h2>
      {left > 0 ? (
        <>
          <p className="figures">{say.withdrawnUndo(stopwatch(left))}</p>
          <BigButton
            weight="main"
            disabled={doing.busy}
            onPress={() =>
              doing.start(() => ask<'undoWithdrawal'>({ name: 'undoWithdrawal', ticketId: view.ticketId }))
            }
          >
            {say.undo}
          </BigButton>
        </>
      ) : (
        <p>{say.withdrawnOver}</p>
      )}
      <Refused refusal={doing.refusal} view={view} />
    </section>
  );
}

const titleOfEnd = {
  closingTime: 'closedByTime',
  backendDown: 'closedByBackend',
  hallShut: 'closedByHall',
  other: 'closedByStaff',
  dayEnd: 'closedByDay',
} as const satisfies Record<NonNullable<PhoneView['closed']>['reason'], string>;

export function Closed({ view }: { view: PhoneView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const opensAt = view.closed?.opensAt;
  if (view.pass !== undefined) return <Pass view={view} pass={view.pass} />;
  return (
    <>
      <Head view={view} />
      <section className="sheet">
        <h2>{view.closed === undefined ? say.closedTitle : say[titleOfEnd[view.closed.reason]]}</h2>
        <p>{view.closed === undefined ? say.closedText : say.closedNext}</p>
        {opensAt === undefined ? null : (
          <p className="line-wait">
            {say.opensNext(momentInWords(opensAt, language, view.timeZone, view.now))}
          </p>
        )}
        <p className="quiet">{say.closedHelp(view.complaintLine)}</p>
      </section>
    </>
  );
}
