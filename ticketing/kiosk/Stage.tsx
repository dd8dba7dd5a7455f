// The two parts of every page: above what is only read, below, within reach of a seated hand, what is touched.
import type { ReactNode } from 'react';
import { useHallNow, Offline } from '../../ui/connection.tsx';
import { clockTime, closingTime, dayName, sameDay } from '../../ui/format.ts';
import { Trilingual, useLanguage, useWords } from '../../ui/language.tsx';
import { Chip } from '../../ui/button.tsx';
import { unreachable } from '../../ui/unreachable.ts';
import { useKiosk } from './at-kiosk.ts';
import { words } from './words.ts';

/** The upper part: hall, clock, and what this page is about. */
export function Stage({ children }: { children: ReactNode }) {
  const { view, offlineSince } = useKiosk();
  const { language } = useLanguage();
  const now = useHallNow(view);
  return (
    <section className="stage">
      <Offline since={offlineSince} />
      <header className="stage-head">
        <Trilingual text={view.hallName} className="stage-hall" />
        <span className="stage-clock">
          <span className="stage-time figures">{clockTime(now, view.timeZone)}</span>
          <span className="stage-day">{dayName(now, view.timeZone, language)}</span>
        </span>
      </header>
      <div className="stage-body">{children}</div>
      <Door />
    </section>
  );
}

/** The hall's mark, a door left ajar, drawn faintly behind what is read. */
function Door() {
  return (
    <svg className="stage-door" viewBox="0 0 120 150" aria-hidden="true">
      <path d="M10 150V12h84v138M94 150H120M0 150h10M10 12l52 16v122H10" />
      <circle cx="52" cy="92" r="3.4" />
    </svg>
  );
}

/** The lower part. `label` names it for those who hear the page. */
export function Hands({ children, label }: { children: ReactNode; label: string }) {
  return (
    <section className="hands" aria-label={label}>
      {children}
    </section>
  );
}

/** Whether the hall serves now, and if not, when it does. */
export function HoursChip() {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const { hours, timeZone, now } = view;
  switch (hours.state) {
    case 'open': {
      const closes = closingTime(hours.closesAt, now, timeZone);
      const reopens = hours.reopensAt === undefined ? null : clockTime(hours.reopensAt, timeZone);
      return (
        <Chip tone="good">
          {reopens === null ? say.openUntil(closes) : say.openUntilBreak(closes, reopens)}
        </Chip>
      );
    }
    case 'break':
      return <Chip tone="warm">{say.breakUntil(clockTime(hours.opensAt, timeZone))}</Chip>;
    case 'beforeOpening':
      return (
        <>
          <Chip tone="warm">{say.beforeOpening(clockTime(hours.opensAt, timeZone))}</Chip>
          {now < hours.ticketsFrom ? (
            <Chip>{say.ticketsFrom(clockTime(hours.ticketsFrom, timeZone))}</Chip>
          ) : null}
        </>
      );
    case 'closed': {
      if (hours.overtime !== undefined)
        return <Chip tone="warm">{say.overtime(hours.overtime.waiting)}</Chip>;
      if (hours.opensAt === undefined) return <Chip tone="bad">{say.closed}</Chip>;
      const time = clockTime(hours.opensAt, timeZone);
      const moment = sameDay(hours.opensAt, now, timeZone)
        ? time
        : `${dayName(hours.opensAt, timeZone, language)} ${time}`;
      return <Chip tone="bad">{say.closedUntil(moment)}</Chip>;
    }
    default:
      throw unreachable(hours);
  }
}
