// The clerk's desk: the number huge, one big button that changes, keyboard first; narrow enough to stand beside another program.
import { useEffect, useState } from 'react';
import type { NoShowReason, OutcomeCode } from '../../contract/commands/codes.ts';
import { noShowReasons, outcomeCodes } from '../../contract/commands/codes.ts';
import type { HandedOn } from '../../contract/hands.ts';
import type { HandWay } from '../../contract/commands/pickup.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { Offline, useHallNow } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { KindNote } from '../../ui/kind-note.tsx';
import { helpWords } from '../help/words.ts';
import { DownLines } from './down-lines.tsx';
import { DeskHead, WindowTools } from './frame.tsx';
import { AssistLine } from './assist-panel.tsx';
import { MatterButton, matterKey, MatterLine } from './matter-panel.tsx';
import { ResultButton, resultKey, ResultLine } from './result-panel.tsx';
import { BookingsButton, takesBookings } from './bookings-panel.tsx';
import { EmergencyMark, useEmergency } from './emergency.tsx';
import { useForVisit } from './for-visit.ts';
import { mustFinishFirst } from './finish-first.tsx';
import type { AfterFinish } from './finish-first.tsx';
import { OwnMattersLine, ownMattersKey } from './own-matters-panel.tsx';
import { takeBackKey } from './handed-on-list.tsx';
import { HandOverHint } from './hand-over-hint.tsx';
import { HelpLines } from './help-line.tsx';
import { JourneyLine } from './journey-panel.tsx';
import { Hints } from './hints.tsx';
import { Key } from './key.tsx';
import { digitOf, useKeys } from './keyboard.ts';
import { Lists, keyOfTab } from './lists.tsx';
import type { Tab } from './lists.tsx';
import { NoShowChoice, OutcomeChoice } from './choices.tsx';
import { PauseChoice, usePausing } from './pausing.tsx';
import { Panels } from './panels.tsx';
import type { OpenPanel } from './panels.tsx';
import { walkRows } from './row-walk.ts';
import { NeedsButton, NeedsLine, pressSearch } from './needs-line.tsx';
import { NoteText } from './note-text.tsx';
import { Prechecked } from './prechecked.tsx';
import { ReliefAsked } from './relief.tsx';
import { NoteLine, Steps } from './step-buttons.tsx';
import { actionOfKey } from './steps.ts';
import { useDeskWork } from './work.ts';
import { VerbButtons } from './verb-buttons.tsx';
import { verbOfKey } from './verbs.ts';
import type { Verb } from './verbs.ts';
import { Visit } from './visit.tsx';
import { deskWords } from './words.ts';

