// Finding a number, a paper or a pass: what stands on it goes in, what there is to know and to do comes out.
import { useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { PassShown } from '../../contract/views/backend.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { useWords } from '../../ui/language.tsx';
import { PassCard, ReturnCard } from './back-card.tsx';
import { brought } from './brought.ts';
import type { Brought } from './brought.ts';
import { FetchCard } from './fetch-card.tsx';
import type { FetchBy } from './fetch-card.tsx';
import { PassGiven } from './pass-part.tsx';
import { TicketCard } from './ticket-card.tsx';
import { useGuideTicket } from './use-guide-ticket.ts';
import { guideWords } from './words.ts';

/** What stands for a result: a receipt too, unless its visitor comes back for something else. */
function fetchByOf(found: Brought, { pickup }: GuideView): FetchBy | null {
  if (found.kind === 'fetch') return 'code' in found ? { code: found.code } : { caseNo: found.caseNo };
  return found.kind === 'deed' && found.deed.startsWith('S') && pickup === true ? { deed: found.deed } : null;
}

export function FindNumber({
  view,
  now,
  catalogue,
  number,
  onNumber,
}: {
  view: GuideView;
  now: number;
  catalogue: Catalogue;
  /** Looked up now; empty: nothing yet. */
  number: string;
  onNumber: (number: string) => void;
}) {
  const say = useWords(guideWords);
  const [typed, setTyped] = useState(number);
  const [pass, setPass] = useState<PassShown | null>(null);
  const found = brought(number, view.pickup === true);
  const fetchBy = fetchByOf(found, view);
  const { ticket, trouble, again } = useGuideTicket(found.kind === 'number' ? number : '');
  const back = { view, now, catalogue, onPrecheck: onNumber, onNext: () => onNumber('') };
  if (pass !== null) return <PassGiven pass={pass} onNext={() => onNumber('')} />;
  return (
    <section className="find" aria-label={say.tabs.find}>
      <form
        className="find-form"
        onSubmit={(event) => {
          event.preventDefault();
          onNumber(typed.trim().toUpperCase());
          again();
        }}
      >
        <label>
          <span>{say.findLabel}</span>
          <input
            className="figures"
            value={typed}
            placeholder={say.findHint}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="guide-main-button" disabled={typed.trim() === ''}>
          {say.find}
        </button>
      </form>
      {trouble === null ? null : (
        <p className="said" data-tone="bad" role="alert">
          {trouble}
        </p>
      )}
      {fetchBy === null ? null : <FetchCard {...back} by={fetchBy} />}
      {found.kind === 'deed' ? <ReturnCard {...back} brought={found} /> : null}
      {found.kind === 'pass' ? <PassCard {...back} brought={found} /> : null}
      {found.kind === 'number' && number !== '' && ticket === null && trouble === null ? (
        <p className="empty">{say.finding}</p>
      ) : null}
      {ticket === null ? null : (
        <TicketCard
          key={ticket.ticketId}
          view={view}
          now={now}
          catalogue={catalogue}
          ticket={ticket}
          onDone={again}
          onPass={setPass}
        />
      )}
    </section>
  );
}
