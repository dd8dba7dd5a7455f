// The visitor's page as a whole: who she is stands in the address; a wrong or past address is told kindly.
import { useMemo } from 'react';
import { Connection } from '../../ui/connection.tsx';
import { Language } from '../../ui/language.tsx';
import type { LanguageCode } from '../../ui/language.tsx';
import { readAddress } from './address.ts';
import './phone.css';
import './stages.css';
import './down.css';
import { Ticket } from './Ticket.tsx';
import { WrongAddress } from './WrongAddress.tsx';

export function App({ path }: { path: string }) {
  const address = useMemo(() => readAddress(path), [path]);
  return (
    <Language initial={ownLanguage()}>
      {address === null ? (
        <WrongAddress />
      ) : (
        <Connection identity={{ as: 'visitor', ...address }}>
          <Ticket ticketId={address.ticketId} />
        </Connection>
      )}
    </Language>
  );
}

/** Until the ticket's own language is known: the phone's. */
function ownLanguage(): LanguageCode {
  const own = navigator.language.slice(0, 2);
  return own === 'ru' || own === 'en' ? own : 'zh';
}
