// The first page: from here a number is two touches away for what most people want.
import { Button } from 'react-aria-components';
import { languages } from '../../contract/languages.ts';
import { assistanceWords } from '../../contract/words/assistance.ts';
import { matterWords } from '../../contract/words/matters.ts';
import { pauseTitles } from '../../contract/words/pause.ts';
import { BigButton } from '../../ui/button.tsx';
import { useHallNow, useLostMs } from '../../ui/connection.tsx';
import { htmlLanguage, useLanguage, useWords, wordsIn } from '../../ui/language.tsx';
import { PauseLine } from '../../ui/pause-line.tsx';
import { passWords } from '../pass-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { checkInWords } from '../check-in-words.ts';
import { ItemChoice, LaneLine } from './Choice.tsx';
import { itemById, laneOfQueue } from './lanes.ts';
import { paperOf } from './paper.ts';
import { fetchWords } from '../fetch-words.ts';
import { returnWords } from './return-words.ts';
import { scannedPage } from './scanned.ts';
import { useScanner } from './use-scanner.ts';
import { Hands, HoursChip, Stage } from './Stage.tsx';
import { words } from './words.ts';
import './expected.css';

const popularShown = 6;
/** Where all that may stand on the page stands there. */
const popularShownFull = 4;
const stripShownMs = 120_000;

export function Home() {
  const { view, catalogue, go } = useKiosk();
  useScanner((text) => {
    const page = scannedPage(text);
    if (page === null) {
      // Nothing of ours: another system that books here may have shown it to her.
      if (view.booking !== undefined) go({ to: 'page', page: { at: 'booking', scanned: text } });
    } else if (page.at !== 'redeem' || view.passes) go({ to: 'page', page });
  });
  const say = useWords(words);
  const popular = (catalogue.popular.length > 0 ? catalogue.popular : catalogue.items.map(({ id }) => id))
    .map((id) => itemById(catalogue, id))
    .filter((item) => item !== undefined)
    .slice(0, isFull(view) ? popularShownFull : popularShown);
  return (
    <>
      <Stage>
        <Welcome />
      </Stage>
      <Hands label={say.homeTitle}>
        <PaperStrip />
        <Expected />
        <h2 className="hands-title">{say.popular}</h2>
        <ul className="choices-grid popular">
          {popular.map((item) => (
            <li key={item.id}>
              <ItemChoice item={item} />
            </li>
          ))}
        </ul>
        <OtherWays />
      </Hands>
    </>
  );
}

type View = ReturnType<typeof useKiosk>['view'];

/** How many ways lead somewhere without choosing an item. */
function expectedWays({ booking, returns, results }: View): number {
  return [booking !== undefined, returns === true, results === true].filter(Boolean).length;
}
function isFull(view: View): boolean {
  return expectedWays(view) > 1 && (view.passes === true || view.down !== undefined);
}

/** What to do, in the chosen language first and in the two others below; without the hall, what to do instead. */
function Welcome() {
  const { view, offlineSince } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const waiting = view.lanes.reduce((sum, lane) => sum + lane.waiting, 0);
  const given = view.lanes.some(({ refusal }) => refusal === undefined);
  if (useLostMs(offlineSince) > 0) {
    return (
      <div role="alert">
        <h1 className="stage-title">{say.offlineTitle}</h1>
        <p className="stage-hint">{say.offlineText}</p>
      </div>
    );
  }
  if (view.paused !== undefined) {
    const paused = pauseTitles[view.paused.reason];
    return (
      <>
        <h1 className="unseen">{say.homeTitle}</h1>
        <PauseLine paused={view.paused} timeZone={view.timeZone} />
        <p className="stage-others">
          {languages
            .filter((other) => other !== language)
            .map((other) => (
              <span key={other} lang={htmlLanguage[other]}>
                {paused[other]}
              </span>
            ))}
        </p>
        <p className="stage-hint">{given ? say.pausedGiven : say.pausedNotGiven}</p>
      </>
    );
  }
  return (
    <>
      <h1 className="stage-title">
        {say.homeTitle}
        <span className="stage-others">
          {languages
            .filter((other) => other !== language)
            .map((other) => (
              <span key={other} lang={htmlLanguage[other]}>
                {wordsIn(words, other).homeTitle}
              </span>
            ))}
        </span>
      </h1>
      <p className="stage-hint">{given ? say.homeHint : say.closedHint}</p>
      <p className="stage-facts">
        <HoursChip />
        {waiting === 0 ? null : <span>{say.waitingInHall(waiting)}</span>}
      </p>
    </>
  );
}

