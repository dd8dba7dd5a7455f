// Which panel is open over the desk, and what each of them asks.
import { useState } from 'react';
import { useWords, useLanguage } from '../../ui/language.tsx';
import { callReasons, declineReasons, parkKinds } from '../../contract/commands/codes.ts';
import type { HandOver } from '../../contract/hands.ts';
import type { Language } from '../../contract/settings.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { Loading } from '../../ui/loading.tsx';
import { clerkName } from '../clerk-name.ts';
import { helpWords } from '../help/words.ts';
import { bookingStaffWords } from '../booking/words.ts';
import { BackendPanel } from './backend-panel.tsx';
import { backendWords } from './backend-words.ts';
import { noticeWords } from '../notice-words.ts';
import { BookingsPanel } from './bookings-panel.tsx';
import { BackPanel } from './back-panel.tsx';
import { Chain } from './chain.tsx';
import { Choose, ChooseItem } from './choose.tsx';
import { DirectLanguage } from './direct-language.tsx';
import { FinishFirst, mustFinishFirst } from './finish-first.tsx';
import type { AfterFinish } from './finish-first.tsx';
import { HandOverPanel } from './hand-over-panel.tsx';
import { AssistPanel } from './assist-panel.tsx';
import { matterWords } from '../../contract/words/matters.ts';
import { resultWords } from '../results/words.ts';
import { ResultPanel } from './result-panel.tsx';
import { matterStaffWords } from '../matters/words.ts';
import { MatterPanel } from './matter-panel.tsx';
import { OwnMattersPanel } from './own-matters-panel.tsx';
import { assistanceWords } from '../../contract/words/assistance.ts';
import { HelpPanel } from './help-panel.tsx';
import { needsWords } from './needs-words.ts';
import { staffJourneyWords } from '../journeys/words.ts';
import { JourneyPanel } from './journey-panel.tsx';
import { MaterialsPanel } from './materials-panel.tsx';
import { NoteText } from './note-text.tsx';
import { Panel } from './panel.tsx';
import { PassPanel, RedeemPanel } from './pass-panels.tsx';
import { postWords } from './post-words.ts';
import { PhrasesPanel } from './phrases-panel.tsx';
import { phrasesWords } from './phrases-words.ts';
import { PriorityPanel } from './priority-panel.tsx';
import { NoteLine } from './step-buttons.tsx';
import { TransferPanel } from './transfer-panel.tsx';
import type { Waiting } from './verb-work.ts';
import { verbWords } from './verb-words.ts';
import type { Verb } from './verbs.ts';
import type { DeskWork } from './work.ts';

/** About the visitor who was at the window when it was opened, or about one of a list. */
export type OpenPanel =
  | { kind: Verb; ticketId: string | undefined }
  | { kind: 'call'; ticket: Waiting }
  | { kind: 'decline'; handOver: HandOver }
  | { kind: 'handOver' }
  /** `ticketId` undefined: the hall said so before the screen had heard of her. */
  | { kind: 'finishFirst'; of: string | undefined; after: AfterFinish }
  | { kind: 'help' }
  | { kind: 'needs'; of: string | undefined }
  | { kind: 'phrases'; ticketId: string }
  | { kind: 'assist' }
  | { kind: 'checkIn' }
  | { kind: 'results' }
  | { kind: 'matter'; of: string | undefined }
  | { kind: 'ownMatters' };

interface PanelsProps {
  view: DeskView;
  panel: OpenPanel;
  work: DeskWork;
  offline: boolean;
  onLeave: () => void;
  /** Somebody is still at the window: asks whether to finish her before. */
  onUnfinished: (after: AfterFinish) => void;
  onPhrases: () => void;
}

/** They say themselves what came of it. */
const silentPanels: ReadonlySet<OpenPanel['kind']> = new Set([
  'chain',
  'help',
  'needs',
  'materials',
  'back',
  'phrases',
  'assist',
  'checkIn',
  'matter',
  'ownMatters',
  'results',
]);

