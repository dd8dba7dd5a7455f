// The desk's head (which window, how it stands) and its foot (pause, close, who is on duty, another window, leaving).
import type { ReactNode } from 'react';
import type { DeskView } from '../../contract/views/desk.ts';
import { spokenTold } from '../../contract/words/spoken.ts';
import { StateChip } from '../state-chip.tsx';
import type { Tone } from '../state-chip.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { Key } from './key.tsx';
import { keyName } from './keyboard.ts';
import { emergencyWords } from '../emergency/words.ts';
import { postWords } from './post-words.ts';
import { SignOut } from './sign-out.tsx';
import { keyOfAction, windowActions } from './steps.ts';
import type { DeskAction } from './steps.ts';
import { verbWords } from './verb-words.ts';
import { deskWords } from './words.ts';

export function DeskHead({ view, children }: { view: DeskView; children?: ReactNode }) {
  const say = useWords(deskWords);
  const verbs = useWords(verbWords);
  const { say: inWords } = useLanguage();
  const fresh = view.state === 'paused' && view.pauseReason === undefined;
  const tone: Record<DeskView['state'], Tone> = { open: 'good', paused: 'warm', closed: 'calm' };
  return (
    <header className="desk-head">
      <h1>
        <span className="figures">{say.windowNo(view.no)}</span>
        <small>{inWords(view.name)}</small>
      </h1>
      <StateChip tone={tone[view.state]}>
        {fresh ? say.state.fresh : say.state[view.state]}
        {view.autoCall && view.state === 'open' ? ` · ${verbs.autoCall}` : ''}
      </StateChip>
      <div className="desk-head-tools">{children}</div>
    </header>
  );
}

export function WindowTools({
  view,
  run,
  leave,
  onHandOver,
  children,
}: {
  view: DeskView;
  run: (action: DeskAction) => void;
  leave: () => Promise<boolean>;
  onHandOver: () => void;
  children?: ReactNode;
}) {
  const say = useWords(deskWords);
  const posts = useWords(postWords);
  const emergency = useWords(emergencyWords);
  const { language } = useLanguage();
  const spoken = spokenTold(view.clerk?.speaks, language);
  return (
    <footer className="window-tools">
      <div className="window-actions">
        {windowActions(view).map((action) => (
          <button
            key={action}
            type="button"
            className="plain-button"
            aria-keyshortcuts={keyName(keyOfAction[action])}
            onClick={() => run(action)}
          >
            {say.actions[action]}
            <Key name={keyName(keyOfAction[action])} />
          </button>
        ))}
        {view.current === undefined ? (
          <a className="quiet-button" href="/emergency" target="_blank" rel="noreferrer">
            {emergency.entryLink}
          </a>
        ) : null}
      </div>
      <p className="window-facts">
        <span className="figures">{say.servedToday(view.servedToday)}</span>
        {view.clerk === undefined ? null : (
          <span>
            {[say.onDuty(clerkName(view.clerk.name, language)), ...(spoken === '' ? [] : [spoken])].join(
              ' · ',
            )}
          </span>
        )}
      </p>
      <div className="window-ways">
        {children}
        {view.state === 'closed' ? null : (
          <button type="button" className="quiet-button" aria-keyshortcuts="A" onClick={onHandOver}>
            {posts.handOver}
            <Key name="A" />
          </button>
        )}
        {/* Nobody leaves a window while somebody is at it. */}
        {view.current === undefined ? (
          <>
            <OtherWindow leave={leave} />
            <SignOut before={leave} />
          </>
        ) : null}
        <LanguageSwitch />
      </div>
    </footer>
  );
}

/** Signs off here first: a clerk has one window at a time. */
function OtherWindow({ leave }: { leave: () => Promise<boolean> }) {
  const say = useWords(deskWords);
  const go = async () => {
    if (await leave()) location.assign('/desk');
  };
  return (
    <button
      type="button"
      className="quiet-button"
      onClick={() => {
        go().catch(() => undefined);
      }}
    >
      {say.otherWindow}
    </button>
  );
}
