// The visitor's ticket: what is shown follows its stage; the page comes back by itself when the hall is reached again.
import { useEffect, useEffectEvent, useRef } from 'react';
import type { PhoneView } from '../../contract/views/phone.ts';
import { helperNamed } from '../../contract/words/helper.ts';
import { Offline, useLostMs, useView } from '../../ui/connection.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PauseLine } from '../../ui/pause-line.tsx';
import { unreachable } from '../../ui/unreachable.ts';
import { passWords } from '../pass-words.ts';
import { useAlerts } from './alerts.ts';
import { Called } from './Called.tsx';
import { Assistance } from './Assistance.tsx';
import { CallHelp } from './CallHelp.tsx';
import { Journey } from './Journey.tsx';
import { PassSheet } from './Down.tsx';
import { PapersLeft } from './DropOff.tsx';
import { ResultPhone } from './ResultPhone.tsx';
import { Results } from './Results.tsx';
import { Deeds } from './Deeds.tsx';
import { Head } from './parts.tsx';
import { Matter } from './Matter.tsx';
import { Closed, Missed, Parked, Serving, Withdrawn } from './Ended.tsx';
import { Messages } from './Messages.tsx';
import { Rating } from './Rating.tsx';
import { Waiting } from './Waiting.tsx';
import { Way } from './Way.tsx';
import { words } from './words.ts';
import { WrongAddress } from './WrongAddress.tsx';

/** The address is wrong or past; any other no may pass. */
const leadsNowhere = new Set(['notYourTicket', 'unknownTicket', 'badRequest', 'notAllowed']);

/** Who has been served or has given up does not wait for the hall to go on. */
const underWay = new Set<PhoneView['stage']>(['waiting', 'called', 'serving', 'parked', 'missed']);

export function Ticket({ ticketId }: { ticketId: string }) {
  const { view, offlineSince, refusalCode } = useView<'phone'>({ audience: 'phone', ticketId });
  const alerts = useAlerts(view);
  useTicketLanguage(view);
  usePageTitle(view);
  if (refusalCode !== null && leadsNowhere.has(refusalCode)) return <WrongAddress />;
  if (view === null) return <Loading trouble={offlineSince !== null} />;
  return (
    <main className={`phone phone-${view.stage}`}>
      <Lost since={offlineSince} />
      {view.paused !== undefined && underWay.has(view.stage) ? (
        <PauseLine paused={view.paused} timeZone={view.timeZone} />
      ) : null}
      {view.alone === true ? <Alone view={view} /> : <Visit view={view} alerts={alerts} />}
      <footer className="phone-foot">
        <Answers view={view} />
        <p>
          <ComplaintLine line={view.complaintLine} />
        </p>
        <LanguageChoice />
      </footer>
    </main>
  );
}

/** Of a visit on an earlier day nothing else is left. */
function Alone({ view }: { view: PhoneView }) {
  return (
    <>
      {view.deeds === undefined && view.assistances === undefined ? null : <Head view={view} />}
      <PapersLeft view={view} />
      {view.pass === undefined ? null : <PassSheet pass={view.pass} />}
      <Deeds view={view} />
    </>
  );
}

function Visit({ view, alerts }: { view: PhoneView; alerts: Alerts }) {
  return (
    <>
      <Stage view={view} alerts={alerts} />
      <Journey view={view} />
      <Messages view={view} />
      <CallHelp view={view} />
      <Results view={view} />
      <Deeds view={view} />
      <ResultPhone view={view} />
      <Assistance view={view} />
      <Matter view={view} />
      <Way view={view} />
    </>
  );
}

type Alerts = ReturnType<typeof useAlerts>;

function Stage({ view, alerts }: { view: PhoneView; alerts: Alerts }) {
  switch (view.stage) {
    case 'waiting':
      return <Waiting view={view} alerts={alerts} />;
    case 'called':
      return <Called view={view} />;
    case 'serving':
      return <Serving view={view} />;
    case 'parked':
      return <Parked view={view} />;
    case 'served':
      return <Rating view={view} />;
    case 'missed':
      return <Missed view={view} />;
    case 'withdrawn':
      return <Withdrawn view={view} />;
    case 'closed':
      return <Closed view={view} />;
    default:
      throw unreachable(view.stage);
  }
}

/** The page begins in the language of the ticket; from then on the visitor chooses. */
function useTicketLanguage(view: PhoneView | null): void {
  const { setLanguage } = useLanguage();
  const begun = useRef(false);
  const begin = useEffectEvent(() => {
    if (begun.current || view === null) return;
    begun.current = true;
    setLanguage(view.language);
  });
  const known = view !== null;
  useEffect(() => {
    if (known) begin();
  }, [known]);
}

/** What a glance at the browser's tabs tells. */
function usePageTitle(view: PhoneView | null): void {
  const say = useWords(words);
  const pass = useWords(passWords);
  const title =
    view === null
      ? say.title
      : view.stage === 'called' && view.window !== undefined
        ? `${say.calledTitle} · ${say.atWindow(view.window.no)}`
        : view.stage === 'waiting' && view.ahead !== undefined
          ? `${view.number} · ${view.down !== undefined ? pass.downShort : view.ahead === 0 ? say.nextOne : say.ahead(view.ahead)}`
          : `${view.number} · ${say.title}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function Lost({ since }: { since: number | null }) {
  const say = useWords(words);
  if (useLostMs(since) === 0) return null;
  return (
    <div className="lost">
      <Offline since={since} />
      <p>{say.offlineStays}</p>
    </div>
  );
}

/** 首问负责: whom to turn to about this visit. */
function Answers({ view: { answers } }: { view: PhoneView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (answers === undefined) return null;
  const { helper } = answers;
  const who = helperNamed(helper, language);
  return (
    <p className="phone-answers">
      {say.answers(helper.window === undefined ? who : `${who} · ${say.atWindow(helper.window)}`)}
    </p>
  );
}

function ComplaintLine({ line }: { line: string }) {
  const say = useWords(words);
  return <a href={`tel:${line}`}>{say.complaint(line)}</a>;
}
