// Messages to her phone: left by whoever wants them, for this visit alone, with what becomes of the number said before it is given.
import { useState } from 'react';
import { caseMessages, deferralMessages, visitMessages } from '../../contract/messages.ts';
import type { MessageKind } from '../../contract/messages.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { MessageKinds } from '../MessageKinds.tsx';
import { messageWords } from '../message-words.ts';
import { Refused } from './parts.tsx';
import { mayBePhone, PhoneField } from './PhoneField.tsx';
import { goesElsewhere, ResultPhoneAhead } from './ResultPhone.tsx';
import { useDoing } from './use-doing.ts';

const stages: ReadonlySet<PhoneView['stage']> = new Set(['waiting', 'parked', 'missed']);

/** What may come to her phone: the calls, and what follows of her visit. */
function kindsFor(view: PhoneView): MessageKind[] {
  return [
    ...visitMessages,
    'resultReady',
    ...(goesElsewhere(view) ? caseMessages : []),
    ...(view.resultPhone !== undefined ? deferralMessages : []),
    ...(view.matter === undefined ? [] : (['matterAnswered'] as const)),
  ];
}

export function Messages({ view }: { view: PhoneView }) {
  const say = useWords(messageWords);
  const { messages } = view;
  // Who is called or served looks at the window, not at this.
  if (messages === undefined || !stages.has(view.stage)) return null;
  const said = { own: say.left, booked: say.booked, none: say.offer }[messages.phone];
  return (
    <details className="fold">
      <summary>{say.title}</summary>
      <div className="messages">
        <p>{said}</p>
        <Choice key={`${messages.phone} ${messages.declined.join(' ')}`} view={view} messages={messages} />
        <ResultPhoneAhead view={view} />
      </div>
    </details>
  );
}

function Choice({ view, messages }: { view: PhoneView; messages: NonNullable<PhoneView['messages']> }) {
  const say = useWords(messageWords);
  const ask = useAsk();
  const doing = useDoing();
  const [declined, setDeclined] = useState<MessageKind[]>(messages.declined);
  const [phone, setPhone] = useState('');
  const none = messages.phone === 'none';
  const { ticketId } = view;
  const choose = (more: { phone?: string; forgetPhone?: true }) =>
    doing.start(() => ask<'chooseMessages'>({ name: 'chooseMessages', ticketId, declined, ...more }));
  return (
    <>
      {none ? <PhoneField phone={phone} onChange={setPhone} /> : null}
      <MessageKinds kinds={kindsFor(view)} declined={declined} onChange={setDeclined} />
      {messages.phone === 'booked' ? null : <p className="quiet">{say.stored}</p>}
      <BigButton
        weight="main"
        disabled={doing.busy || (none && !mayBePhone(phone))}
        onPress={() => choose(none ? { phone } : {})}
      >
        {say.save}
      </BigButton>
      {messages.phone === 'own' ? (
        <BigButton weight="quiet" disabled={doing.busy} onPress={() => choose({ forgetPhone: true })}>
          {say.forget}
        </BigButton>
      ) : null}
      <Refused refusal={doing.refusal} view={view} />
    </>
  );
}
