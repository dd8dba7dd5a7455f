// What waits for its moment and what was changed before: who, when, what, in words; withdrawn or gone back to with one press.
import { Button, Popconfirm } from 'antd';
import type { ChangeTold } from '../../../contract/settings-changes.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { StateChip } from '../../state-chip.tsx';
import { dayAndTime } from '../moment.ts';
import { differenceInWords } from './difference-words.ts';
import type { QueueNames } from './difference-words.ts';
import { authorityWords } from './words.ts';

interface ChangesProps {
  pending: readonly ChangeTold[];
  history: readonly ChangeTold[];
  current: string;
  timeZone: string;
  queueName: QueueNames;
  onWithdraw: (id: string) => void;
  onGoBack: (version: string) => void;
}

const tones = { pending: 'calm', blocked: 'bad', effective: 'good', withdrawn: 'calm' } as const;

export function Changes(props: ChangesProps) {
  const say = useWords(authorityWords);
  const { pending, history } = props;
  return (
    <>
      {pending.length === 0 ? null : (
        <section className="panel" aria-labelledby="pending-changes">
          <h2 id="pending-changes">{say.pendingTitle}</h2>
          <ul className="changes">
            {pending.map((change) => (
              <Change key={change.id} change={change} {...props} />
            ))}
          </ul>
        </section>
      )}
      <section className="panel" aria-labelledby="past-changes">
        <h2 id="past-changes">{say.historyTitle}</h2>
        {history.length === 0 ? <p className="quiet">{say.historyNone}</p> : null}
        <ul className="changes">
          {history.map((change) => (
            <Change key={change.id} change={change} {...props} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Change({ change, ...props }: ChangesProps & { change: ChangeTold }) {
  const say = useWords(authorityWords);
  const { language } = useLanguage();
  const { current, timeZone, queueName, onWithdraw, onGoBack } = props;
  const when = dayAndTime(change.effectiveAt, timeZone, language);
  const waits = change.state === 'pending' || change.state === 'blocked';
  return (
    <li data-change={change.state}>
      <div>
        <p>
          <StateChip tone={tones[change.state]}>{say.state[change.state]}</StateChip>
          <b>{change.state === 'effective' ? say.tookEffect(when) : say.takesEffect(when)}</b>
          <small>
            {say.publishedBy(change.by ?? say.byHall, dayAndTime(change.publishedAt, timeZone, language))}
          </small>
        </p>
        <DifferenceList {...change} queueName={queueName} />
      </div>
      {waits ? (
        <Popconfirm
          title={say.withdrawAsk}
          okText={say.withdraw}
          cancelText={say.cancel}
          onConfirm={() => onWithdraw(change.id)}
        >
          <Button>{say.withdraw}</Button>
        </Popconfirm>
      ) : null}
      {change.state === 'effective' && change.before !== current ? (
        <Button onClick={() => onGoBack(change.before)}>{say.goBack}</Button>
      ) : null}
    </li>
  );
}

export function DifferenceList({
  differences,
  differencesMore,
  sendTo = [],
  queueName,
}: Pick<ChangeTold, 'differences' | 'differencesMore'> & {
  sendTo?: ChangeTold['sendTo'];
  queueName: QueueNames;
}) {
  const say = useWords(authorityWords);
  return (
    <ul className="differences">
      {differences.map((difference) => (
        <li key={JSON.stringify(difference)}>{differenceInWords(difference, say, queueName)}</li>
      ))}
      {sendTo.map(({ from, to }) => (
        <li key={`${from} ${to}`}>{say.difference.sendTo(queueName(from), queueName(to))}</li>
      ))}
      {differencesMore === 0 ? null : <li>{say.more(differencesMore)}</li>}
    </ul>
  );
}
