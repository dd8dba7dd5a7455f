// The manager pauses the whole hall and lets it go on: why, whether numbers are given meanwhile, and until about when.
import { useState } from 'react';
import { hallPauseReasons } from '../../contract/commands/hall.ts';
import type { HallPauseReason } from '../../contract/commands/hall.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { pauseDetail, pauseTitles } from '../../contract/words/pause.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { clockTime, duration } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { CommandOf } from '../../contract/commands.ts';
import { pauseWords } from './pause-words.ts';
import './hall-pause.css';

const lengths = [null, 10, 30, 60, 120] as const;

/** Asks the hall once at a time; what stood in the way comes back as a sentence. */
function usePauseAsk(view: ManagerView): {
  busy: boolean;
  trouble: string | null;
  send: (command: CommandOf<'pauseHall'> | CommandOf<'resumeHall'>, then?: () => void) => void;
} {
  const say = useWords(pauseWords);
  const { language } = useLanguage();
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = async (command: CommandOf<'pauseHall'> | CommandOf<'resumeHall'>, then?: () => void) => {
    setBusy(true);
    const answer = await ask(command);
    setBusy(false);
    setTrouble(answer.ok ? null : refusalSentence(answer.refusal, language, view.timeZone, view.now));
    if (answer.ok) then?.();
  };
  const send = (command: CommandOf<'pauseHall'> | CommandOf<'resumeHall'>, then?: () => void) => {
    run(command, then).catch(() => {
      setBusy(false);
      setTrouble(say.noAnswer);
    });
  };
  return { busy, trouble, send };
}

/** On every page while the hall stands still: nobody may forget it. */
export function PauseBand({ view }: { view: ManagerView }) {
  const say = useWords(pauseWords);
  const { language, say: inWords } = useLanguage();
  const now = useHallNow(view);
  const { busy, trouble, send } = usePauseAsk(view);
  const { paused } = view;
  if (paused === undefined) return null;
  const until = paused.untilAbout === undefined ? null : clockTime(paused.untilAbout, view.timeZone);
  return (
    <output className="pause-band">
      <span className="pause-why">
        <strong>{inWords(pauseTitles[paused.reason])}</strong>
        <span className="figures">
          {say.since(clockTime(paused.since, view.timeZone), duration(now - paused.since, language))}
        </span>
        <span>{paused.tickets ? say.given : say.notGiven}</span>
        <small>{inWords(pauseDetail(until))}</small>
        {trouble === null ? null : <span role="alert">{trouble}</span>}
      </span>
      <button type="button" disabled={busy} onClick={() => send({ name: 'resumeHall' })}>
        {say.resume}
      </button>
    </output>
  );
}

export function PauseChoice({ view }: { view: ManagerView }) {
  const say = useWords(pauseWords);
  const [open, setOpen] = useState(false);
  return (
    <section className="pause-choice" data-open={open}>
      <button type="button" className="quiet-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {view.paused === undefined ? say.pause : say.change}
      </button>
      {open ? <Form view={view} onDone={() => setOpen(false)} /> : null}
    </section>
  );
}

function Form({ view, onDone }: { view: ManagerView; onDone: () => void }) {
  const say = useWords(pauseWords);
  const { busy, trouble, send } = usePauseAsk(view);
  const [reason, setReason] = useState<HallPauseReason>(view.paused?.reason ?? 'drill');
  const [tickets, setTickets] = useState(view.paused?.tickets ?? false);
  const [minutes, setMinutes] = useState<number | null>(null);
  const length = minutes === null ? {} : { minutes };
  return (
    <form
      className="pause-form"
      onSubmit={(event) => {
        event.preventDefault();
        send({ name: 'pauseHall', reason, tickets, ...length }, onDone);
      }}
    >
      <fieldset>
        <legend>{say.why}</legend>
        {hallPauseReasons.map((each) => (
          <label key={each}>
            <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
            {say.reasons[each]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say.howLong}</legend>
        {lengths.map((each) => (
          <label key={each ?? 0}>
            <input type="radio" name="length" checked={minutes === each} onChange={() => setMinutes(each)} />
            {each === null ? say.unknown : say.minutes(each)}
          </label>
        ))}
      </fieldset>
      <label>
        <input type="checkbox" checked={tickets} onChange={() => setTickets(!tickets)} />
        {say.tickets}
      </label>
      <p className="pause-what">{say.what}</p>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      <div className="pause-decide">
        <button type="submit" className="alarm-answer" disabled={busy}>
          {view.paused === undefined ? say.pauseNow : say.changeNow}
        </button>
        <button type="button" className="quiet-button" onClick={onDone}>
          {say.leave}
        </button>
      </div>
    </form>
  );
}
