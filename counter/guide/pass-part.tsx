// 二次优先卡 while a system is down: given by one touch and a second one, then shown large for the visitor to note or photograph.
import { useState } from 'react';
import { passText } from '../../contract/pass-text.ts';
import type { PassShown } from '../../contract/views/backend.ts';
import { dayInWords } from '../../contract/words/refusals.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { passNeedWords } from './pass-need-words.ts';
import { useOwnPrinter } from './printer-choice.tsx';
import type { CardProps } from './ticket-card.tsx';
import type { Asking } from '../use-asked.ts';
import { guideWords } from './words.ts';

/** The number is over with it: what is left of the visit is this. */
export function PassGiven({ pass, onNext }: { pass: PassShown; onNext: () => void }) {
  const say = useWords(passNeedWords);
  const guide = useWords(guideWords);
  const { language } = useLanguage();
  return (
    <section className="taken" aria-label={say.pass}>
      <div className="taken-for-visitor">
        <p className="taken-items">{say.pass}</p>
        <p className="pass-number figures">{pass.number}</p>
        <p className="taken-code figures">{say.code(pass.code)}</p>
        <p>{say.until(dayInWords(pass.validUntil, language))}</p>
        <figure className="taken-scan">
          <QrCode text={passText(pass)} />
        </figure>
      </div>
      <button type="button" className="guide-main-button" onClick={onNext}>
        {guide.next}
      </button>
    </section>
  );
}

export function PassPart({
  view,
  ticket,
  asking,
  onPass,
}: CardProps & { asking: Asking; onPass: (pass: PassShown) => void }) {
  const say = useWords(passNeedWords);
  const [sure, setSure] = useState(false);
  const [printer] = useOwnPrinter(view);
  const { ticketId } = ticket;
  if (ticket.mayTakePass === undefined) return null;
  const give = async () => {
    const paper = printer === null ? {} : { printer };
    const answer = await asking.ask<'givePass'>({ name: 'givePass', ticketId, ...paper });
    if (answer === null) return;
    const { pass: number, code, validUntil } = answer.answer;
    onPass({ number, code, validUntil });
  };
  return (
    <div className="card-ways">
      <p>{sure ? say.sure : say.offered}</p>
      <button
        type="button"
        className={sure ? 'guide-main-button' : 'guide-button'}
        disabled={asking.busy}
        onClick={() => {
          if (sure) give().catch(() => undefined);
          else setSure(true);
        }}
      >
        {sure ? say.giveSure : say.give}
      </button>
      {sure ? (
        <button type="button" className="guide-button" onClick={() => setSure(false)}>
          {say.keep}
        </button>
      ) : null}
    </div>
  );
}