export function Panels({ view, panel, work, offline, onLeave, onUnfinished, onPhrases }: PanelsProps) {
  const say = useWords(verbWords);
  const backend = useWords(backendWords);
  const posts = useWords(postWords);
  const { language } = useLanguage();
  const help = useWords(helpWords);
  const needsSay = useWords(needsWords);
  const notices = useWords(noticeWords);
  const phrases = useWords(phrasesWords);
  const bookings = useWords(bookingStaffWords);
  const journeys = useWords(staffJourneyWords);
  const results = useWords(resultWords);
  const matters = useWords(matterStaffWords);
  const about = aboutWhom(view, panel);
  const title = {
    handOver: posts.handOverTo,
    finishFirst:
      panel.kind === 'finishFirst' && panel.after.what !== 'next'
        ? posts.finishFirstTitleFor(panel.after.ticket.number)
        : posts.finishFirstTitle,
    transfer: say.transferTitle,
    park: say.parkTitle,
    changeItem: view.kind === 'inquiry' ? say.convertTitle : say.changeTitle,
    chain: say.chainTitle,
    materials: notices.title,
    back: notices.backTitle,
    direct: say.directTitle,
    backend: backend.title,
    pass: backend.passTitle,
    redeem: backend.redeem,
    journey: journeys.title,
    call: say.callTitle,
    decline: say.declineTitle,
    help: help.panelTitle,
    needs: needsSay.panelTitle,
    phrases: phrases.title,
    assist: assistanceWords[language].title,
    checkIn: bookings.title,
    matter: matterWords[language].title,
    ownMatters: matters.ownTitle,
    results: results.title,
  }[panel.kind];
  return (
    <Panel title={title} onLeave={onLeave} {...(about === undefined ? {} : { about })}>
      <PanelBody
        view={view}
        panel={panel}
        work={work}
        offline={offline}
        onLeave={onLeave}
        onUnfinished={onUnfinished}
        onPhrases={onPhrases}
      />
      {silentPanels.has(panel.kind) ? null : (
        <NoteLine pending={work.pending} note={work.note} offline={offline} />
      )}
    </Panel>
  );
}

function aboutWhom(view: DeskView, panel: OpenPanel): string | undefined {
  if (panel.kind === 'call') return panel.ticket.number;
  if (panel.kind === 'decline') return panel.handOver.number;
  if (panel.kind === 'handOver' || panel.kind === 'checkIn' || panel.kind === 'ownMatters') return undefined;
  return view.current?.number;
}

