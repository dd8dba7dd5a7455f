// The big button of the materials panel and what may be done instead.
import type { CatalogueItem } from '../../contract/catalogue.ts';
import { useWords } from '../../ui/language.tsx';
import { noticeWords } from '../notice-words.ts';
import type { NoticeWords } from '../notice-words.ts';
import { Key } from './key.tsx';
import { keyName } from './keyboard.ts';
import { keyOfAct } from './use-notice-acts.ts';
import type { NoticeAct, NoticeActing } from './use-notice-acts.ts';

function nameOf(act: NoticeAct, { faulty, ledger }: NoticeActing['counts'], say: NoticeWords): string {
  switch (act) {
    case 'notice':
      return say.giveNotice(faulty);
    case 'accept':
      return say.accept;
    case 'defer':
      return say.defer(faulty);
    case 'commit':
      return say.commit(faulty);
    case 'save':
      return say.saveLedger(ledger);
    default:
      throw new Error(`unknown act ${JSON.stringify(act satisfies never)}`);
  }
}

export function NoticeActs({
  acts,
  item,
  days,
  onDays,
  pending,
}: {
  acts: NoticeActing;
  item: CatalogueItem;
  days: number;
  onDays: (days: number) => void;
  pending: boolean;
}) {
  const say = useWords(noticeWords);
  const [main, ...others] = acts.possible;
  if (main === undefined) return null;
  return (
    <div className="notice-acts">
      <button
        type="button"
        className="main-step"
        data-main="true"
        data-act={main}
        aria-disabled={pending}
        aria-keyshortcuts="Enter"
        onClick={() => acts.run(main)}
      >
        <span className="main-step-name">{nameOf(main, acts.counts, say)}</span>
        {main === 'accept' ? (
          <span className="main-step-help">{say.acceptHelp(item.promisedDays)}</span>
        ) : null}
        <Key name="Enter" />
      </button>
      {others.length === 0 ? null : (
        <div className="other-acts">
          {others.map((act) => (
            <button
              key={act}
              type="button"
              className="plain-button"
              data-act={act}
              aria-disabled={pending}
              onClick={() => acts.run(act)}
            >
              {nameOf(act, acts.counts, say)}
              {keyOfAct[act] === 'Enter' ? null : <Key name={keyName(keyOfAct[act])} />}
            </button>
          ))}
          {acts.possible.includes('defer') ? (
            <label className="defer-days">
              {say.deferDays}
              <input
                type="number"
                min={1}
                max={item.promisedDays}
                value={days}
                onChange={(event) =>
                  onDays(Math.max(1, Math.min(item.promisedDays, event.target.valueAsNumber || 1)))
                }
              />
            </label>
          ) : null}
        </div>
      )}
    </div>
  );
}
