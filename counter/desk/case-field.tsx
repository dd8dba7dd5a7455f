// One field for what is scanned or typed: a case number, or the number of an earlier paper; and why she came.
import { useState } from 'react';
import type { VisitReason } from '../../contract/commands/notice-codes.ts';
import { visitReasons } from '../../contract/commands/notice-codes.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import type { Paperwork } from '../../contract/deeds.ts';
import { useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { noticeWords } from '../notice-words.ts';
import { scannedIn } from './material-marks.ts';
import type { NoticeWork } from './notice-work.ts';

export function CaseField({
  view,
  paperwork,
  work,
}: {
  view: DeskView;
  paperwork: Paperwork;
  work: NoticeWork;
}) {
  const say = useWords(noticeWords);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState<((reason: VisitReason) => void) | null>(null);
  const window = view.no;

  const addCase = async (caseNo: string, reason?: VisitReason) => {
    const answer = await work.send<'addCaseNo'>(
      { name: 'addCaseNo', window, caseNo, ...(reason === undefined ? {} : { reason }) },
      ({ code }) => {
        if (code !== 'reasonWanted') return false;
        setWanted(() => (chosen: VisitReason) => {
          addCase(caseNo, chosen).catch(() => undefined);
        });
        return true;
      },
    );
    if (answer === null) return;
    setWanted(null);
    setTyped('');
    work.tell({ tone: 'calm', text: say.caseAdded(answer.caseNo, answer.visits) });
  };
  const comesBackWith = (deed: string) => {
    setWanted(() => (reason: VisitReason) => {
      work
        .send<'noteVisit'>({ name: 'noteVisit', window, reason, deed })
        .then((answer) => {
          if (answer === null) return;
          setWanted(null);
          setTyped('');
        })
        .catch(() => undefined);
    });
  };
  const enter = async () => {
    const scanned = scannedIn(typed);
    if (scanned === null) return;
    if ('caseNo' in scanned) await addCase(scanned.caseNo);
    else if ('deed' in scanned) comesBackWith(scanned.deed);
    else comesBackWith((await fetchJson<{ id: string }>(`/desk/deeds/${scanned.ticketId}`)).id);
  };

  return (
    <section className="cases">
      <form
        className="case-form"
        onSubmit={(event) => {
          event.preventDefault();
          enter().catch((error: unknown) =>
            work.tell({ tone: 'bad', text: error instanceof Error ? error.message : say.notSent }),
          );
        }}
      >
        <label>
          {say.caseLabel}
          <input
            className="finder-field"
            value={typed}
            maxLength={250}
            autoComplete="off"
            placeholder={say.caseHint}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="plain-button">
          {say.caseAdd}
        </button>
      </form>
      {paperwork.caseNos.length === 0 ? null : (
        <ul className="case-nos" aria-label={say.caseNos}>
          {paperwork.caseNos.map((caseNo) => (
            <li key={caseNo}>
              <span className="figures">{caseNo}</span>
              <button
                type="button"
                className="quiet-button"
                aria-label={say.caseDrop(caseNo)}
                onClick={() => {
                  work.send<'dropCaseNo'>({ name: 'dropCaseNo', window, caseNo }).catch(() => undefined);
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <fieldset className="outcomes visit-reasons" data-wanted={wanted !== null}>
        <legend className="outcomes-title">{wanted === null ? say.reasonTitle : say.reasonAsk}</legend>
        {visitReasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="outcome"
            aria-pressed={paperwork.visitReason === reason}
            onClick={() => {
              if (wanted !== null) wanted(reason);
              else work.send<'noteVisit'>({ name: 'noteVisit', window, reason }).catch(() => undefined);
            }}
          >
            {say.visitReasons[reason]}
          </button>
        ))}
      </fieldset>
    </section>
  );
}
