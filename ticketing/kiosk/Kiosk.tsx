// The kiosk's screen: watches its view, holds one visitor's way, and chooses the page; everything comes back to the first page by itself.
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useView } from '../../ui/connection.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { allWords, fetchLetters } from '../../ui/letters.ts';
import { words as shared } from '../../ui/words.ts';
import { chineseRefusals } from '../../contract/words/refusals.zh.ts';
import { pauseLetters } from '../../contract/words/pause.ts';
import { dropOffWords } from '../../contract/words/drop-off.ts';
import { assistanceWords } from '../../contract/words/assistance.ts';
import { visitReasonWords } from '../../contract/words/visit-reasons.ts';
import { matterWords } from '../../contract/words/matters.ts';
import { journeyWords } from '../../contract/words/journeys.ts';
import { needWords } from '../../contract/words/needs.ts';
import { passWords } from '../pass-words.ts';
import { words } from './words.ts';
import { Loading } from '../../ui/loading.tsx';
import { unreachable } from '../../ui/unreachable.ts';
import { KioskContext } from './at-kiosk.ts';
import { Elsewhere } from './Advice.tsx';
import { Booked } from './Booked.tsx';
import { bookWords } from './book-words.ts';
import { BookTimes } from './BookTimes.tsx';
import { BookWho } from './BookWho.tsx';
import { CheckIn } from './CheckIn.tsx';
import { CheckInOtherwise } from './CheckInOtherwise.tsx';
import { Again } from './Again.tsx';
import { checkInWords } from '../check-in-words.ts';
import { Assist } from './Assist.tsx';
import { DropOff } from './DropOff.tsx';
import { Department, Departments, Theme, Themes } from './Choose.tsx';
import { Confirm } from './Confirm.tsx';
import { Foot } from './Foot.tsx';
import { Home } from './Home.tsx';
import { Idle } from './Idle.tsx';
import { Matter } from './Matter.tsx';
import { MatterResult } from './MatterResult.tsx';
import { Missed } from './Missed.tsx';
import { Needs } from './Needs.tsx';
import { needsWords } from './needs-words.ts';
import { PassDesk } from './PassDesk.tsx';
import { PassResult } from './PassResult.tsx';
import { Result } from './Result.tsx';
import { Return } from './Return.tsx';
import { returnWords } from './return-words.ts';
import { Fetch } from './Fetch.tsx';
import { fetchWords } from '../fetch-words.ts';
import { Search } from './Search.tsx';
import { Taking } from './Taking.tsx';
import { surnameLetters } from './surnames.ts';
import { start, step } from './visit.ts';
import type { Page } from './visit.ts';

const assistanceLetters = Object.values(assistanceWords)
  .map(({ kinds, hints, title, says, when, waits, askedHint, halves, asked }) =>
    JSON.stringify([kinds, hints, title, says, when, waits, askedHint, halves, asked('')]),
  )
  .join('');
const journeyLetters = Object.values(journeyWords)
  .map((say) => [
    say.title,
    say.oneNumber(1),
    say.materialsOnce,
    say.anyOrder,
    say.zone('A'),
    say.nextByItself,
    say.closedNow(''),
  ])
  .flat()
  .join('');
const letters =
  allWords(words.zh) +
  allWords(needsWords.zh) +
  allWords(passWords.zh) +
  allWords({ ...returnWords.zh, againChosen: returnWords.zh.againChosen('') }) +
  JSON.stringify(fetchWords.zh) +
  JSON.stringify(visitReasonWords) +
  allWords({ ...checkInWords.zh, arrival: '' }) +
  allWords(bookWords.zh) +
  surnameLetters +
  Object.values(checkInWords.zh.arrival).join('') +
  JSON.stringify(needWords) +
  journeyLetters +
  assistanceLetters +
  allWords({ ...dropOffWords.zh, copy: '', complaints: '' }) +
  allWords(matterWords.zh) +
  JSON.stringify([matterWords.zh.what, matterWords.zh.wish]) +
  allWords(shared.zh) +
  allWords(chineseRefusals) +
  pauseLetters;

