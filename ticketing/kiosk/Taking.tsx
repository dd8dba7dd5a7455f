// Between the touch and the number. The request keeps its id through every resend, so that no lost connection makes two tickets of it.
import { useEffect, useEffectEvent, useState } from 'react';
import type { AnswerOf } from '../../contract/commands.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { useKiosk } from './at-kiosk.ts';
import { phonePage } from './phone-page.ts';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

const slowAfterMs = 3_000;
const keepTryingMs = 180_000;

export function Taking({ commandId, pass }: { commandId: string; pass: boolean }) {
  const [round, setRound] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (refusal !== null) {
    return (
      <NotGiven
        refusal={refusal}
        onAgain={() => {
          setRefusal(null);
          setRound(round + 1);
        }}
      />
    );
  }
  return <Asking key={round} commandId={commandId} pass={pass} onRefused={setRefusal} />;
}

function NotGiven({ refusal, onAgain }: { refusal: Refusal; onAgain: () => void }) {
  const { view, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.refusedTitle}</h1>
      </Stage>
      <Hands label={say.refusedTitle}>
        <div className="advice" role="alert">
          <p className="advice-where">{refusalSentence(refusal, language, view.timeZone, view.now)}</p>
          <p>{say.askDesk}</p>
        </div>
        <div className="deciding">
          <BigButton onPress={() => go({ to: 'home' })}>{say.otherItem}</BigButton>
          <BigButton weight="main" onPress={onAgain}>
            {say.tryAgain}
          </BigButton>
        </div>
      </Hands>
    </>
  );
}

/** Asks as soon as it is shown. Who leaves it no longer wants the ticket: a request not sent yet is not sent any more. */
function Asking({
  commandId,
  pass,
  onRefused,
}: {
  commandId: string;
  pass: boolean;
  onRefused: (refusal: Refusal) => void;
}) {
  const { go } = useKiosk();
  const say = useWords(words);
  const [slow, setSlow] = useState(false);
  useTaking(commandId, pass, onRefused);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Stage>
        <h1 className="stage-title">{slow ? say.takingSlow : say.takingTitle}</h1>
      </Stage>
      <Hands label={say.takingTitle}>
        <output className="advice">
          <span className="loading-mark" aria-hidden="true" />
          {slow ? (
            <>
              <span className="advice-where">{say.takingSlowText}</span>
              <span>{say.takingDesk}</span>
            </>
          ) : null}
        </output>
        {slow ? (
          <div className="deciding">
            <BigButton onPress={() => go({ to: 'home' })}>{say.takingStop}</BigButton>
          </div>
        ) : null}
      </Hands>
    </>
  );
}

function useTaking(commandId: string, pass: boolean, onRefused: (refusal: Refusal) => void): void {
  const { view, visit, go } = useKiosk();
  const { language } = useLanguage();
  const { address } = useSession();
  const now = useHallNow(view);
  const ask = useAsk();
  const take = useEffectEvent((signal: AbortSignal) => {
    const { wanted, wishes } = visit;
    const printer = view.printer?.id;
    return ask<'takeTicket'>(
      {
        name: 'takeTicket',
        // Of all that may be wanted exactly one is named.
        ...wanted,
        language,
        channel: 'kiosk',
        ...(wishes.priorityClass === null ? {} : { priorityClass: wishes.priorityClass }),
        ...(wishes.needs.length === 0 ? {} : { needs: wishes.needs }),
        ...(wishes.reason === null ? {} : { reason: wishes.reason }),
        // The slip of a number that is given up at once would only mislead.
        ...(printer === undefined || pass ? {} : { printer }),
      },
      { commandId, withinMs: keepTryingMs, signal },
    );
  });
  const give = useEffectEvent((ticket: AnswerOf<'takeTicket'>, page: string | undefined) => {
    const url = phonePage(page, address);
    const taken = { ...ticket, wanted: visit.wanted, language, paperAskedAt: now };
    go({ to: 'taken', taken: url === undefined ? taken : { ...taken, url } });
  });
  const giveUp = useEffectEvent(async (ticket: AnswerOf<'takeTicket'>, page: string | undefined) => {
    const { ticketId } = ticket;
    const printer = view.printer === undefined ? {} : { printer: view.printer.id };
    const answer = await ask<'givePass'>({ name: 'givePass', ticketId, ...printer });
    // The system may have come back this very moment: then she has her number.
    if (!answer.ok) give(ticket, page);
    else go({ to: 'page', page: { at: 'pass', pass: answer.answer, paperAskedAt: now } });
  });
  const refuse = useEffectEvent(onRefused);
  useEffect(() => {
    const stop = new AbortController();
    take(stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return;
        if (!answer.ok) refuse(answer.refusal);
        else if (pass) giveUp(answer.answer, answer.url).catch(() => give(answer.answer, answer.url));
        else give(answer.answer, answer.url);
      },
      () => refuse({ code: 'fault' }),
    );
    return () => stop.abort();
  }, [pass]);
}
