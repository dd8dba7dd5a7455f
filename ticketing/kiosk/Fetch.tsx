// 领结果: a QR code scanned, the pick-up code alone, or the receipt's number and its code; one press and she has a number of the pick-up queue.
import { useState } from 'react';
import type { Refusal } from '../../contract/refusals.ts';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { fetchWords } from '../fetch-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { NumberAndCode } from './NumberAndCode.tsx';
import type { NumberShape, Typed } from './NumberAndCode.tsx';
import { phonePage } from './phone-page.ts';
import { scannedPage } from './scanned.ts';
import { useScanner } from './use-scanner.ts';

/** Six digits, or the letter of a receipt, its day and the count of that day. */
const shape: NumberShape = {
  letters: true,
  longest: 12,
  whole: /^S\d{9}$/,
  complete: /^S\d{9,11}$/,
  alone: /^\d{6}$/,
  keys: ['S'],
};

/** As typed: a pick-up code stands alone, in the first field. */
function asTyped({ deed = '', code = '' }: { deed?: string; code?: string }): Typed {
  return deed === '' ? { number: code, code: '' } : { number: deed.replace('-', ''), code };
}

/** `deed` and `code` as a scanner read them on another page; empty where nothing was scanned. */
export function Fetch({ deed, code }: { deed: string; code: string }) {
  const say = useWords(fetchWords);
  const { go } = useKiosk();
  const [shown, setShown] = useState(() => ({ typed: asTyped({ deed, code }), scans: 0 }));
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = useTakePickup(setRefusal);
  const send = (typed: Typed) => {
    setAsking(true);
    setRefusal(null);
    take(typed)
      .catch(() => setRefusal({ code: 'fault' }))
      .finally(() => setAsking(false));
  };
  useScanner((text) => {
    const page = scannedPage(text);
    if (page?.at === 'return') go({ to: 'page', page });
    if (page?.at !== 'fetch' || asking) return;
    const typed = asTyped(page);
    // What the scanner typed into a field goes with the page before.
    setShown(({ scans }) => ({ typed, scans: scans + 1 }));
    send(typed);
  });
  return (
    <NumberAndCode
      key={shown.scans}
      words={{
        title: say.title,
        hints: [say.text, say.receipt],
        number: say.numberField,
        code: say.codeField,
        go: say.go,
      }}
      shape={shape}
      beforehand={shown.typed}
      asking={asking}
      refusal={refusal}
      onChange={() => setRefusal(null)}
      onSend={send}
    />
  );
}

function useTakePickup(onRefused: (refusal: Refusal) => void) {
  const { view, go } = useKiosk();
  const { language } = useLanguage();
  const { address } = useSession();
  const ask = useAsk();
  const now = useHallNow(view);
  return async ({ number, code }: Typed) => {
    const shown = number.startsWith('S')
      ? { deed: `${number.slice(0, 7)}-${number.slice(7)}`, code }
      : { code: number };
    const answer = await ask<'takePickup'>({
      name: 'takePickup',
      ...shown,
      language,
      channel: 'kiosk',
      ...(view.printer === undefined ? {} : { printer: view.printer.id }),
    });
    if (!answer.ok) return onRefused(answer.refusal);
    const { items, queue, caseNos, ...ticket } = answer.answer;
    const url = phonePage(answer.url, address);
    const wanted = items.length > 0 ? { items } : { queue };
    const taken = { ...ticket, wanted, language, paperAskedAt: now, fetches: caseNos.length };
    go({ to: 'taken', taken: url === undefined ? taken : { ...taken, url } });
  };
}
