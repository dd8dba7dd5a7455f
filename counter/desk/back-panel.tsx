// 凭证返回: who comes back with a paper is served here at once or stands first in the line; and the lists of what is due.
import { useEffect, useState } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { DeedDue } from '../../contract/deeds.ts';
import { deedEndings } from '../../contract/commands/notice-codes.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { HandlingList } from '../handlings/list.tsx';
import { staffHandlingWords } from '../handlings/words.ts';
import { noticeWords } from '../notice-words.ts';
import { scannedIn } from './material-marks.ts';
import { useNoticeWork } from './notice-work.ts';
import type { NoticeWork } from './notice-work.ts';
import { NoteLine } from './step-buttons.tsx';
import type { DeedRead } from './supply-deferred.tsx';
import './notices.css';

export function BackPanel({
  view,
  catalogue,
  offline,
  onLeave,
}: {
  view: DeskView;
  catalogue: Catalogue | null;
  offline: boolean;
  onLeave: () => void;
}) {
  const say = useWords(noticeWords);
  const handlings = useWords(staffHandlingWords);
  const work = useNoticeWork(view);
  const [typed, setTyped] = useState('');
  const [deed, setDeed] = useState<DeedRead | null>(null);
  const find = async (id: string) => {
    work.tell(null);
    try {
      setDeed(await fetchJson<DeedRead>(`/desk/deeds/${encodeURIComponent(id)}`));
    } catch (error) {
      setDeed(null);
      work.tell({
        tone: 'bad',
        text: error instanceof Error && error.message !== '' ? error.message : say.notSent,
      });
    }
  };
  const enter = () => {
    const scanned = scannedIn(typed);
    if (scanned === null) return;
    const id = 'deed' in scanned ? scanned.deed : 'ticketId' in scanned ? scanned.ticketId : scanned.caseNo;
    find(id).catch(() => undefined);
  };
  return (
    <div className="notices notices-scroll">
      <form
        className="case-form"
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <label>
          {say.backLabel}
          <input
            className="finder-field"
            data-first="true"
            value={typed}
            maxLength={250}
            autoComplete="off"
            placeholder={say.backHint}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="plain-button">
          {say.backFind}
        </button>
      </form>
      {deed === null ? null : <Found view={view} deed={deed} work={work} onLeave={onLeave} />}
      <NoteLine pending={work.pending ? say.backTitle : null} note={work.note} offline={offline} />
      <Due
        onPick={(id) => {
          setTyped(id);
          find(id).catch(() => undefined);
        }}
      />
      <section className="due">
        <h3>{handlings.title}</h3>
        <HandlingList catalogue={catalogue} />
      </section>
    </div>
  );
}

function Found({
  view,
  deed,
  work,
  onLeave,
}: {
  view: DeskView;
  deed: DeedRead;
  work: NoticeWork;
  onLeave: () => void;
}) {
  const say = useWords(noticeWords);
  const { say: inWords } = useLanguage();
  const { id, kind } = deed;
  const here = async () => {
    const answer = await work.send<'directReturn'>({ name: 'directReturn', window: view.no, deed: id });
    if (answer !== null) onLeave();
  };
  const first = async () => {
    const answer = await work.send<'takeReturn'>({ name: 'takeReturn', deed: id, channel: 'desk' });
    if (answer !== null) work.tell({ tone: 'calm', text: say.backFirstDone(answer.number) });
  };
  return (
    <section className="found">
      <p>
        <b>{say.kinds[kind]}</b> <span className="figures">{id}</span> · {inWords(deed.item)}
      </p>
      <p className="figures">
        {new Date(deed.at).toLocaleDateString('sv-SE', { timeZone: deed.timeZone })}{' '}
        {clockTime(deed.at, deed.timeZone)} · {deed.number}
        {deed.dueDay === undefined || kind !== 'deferral' ? null : ` · ${say.dueBy(deed.dueDay)}`}
      </p>
      <ul>
        {deed.materials.map(({ name, why }) => (
          <li key={name.zh}>
            {inWords(name)}
            {why === undefined ? null : `（${say.faults[why]}）`}
          </li>
        ))}
      </ul>
      {deed.state !== 'open' ? null : (
        <>
          <button
            type="button"
            className="main-step"
            aria-disabled={work.pending}
            onClick={() => {
              here().catch(() => undefined);
            }}
          >
            <span className="main-step-name">{say.backHere}</span>
          </button>
          <button
            type="button"
            className="plain-button"
            aria-disabled={work.pending}
            onClick={() => {
              first().catch(() => undefined);
            }}
          >
            {say.backFirst}
          </button>
          {kind === 'deferral' ? <End id={id} work={work} onLeave={onLeave} /> : null}
        </>
      )}
    </section>
  );
}

function End({ id, work, onLeave }: { id: string; work: NoticeWork; onLeave: () => void }) {
  const say = useWords(noticeWords);
  return (
    <fieldset className="outcomes">
      <legend className="outcomes-title">{say.end}</legend>
      {deedEndings.map((ending) => (
        <button
          key={ending}
          type="button"
          className="outcome"
          onClick={() => {
            work
              .send<'endDeed'>({ name: 'endDeed', deed: id, ending })
              .then((answer) => (answer === null ? undefined : onLeave()))
              .catch(() => undefined);
          }}
        >
          {say.endings[ending]}
        </button>
      ))}
    </fieldset>
  );
}

function Due({ onPick }: { onPick: (id: string) => void }) {
  const say = useWords(noticeWords);
  const { say: inWords } = useLanguage();
  const [due, setDue] = useState<{ rows: DeedDue[]; more: number } | null>(null);
  useEffect(() => {
    let left = false;
    fetchJson<{ rows: DeedDue[]; more: number }>('/desk/due').then(
      (found) => (left ? undefined : setDue(found)),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  if (due === null) return null;
  return (
    <section className="due">
      <h3>{say.dueTitle}</h3>
      {due.rows.length === 0 ? <p className="panel-says">{say.dueNone}</p> : null}
      <ul>
        {due.rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="due-row"
              data-overdue={row.overdue}
              onClick={() => onPick(row.id)}
            >
              <span className="figures">{row.id}</span>
              <span>{inWords(row.item)}</span>
              <span className="figures">{row.overdue ? say.dueOver(row.dueDay) : say.dueBy(row.dueDay)}</span>
              <span>{say.dueLeft(row.left)}</span>
            </button>
          </li>
        ))}
      </ul>
      {due.more > 0 ? <p className="panel-says">{say.dueMore(due.more)}</p> : null}
    </section>
  );
}
