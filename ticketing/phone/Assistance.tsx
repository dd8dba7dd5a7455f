// 帮办代办 on the visitor's own page: asked for with the number alone, and who does it.
import { useState } from 'react';
import { assistanceKinds } from '../../contract/commands/assisting.ts';
import type { AssistanceKind } from '../../contract/commands/assisting.ts';
import type { PhoneView } from '../../contract/views/phone.ts';
import { assistanceWords } from '../../contract/words/assistance.ts';
import { helperNamed } from '../../contract/words/helper.ts';
import { BigButton } from '../../ui/button.tsx';
import { comingTimes } from '../../ui/coming-times.ts';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { clockTime, dayName } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Refused } from './parts.tsx';
import { useDoing } from './use-doing.ts';
import { words } from './words.ts';

const stages: ReadonlySet<PhoneView['stage']> = new Set(['waiting', 'called', 'parked', 'missed', 'served']);

export function Assistance({ view }: { view: PhoneView }) {
  const { language } = useLanguage();
  const say = assistanceWords[language];
  const asked = view.assistances ?? [];
  if (asked.length === 0 && !stages.has(view.stage)) return null;
  return (
    <details className="fold assistance" open={asked.length > 0}>
      <summary>{say.title}</summary>
      <Asked view={view} />
      <Kinds view={view} />
    </details>
  );
}

function Asked({ view }: { view: PhoneView }) {
  const { language } = useLanguage();
  const say = assistanceWords[language];
  const common = useWords(words);
  const ask = useAsk();
  const doing = useDoing();
  return (
    <ul className="assistance-list">
      {(view.assistances ?? []).map(({ assistanceId, kind, reference, preferredAt, helper }) => (
        <li key={assistanceId}>
          <span>
            <strong>{say.kinds[kind]}</strong> {say.reference(reference)}
            {preferredAt === undefined
              ? ''
              : ` · ${say.at(`${dayName(preferredAt, view.timeZone, language)} ${clockTime(preferredAt, view.timeZone)}`)}`}
            <br />
            {helper === undefined ? say.waits : helperNamed(helper, language)}
          </span>
          <BigButton
            weight="quiet"
            disabled={doing.busy}
            onPress={() =>
              doing.start(() =>
                ask<'endAssistance'>({ name: 'endAssistance', assistanceId, outcome: 'withdrawn' }),
              )
            }
          >
            {common.helpNotNeeded}
          </BigButton>
        </li>
      ))}
      <Refused refusal={doing.refusal} view={view} />
    </ul>
  );
}

function Kinds({ view }: { view: PhoneView }) {
  const { language } = useLanguage();
  const say = assistanceWords[language];
  const now = useHallNow(view);
  const ask = useAsk();
  const doing = useDoing();
  const [home, setHome] = useState(false);
  const send = (kind: AssistanceKind, preferredAt?: number) => {
    setHome(false);
    doing.start(() =>
      ask<'requestAssistance'>({
        name: 'requestAssistance',
        kind,
        language,
        ...(preferredAt === undefined ? {} : { preferredAt }),
      }),
    );
  };
  const asked = new Set((view.assistances ?? []).map(({ kind }) => kind));
  return (
    <>
      <p className="quiet">{say.says}</p>
      <div className="assistance-kinds">
        {home
          ? comingTimes(now, view.timeZone, language).map(({ at, text }) => (
              <BigButton key={at} disabled={doing.busy} onPress={() => send('homeVisit', at)}>
                {text}
              </BigButton>
            ))
          : assistanceKinds
              .filter((kind) => !asked.has(kind))
              .map((kind) => (
                <BigButton
                  key={kind}
                  disabled={doing.busy}
                  onPress={() => (kind === 'homeVisit' ? setHome(true) : send(kind))}
                >
                  {say.kinds[kind]}
                </BigButton>
              ))}
      </div>
      <Refused refusal={doing.refusal} view={view} />
    </>
  );
}
