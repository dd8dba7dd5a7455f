// The clerk's desk: the number huge, one big button that changes, keyboard first; narrow enough to stand beside another program.
import { useEffect, useState } from 'react';
import type { OutcomeCode } from '../../contract/commands.ts';
import { outcomeCodes, pauseReasons } from '../../contract/commands.ts';
import type { DeskView } from '../../contract/views.ts';
import { Offline, useHallNow } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { DeskHead, WindowTools } from './frame.tsx';
import { Hints } from './hints.tsx';
import { useKeys } from './keyboard.ts';
import { Lists } from './lists.tsx';
import type { Tab } from './lists.tsx';
import { OutcomeChoice, PauseChoice } from './choices.tsx';
import { NoteLine, Steps } from './step-buttons.tsx';
import { actionOfKey } from './steps.ts';
import { useDeskWork } from './work.ts';
import { Visit } from './visit.tsx';
import { deskWords } from './words.ts';

export function Desk({ view, offlineSince }: { view: DeskView; offlineSince: number | null }) {
  const say = useWords(deskWords);
  const now = useHallNow(view);
  const [tab, setTab] = useState<Tab>('next');
  const [pausing, setPausing] = useState(false);
  const [outcome, setOutcome] = useOutcome(view);
  const work = useDeskWork(view, outcome, () => setPausing(true));
  useEffect(() => {
    document.title = say.pageTitle(view.no, view.waiting);
  }, [say, view.no, view.waiting]);
  const mayPause = pausing && view.state === 'open';

  useKeys((code) => {
    if (mayPause) {
      const reason = pauseReasons[digitOf(code) - 1];
      if (code !== 'Escape' && reason === undefined) return false;
      setPausing(false);
      if (reason !== undefined) work.pause(reason);
      return true;
    }
    const action = actionOfKey(view, code);
    if (action !== undefined) work.run(action);
    else if (code === 'KeyL') showTab('missed', setTab);
    else if (code === 'KeyP') setTab((shown) => (shown === 'proof' ? 'next' : 'proof'));
    else if (view.current !== undefined && outcomeCodes[digitOf(code) - 1] !== undefined) {
      const chosen = outcomeCodes[digitOf(code) - 1] ?? null;
      setOutcome(chosen === outcome ? null : chosen);
    } else return false;
    return true;
  });

  return (
    <main className="desk" data-stage={view.current?.stage ?? view.state}>
      <Offline since={offlineSince} />
      <DeskHead view={view} />
      <div className="desk-work">
        <Visit view={view} now={now} proofShown={tab === 'proof'} onProof={() => setTab('proof')} />
        <Hints view={view} />
        {mayPause ? (
          <PauseChoice
            onChoose={(reason) => {
              setPausing(false);
              work.pause(reason);
            }}
            onLeave={() => setPausing(false)}
          />
        ) : (
          <Steps view={view} now={now} pending={work.pending} run={work.run} />
        )}
        <NoteLine pending={work.pending} note={work.note} offline={offlineSince !== null} />
        {view.current === undefined || view.askStillHere ? null : (
          <OutcomeChoice chosen={outcome} onChoose={setOutcome} />
        )}
        <WindowTools view={view} run={work.run} leave={work.leave} />
      </div>
      <Lists view={view} now={now} tab={tab} onTab={setTab} onReinstate={work.reinstate} />
    </main>
  );
}

function digitOf(code: string): number {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? 0 : Number(digit);
}

/** The outcome chosen for the visitor at the window; the next visitor starts without one. */
function useOutcome(view: DeskView): [OutcomeCode | null, (outcome: OutcomeCode | null) => void] {
  const [chosen, setChosen] = useState<{ ticketId: string | undefined; outcome: OutcomeCode | null }>({
    ticketId: undefined,
    outcome: null,
  });
  const ticketId = view.current?.ticketId;
  return [
    chosen.ticketId === ticketId ? chosen.outcome : null,
    (outcome) => setChosen({ ticketId, outcome }),
  ];
}

/** Opens the list and puts the focus on its first button, so that Enter brings the visitor back. */
function showTab(tab: Tab, setTab: (tab: Tab) => void): void {
  setTab(tab);
  requestAnimationFrame(() => {
    document.querySelector<HTMLButtonElement>('[data-reinstate]')?.focus();
  });
}
