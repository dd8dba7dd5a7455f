// 帮办代办 at the kiosk: one touch for the kind, one more for a time at home; somebody comes to where she stands. No phone, no card.
import { useState } from 'react';
import { assistanceKinds } from '../../contract/commands/assisting.ts';
import type { AssistanceKind } from '../../contract/commands/assisting.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { assistanceWords } from '../../contract/words/assistance.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { Button } from 'react-aria-components';
import { BigButton } from '../../ui/button.tsx';
import { comingTimes } from '../../ui/coming-times.ts';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useKiosk } from './at-kiosk.ts';
import { Hands, Stage } from './Stage.tsx';
import { words } from './words.ts';

export function Assist({ onDone }: { onDone: () => void }) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = assistanceWords[language];
  const common = useWords(words);
  const now = useHallNow(view);
  const ask = useAsk();
  const [home, setHome] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reference, setReference] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (kind: AssistanceKind, preferredAt?: number) => {
    setBusy(true);
    setRefusal(null);
    const printer = view.printer?.id;
    const answer = await ask<'requestAssistance'>({
      name: 'requestAssistance',
      kind,
      language,
      ...(printer === undefined ? {} : { printer }),
      ...(preferredAt === undefined ? {} : { preferredAt }),
    });
    setBusy(false);
    if (answer.ok) setReference(answer.answer.reference);
    else setRefusal(answer.refusal);
  };
  const choose = (kind: AssistanceKind, at?: number) => {
    if (kind === 'homeVisit' && at === undefined) setHome(true);
    else send(kind, at).catch(() => setRefusal({ code: 'fault' }));
  };
  if (reference !== null) {
    return (
      <>
        <Stage>
          <h1 className="stage-title">{say.asked(reference)}</h1>
          <p className="stage-hint">{say.askedHint}</p>
        </Stage>
        <Hands label={say.title}>
          <div className="deciding">
            <BigButton weight="main" onPress={onDone}>
              {common.noted}
            </BigButton>
          </div>
        </Hands>
      </>
    );
  }
  return (
    <>
      <Stage>
        <h1 className="stage-title">{home ? say.when : say.title}</h1>
        <p className="stage-hint">{say.says}</p>
      </Stage>
      <Hands label={say.title}>
        {refusal === null ? null : (
          <div className="advice" role="alert">
            <p className="advice-where">{refusalSentence(refusal, language, view.timeZone, view.now)}</p>
          </div>
        )}
        <div className="ways ways-two assist-ways">
          {home
            ? comingTimes(now, view.timeZone, language).map(({ at, text }) => (
                <Button key={at} className="way" isDisabled={busy} onPress={() => choose('homeVisit', at)}>
                  <span className="way-title">{text}</span>
                </Button>
              ))
            : assistanceKinds.map((kind) => (
                <Button key={kind} className="way" isDisabled={busy} onPress={() => choose(kind)}>
                  <span className="way-title">{say.kinds[kind]}</span>
                  <span className="way-hint">{say.hints[kind]}</span>
                </Button>
              ))}
        </div>
      </Hands>
    </>
  );
}
