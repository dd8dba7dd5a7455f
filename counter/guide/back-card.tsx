// Somebody comes back with a paper of the window or with a return pass: her number, without queuing again.
import { useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import { visitReasons } from '../../contract/commands/notice-codes.ts';
import type { VisitReason } from '../../contract/commands/notice-codes.ts';
import type { AnswerOf } from '../../contract/commands.ts';
import type { Language } from '../../contract/settings.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { visitReasonWords } from '../../contract/words/visit-reasons.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { backWords } from './back-words.ts';
import type { Brought } from './brought.ts';
import { PrinterChoice, useOwnPrinter } from './printer-choice.tsx';
import { SaidLine } from '../said-line.tsx';
import type { Taken } from './take.tsx';
import { LanguageOption } from './take-options.tsx';
import { TakenNumber } from './taken.tsx';
import { useAsked } from '../use-asked.ts';

export interface BackProps {
  view: GuideView;
  now: number;
  catalogue: Catalogue;
  onPrecheck: (number: string) => void;
  onNext: () => void;
}
type With<Kind extends Brought['kind']> = BackProps & { brought: Extract<Brought, { kind: Kind }> };

/** One number asked for, in her language and at the chosen printer; shown large once it is there. */
export function useBack({ view, now, catalogue }: BackProps) {
  const { address } = useSession();
  const asking = useAsked({ timeZone: view.timeZone, now });
  const [language, setLanguage] = useState<Language>('zh');
  const [printer, setPrinter] = useOwnPrinter(view);
  const [taken, setTaken] = useState<Taken | null>(null);
  const how = { language, channel: 'guide', ...(printer === null ? {} : { printer }) } as const;
  const show = (answer: AnswerOf<'takeReturn' | 'redeemPass' | 'takePickup'>, page: string | undefined) => {
    const items = answer.items.flatMap((id) => catalogue.items.find((item) => item.id === id) ?? []);
    // Only an address that phones can reach is worth a code to scan.
    const url = page === undefined || address === undefined ? undefined : new URL(page, address).href;
    const fetches = 'caseNos' in answer ? { fetches: answer.caseNos.length } : {};
    setTaken({ answer, items, queue: answer.queue, journey: null, language, url, printer, ...fetches });
  };
  const options = (
    <div className="take-options">
      <LanguageOption language={language} onChange={setLanguage} />
      <PrinterChoice view={view} printer={printer} onChange={setPrinter} />
    </div>
  );
  return { asking, options, taken, how, show };
}

export function ReturnCard(props: With<'deed'>) {
  const { view, catalogue, brought, onPrecheck, onNext } = props;
  const say = useWords(backWords);
  const { say: inWords } = useLanguage();
  const { asking, options, taken, how, show } = useBack(props);
  const take = async (reason: VisitReason) => {
    const { deed, code } = brought;
    const named = { name: 'takeReturn', deed, ...(code === undefined ? {} : { code }), reason } as const;
    const answer = await asking.ask<'takeReturn'>({ ...named, ...how });
    if (answer !== null) show(answer.answer, answer.url);
  };
  if (taken !== null) return <Given {...{ taken, view, catalogue, onPrecheck, onNext }} />;
  return (
    <article className="card" aria-label={say.returnTitle(brought.deed)}>
      <h2 className="back-title figures">{say.returnTitle(brought.deed)}</h2>
      <p>{say.returnSays}</p>
      {options}
      <fieldset className="card-ways">
        <legend>{say.why}</legend>
        {visitReasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className={reason === 'supplement' ? 'guide-main-button' : 'guide-button'}
            disabled={asking.busy}
            onClick={() => {
              take(reason).catch(() => undefined);
            }}
          >
            {inWords(visitReasonWords[reason])}
          </button>
        ))}
      </fieldset>
      <SaidLine said={asking.said} />
    </article>
  );
}

export function PassCard(props: With<'pass'>) {
  const { view, catalogue, brought, onPrecheck, onNext } = props;
  const say = useWords(backWords);
  const { asking, options, taken, how, show } = useBack(props);
  const [code, setCode] = useState(brought.code);
  const redeem = async () => {
    const answer = await asking.ask<'redeemPass'>({ name: 'redeemPass', pass: brought.pass, code, ...how });
    if (answer !== null) show(answer.answer, answer.url);
  };
  if (taken !== null) return <Given {...{ taken, view, catalogue, onPrecheck, onNext }} />;
  return (
    <article className="card" aria-label={say.passTitle(brought.pass)}>
      <h2 className="back-title figures">{say.passTitle(brought.pass)}</h2>
      <p>{say.passSays}</p>
      {options}
      <form
        className="find-form"
        onSubmit={(event) => {
          event.preventDefault();
          redeem().catch(() => undefined);
        }}
      >
        <label>
          <span>{say.code}</span>
          <input
            className="figures"
            inputMode="numeric"
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, '').slice(0, 4))}
          />
        </label>
        <button type="submit" className="guide-main-button" disabled={code.length !== 4 || asking.busy}>
          {say.redeem}
        </button>
      </form>
      <SaidLine said={asking.said} />
    </article>
  );
}

export function Given({
  taken,
  view,
  catalogue,
  onPrecheck,
  onNext,
}: Omit<BackProps, 'now'> & { taken: Taken }) {
  return (
    <TakenNumber
      taken={taken}
      view={view}
      catalogue={catalogue}
      onPrecheck={() => onPrecheck(taken.answer.number)}
      onNext={onNext}
    />
  );
}
