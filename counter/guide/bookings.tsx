// Bookings on the guide's tablet: checking somebody in, with the slip out of the printer she stands beside.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { useWords } from '../../ui/language.tsx';
import { BookingWays } from '../booking/ways.tsx';
import { PrinterChoice, useOwnPrinter } from './printer-choice.tsx';
import { guideWords } from './words.ts';

export function GuideBookings({
  view,
  now,
  catalogue,
}: {
  view: GuideView;
  now: number;
  catalogue: Catalogue;
}) {
  const say = useWords(guideWords);
  const [printer, setPrinter] = useOwnPrinter(view);
  return (
    <section className="guide-bookings" aria-label={say.tabs.booking}>
      <BookingWays
        catalogue={catalogue}
        now={now}
        timeZone={view.timeZone}
        channel="guide"
        printer={printer}
      />
      <div className="take-options">
        <PrinterChoice view={view} printer={printer} onChange={setPrinter} />
      </div>
    </section>
  );
}
