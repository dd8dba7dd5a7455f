// On the phone: the system for her item is down, wait, book another time or take a pass; the pass itself.
import { useState } from 'react';
import type { PassShown } from '../../contract/views/backend.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { passText } from '../../contract/pass-text.ts';
import { dayInWords } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk } from '../../ui/connection.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { passWords } from '../pass-words.ts';
import { closingWords } from './closing-words.ts';
import { Head, Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';

export function Down({ view }: { view: PhoneView }) {
  const say = useWords(passWords);
  if (view.down === undefined && view.mayTakePass === undefined) return null;
  return (
    <section className="sheet sheet-down" role="alert">
      {view.down === undefined ? null : (
        <>
          <h2>{say.downTitle}</h2>
          <p>{say.downPlace}</p>
          <p className="quiet">{say.downSince(clockTime(view.down.since, view.timeZone))}</p>
        </>
      )}
      {view.down?.bookItem === undefined ? null : <BookInstead item={view.down.bookItem} />}
      {view.mayTakePass ? <TakePass view={view} /> : null}
    </section>
  );
}

function BookInstead({ item }: { item: string }) {
  const { ways, thenCancel } = useWords(closingWords);
  return (
    <>
      <a
        className="button button-plain"
        href={`/book?item=${encodeURIComponent(item)}`}
        target="_blank"
        rel="noreferrer"
      >
        {ways.book}
      </a>
      <p className="quiet">{thenCancel}</p>
    </>
  );
}

export function TakePass({ view }: { view: PhoneView }) {
  const say = useWords(passWords);
  const ask = useAsk();
  const doing = useDoing();
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <>
        <p>{say.passWhat}</p>
        <BigButton onPress={() => setSure(true)}>{say.takePass}</BigButton>
      </>
    );
  }
  return (
    <>
      <p>{say.passSure}</p>
      <div className="two">
        <BigButton onPress={() => setSure(false)}>{say.passNo}</BigButton>
        <BigButton
          weight="main"
          disabled={doing.busy}
          onPress={() => doing.start(() => ask<'givePass'>({ name: 'givePass', ticketId: view.ticketId }))}
        >
          {say.passYes}
        </BigButton>
      </div>
      <Refused refusal={doing.refusal} view={view} />
    </>
  );
}

export function Pass({ view, pass }: { view: PhoneView; pass: PassShown }) {
  return (
    <>
      <Head view={view} />
      <PassSheet pass={pass} />
    </>
  );
}

/** While it holds, all that is needed to use it; then what became of it. */
export function PassSheet({ pass }: { pass: PassShown }) {
  const { language } = useLanguage();
  const say = useWords(passWords);
  const { used, expired, validUntil } = pass;
  const over = used !== undefined || expired === true;
  return (
    <section className="sheet sheet-pass">
      <h2>{say.passTitle}</h2>
      <p className="pass-number figures">{pass.number}</p>
      {over ? (
        <>
          <p className="pass-over">
            {used === undefined
              ? say.passExpired(dayInWords(validUntil, language))
              : say.passUsed(dayInWords(used, language))}
          </p>
          <p>{say.passOver}</p>
        </>
      ) : (
        <>
          <p className="pass-code figures">{say.passCode(pass.code)}</p>
          <p>{say.passUntil(dayInWords(validUntil, language))}</p>
          <div className="pass-qr">
            <QrCode text={passText(pass)} />
          </div>
          <p>{say.passHow}</p>
          <p className="quiet">{say.passNoPaper}</p>
        </>
      )}
    </section>
  );
}