export function Kiosk({ printer }: { printer?: string | undefined }) {
  const { view, offlineSince, refusal } = useView<'kiosk'>({
    audience: 'kiosk',
    ...(printer === undefined ? {} : { printer }),
  });
  const catalogue = useCatalogue(view?.catalogue);
  const { language, setLanguage } = useLanguage();
  const [visit, go] = useReducer(step, start);
  useEffect(() => {
    // All that this kiosk can ever say, so that it can say it without the hall too.
    if (catalogue !== null) void fetchLetters(letters + JSON.stringify(catalogue));
  }, [catalogue]);
  const [large, setLarge] = useState(false);
  useEffect(() => {
    document.documentElement.classList.toggle('large', large);
  }, [large]);
  const leave = useCallback(() => {
    go({ to: 'home' });
    setLanguage('zh');
    setLarge(false);
  }, [setLanguage]);
  const kiosk = useMemo(
    () => (view === null || catalogue === null ? null : { view, catalogue, visit, go, large, offlineSince }),
    [view, catalogue, visit, large, offlineSince],
  );
  if (kiosk === null) {
    return refusal === null || refusal === '' ? (
      <Loading trouble={offlineSince !== null} />
    ) : (
      <p className="loading">{refusal}</p>
    );
  }
  const untouched = visit.page.at === 'home' && language === 'zh' && !large;
  return (
    <KioskContext value={kiosk}>
      <main className={`kiosk kiosk-${visit.page.at}`}>
        <PageOf page={visit.page} leave={leave} />
        <Foot large={large} onLarge={setLarge} />
      </main>
      <Idle quietly={visit.page.at === 'home'} off={untouched} watched={visit.page.at} onLeave={leave} />
    </KioskContext>
  );
}

function PageOf({ page, leave }: { page: Page; leave: () => void }) {
  switch (page.at) {
    case 'home':
      return <Home />;
    case 'themes':
      return <Themes />;
    case 'theme':
      return <Theme id={page.id} />;
    case 'departments':
      return <Departments />;
    case 'department':
      return <Department id={page.id} />;
    case 'search':
      return <Search />;
    case 'elsewhere':
      return <Elsewhere id={page.id} />;
    case 'booking':
      return <CheckIn scanned={page.scanned ?? ''} />;
    case 'bookingOtherwise':
      return <CheckInOtherwise />;
    case 'bookTimes':
      return <BookTimes item={page.item} />;
    case 'bookWho':
      return <BookWho item={page.item} start={page.start} until={page.until} />;
    case 'booked':
      return <Booked booked={page.booked} onDone={leave} />;
    case 'assist':
      return <Assist onDone={leave} />;
    case 'dropOff':
      return <DropOff item={page.item} onDone={leave} />;
    case 'matter':
      return <Matter draft={page.draft} />;
    case 'matterDone':
      return <MatterResult shown={page} onDone={leave} />;
    case 'missed':
      return <Missed onDone={leave} />;
    case 'confirm':
      return <Confirm />;
    case 'needs':
      return <Needs />;
    case 'again':
      return <Again />;
    case 'taking':
      return <Taking commandId={page.commandId} pass={page.pass ?? false} />;
    case 'result':
      return <Result onDone={leave} />;
    case 'redeem':
      return <PassDesk key={page.pass ?? ''} way="redeem" number={page.pass ?? ''} code={page.code ?? ''} />;
    case 'give':
      return <PassDesk key="give" way="give" number="" code="" />;
    case 'fetch':
      return <Fetch key={page.deed ?? page.code ?? ''} deed={page.deed ?? ''} code={page.code ?? ''} />;
    case 'return':
      return <Return key={page.deed ?? ''} deed={page.deed ?? ''} code={page.code ?? ''} />;
    case 'pass':
      return <PassResult pass={page.pass} paperAskedAt={page.paperAskedAt} onDone={leave} />;
    default:
      throw unreachable(page);
  }
}