function PanelBody({ view, panel, work, offline, onLeave, onUnfinished, onPhrases }: PanelsProps) {
  const say = useWords(verbWords);
  const { language } = useLanguage();
  const [spoken, setSpoken] = useState<Language>('zh');
  const { catalogue } = work;
  /** Leaves once the hall has agreed; a refusal stays to be read. */
  const then = (agreed: Promise<boolean>) => {
    agreed.then((done) => (done ? onLeave() : undefined)).catch(() => undefined);
  };
  switch (panel.kind) {
    case 'transfer':
      return catalogue === null ? (
        <Loading trouble={false} />
      ) : (
        <TransferPanel
          view={view}
          catalogue={catalogue}
          pending={work.pending !== null}
          onSend={(target, reason, said) => then(work.verbs.transfer(target, reason, said))}
        />
      );
    case 'needs':
      return <PriorityPanel view={view} catalogue={catalogue} onLeave={onLeave} onPhrases={onPhrases} />;
    case 'phrases':
      return view.current === undefined ? null : <PhrasesPanel view={view} ticket={view.current} />;
    case 'park':
      return (
        <Choose
          title={say.parkingLeft(view.parkingLeft)}
          codes={parkKinds}
          name={(kind) => say.parkKinds[kind]}
          help={(kind) => say.parkHelp[kind]}
          onChoose={(kind) => then(work.verbs.park(kind))}
        />
      );
    case 'changeItem':
      return (
        <ChooseItem
          help={view.kind === 'inquiry' ? say.convertHelp : say.changeHelp}
          catalogue={catalogue}
          besides={view.kind === 'inquiry' ? 'journeys' : null}
          onChoose={(choice) => then(work.verbs.changeItem(choice))}
        />
      );
    case 'direct':
      return (
        <>
          <DirectLanguage chosen={spoken} onChoose={setSpoken} />
          <ChooseItem
            help={say.directHelp}
            catalogue={catalogue}
            besides="queues"
            onChoose={(choice) => then(work.verbs.direct(choice, spoken))}
          />
        </>
      );
    case 'call':
      return (
        <Choose
          title={say.callHelp}
          codes={callReasons}
          name={(reason) => say.callReasons[reason]}
          onChoose={(reason) => {
            if (mustFinishFirst(view)) onUnfinished({ what: 'call', ticket: panel.ticket, reason });
            else then(work.verbs.call(panel.ticket, reason));
          }}
        />
      );
    case 'handOver':
      return (
        <HandOverPanel
          pending={work.pending !== null}
          onHandOver={(colleague) => then(work.handOver(colleague))}
        />
      );
    case 'finishFirst':
      return (
        <FinishFirst
          view={view}
          after={panel.after}
          pending={work.pending !== null}
          onFinish={() => then(work.finishThen(panel.after))}
          onStay={onLeave}
        />
      );
    case 'decline': {
      const { from } = panel.handOver;
      return (
        <Choose
          title={say.declineHelp(say.fromWindow(from.window, clerkName(from.name, language)))}
          codes={declineReasons}
          name={(reason) => say.declineReasons[reason]}
          onChoose={(reason) => then(work.verbs.decline(panel.handOver, reason))}
        />
      );
    }
    case 'assist':
      return <AssistPanel view={view} now={view.now} />;
    case 'matter':
      return <MatterPanel view={view} catalogue={catalogue} onLeave={onLeave} />;
    case 'ownMatters':
      return <OwnMattersPanel timeZone={view.timeZone} />;
    case 'results':
      return <ResultPanel view={view} catalogue={catalogue} offline={offline} />;
    case 'checkIn':
      return <BookingsPanel view={view} catalogue={catalogue} />;
    case 'help':
      return <HelpPanel view={view} onLeave={onLeave} />;
    case 'backend':
      return (
        <BackendPanel
          view={view}
          catalogue={catalogue}
          onMark={(target, reason) => then(work.backend.mark(target, reason))}
          onRestore={(target) => then(work.backend.restore(target))}
        />
      );
    case 'pass':
      return <PassPanel catalogue={catalogue} onGive={(printer) => then(work.backend.givePass(printer))} />;
    case 'redeem':
      return (
        <RedeemPanel
          catalogue={catalogue}
          onRedeem={(typed, printer) => then(work.backend.redeemPass(typed, printer))}
        />
      );
    case 'journey':
      return (
        <JourneyPanel
          view={view}
          catalogue={catalogue}
          onEnd={(ending, reason) => then(work.journey.end(ending, reason))}
        />
      );
    case 'materials':
      return view.current === undefined || catalogue === null ? (
        <Loading trouble={false} />
      ) : (
        <MaterialsPanel view={view} ticket={view.current} catalogue={catalogue} offline={offline} />
      );
    case 'back':
      return <BackPanel view={view} catalogue={catalogue} offline={offline} onLeave={onLeave} />;
    case 'chain':
      return view.current === undefined ? null : (
        <>
          <Chain view={view} ticket={view.current} catalogue={catalogue} />
          {view.current.hasNote ? <NoteText ticketId={view.current.ticketId} /> : null}
        </>
      );
    default:
      throw new Error(`unknown panel ${JSON.stringify(panel satisfies never)}`);
  }
}
