// Number and code typed or scanned: a pass brought back becomes a priority number; a number in hand becomes a pass.
import { useState } from 'react';
import type { AnswerOf } from '../../contract/commands.ts';
import { readPassText } from '../../contract/pass-text.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { passWords } from '../pass-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { NumberAndCode, ticketShape } from './NumberAndCode.tsx';
import type { NumberShape } from './NumberAndCode.tsx';
import { phonePage } from './phone-page.ts';
import { useScanner } from './use-scanner.ts';

/** redeem: a pass is brought back; give: a number is given up for a pass. */
export type PassWay = 'redeem' | 'give';

const passShape: NumberShape = { letters: false, longest: 7, whole: /^\d{7}$/, complete: /^\d{7}$/ };

/** `number` and `code` as a scanner read them; empty where nothing was scanned. */
export function PassDesk({ way, number, code }: { way: PassWay; number: string; code: string }) {
  const say = useWords(passWords);
  const [scanned, setScanned] = useState({ number: number.replace('-', ''), code });
  const { asking, refusal, send, forget } = useSending(way);
  useScanner((text) => {
    const read = readPassText(text);
    if (read === null || way !== 'redeem') return;
    setScanned({ number: read.pass.replace('-', ''), code: read.code });
    send(read.pass.replace('-', ''), read.code);
  });
  const redeem = {
    title: say.redeemTitle,
    hints: [say.redeemText],
    number: say.cardField,
    code: say.cardCode,
    go: say.redeemGo,
  };
  const give = {
    title: say.giveTitle,
    hints: [say.giveText, say.passWhat],
    number: say.numberField,
    code: say.codeField,
    go: say.giveGo,
  };
  return (
    <NumberAndCode
      key={scanned.number + scanned.code}
      words={way === 'redeem' ? redeem : give}
      shape={way === 'redeem' ? passShape : ticketShape}
      beforehand={scanned}
      asking={asking}
      refusal={refusal}
      onChange={forget}
      onSend={(typed) => send(typed.number, typed.code)}
    />
  );
}

/** One request at a time; a number or a pass that came of it is shown at once. */
function useSending(way: PassWay): {
  asking: boolean;
  refusal: Refusal | null;
  send: (number: string, code: string) => void;
  forget: () => void;
} {
  const { view, go } = useKiosk();
  const { language } = useLanguage();
  const { address } = useSession();
  const ask = useAsk();
  const now = useHallNow(view);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const printer = view.printer === undefined ? {} : { printer: view.printer.id };
  const redeemed = ({ items, queue, ...ticket }: AnswerOf<'redeemPass'>, page: string | undefined) => {
    const url = phonePage(page, address);
    const wanted = items.length > 0 ? { items } : { queue };
    const taken = { ...ticket, wanted, language, paperAskedAt: now };
    go({ to: 'taken', taken: url === undefined ? taken : { ...taken, url } });
  };
  const redeem = async (number: string, code: string) => {
    const pass = `${number.slice(0, 4)}-${number.slice(4)}`;
    const answer = await ask<'redeemPass'>({
      name: 'redeemPass',
      pass,
      code,
      language,
      channel: 'kiosk',
      ...printer,
    });
    if (answer.ok) redeemed(answer.answer, answer.url);
    else setRefusal(answer.refusal);
  };
  const give = async (number: string, code: string) => {
    const answer = await ask<'givePass'>({ name: 'givePass', number, code, ...printer });
    if (answer.ok) go({ to: 'page', page: { at: 'pass', pass: answer.answer, paperAskedAt: now } });
    else setRefusal(answer.refusal);
  };
  return {
    asking,
    refusal,
    forget: () => setRefusal(null),
    send: (number, code) => {
      setAsking(true);
      setRefusal(null);
      (way === 'redeem' ? redeem(number, code) : give(number, code))
        .catch(() => setRefusal({ code: 'fault' }))
        .finally(() => setAsking(false));
    },
  };
}
