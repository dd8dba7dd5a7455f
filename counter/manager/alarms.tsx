// What needs a person now: the three worst large, in words with what to do; the others on request.
import { useState } from 'react';
import type { ManagerView } from '../../contract/views/manager.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { freshId } from '../../ui/wire.ts';
import { duration } from '../../ui/format.ts';
import { alarmSentences } from './alarm-words.ts';
import type { AlarmNames } from './alarm-words.ts';
import type { GroupedAlarm } from './group-alarms.ts';
import { alarmKey, groupAlarms } from './group-alarms.ts';
import { IntakeAnswers } from './intake-answers.tsx';
import { OutsideAnswer } from './outside-answer.tsx';
import { ReliefAnswer } from './relief-answer.tsx';
import { WayHere } from './way-here.tsx';
import { managerWords } from './words.ts';

const shownAtOnce = 3;

interface AlarmsProps {
  view: ManagerView;
  now: number;
  names: AlarmNames;
}

export function Alarms({ view, now, names }: AlarmsProps) {
  const say = useWords(managerWords);
  const [all, setAll] = useState(false);
  const [told, setTold] = useState('');
  const alarms = groupAlarms(view.alarms);
  const shown = all ? alarms : alarms.slice(0, shownAtOnce);
  const more = alarms.length + view.alarmsMore - shown.length;
  return (
    <section className="alarms" aria-labelledby="alarms">
      <div className="section-head">
        <h2 id="alarms">{say.alarmsTitle}</h2>
        {alarms.length > shownAtOnce ? (
          <button type="button" className="quiet-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say.alarmsLess : say.alarmsMore(more)}
          </button>
        ) : null}
        <output className="alarms-told">{told}</output>
      </div>
      {shown.length === 0 ? <p className="alarms-none">{say.alarmsNone}</p> : null}
      <ul aria-live="polite">
        {shown.map((alarm) => (
          <AlarmCard
            key={alarmKey(alarm)}
            alarm={alarm}
            view={view}
            now={now}
            names={names}
            onTold={setTold}
          />
        ))}
      </ul>
    </section>
  );
}

function AlarmCard({
  alarm,
  view,
  now,
  names,
  onTold,
}: AlarmsProps & { alarm: GroupedAlarm; onTold: (sentence: string) => void }) {
  const say = useWords(managerWords);
  const { language } = useLanguage();
  const [what, todo] = alarmSentences(alarm, language, names);
  return (
    <li className="alarm" data-level={alarm.level}>
      <p className="alarm-level">
        <span aria-hidden="true">{alarm.level === 'red' ? '!' : '–'}</span>
        {say.level[alarm.level]}
        <small className="figures">
          {now - alarm.since < 60_000 ? say.justNow : say.since(duration(now - alarm.since, language))}
        </small>
      </p>
      <p className="alarm-what">{what}</p>
      <div className="alarm-foot">
        <p className="alarm-todo">{todo}</p>
        <AlarmAnswer alarm={alarm} view={view} onTold={onTold} />
      </div>
    </li>
  );
}

/** What the manager can do about it right here. */
function AlarmAnswer({
  alarm,
  view,
  onTold,
}: {
  alarm: GroupedAlarm;
  view: ManagerView;
  onTold: (sentence: string) => void;
}) {
  const say = useWords(managerWords);
  const { language } = useLanguage();
  const ask = useAsk();
  const [asking, setAsking] = useState(false);
  const [commandId] = useState(freshId);
  if (alarm.kind === 'helpLate') {
    const answer = () => {
      ask({ name: 'acknowledgeHelp', helpId: alarm.helpId }, { commandId }).then(
        ({ ok }) => onTold(ok ? say.goingTold : say.notConfirmed),
        () => onTold(say.notConfirmed),
      );
    };
    return (
      <button type="button" className="alarm-answer" onClick={answer}>
        {say.going}
      </button>
    );
  }
  if (alarm.kind === 'clockJump') {
    const believe = () => {
      fetchJson('/manage/clock', {}).then(
        () => onTold(say.clockBelieved),
        () => onTold(say.notConfirmed),
      );
    };
    return (
      <button type="button" className="alarm-answer" onClick={believe}>
        {say.clockIsRight}
      </button>
    );
  }
  if (alarm.kind === 'windowAskedFor')
    return <ReliefAnswer view={view} window={alarm.window} onTold={onTold} />;
  if (alarm.kind === 'outsideAsked')
    return <OutsideAnswer ticketId={alarm.ticketId} number={alarm.number} onTold={onTold} />;
  if (alarm.kind === 'intakeUnanswered')
    return <IntakeAnswers intake={alarm.intake} number={alarm.number} onTold={onTold} />;
  if (
    alarm.kind === 'pingPong' ||
    alarm.kind === 'handOverLate' ||
    alarm.kind === 'boundReturned' ||
    alarm.kind === 'parkedLong'
  )
    return <WayHere number={alarm.number} timeZone={view.timeZone} catalogue={view.catalogue} />;
  if (alarm.kind !== 'paperUncertain') return null;
  const reprint = async () => {
    setAsking(true);
    const { ticketId, printer } = alarm;
    const answer = await ask({ name: 'wantPaper', ticketId, printer }, { commandId });
    setAsking(false);
    if (answer.ok) onTold(say.reprinted(alarm.number));
    else if (answer.refusal.code === 'busy') onTold(say.notConfirmed);
    else onTold(refusalSentence(answer.refusal, language, view.timeZone, view.now));
  };
  return (
    <button
      type="button"
      className="alarm-answer"
      disabled={asking}
      onClick={() => {
        reprint().catch(() => onTold(say.notConfirmed));
      }}
    >
      {say.reprint}
    </button>
  );
}
