// While she waits: how many ahead, how long, where; alerts offered; what to bring; a way to give up.
import { useState } from 'react';
import type { PhoneView } from '../../contract/views/phone.ts';
import { BigButton, Chip } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime, waitText } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { checkInWords } from '../check-in-words.ts';
import { passWords } from '../pass-words.ts';
import { AfterClosing } from './AfterClosing.tsx';
import { nearAt } from './alerts.ts';
import { Down } from './Down.tsx';
import { Calls, Head, Materials, PriorityNote, Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';
import { words } from './words.ts';

export function Waiting({ view, alerts }: { view: PhoneView; alerts: { on: boolean; turnOn: () => void } }) {
  const say = useWords(words);
  const { ahead } = view;
  return (
    <>
      <Head view={view} />
      {ahead !== undefined && ahead <= nearAt && isMoving(view) && view.booking?.notDue !== true ? (
        <output className="near">{say.near(ahead)}</output>
      ) : null}
      <Down view={view} />
      <Line view={view} />
      <AfterClosing view={view} cancel={<Cancel view={view} />} />
      <AlertOffer alerts={alerts} />
      <Calls view={view} />
      <Materials view={view} />
      {view.afterClosing === undefined ? <Cancel view={view} /> : null}
    </>
  );
}

/** The line goes on: the hall is open and nothing stands still. */
function isMoving({ hours, paused, down }: PhoneView): boolean {
  return hours.state === 'open' && paused === undefined && down === undefined;
}

function Line({ view }: { view: PhoneView }) {
  const { language, say: inLanguage } = useLanguage();
  const say = useWords(words);
  const pass = useWords(passWords);
  const { ahead, wait, windows, hours } = view;
  // How long the pause will be nobody knows for certain.
  const text =
    wait === undefined || view.paused !== undefined ? null : waitText(wait, language, view.timeZone);
  const notDue = view.booking?.notDue === true;
  const unopened = view.noWindowOpenNow === true && wait?.callingFrom === undefined;
  return (
    <section className="sheet line">
      <Slot view={view} />
      {ahead === undefined ? (
        <p>{say.closedNow}</p>
      ) : notDue ? null : (
        <p className="line-ahead" aria-live="polite">
          {view.down !== undefined ? pass.downShort : ahead === 0 ? say.nextOne : say.ahead(ahead)}
        </p>
      )}
      {text === null || view.down !== undefined || notDue ? null : (
        <p className="line-wait">{unopened ? say.onceOpen(text) : text}</p>
      )}
      {hours.state === 'break' ? (
        <p>
          <Chip tone="warm">{say.breakUntil(clockTime(hours.opensAt, view.timeZone))}</Chip>
        </p>
      ) : null}
      <PriorityNote view={view} />
      {unopened && view.down === undefined ? <p className="line-note">{say.noWindowYet}</p> : null}
      <dl className="line-where">
        <dt>{say.waitHere}</dt>
        <dd>
          {say.zone(view.zone.id, inLanguage(view.zone.name))}
          {windows === undefined || windows.length === 0 ? null : (
            <span>{say.windows(windows.slice(0, 8).join(say.separator))}</span>
          )}
        </dd>
      </dl>
      <p className="quiet">{say.takenAt(clockTime(view.takenAt, view.timeZone))}</p>
    </section>
  );
}

/** What she booked, and when she will be called: before her time that is all there is to say of her turn. */
function Slot({ view }: { view: PhoneView }) {
  const say = useWords(checkInWords);
  const { booking, timeZone } = view;
  if (booking === undefined) return null;
  const { start, until, arrival, notDue, expectedFrom, expectedUntil } = booking;
  const time = (at: number) => clockTime(at, timeZone);
  const standing = view.paused === undefined && view.down === undefined;
  return (
    <div className="line-slot">
      <p className="line-ahead">{say.slot(time(start), time(until))}</p>
      {expectedFrom === undefined || expectedUntil === undefined || !standing ? null : (
        <p className="line-wait" aria-live="polite">
          {say.expected(time(expectedFrom), time(expectedUntil))}
        </p>
      )}
      {arrival === 'early' && notDue !== true ? null : <p className="quiet">{say.arrival[arrival]}</p>}
    </div>
  );
}

function AlertOffer({ alerts }: { alerts: { on: boolean; turnOn: () => void } }) {
  const say = useWords(words);
  if (alerts.on) return <output className="alerts-on">{say.soundIsOn}</output>;
  return (
    <section className="sheet alerts-offer">
      <p>{say.soundOffer}</p>
      <BigButton weight="main" onPress={alerts.turnOn}>
        {say.soundOn}
      </BigButton>
    </section>
  );
}

function Cancel({ view }: { view: PhoneView }) {
  const say = useWords(words);
  const ask = useAsk();
  const doing = useDoing();
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <BigButton weight="quiet" className="cancel" onPress={() => setSure(true)}>
        {say.cancel}
      </BigButton>
    );
  }
  return (
    <section className="sheet">
      <h2>{say.cancelAsk}</h2>
      <div className="two">
        <BigButton onPress={() => setSure(false)}>{say.cancelNo}</BigButton>
        <BigButton
          weight="warm"
          disabled={doing.busy}
          onPress={() =>
            doing.start(() => ask<'withdrawTicket'>({ name: 'withdrawTicket', ticketId: view.ticketId }))
          }
        >
          {say.cancelYes}
        </BigButton>
      </div>
      <Refused refusal={doing.refusal} view={view} />
    </section>
  );
}
