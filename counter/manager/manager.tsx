// The hall manager's frame: the live page first, the pages for devices, people and backup beside it.
import { lazy, Suspense, useEffect, useState } from 'react';
import { Offline, useView } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useSession } from '../../ui/session.tsx';
import { Head } from './head.tsx';
import { PauseBand } from './hall-pause.tsx';
import { Live } from './live.tsx';
import type { Page } from './words-shape.ts';
import { managerWords } from './words.ts';

// Forms and tables are large and seldom needed: the live page opens without them.
const Office = lazy(() => import('./office.tsx'));

const pages: readonly Page[] = [
  'live',
  'matters',
  'results',
  'bookings',
  'authority',
  'devices',
  'people',
  'keys',
  'emergency',
  'messages',
  'backup',
];

/** Other authorities see how their windows are; keys are an administrator's affair. A demonstration has no account. */
function pagesFor(staff: ReturnType<typeof useSession>['staff']): readonly Page[] {
  if (staff?.organisation !== undefined) return ['live', 'matters', 'results'];
  return staff?.role === 'manager' ? pages.filter((page) => page !== 'keys') : pages;
}

/** The page is part of the address, so that a reload and a bookmark keep it. */
function pageInAddress(): Page {
  return pages.find((page) => location.hash === `#${page}`) ?? 'live';
}

function usePage(): [Page, (page: Page) => void] {
  const [page, setPage] = useState<Page>(pageInAddress);
  useEffect(() => {
    const changed = () => setPage(pageInAddress());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return [
    page,
    (next) => {
      location.hash = next;
    },
  ];
}

export function Manager() {
  const { view, offlineSince, refusal } = useView({ audience: 'manager' });
  const [page, go] = usePage();
  const say = useWords(managerWords);
  const { staff } = useSession();
  if (view === null && refusal !== null) {
    return (
      <main className="turned">
        <p role="alert">{refusal}</p>
        <a href="/sign-in?then=/manager">{say.signOut}</a>
      </main>
    );
  }
  if (view === null) return <Loading trouble={offlineSince !== null} />;
  const open = pagesFor(staff);
  const shown = open.includes(page) ? page : 'live';
  return (
    <div className="manager" data-page={shown}>
      <Offline since={offlineSince} />
      <Head view={view} page={shown} pages={open} onPage={go} />
      <PauseBand view={view} />
      <main>
        {shown === 'live' ? (
          <Live view={view} />
        ) : (
          <Suspense fallback={<Loading />}>
            <Office page={shown} view={view} />
          </Suspense>
        )}
      </main>
    </div>
  );
}
