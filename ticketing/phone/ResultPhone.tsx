// 出件通知: her phone is kept until the results of this visit are told, said before it is given; and taken back with one press.
import { useState } from 'react';
import type { PhoneView } from '../../contract/views/phone.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { messageWords } from '../message-words.ts';
import { Refused } from './parts.tsx';
import { mayBePhone, PhoneField } from './PhoneField.tsx';
import { useDoing } from './use-doing.ts';
import '../messages.css';

const stages: ReadonlySet<PhoneView['stage']> = new Set(['serving', 'served', 'closed']);

/** Another region decides what she comes for, or has it already. */
export function goesElsewhere({ way, deeds }: PhoneView): boolean {
  const ways = [way, ...(deeds ?? []).map(({ handling }) => handling?.way)];
  return ways.some((each) => each !== undefined && each !== 'enterprise');
}

/** Once the case is accepted: beside the receipt. */
export function ResultPhone({ view }: { view: PhoneView }) {
  const say = useWords(messageWords);
  if (view.resultPhone?.accepted !== true || !stages.has(view.stage)) return null;
  return (
    <section className="sheet deed" data-kind="result-phone">
      <h2>{say.resultTitle}</h2>
      <div className="messages">
        <ResultPhoneChoice view={view} />
      </div>
    </section>
  );
}

/** While she waits: offered where the hall has a phone of hers. */
export function ResultPhoneAhead({ view }: { view: PhoneView }) {
  const { resultPhone } = view;
  if (resultPhone === undefined || (resultPhone.known !== true && resultPhone.state === 'offered'))
    return null;
  return (
    <div className="message-result">
      <ResultPhoneChoice view={view} />
    </div>
  );
}

function ResultPhoneChoice({ view }: { view: PhoneView }) {
  const say = useWords(messageWords);
  const ask = useAsk();
  const doing = useDoing();
  const [phone, setPhone] = useState('');
  const { ticketId, resultPhone } = view;
  if (resultPhone === undefined) return null;
  const known = resultPhone.known === true;
  const tell = (more: { phone?: string; forgetPhone?: true }) =>
    doing.start(() => ask<'tellResult'>({ name: 'tellResult', ticketId, language: view.language, ...more }));
  if (resultPhone.state === 'kept') {
    return (
      <>
        <p>{goesElsewhere(view) ? say.caseKept : say.resultKept}</p>
        <BigButton weight="quiet" disabled={doing.busy} onPress={() => tell({ forgetPhone: true })}>
          {say.resultForget}
        </BigButton>
        <Refused refusal={doing.refusal} view={view} />
      </>
    );
  }
  return (
    <>
      <p>{goesElsewhere(view) ? say.caseOffer : say.resultOffer}</p>
      {known ? null : <PhoneField phone={phone} onChange={setPhone} />}
      <p className="quiet">{say.resultStored(resultPhone.days, goesElsewhere(view))}</p>
      <BigButton
        disabled={doing.busy || (!known && !mayBePhone(phone))}
        onPress={() => tell(known ? {} : { phone })}
      >
        {known ? say.resultKnown : say.resultLeave}
      </BigButton>
      <Refused refusal={doing.refusal} view={view} />
    </>
  );
}
