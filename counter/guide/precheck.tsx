// 预审: the materials of the visit's next item, touched as they are seen; the window then reads what is there and what is missing.
import { useState } from 'react';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { CardProps } from './ticket-card.tsx';
import type { Asking } from '../use-asked.ts';
import { guideWords } from './words.ts';

export function Precheck({ view, catalogue, ticket, onDone, asking }: CardProps & { asking: Asking }) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  const [seen, setSeen] = useState<readonly number[]>(ticket.prechecked?.seen ?? []);
  const [first] = ticket.items;
  const item = catalogue.items.find(({ id }) => id === first?.id);
  if (first === undefined || item === undefined) return null;
  const needed = item.materials.filter(({ certificateFree }) => !certificateFree).length;
  const toggle = (place: number) =>
    setSeen(seen.includes(place) ? seen.filter((one) => one !== place) : [...seen, place]);
  const save = async () => {
    const answer = await asking.ask({
      name: 'markPrechecked',
      ticketId: ticket.ticketId,
      seen: [...seen],
    });
    if (answer !== null) onDone();
  };
  return (
    <section className="precheck" aria-labelledby="precheck">
      <h3 id="precheck">
        {say.precheckTitle} · {inWords(item.name)}
        {ticket.prechecked === undefined ? null : (
          <small className="figures">
            {say.precheckSaved(clockTime(ticket.prechecked.at, view.timeZone))}
          </small>
        )}
      </h3>
      {item.materials.length === 0 ? (
        <p className="empty">{say.precheckNone}</p>
      ) : (
        <>
          <p className="precheck-says">{say.precheckSays}</p>
          <ul>
            {item.materials.map(({ name, requirement, certificateFree }, place) => (
              <li key={`${name.zh} ${requirement.zh}`}>
                <label data-free={certificateFree}>
                  <input
                    type="checkbox"
                    checked={seen.includes(place)}
                    disabled={certificateFree}
                    onChange={() => toggle(place)}
                  />
                  {inWords(name)}
                  <small>{certificateFree ? say.precheckFree : inWords(requirement)}</small>
                </label>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="guide-main-button"
            disabled={asking.busy}
            onClick={() => {
              save().catch(() => undefined);
            }}
          >
            {say.precheckSave(seen.length, needed)}
          </button>
        </>
      )}
    </section>
  );
}
