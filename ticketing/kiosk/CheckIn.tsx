// 预约签到: the code of a booking, scanned or typed, becomes a number at once; what another system that books here shows, too.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Refusal } from '../../contract/refusals.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { bookWords } from './book-words.ts';
import { checkInWords } from '../check-in-words.ts';
import { CheckInTimes, momentsIn } from './CheckInTimes.tsx';
import { Key, KeyRow, Letters } from './Keyboard.tsx';
import { scannedPage } from './scanned.ts';
import { Hands, Stage } from './Stage.tsx';
import { useScanner } from './use-scanner.ts';
import type { Taken } from './visit.ts';
import { words } from './words.ts';

const codeLength = 8;
/** Only what stands in codes: nobody looks for a zero or an I. */
const codeRows = ['23456789', 'ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'];
const isCode = (text: string) => /^[2-9A-HJ-NP-Z]{8}$/.test(text);
/** What another system shows may be long; shorter than this it is nothing yet. */
const longest = 128;
const shortest = 6;

export function CheckIn({ scanned }: { scanned: string }) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(checkInWords);
  const { code, change, refusal, setRefusal, read, setRead } = useTyped();
  const { asking, lost, send } = useCheckIn(setRefusal);
  const sendRead = (text: string) => {
    if (asking) return;
    // What was read may say who she is: it does not stay on the screen.
    change('');
    setRead(text);
    send({ reference: text });
  };
  useRead(scanned, sendRead);
  const moments = momentsIn(refusal);
  const complete = isCode(code);
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
            if (code.length >= shortest) sendRead(code);
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
          {moments.length > 0 && read !== '' ? (
            <CheckInTimes
              moments={moments}
              disabled={asking}
              onChoose={(start) => send({ reference: read, start })}
            />
          ) : (
            <CodeKeys code={code} onChange={change} />
          )}
          <Instead />
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

/** What is in the field, what was refused, and what was read last: a new sign forgets what was said. */
function useTyped() {
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [read, setRead] = useState('');
  const change = (text: string) => {
    setRefusal(null);
    setCode(
      text
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]/g, '')
        .slice(0, longest),
    );
  };
  return { code, change, refusal, setRefusal, read, setRead };
}

/** What a scanner reads here, and what it has read on the first page; a paper of the window opens its own page. */
function useRead(beforehand: string, onRead: (text: string) => void) {
  const { view, go } = useKiosk();
  useScanner((text) => {
    const page = scannedPage(text);
    if (page === null) onRead(text);
    else if (page.at !== 'redeem' || view.passes) go({ to: 'page', page });
  });
  const sent = useRef(false);
  const sendOnce = useEffectEvent(() => {
    if (beforehand === '' || sent.current) return;
    sent.current = true;
    onRead(beforehand);
  });
  useEffect(() => sendOnce(), []);
}

function CodeKeys({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  const say = useWords(words);
  return (
    <div className="keys">
      {codeRows.map((row, index) => (
        <KeyRow key={row}>
          <Letters row={row} onKey={(key) => onChange((code + key).slice(0, codeLength))} />
          {index === codeRows.length - 1 ? (
            <Key onPress={() => onChange(code.slice(0, -1))}>
              ⌫ <span className="unseen">{say.erase}</span>
            </Key>
          ) : null}
        </KeyRow>
      ))}
    </div>
  );
}

function Instead() {
  const { go } = useKiosk();
  const say = useWords(checkInWords);
  const book = useWords(bookWords);
  return (
    <div className="deciding deciding-instead">
      <BigButton onPress={() => go({ to: 'page', page: { at: 'bookingOtherwise' } })}>
        {say.otherwise}
      </BigButton>
      <BigButton onPress={() => go({ to: 'home' })}>{say.takeNumber}</BigButton>
      <BigButton onPress={() => go({ to: 'bookInstead' })}>{book.now}</BigButton>
    </div>
  );
}

/** The code, what was read, the document, or the end of the phone number with the surname; `start` where several fit. */
export type CheckInBy = { start?: number } & (
  { code: string } | { reference: string } | { document: string } | { phoneTail: string; surname: string }
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
