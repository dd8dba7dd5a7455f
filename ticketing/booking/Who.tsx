// Who is served, and what is kept of it: as little as the visit needs, said before anything is sent.
import { useState } from 'react';
import { bookingMessages, visitMessages } from '../../contract/messages.ts';
import { BigButton } from '../../ui/button.tsx';
import { EnterSends } from '../../ui/enter-sends.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { MessageKinds } from '../MessageKinds.tsx';
import { messageWords } from '../message-words.ts';
import { useBooking } from './at-booking.ts';
import type { Details } from './hall.ts';
import { Said } from './Said.tsx';
import { words } from './words.ts';

export function Who({
  family,
  priorityClass,
  onPriorityClass,
  ready,
  sending,
  said,
  onSend,
}: {
  family: boolean;
  priorityClass: string;
  onPriorityClass: (id: string) => void;
  ready: boolean;
  sending: boolean;
  said: string;
  onSend: (details: Details) => void;
}) {
  const { hall, catalogue } = useBooking();
  const { language } = useLanguage();
  // What needs evidence first is booked by staff who have seen it.
  const classes = catalogue.priorityClasses.filter(({ granted }) => granted === 'declared');
  const say = useWords(words);
  const messages = useWords(messageWords);
  const [details, setDetails] = useState<Details>({
    document: '',
    surname: '',
    phone: '',
    declined: [],
  });
  const change = (part: Partial<Details>) => setDetails((before) => ({ ...before, ...part }));
  const complete =
    details.document.trim().length >= 4 && (details.phone.trim() === '' || details.surname.trim() !== '');
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && ready) onSend(details);
      }}
    >
      <h2>{family ? say.whoFamily : say.who}</h2>
      <label>
        <span>{say.document}</span>
        <input
          className="field"
          autoComplete="off"
          value={details.document}
          onChange={(event) => change({ document: event.target.value })}
        />
        <small>{say.documentHint}</small>
      </label>
      <label>
        <span>{say.phone}</span>
        <input
          className="field"
          inputMode="tel"
          autoComplete="off"
          value={details.phone}
          onChange={(event) => change({ phone: event.target.value })}
        />
        <small>{say.phoneHint}</small>
      </label>
      {details.phone.trim() === '' ? null : (
        <label>
          <span>{say.surname}</span>
          <input
            className="field"
            autoComplete="off"
            value={details.surname}
            onChange={(event) => change({ surname: event.target.value })}
          />
        </label>
      )}
      {hall.messages && details.phone.trim() !== '' ? (
        <MessageKinds
          kinds={[...bookingMessages, ...visitMessages]}
          declined={details.declined}
          onChange={(declined) => change({ declined })}
        />
      ) : null}
      {classes.length === 0 ? null : (
        <label>
          <span>{say.green}</span>
          <select
            className="field"
            value={priorityClass}
            onChange={(event) => onPriorityClass(event.target.value)}
          >
            <option value="">{say.greenNone}</option>
            {classes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
          <small>{say.greenHint}</small>
        </label>
      )}
      <div className="booking-stored">
        <h3>{say.stored}</h3>
        <ul>
          <li>{say.storedDocument}</li>
          <li>{say.storedContact(hall.contactKeptDays)}</li>
          {hall.messages ? <li>{messages.storedToo}</li> : null}
          <li>{say.storedNothing}</li>
        </ul>
      </div>
      <Said text={said} />
      <BigButton weight="main" disabled={!complete || !ready} onPress={() => onSend(details)}>
        {sending ? say.sending : say.confirm}
      </BigButton>
      <EnterSends />
    </form>
  );
}
