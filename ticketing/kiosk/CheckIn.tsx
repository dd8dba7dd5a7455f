// 预约签到: the code of a booking, scanned or typed, becomes a number at once.
import { useState } from 'react';
import type { Refusal } from '../../contract/refusals.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { bookWords } from './book-words.ts';
import { checkInWords } from '../check-in-words.ts';
import { Key, KeyRow, Letters } from './Keyboard.tsx';
import { Hands, Stage } from './Stage.tsx';
import type { Taken } from './visit.ts';
import { words } from './words.ts';

const codeLength = 8;
/** Only what stands in codes: nobody looks for a zero or an I. */
const codeRows = ['23456789', 'ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'];

export function CheckIn() {
  const { view, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(checkInWords);
  const sayKiosk = useWords(words);
  const book = useWords(bookWords);
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { asking, lost, send } = useCheckIn(setRefusal);
  const change = (text: string) => {
    setRefusal(null);
    setCode(
      text
        .toUpperCase()
        .replaceAll(/[^2-9A-HJ-NP-Z]/g, '')
        .slice(0, codeLength),
    );
  };
  const complete = code.length === codeLength;
  const said = refusal === null ? null : refusalSentence(refusal, language, view.timeZone, view.now);
  return (
    <>
      <Stage>
        <h1 className="stage-title">{say.title}</h1>
        <p className="stage-hint">{say.text}</p>
        <p className="stage-hint">{say.noCode}</p>
      </Stage>
      <Hands label={say.title}>
        <form
          className="missed"
          onSubmit={(event) => {
            event.preventDefault();
            if (complete && !asking) send({ code });
          }}
        >
          <label className="entry entry-now">
            <span>{say.codeField}</span>
            <input
              className="figures"
              inputMode="none"
              autoComplete="off"
              // A scanner types into whatever has the focus.
              ref={(field) => field?.focus()}
              value={code}
              onChange={(event) => change(event.target.value)}
            />
          </label>
          <output className="missed-said">{lost ? say.noAnswer : said}</output>
          <div className="keys">
            {codeRows.map((row, index) => (
              <KeyRow key={row}>
                <Letters row={row} onKey={(key) => change(code + key)} />
                {index === codeRows.length - 1 ? (
                  <Key onPress={() => change(code.slice(0, -1))}>
                    ⌫ <span className="unseen">{sayKiosk.erase}</span>
                  </Key>
                ) : null}
              </KeyRow>
            ))}
          </div>
          <div className="deciding deciding-instead">
            <BigButton onPress={() => go({ to: 'page', page: { at: 'bookingOtherwise' } })}>
              {say.otherwise}
            </BigButton>
            <BigButton onPress={() => go({ to: 'home' })}>{say.takeNumber}</BigButton>
            <BigButton onPress={() => go({ to: 'bookInstead' })}>{book.now}</BigButton>
          </div>
          <div className="deciding">
            <BigButton weight="main" disabled={!complete || asking} onPress={() => send({ code })}>
              {asking ? say.asking : say.go}
            </BigButton>
          </div>
        </form>
      </Hands>
    </>
  );
}

/** The code, the document, or the end of the phone number with the surname; `start` where several fit. */
export type CheckInBy = { start?: number } & (
  { code: string } | { document: string } | { phoneTail: string; surname: string }
);

/** Asked once per press; the hall knows a repeat by its id. */
export function useCheckIn(onRefused: (refusal: Refusal) => void) {
  const { view, go } = useKiosk();
  const { language } = useLanguage();
  const ask = useAsk();
  const now = useHallNow(view);
  const [asking, setAsking] = useState(false);
  const [lost, setLost] = useState(false);
  const checkIn = async (by: CheckInBy) => {
    const printer = view.printer?.id;
    const answer = await ask<'checkIn'>({
      name: 'checkIn',
      ...by,
      language,
      channel: 'kiosk',
      ...(printer === undefined ? {} : { printer }),
    });
    setAsking(false);
    if (!answer.ok) return onRefused(answer.refusal);
    const { items, queue, arrival, start, until, expectedFrom, expectedUntil, ...taken } = answer.answer;
    const booked = { arrival, start, until, expectedFrom, expectedUntil };
    go({
      to: 'taken',
      taken: {
        ...taken,
        wanted: items.length > 0 ? { items } : { queue },
        language,
        ...(answer.url === undefined ? {} : { url: answer.url }),
        paperAskedAt: now,
        booked,
      },
    });
  };
  const send = (by: CheckInBy) => {
    setAsking(true);
    setLost(false);
    checkIn(by).catch(() => {
      setAsking(false);
      setLost(true);
    });
  };
  return { asking, lost, send };
}

/** What a booking adds to the number: its slot, when she will be called, and why. */
export function BookedLine({ booked }: { booked: NonNullable<Taken['booked']> }) {
  const { view } = useKiosk();
  const say = useWords(checkInWords);
  const time = (at: number) => clockTime(at, view.timeZone);
  return (
    <p className="number-booked">
      <strong>
        {say.slot(time(booked.start), time(booked.until))} ·{' '}
        {say.expected(time(booked.expectedFrom), time(booked.expectedUntil))}
      </strong>
      <span>{say.arrival[booked.arrival]}</span>
    </p>
  );
}