/** First, and while bookings are due the biggest: nobody with a booking or a paper of the window queues for a number. */
function Expected() {
  const { view, go } = useKiosk();
  const say = useWords(words);
  const sayBooked = useWords(checkInWords);
  const back = useWords(returnWords);
  const sayFetch = useWords(fetchWords);
  const { booking, returns, results } = view;
  const ways = expectedWays(view);
  if (ways === 0) return null;
  return (
    <div className={ways === 1 ? 'ways' : `ways ${ways === 2 ? 'ways-two' : 'ways-three'} expected-two`}>
      {booking === undefined ? null : (
        <Way
          className={booking.soon > 0 ? 'way-appointment way-appointment-soon' : 'way-appointment'}
          title={say.appointment}
          hint={booking.soon > 0 ? sayBooked.soon(booking.soon) : say.appointmentHint}
          onPress={() => go({ to: 'page', page: { at: 'booking' } })}
        />
      )}
      {returns ? (
        <Way
          className="way-appointment"
          title={back.way}
          hint={back.wayHint}
          onPress={() => go({ to: 'page', page: { at: 'return' } })}
        />
      ) : null}
      {results ? (
        <Way
          className="way-appointment"
          title={sayFetch.way}
          hint={sayFetch.wayHint}
          onPress={() => go({ to: 'page', page: { at: 'fetch' } })}
        />
      ) : null}
    </div>
  );
}

function Passes() {
  const { view, go } = useKiosk();
  const pass = useWords(passWords);
  if (!view.passes && !view.down) return null;
  return (
    <div className="ways ways-two ways-passes">
      {view.passes ? (
        <Way
          title={pass.haveCard}
          hint={pass.haveCardHint}
          onPress={() => go({ to: 'page', page: { at: 'redeem' } })}
        />
      ) : null}
      {view.down ? (
        <Way
          className="way-down"
          title={pass.wantCard}
          hint={pass.wantCardHint}
          onPress={() => go({ to: 'page', page: { at: 'give' } })}
        />
      ) : null}
    </div>
  );
}

function OtherWays() {
  const { view, catalogue, go } = useKiosk();
  const say = useWords(words);
  const { language } = useLanguage();
  const assist = assistanceWords[language];
  const matter = matterWords[language];
  const inquiry = catalogue.inquiryQueue;
  return (
    <>
      <div className="ways ways-four">
        <Way
          title={say.themes}
          hint={say.themesHint}
          onPress={() => go({ to: 'page', page: { at: 'themes' } })}
        />
        <Way
          title={say.departments}
          hint={say.departmentsHint}
          onPress={() => go({ to: 'page', page: { at: 'departments' } })}
        />
        <Way
          title={say.search}
          hint={say.searchHint}
          onPress={() => go({ to: 'page', page: { at: 'search' } })}
        />
        <Way
          title={matter.title}
          hint={matter.homeHint}
          onPress={() => go({ to: 'page', page: { at: 'matter', draft: {} } })}
        />
      </div>
      <Passes />
      <div className="ways ways-three">
        {inquiry === undefined ? null : (
          <Button className="way way-inquiry" onPress={() => go({ to: 'queue', queue: inquiry })}>
            <span className="way-title">{say.inquiry}</span>
            <span className="way-hint">{say.inquiryHint}</span>
            <LaneLine lane={laneOfQueue(view, catalogue, inquiry)} />
          </Button>
        )}
        <Way
          title={assist.title}
          hint={assist.says}
          onPress={() => go({ to: 'page', page: { at: 'assist' } })}
        />
        <Way
          title={say.missed}
          hint={say.missedHint}
          onPress={() => go({ to: 'page', page: { at: 'missed' } })}
        />
      </div>
    </>
  );
}

function Way({
  title,
  hint,
  onPress,
  className = '',
}: {
  title: string;
  hint: string;
  onPress: () => void;
  className?: string;
}) {
  return (
    <Button className={`way ${className}`.trim()} onPress={onPress}>
      <span className="way-title">{title}</span>
      <span className="way-hint">{hint}</span>
    </Button>
  );
}

/** The machine is free for the next visitor while the paper of the one before still comes out, or does not. */
function PaperStrip() {
  const { view, visit, go } = useKiosk();
  const say = useWords(words);
  const now = useHallNow(view);
  const { taken } = visit;
  if (taken === null || now - taken.paperAskedAt > stripShownMs) return null;
  const paper = paperOf(view, taken, now);
  if (paper === 'none' || paper === 'out') return null;
  if (paper === 'coming') return <output className="strip">{say.stripPrinting(taken.number)}</output>;
  return (
    <div className="strip strip-trouble" role="alert">
      <span>{say.stripTrouble(taken.number)}</span>
      <BigButton weight="warm" onPress={() => go({ to: 'lastTicket' })}>
        {say.stripLook}
      </BigButton>
    </div>
  );
}