export function Desk({ view, offlineSince }: { view: DeskView; offlineSince: number | null }) {
  const say = useWords(deskWords);
  const now = useHallNow(view);
  const ticketId = view.current?.ticketId;
  const [tab, setTab] = useState<Tab>('next');
  const [chosenOutcome, setOutcome] = useForVisit<OutcomeCode>(ticketId);
  const [handed, setHanded] = useForVisit<HandWay>(ticketId);
  // Who came to fetch a result goes with it, unless the clerk says otherwise.
  const outcome = chosenOutcome ?? (view.current?.results === undefined ? null : 'pickedUp');
  const [noShow, setNoShow] = useForVisit<NoShowReason>(ticketId);
  const { panel, openPanel, leavePanel } = usePanel(view);
  const work = useDeskWork(
    view,
    { outcome, noShow, handed },
    { onPause: () => pausing.begin(), onUnfinished: () => finishFirst({ what: 'next' }) },
  );
  useEffect(() => {
    document.title = say.pageTitle(view.no, view.waiting);
  }, [say, view.no, view.waiting]);
  const pausing = usePausing(view, work.pause);
  const notComing = view.current?.stage === 'called' && view.current.noShowFrom !== null;
  const show = (opened: OpenPanel) => {
    work.hush();
    openPanel(opened);
  };
  const finishFirst = (after: AfterFinish) => show({ kind: 'finishFirst', of: ticketId, after });
  const emergency = useEmergency(view);
  const askHelp = () => show({ kind: 'help' });
  const openPhrases = () => {
    if (ticketId !== undefined) show({ kind: 'phrases', ticketId });
    return ticketId !== undefined;
  };
  const openNeeds = () => show({ kind: 'needs', of: ticketId });
  const bookings = takesBookings(work.catalogue);
  const openBookings = () => (bookings ? show({ kind: 'checkIn' }) : undefined);
  const openMatter = () => show({ kind: 'matter', of: ticketId });
  const openOwnMatters = () => show({ kind: 'ownMatters' });
  const openResults = () => show({ kind: 'results' });
  const takeBack = (sent: HandedOn | undefined) => {
    if (sent !== undefined) work.verbs.takeBack(sent).catch(() => undefined);
  };
  const openVerb = (verb: Verb) => show({ kind: verb, ticketId });

  useKeys((code) => {
    if (panel !== null) return false;
    if (pausing.asking) return pausing.press(code);
    const action = actionOfKey(view, code);
    const verb = verbOfKey(view, code);
    if (action !== undefined) work.run(action);
    else if (verb !== undefined) openVerb(verb);
    else if (code === 'KeyH') askHelp();
    else if (code === 'F2') openNeeds();
    else if (code === 'KeyI') return pressSearch();
    else if (code === 'F4') return openPhrases();
    else if (code === 'F8') openBookings();
    else if (code === takeBackKey) takeBack(view.handedOn?.[0]);
    else if (code === resultKey && view.state !== 'closed') openResults();
    else if (code === matterKey && view.state !== 'closed') openMatter();
    else if (code === ownMattersKey && view.matters !== undefined) openOwnMatters();
    else if (code === 'KeyE') emergency.press();
    else if (code === 'KeyA' && view.state !== 'closed') show({ kind: 'handOver' });
    else if (code === 'KeyL') showTab('missed', setTab);
    else if (code === 'ArrowDown' || code === 'ArrowUp') return walkRows(code === 'ArrowDown' ? 1 : -1);
    else if (tabOfKey(code) !== undefined)
      setTab((shown) => (shown === tabOfKey(code) ? 'next' : (tabOfKey(code) ?? shown)));
    else if (view.current === undefined) return false;
    else if (notComing) return toggle(noShowReasons[digitOf(code) - 1], noShow, setNoShow);
    else return toggle(outcomeCodes[digitOf(code) - 1], outcome, setOutcome);
    return true;
  });

  return (
    <main className="desk" data-stage={view.current?.stage ?? view.state}>
      <Offline since={offlineSince} />
      <DeskHead view={view}>
        {view.state === 'closed' ? null : <NeedsButton onOpen={openNeeds} />}
        <HelpButton onOpen={askHelp} />
        <EmergencyMark {...emergency} />
      </DeskHead>
      <div className="desk-work">
        <Visit view={view} now={now} proofShown={tab === 'proof'} onProof={() => setTab('proof')} />
        <KindNote item={work.catalogue?.items.find(({ id }) => id === view.current?.items[0]?.id)} />
        <NeedsLine view={view} now={now} onOpen={openNeeds} onPhrases={openPhrases} />
        <JourneyLine view={view} catalogue={work.catalogue} />
        <Hints view={view} />
        <HandOverHint view={view} />
        <ReliefAsked view={view} keys={panel === null} />
        <HelpLines view={view} />
        <ResultLine view={view} handed={handed} onHanded={setHanded} />
        <MatterLine view={view} onOpen={openMatter} />
        <OwnMattersLine view={view} onOpen={openOwnMatters} />
        <AssistLine view={view} onOpen={() => show({ kind: 'assist' })} />
        {view.current === undefined ? null : <Prechecked ticket={view.current} catalogue={work.catalogue} />}
        <DownLines
          view={view}
          onRestore={(target) => void work.backend.restore(target).catch(() => undefined)}
        />
        {view.current?.hasNote === true ? <NoteText ticketId={view.current.ticketId} /> : null}
        {pausing.asking ? (
          <PauseChoice view={view} pausing={pausing} />
        ) : (
          <>
            <Steps view={view} now={now} pending={work.pending} run={work.run} />
            <VerbButtons view={view} onOpen={openVerb} />
          </>
        )}
        <NoteLine pending={work.pending} note={work.note} offline={offlineSince !== null} />
        {view.current === undefined || view.askStillHere ? null : notComing ? (
          <NoShowChoice chosen={noShow} onChoose={setNoShow} />
        ) : (
          <OutcomeChoice
            chosen={outcome}
            onChoose={setOutcome}
            reported={view.current.matter !== undefined}
          />
        )}
        <WindowTools
          view={view}
          run={work.run}
          leave={work.leave}
          onHandOver={() => show({ kind: 'handOver' })}
        >
          {view.state === 'closed' ? null : <MatterButton onOpen={openMatter} />}
          {view.state === 'closed' ? null : <ResultButton onOpen={openResults} />}
          {bookings ? <BookingsButton onOpen={openBookings} /> : null}
        </WindowTools>
      </div>
      <Lists
        view={view}
        now={now}
        tab={tab}
        onTab={setTab}
        onReinstate={work.reinstate}
        onCall={(ticket) => show({ kind: 'call', ticket })}
        onResume={(parked) => {
          if (mustFinishFirst(view)) finishFirst({ what: 'resume', ticket: parked });
          else work.verbs.resume(parked).catch(() => undefined);
        }}
        onTake={(handOver, first) => {
          if (!first) show({ kind: 'call', ticket: handOver });
          else if (mustFinishFirst(view)) finishFirst({ what: 'next' });
          else work.run('callNext');
        }}
        onDecline={(handOver) => show({ kind: 'decline', handOver })}
        onTakeBack={takeBack}
      />
      {panel === null ? null : (
        <Panels
          key={panel.kind}
          view={view}
          panel={panel}
          work={work}
          offline={offlineSince !== null}
          onLeave={leavePanel}
          onUnfinished={finishFirst}
          onPhrases={openPhrases}
        />
      )}
    </main>
  );
}

