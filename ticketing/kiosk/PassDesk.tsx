// Number and code typed or scanned: a pass brought back becomes a priority number; a number in hand becomes a pass.
import { useState } from 'react';
import type { AnswerOf } from '../../contract/commands.ts';
import { readPassText } from '../../contract/pass-text.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { passWords } from '../pass-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { NumberKeys } from './NumberKeys.tsx';
import { phonePage } from './phone-page.ts';
import { useScanner } from './use-scanner.ts';
import { Hands, Stage } from './Stage.tsx';

type Field = 'number' | 'code';
/** redeem: a pass is brought back; give: a number is given up for a pass. */
export type PassWay = 'redeem' | 'give';

const shape: Record<PassWay, RegExp> = { redeem: /^\d{7}$/, give: /^[A-Z]{1,2}\d{3,4}$/ };
const longest: Record<PassWay, number> = { redeem: 7, give: 6 };
/** As soon as this is typed the code is next. */
const whole: Record<PassWay, RegExp> = { redeem: /^\d{7}$/, give: /^[A-Z]{1,2}\d{3}$/ };

/** `number` and `code` as a scanner read them; empty where nothing was scanned. */
export function PassDesk({ way, number, code }: { way: PassWay; number: string; code: string }) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(passWords);
  const [field, setField] = useState<Field>('number');
  const [typed, setTyped] = useState<Record<Field, string>>({ number: number.replace('-', ''), code });
  const { asking, refusal, send, forget } = useSending(way);
  const change = (where: Field, text: string) => {
    forget();
    const kept = text
      .toUpperCase()
      .replaceAll(where === 'code' || way === 'redeem' ? /\D/g : /[^A-Z0-9]/g, '');
    setTyped((before) => ({ ...before, [where]: kept.slice(0, where === 'code' ? 4 : longest[way]) }));
  };
  useScanner((text) => {
    const read = readPassText(text);
    if (read === null || way !== 'redeem') return;
    setTyped({ number: read.pass.replace('-', ''), code: read.code });
    send(read.pass.replace('-', ''), read.code);
  });
  const complete = shape[way].test(typed.number) && typed.code.length === 4;
  const labels = way === 'redeem' ? [say.cardField, say.cardCode] : [say.numberField, say.codeField];
  return (
    <>
      <Stage>
        <h1 className="stage-title">{way === 'redeem' ? say.redeemTitle : say.giveTitle}</h1>
        <p className="stage-hint">{way === 'redeem' ? say.redeemText : say.giveText}</p>
        {way === 'give' ? <p className="stage-hint">{say.passWhat}</p> : null}
      </Stage>
      <Hands label={way === 'redeem' ? say.redeemTitle : say.giveTitle}>
        <form
          className="missed"
          onSubmit={(event) => {
            event.preventDefault();
            if (complete && !asking) send(typed.number, typed.code);
          }}
        >
          <div className="missed-fields">
            {(['number', 'code'] as const).map((each, index) => (
              <label key={each} className={field === each ? 'entry entry-now' : 'entry'}>
                <span>{labels[index]}</span>
                <input
                  className="figures"
                  inputMode="none"
                  autoComplete="off"
                  value={typed[each]}
                  onFocus={() => setField(each)}
                  onChange={(event) => change(each, event.target.value)}
                />
              </label>
            ))}
          </div>
          <output className="missed-said">
            {refusal === null ? null : refusalSentence(refusal, language, view.timeZone, view.now)}
          </output>
          <NumberKeys
            letters={way === 'give'}
            withLetters={field === 'number'}
            onKey={(key) => {
              change(field, typed[field] + key);
              if (field === 'number' && whole[way].test(typed.number + key)) setField('code');
            }}
            onErase={() => {
              const where = field === 'code' && typed.code === '' ? 'number' : field;
              setField(where);
              change(where, typed[where].slice(0, -1));
            }}
          />
          <div className="deciding">
            <BigButton
              weight="main"
              disabled={!complete || asking}
              onPress={() => send(typed.number, typed.code)}
            >
              {way === 'redeem' ? say.redeemGo : say.giveGo}
            </BigButton>
          </div>
        </form>
      </Hands>
    </>
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
