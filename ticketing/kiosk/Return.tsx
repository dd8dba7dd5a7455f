// 凭单返回: the paper's number and code, typed or scanned, then what she comes for; one touch and she stands first in the line.
import { useState } from 'react';
import type { VisitReason } from '../../contract/commands/notice-codes.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { useKiosk } from './at-kiosk.ts';
import { NumberAndCode } from './NumberAndCode.tsx';
import type { NumberShape, Typed } from './NumberAndCode.tsx';
import { phonePage } from './phone-page.ts';
import { Reasons } from './Reasons.tsx';
import { returnWords } from './return-words.ts';
import { Hands, Stage } from './Stage.tsx';
import { scannedPage } from './scanned.ts';
import { useScanner } from './use-scanner.ts';

/** A letter for the kind, the day, the count of that day. */
const shape: NumberShape = {
  letters: true,
  longest: 12,
  whole: /^[GR]\d{9}$/,
  complete: /^[GR]\d{9,11}$/,
  keys: ['G', 'R'],
};

/** `deed` and `code` as a scanner read them; empty where nothing was scanned. */
export function Return({ deed, code }: { deed: string; code: string }) {
  const { go } = useKiosk();
  const say = useWords(returnWords);
  const [paper, setPaper] = useState<Typed>({ number: deed.replace('-', ''), code });
  const [known, setKnown] = useState(deed !== '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useScanner((text) => {
    const page = scannedPage(text);
    if (page?.at === 'fetch') go({ to: 'page', page });
    if (page?.at !== 'return') return;
    setPaper({ number: (page.deed ?? '').replace('-', ''), code: page.code ?? '' });
    setRefusal(null);
    setKnown(true);
  });
  if (known) {
    return (
      <Why
        paper={paper}
        onRefused={(why) => {
          setRefusal(why);
          setKnown(false);
        }}
      />
    );
  }
  return (
    <NumberAndCode
      key={paper.number + paper.code}
      words={{
        title: say.title,
        hints: [say.text, say.noPaper],
        number: say.idField,
        code: say.codeField,
        go: say.go,
      }}
      shape={shape}
      beforehand={paper}
      asking={false}
      refusal={refusal}
      onChange={() => setRefusal(null)}
      onSend={(typed) => {
        setPaper(typed);
        setKnown(true);
      }}
    />
  );
}

/** The reason is the last touch: the number is taken with it. */
function Why({ paper, onRefused }: { paper: Typed; onRefused: (refusal: Refusal) => void }) {
  const say = useWords(returnWords);
  const [asking, setAsking] = useState(false);
  const take = useTakeReturn(onRefused);
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.why}</h1>
        <p className="stage-hint">{asking ? say.asking : say.whyText}</p>
      </Stage>
      <Hands label={say.why}>
        <Reasons
          chosen={null}
          disabled={asking}
          onChoose={(reason) => {
            setAsking(true);
            take(paper, reason).catch(() => onRefused({ code: 'fault' }));
          }}
        />
      </Hands>
    </>
  );
}

function useTakeReturn(onRefused: (refusal: Refusal) => void) {
  const { view, go } = useKiosk();
  const { language } = useLanguage();
  const { address } = useSession();
  const ask = useAsk();
  const now = useHallNow(view);
  return async ({ number, code }: Typed, reason: VisitReason) => {
    const answer = await ask<'takeReturn'>({
      name: 'takeReturn',
      deed: `${number.slice(0, 7)}-${number.slice(7)}`,
      code,
      reason,
      language,
      channel: 'kiosk',
      ...(view.printer === undefined ? {} : { printer: view.printer.id }),
    });
    if (!answer.ok) return onRefused(answer.refusal);
    const { items, queue, ...ticket } = answer.answer;
    const url = phonePage(answer.url, address);
    const wanted = items.length > 0 ? { items } : { queue };
    const taken = { ...ticket, wanted, language, paperAskedAt: now, returned: true as const };
    go({ to: 'taken', taken: url === undefined ? taken : { ...taken, url } });
  };
}
