// The guide's tablet: taking numbers and finding them on one side, who asks for help and who was missed on the other; on a phone one after another.
import { useEffect, useState } from 'react';
import type { GuideView } from '../../contract/views/guide.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Offline, useHallNow, useView } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PauseLine } from '../../ui/pause-line.tsx';
import { AssistAsk } from '../help/assist-ask.tsx';
import { AssistList } from '../help/assist-list.tsx';
import { HelpList } from '../help/help-list.tsx';
import { GuideBookings } from './bookings.tsx';
import { FindNumber } from './find-number.tsx';
import { GuideHands, useOnDuty } from './hands.tsx';
import { GuideHead } from './head.tsx';
import { GuideMatter } from './matter.tsx';
import { MissedHere } from './missed-here.tsx';
import { SaidLine } from '../said-line.tsx';
import { printerAtHand } from './printer-choice.tsx';
import { TakeForVisitor } from './take.tsx';
import { useAsked } from '../use-asked.ts';
import { guideWords } from './words.ts';
import type { Tab } from './words.ts';

const zoneKept = 'onedoor.guide.zone';
const tabs: readonly Tab[] = ['take', 'booking', 'find', 'help', 'missed'];

export function GuidePage() {
  const [zone, setZone] = useState(() => localStorage.getItem(zoneKept));
  const { view, offlineSince, refusal } = useView({ audience: 'guide', zone });
  const choose = (chosen: string | null) => {
    if (chosen === null) localStorage.removeItem(zoneKept);
    else localStorage.setItem(zoneKept, chosen);
    setZone(chosen);
  };
  if (view === null && refusal !== null) {
    return (
      <main className="guide-turned">
        <p role="alert">{refusal}</p>
        <a href="/sign-in?then=/guide">→</a>
      </main>
    );
  }
  if (view === null) return <Loading trouble={offlineSince !== null} />;
  return <Guide view={view} offlineSince={offlineSince} onZone={choose} />;
}

function Guide({
  view,
  offlineSince,
  onZone,
}: {
  view: GuideView;
  offlineSince: number | null;
  onZone: (zone: string | null) => void;
}) {
  const say = useWords(guideWords);
  const now = useHallNow(view);
  useOnDuty(view);
  const catalogue = useCatalogue(view.catalogue);
  const bookings = catalogue?.items.some(({ bookable }) => bookable === true) ?? false;
  const [number, setNumber] = useState(() => new URLSearchParams(location.search).get('number') ?? '');
  const [tab, setTab] = useState<Tab>(number === '' ? 'take' : 'find');
  const asking = view.help.length + view.helpMore + view.forMeCount;
  useEffect(() => {
    document.title = say.pageTitle(asking);
  }, [say, asking]);
  const show = (found: string) => {
    setNumber(found);
    setTab('find');
  };
  const counts: Partial<Record<Tab, number>> = { help: asking, missed: view.missedCount };
  return (
    <div className="guide" data-tab={tab}>
      <div className="guide-top">
        <Offline since={offlineSince} />
        {view.paused === undefined ? null : <PauseLine paused={view.paused} timeZone={view.timeZone} />}
      </div>
      <GuideHead view={view} now={now} onZone={onZone} />
      <nav className="guide-tabs" aria-label={say.title}>
        {tabs
          .filter((each) => each !== 'booking' || bookings)
          .map((each) => (
            <button
              key={each}
              type="button"
              data-of={each}
              data-calls={each === 'help' && asking > 0}
              aria-pressed={tab === each}
              onClick={() => setTab(each)}
            >
              {say.tabs[each]}
              {counts[each] === undefined ? null : <b className="figures">{counts[each]}</b>}
            </button>
          ))}
      </nav>
      <main className="guide-main">
        <div className="guide-work">
          {catalogue === null ? (
            <Loading />
          ) : tab === 'find' ? (
            <FindNumber
              key={number}
              view={view}
              now={now}
              catalogue={catalogue}
              number={number}
              onNumber={setNumber}
            />
          ) : tab === 'booking' ? (
            <GuideBookings view={view} now={now} catalogue={catalogue} />
          ) : (
            <TakeForVisitor view={view} now={now} catalogue={catalogue} onPrecheck={show} />
          )}
        </div>
        <div className="guide-side">
          <GuideHands view={view} now={now} onShow={show} />
          <HelpSide view={view} now={now} />
          <section className="guide-assists">
            <Assists view={view} now={now} />
            <AssistAsk
              place={view.zone === null ? {} : { zone: view.zone }}
              now={now}
              timeZone={view.timeZone}
            />
            <GuideMatter view={view} catalogue={catalogue} />
          </section>
          <MissedHere view={view} now={now} onShow={show} />
        </div>
      </main>
    </div>
  );
}

function HelpSide({ view, now }: { view: GuideView; now: number }) {
  const say = useWords(guideWords);
  const { language } = useLanguage();
  const asking = useAsked({ timeZone: view.timeZone, now });
  const callManager = async () => {
    const zone = view.zone === null ? {} : { zone: view.zone };
    const answer = await asking.ask({ name: 'requestHelp', kind: 'dutyManager', ...zone });
    if (answer !== null) asking.tell({ tone: 'calm', text: say.managerCalled });
  };
  return (
    <section className="guide-help" lang={language}>
      {view.help.length === 0 ? <p className="empty">{say.noHelp}</p> : null}
      <HelpList help={view.help} more={view.helpMore} now={now} timeZone={view.timeZone} />
      <footer>
        {view.helpElsewhere > 0 ? <span>{say.elsewhere(view.helpElsewhere)}</span> : null}
        <button
          type="button"
          className="guide-button"
          disabled={asking.busy}
          onClick={() => {
            callManager().catch(() => undefined);
          }}
        >
          {say.callManager}
        </button>
      </footer>
      <SaidLine said={asking.said} />
    </section>
  );
}

function Assists({ view, now }: { view: GuideView; now: number }) {
  const { say: inWords } = useLanguage();
  const printer = printerAtHand(view);
  return (
    <AssistList
      assistances={view.assistances}
      more={view.assistancesMore}
      now={now}
      timeZone={view.timeZone}
      printer={printer === undefined ? null : { id: printer.id, name: inWords(printer.name) }}
    />
  );
}
