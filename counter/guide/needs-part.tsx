// What helps to serve her well, noted by the guide who stands beside her; it changes neither number nor place.
import { useState } from 'react';
import { needs } from '../../contract/commands/needs.ts';
import { needWords } from '../../contract/words/needs.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { passNeedWords } from './pass-need-words.ts';
import type { CardProps } from './ticket-card.tsx';
import type { Asking } from '../use-asked.ts';

export function NeedsPart({ ticket, asking, onDone }: CardProps & { asking: Asking }) {
  const say = useWords(passNeedWords);
  const { say: inWords } = useLanguage();
  // Shown at once; the number is looked up again only seconds later.
  const [noted, setNoted] = useState(ticket.needs);
  const note = async (chosen: typeof noted) => {
    const { ticketId } = ticket;
    const answer = await asking.ask({ name: 'noteNeeds', ticketId, needs: chosen });
    if (answer === null) return;
    setNoted(chosen);
    onDone();
  };
  return (
    <fieldset className="card-ways">
      <legend>{say.needs}</legend>
      {needs.map((need) => (
        <button
          key={need}
          type="button"
          className="guide-button"
          aria-pressed={noted.includes(need)}
          disabled={asking.busy}
          onClick={() => {
            const without = noted.filter((one) => one !== need);
            note(without.length < noted.length ? without : [...noted, need]).catch(() => undefined);
          }}
        >
          {inWords(needWords[need])}
        </button>
      ))}
    </fieldset>
  );
}
