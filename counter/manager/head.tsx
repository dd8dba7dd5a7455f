// The head of the manager's pages: the hall, its clock and hours, the pages, leaving.
import type { ManagerView } from '../../contract/views/manager.ts';
import { useHallNow } from '../../ui/connection.tsx';
import { clockTime, closingTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson, useSession } from '../../ui/session.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { groupAlarms } from './group-alarms.ts';
import type { ManagerWords, Page } from './words-shape.ts';
import { closingWords } from './closing-words.ts';
import { managerWords } from './words.ts';

interface HeadProps {
  view: ManagerView;
  page: Page;
  pages: readonly Page[];
  onPage: (page: Page) => void;
}

export function Head({ view, page, pages, onPage }: HeadProps) {
  const say = useWords(managerWords);
  const closing = useWords(closingWords);
  const { say: inWords, language } = useLanguage();
  const now = useHallNow(view);
  const { staff } = useSession();
  const red = groupAlarms(view.alarms).filter((alarm) => alarm.level === 'red').length;
  const overdue = view.matters?.overdue ?? 0;
  const unclaimed = view.results?.overdue ?? 0;
  return (
    <header className="head">
      <div className="head-hall">
        <h1>{inWords(view.hallName)}</h1>
        <p>
          <span>{dayName(now, view.timeZone, language)}</span>
          <b className="figures">{clockTime(now, view.timeZone, true)}</b>
          <span className="hours" data-state={view.hours.state}>
            {hoursSentence(view, say, closing.overtime)}
          </span>
        </p>
      </div>
      <nav aria-label={say.pagesLabel}>
        {pages.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={page === each ? 'page' : undefined}
            onClick={() => onPage(each)}
          >
            {say.pages[each]}
            {each === 'matters' && overdue > 0 ? <b className="head-red">{overdue}</b> : null}
            {each === 'results' && unclaimed > 0 ? <b className="head-red">{unclaimed}</b> : null}
            {each === 'live' && page !== 'live' && red > 0 ? <b className="head-red">{red}</b> : null}
          </button>
        ))}
      </nav>
      <div className="head-ways">
        {staff === null ? null : <span>{staff.displayName}</span>}
        <LanguageSwitch />
        {staff === null ? null : (
          <button type="button" className="quiet-button" onClick={leave}>
            {say.signOut}
          </button>
        )}
      </div>
    </header>
  );
}

function leave(): void {
  fetchJson('/sign-out', {}).then(
    () => location.assign('/sign-in?then=/manager'),
    // The hall cannot be reached: nothing to leave now, the button stays.
    () => undefined,
  );
}

function hoursSentence(
  { hours, timeZone, now }: ManagerView,
  say: ManagerWords,
  overtime: (waiting: number) => string,
): string {
  switch (hours.state) {
    case 'open':
      return (hours.reopensAt === undefined ? say.hoursOpen : say.hoursOpenUntilBreak)(
        closingTime(hours.closesAt, now, timeZone),
      );
    case 'break':
      return say.hoursBreak(clockTime(hours.opensAt, timeZone));
    case 'beforeOpening':
      return say.hoursBefore(clockTime(hours.opensAt, timeZone));
    case 'closed':
      return hours.overtime === undefined ? say.hoursClosed : overtime(hours.overtime.waiting);
    default:
      throw new Error(`unknown hours ${JSON.stringify(hours satisfies never)}`);
  }
}
