// 出件 at the desk: what the visitor came to fetch and to whom it goes; announcing a result, and handing one over without a number.
import { useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { HandWay } from '../../contract/commands/pickup.ts';
import { handWays } from '../../contract/commands/pickup.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { ItemChoice } from '../item-choice.tsx';
import { resultWords } from '../results/words.ts';
import { Key } from './key.tsx';
import { useNoticeWork } from './notice-work.ts';
import type { NoticeWork } from './notice-work.ts';
import { NoteLine } from './step-buttons.tsx';
import './notices.css';
import './results.css';

export const resultKey = 'F6';

export function ResultButton({ onOpen }: { onOpen: () => void }) {
  const say = useWords(resultWords);
  return (
    <button type="button" className="quiet-button matter-open" aria-keyshortcuts={resultKey} onClick={onOpen}>
      {say.short}
      <Key name={resultKey} />
    </button>
  );
}

/** Finished as 领件 they are handed over to whom is chosen here; without a choice to herself. */
export function ResultLine({
  view,
  handed,
  onHanded,
}: {
  view: DeskView;
  handed: HandWay | null;
  onHanded: (how: HandWay) => void;
}) {
  const say = useWords(resultWords);
  const { say: inWords } = useLanguage();
  const results = view.current?.results;
  if (results === undefined) return null;
  return (
    <section className="results-here" aria-label={say.here}>
      {results.map(({ caseNo, item, keptUntil }) => (
        <p key={caseNo}>
          <b>{say.here}</b> <b className="figures result-case">{caseNo}</b>
          <span>
            {inWords(item)} · <span className="figures">{say.keptUntil(keptUntil)}</span>
          </span>
        </p>
      ))}
      <fieldset className="outcomes" aria-label={say.howTitle}>
        <span className="outcomes-title" aria-hidden="true">
          {say.howTitle}
        </span>
        {handWays.map((how) => (
          <button
            key={how}
            type="button"
            className="outcome"
            aria-pressed={(handed ?? 'self') === how}
            onClick={() => onHanded(how)}
          >
            {say.ways[how]}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

export function ResultPanel({
  view,
  catalogue,
  offline,
}: {
  view: DeskView;
  catalogue: Catalogue | null;
  offline: boolean;
}) {
  const say = useWords(resultWords);
  const work = useNoticeWork(view);
  return (
    <div className="notices notices-scroll results-panel">
      <Announce view={view} catalogue={catalogue} work={work} />
      {view.pickup === true ? <Hand view={view} work={work} /> : null}
      <NoteLine pending={work.pending ? say.title : null} note={work.note} offline={offline} />
    </div>
  );
}

function Announce({
  view,
  catalogue,
  work,
}: {
  view: DeskView;
  catalogue: Catalogue | null;
  work: NoticeWork;
}) {
  const say = useWords(resultWords);
  const [caseNo, setCaseNo] = useState('');
  const [item, setItem] = useState('');
  const [until, setUntil] = useState('');
  // What was typed to find the item goes with the result that was announced.
  const [round, setRound] = useState(0);
  const send = async () => {
    const answer = await work.send<'announceResult'>({
      name: 'announceResult',
      window: view.no,
      caseNo,
      ...(item === '' ? {} : { item }),
      ...(until === '' ? {} : { keptUntil: until }),
    });
    if (answer === null) return;
    setCaseNo('');
    setItem('');
    setUntil('');
    setRound(round + 1);
    work.tell({ tone: 'calm', text: say.announced(answer.caseNo, answer.code, answer.keptUntil) });
  };
  const forgetPhone = async () => {
    const answer = await work.send<'tellResult'>({
      name: 'tellResult',
      window: view.no,
      caseNo,
      forgetPhone: true,
      language: 'zh',
    });
    if (answer !== null) work.tell({ tone: 'calm', text: say.phoneForgotten });
  };
  return (
    <form
      className="result-form"
      onSubmit={(event) => {
        event.preventDefault();
        send().catch(() => undefined);
      }}
    >
      <h3>{say.announceTitle}</h3>
      <p className="panel-says">{say.announceSays}</p>
      <CaseNo value={caseNo} first onChange={setCaseNo} />
      <ItemChoice
        key={round}
        items={catalogue?.items ?? []}
        item={item}
        say={{ item: say.item, hint: say.itemHint }}
        others={[{ value: '', text: say.itemNone }]}
        onItem={setItem}
      />
      <label>
        {say.until}
        <input
          className="finder-field"
          type="date"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </label>
      <button type="submit" className="main-step" aria-disabled={work.pending || caseNo.trim() === ''}>
        <span className="main-step-name">{say.announce}</span>
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-disabled={work.pending || caseNo.trim() === ''}
        onClick={() => {
          forgetPhone().catch(() => undefined);
        }}
      >
        {say.forgetTitle}
      </button>
    </form>
  );
}

function CaseNo({
  value,
  first,
  onChange,
}: {
  value: string;
  first?: boolean;
  onChange: (text: string) => void;
}) {
  const say = useWords(resultWords);
  return (
    <label>
      {say.caseNo}
      <input
        className="finder-field"
        {...(first === true ? { 'data-first': 'true' } : {})}
        value={value}
        maxLength={60}
        autoComplete="off"
        placeholder={say.caseHint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** Free: a visit begins at once. Serving: one more on the same visit. By post: nobody need be here. */
function Hand({ view, work }: { view: DeskView; work: NoticeWork }) {
  const say = useWords(resultWords);
  const [caseNo, setCaseNo] = useState('');
  const window = view.no;
  const told = (text: string) => {
    setCaseNo('');
    work.tell({ tone: 'calm', text });
  };
  const direct = async () => {
    const answer = await work.send<'directPickup'>({ name: 'directPickup', window, caseNo });
    if (answer !== null) told(say.started(answer.number));
  };
  const hand = async (how: HandWay) => {
    const answer = await work.send<'handResult'>({ name: 'handResult', window, caseNo, how });
    if (answer !== null) told(how === 'mail' ? say.mailed(caseNo) : say.handed(caseNo));
  };
  const acts: [string, () => Promise<void>][] = [
    view.current === undefined ? [say.direct, direct] : [say.handAlso, () => hand('self')],
    [say.mail, () => hand('mail')],
  ];
  return (
    <section className="result-form">
      <h3>{say.handTitle}</h3>
      <p className="panel-says">{say.handSays}</p>
      <CaseNo value={caseNo} onChange={setCaseNo} />
      <div className="result-acts">
        {acts.map(([name, act]) => (
          <button
            key={name}
            type="button"
            className="plain-button"
            aria-disabled={work.pending || caseNo.trim() === ''}
            onClick={() => {
              act().catch(() => undefined);
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}