function HelpButton({ onOpen }: { onOpen: () => void }) {
  const say = useWords(helpWords);
  return (
    <button type="button" className="plain-button help-open" aria-keyshortcuts="H" onClick={onOpen}>
      {say.open}
      <Key name="H" />
    </button>
  );
}

/** A panel about the visitor at the window goes when she goes. */
function usePanel(view: DeskView): {
  panel: OpenPanel | null;
  openPanel: (panel: OpenPanel) => void;
  leavePanel: () => void;
} {
  const [panel, openPanel] = useState<OpenPanel | null>(null);
  const { ticketId } = view.current ?? {};
  const stale =
    panel !== null &&
    (('ticketId' in panel && panel.ticketId !== ticketId) ||
      ('of' in panel && panel.of !== undefined && panel.of !== ticketId));
  return { panel: stale ? null : panel, openPanel, leavePanel: () => openPanel(null) };
}

function tabOfKey(code: string): Tab | undefined {
  return (Object.keys(keyOfTab) as Tab[]).find((tab) => keyOfTab[tab] === code);
}

/** Chooses one of the codes, or none where it was chosen already; false where the key names none. */
function toggle<Code>(
  code: Code | undefined,
  chosen: Code | null,
  choose: (code: Code | null) => void,
): boolean {
  if (code === undefined) return false;
  choose(code === chosen ? null : code);
  return true;
}

/** Opens the list and puts the focus on its first button, so that Enter brings the visitor back. */
function showTab(tab: Tab, setTab: (tab: Tab) => void): void {
  setTab(tab);
  requestAnimationFrame(() => {
    document.querySelector<HTMLButtonElement>('[data-reinstate]')?.focus();
  });
}
