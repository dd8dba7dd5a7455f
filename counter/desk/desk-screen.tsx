// One window's desk: waits for its view, takes the window for the clerk, and says so plainly where somebody else has it.
import { useEffect } from 'react';
import type { DeskView } from '../../contract/views/desk.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { Offline, useView } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { clerkName } from '../clerk-name.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { Desk } from './desk.tsx';
import { rememberWindow } from './last-window.ts';
import { postWords } from './post-words.ts';
import { AskRelief } from './relief.tsx';
import { SignInInstead, SignOut } from './sign-out.tsx';
import { useStaffing } from './staffing.ts';
import type { Staffing } from './staffing.ts';
import { deskWords } from './words.ts';

export function DeskScreen({ no }: { no: number }) {
  const { view, offlineSince, refusal } = useView({ audience: 'desk', window: no });
  const { staffing, again } = useStaffing(view, no);
  useEffect(() => {
    if (staffing.state === 'mine') rememberWindow(no);
  }, [staffing.state, no]);
  if (view === null && refusal !== null) return <Turned sentence={refusal} />;
  if (view === null || staffing.state === 'asking') return <Loading trouble={offlineSince !== null} />;
  if (staffing.state === 'refused') {
    return <Held view={view} staffing={staffing} offlineSince={offlineSince} again={again} />;
  }
  return <Desk view={view} offlineSince={offlineSince} />;
}

/** The hall does not show this desk at all: no such window, or not allowed. */
function Turned({ sentence }: { sentence: string }) {
  const say = useWords(deskWords);
  return (
    <main className="held">
      <h1>{say.heldTitle}</h1>
      <p role="alert">{sentence}</p>
      <a className="plain-button" href="/desk">
        {say.otherWindow}
      </a>
    </main>
  );
}

function Held({
  view,
  staffing,
  offlineSince,
  again,
}: {
  view: DeskView;
  staffing: Extract<Staffing, { state: 'refused' }>;
  offlineSince: number | null;
  again: () => void;
}) {
  const { language } = useLanguage();
  const say = useWords(deskWords);
  const posts = useWords(postWords);
  const { refusal } = staffing;
  const elsewhere = refusal.code === 'clerkHoldsAnother' ? refusal.details?.window : undefined;
  const name = view.clerk === undefined ? null : clerkName(view.clerk.name, language);
  // Held by this clerk until a moment ago: nobody refused anything.
  const passedOn = refusal.code === 'windowHeld' && staffing.message === '' && name !== null;
  const sentence = passedOn
    ? posts.handedOver(name)
    : refusal.code === 'windowHeld' && name !== null
      ? say.heldBy(view.no, name)
      : refusalSentence(refusal, language, view.timeZone, view.now);
  return (
    <main className="held">
      <Offline since={offlineSince} />
      <p className="held-no figures">{view.no}</p>
      <h1>{passedOn ? posts.passedOnTitle : say.heldTitle}</h1>
      <p role="alert">{sentence}</p>
      <div className="held-ways">
        {refusal.code === 'windowHeld' && !passedOn ? <AskRelief view={view} onGiven={again} /> : null}
        {refusal.code === 'windowHeld' && name !== null ? <SignInInstead no={view.no} name={name} /> : null}
        {elsewhere === undefined ? null : (
          <a className="plain-button" href={`/desk?window=${elsewhere}`}>
            {say.goToWindow(elsewhere)}
          </a>
        )}
        <a className="plain-button" href="/desk">
          {say.otherWindow}
        </a>
        <button type="button" className="plain-button" onClick={again}>
          {say.again}
        </button>
        <SignOut />
        <LanguageSwitch />
      </div>
    </main>
  );
}
