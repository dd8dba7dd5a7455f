// What this visit was given in writing: the sheet for the office printer with a place for the seal, and the slip once more.
import type { DeskView } from '../../contract/views/desk.ts';
import type { Paperwork } from '../../contract/deeds.ts';
import { useWords } from '../../ui/language.tsx';
import { noticeWords } from '../notice-words.ts';
import type { NoticeWork } from './notice-work.ts';
import { ResultPhoneLine } from './result-phone.tsx';

export function DeedsGiven({
  view,
  paperwork,
  work,
}: {
  view: DeskView;
  paperwork: Paperwork;
  work: NoticeWork;
}) {
  const say = useWords(noticeWords);
  if (paperwork.deeds.length === 0) return null;
  return (
    <section className="deeds" aria-label={say.deedsTitle}>
      <h3>{say.deedsTitle}</h3>
      <ul>
        {paperwork.deeds.map(({ id, kind }) => (
          <li key={id} className="deed">
            <span>
              <b>{say.kinds[kind]}</b> <span className="figures">{id}</span>
            </span>
            <a
              className="plain-button"
              href={`/sheet?deed=${id}`}
              target="_blank"
              onClick={(event) => event.currentTarget.blur()}
              rel="noreferrer"
            >
              {say.sheet}
            </a>
            <button
              type="button"
              className="quiet-button"
              onClick={() => {
                work
                  .send<'wantDeedPaper'>({ name: 'wantDeedPaper', window: view.no, deed: id })
                  .then((answer) =>
                    answer === null ? undefined : work.tell({ tone: 'calm', text: say.slipWanted(id) }),
                  )
                  .catch(() => undefined);
              }}
            >
              {say.slip}
            </button>
          </li>
        ))}
      </ul>
      {view.current?.resultPhone === undefined ? null : (
        <ResultPhoneLine
          view={view}
          ticketId={view.current.ticketId}
          resultPhone={view.current.resultPhone}
          work={work}
        />
      )}
    </section>
  );
}
