// What a change does to those who wait, queue by queue: before and then.
import type { SettingsPreview } from '../../../contract/settings-changes.ts';
import { useWords } from '../../../ui/language.tsx';
import type { QueueNames } from './difference-words.ts';
import { authorityWords } from './words.ts';

export function Effect({ rows, queueName }: { rows: SettingsPreview['queues']; queueName: QueueNames }) {
  const say = useWords(authorityWords);
  return (
    <section>
      <h3>{say.effect}</h3>
      {rows.length === 0 ? (
        <p>{say.effectNone}</p>
      ) : (
        <table className="effect">
          <thead>
            <tr>
              <th scope="col">{say.queue}</th>
              <th scope="col">{say.waiting}</th>
              <th scope="col">{say.windows}</th>
              <th scope="col">{say.openNow}</th>
              <th scope="col">{say.wait}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.queue} data-queue={row.queue}>
                <th scope="row">{queueName(row.queue)}</th>
                <Change from={row.waiting} to={row.waitingThen} />
                <Change from={row.windows} to={row.windowsThen} />
                <Change from={row.openNow} to={row.openThen} />
                <Change
                  from={row.openNow === 0 ? null : row.expectedMinutes}
                  to={row.openThen === 0 ? null : row.expectedMinutesThen}
                  say={say.minutes}
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** null: with no window open there is nothing to tell. */
function Change({
  from,
  to,
  say = String,
}: {
  from: number | null;
  to: number | null;
  say?: (count: number) => string;
}) {
  const told = (count: number | null) => (count === null ? '–' : say(count));
  return (
    <td className="figures" data-changed={from !== to}>
      {from === to ? (
        told(to)
      ) : (
        <>
          {told(from)} → <b>{told(to)}</b>
        </>
      )}
    </td>
  );
}
