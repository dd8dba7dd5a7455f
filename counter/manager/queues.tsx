// The queues against the hall's promise: longest wait as a bar whose end is the promise, so that trouble is seen before it is read.
import type { CSSProperties } from 'react';
import type { ManagerView } from '../../contract/views/manager.ts';
import { waitRange } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { waitedTime } from '../waited-time.ts';
import { managerWords } from './words.ts';

const minute = 60_000;
type Queue = ManagerView['queues'][number];

export function Queues({ view }: { view: ManagerView; now: number }) {
  const say = useWords(managerWords);
  return (
    <section className="panel queues" aria-labelledby="queues">
      <div className="section-head">
        <h2 id="queues">{say.queuesTitle}</h2>
        <p>{say.promise(view.waitPromiseMinutes)}</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.queue}</th>
            <th scope="col" className="number">
              {say.waiting}
            </th>
            <th scope="col">{say.longest}</th>
            <th scope="col">{say.expected}</th>
            <th scope="col" className="number">
              {say.windowsOpen}
            </th>
            <th scope="col" className="number">
              {say.served}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.queues.map((queue) => (
            <QueueRow key={queue.id} queue={queue} promiseMs={view.waitPromiseMinutes * minute} />
          ))}
        </tbody>
      </table>
      {view.queuesMore > 0 ? <p className="more">{say.more(view.queuesMore)}</p> : null}
    </section>
  );
}

function QueueRow({ queue, promiseMs }: { queue: Queue; promiseMs: number }) {
  const say = useWords(managerWords);
  const { say: inWords, language } = useLanguage();
  const share = queue.longestWaitMs / promiseMs;
  const state = share > 1 ? 'over' : share > 0.7 ? 'near' : 'kept';
  const unserved = queue.waiting > 0 && queue.windowsOpen === 0;
  return (
    <tr data-queue={queue.id} data-state={state} data-idle={queue.waiting === 0}>
      <th scope="row">{inWords(queue.name)}</th>
      <td className="number figures">{queue.waiting}</td>
      <td>
        {queue.waiting === 0 ? (
          <span className="nothing">–</span>
        ) : (
          <span className="promise">
            <span
              className="promise-bar"
              style={{ '--share': `${Math.min(100, share * 100)}%` } as CSSProperties}
              aria-hidden="true"
            />
            <span className="figures">{waitedTime(queue.longestWaitMs, language)}</span>
            {state === 'over' ? <b>{say.over}</b> : null}
          </span>
        )}
      </td>
      <td className="figures expected">{waitRange(queue.wait, language)}</td>
      <td className="number figures">
        {unserved ? <b className="unserved">{say.unserved}</b> : queue.windowsOpen}
      </td>
      <td className="number figures">{queue.served}</td>
    </tr>
  );
}
