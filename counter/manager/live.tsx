// The hall now: what needs a person, then the queues against their promise, then the windows, then the devices.
import type { ManagerView } from '../../contract/views/manager.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useHallNow } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { HelpList } from '../help/help-list.tsx';
import { Alarms } from './alarms.tsx';
import type { AlarmNames } from './alarm-words.ts';
import { Backend } from './backend.tsx';
import { PaperworkCounts } from './paperwork-counts.tsx';
import { Devices } from './devices.tsx';
import { Handlings } from './handlings.tsx';
import { HeldPapers } from './held-papers.tsx';
import { PauseChoice } from './hall-pause.tsx';
import { JourneysToday } from './journeys.tsx';
import { MyHands } from './my-hands.tsx';
import { NotReached } from './not-reached.tsx';
import { Priorities } from './priorities.tsx';
import { Queues } from './queues.tsx';
import { SentOn } from './sent-on.tsx';
import { Windows } from './windows.tsx';
import { managerWords } from './words.ts';

const figures = ['issued', 'waiting', 'serving', 'served', 'missed', 'withdrawn', 'rated'] as const;

export function Live({ view }: { view: ManagerView }) {
  const now = useHallNow(view);
  const names = useNames(view);
  return (
    <div className="live">
      <PauseChoice view={view} />
      <HelpList help={view.help} more={view.helpMore} now={now} timeZone={view.timeZone} />
      <Alarms view={view} now={now} names={names} />
      <MyHands view={view} now={now} />
      <NotReached view={view} queueName={names.queue} />
      <Totals view={view} />
      <Backend view={view} />
      <PaperworkCounts view={view} />
      <Handlings view={view} />
      <HeldPapers view={view} now={now} />
      <Queues view={view} now={now} />
      <Priorities view={view} />
      <Windows view={view} now={now} />
      <JourneysToday view={view} now={now} />
      <SentOn />
      <Devices view={view} now={now} names={names} />
    </div>
  );
}

/** Names for the ids that alarms carry; an id stands for itself until the catalogue has come. */
function useNames(view: ManagerView): AlarmNames {
  const catalogue = useCatalogue(view.catalogue);
  const { say, language } = useLanguage();
  const zoneName = (id: string) => catalogue?.zones.find((zone) => zone.id === id)?.name;
  return {
    printer: (id) => {
      const name = catalogue?.printers.find((printer) => printer.id === id)?.name;
      return name === undefined ? id : say(name);
    },
    zone: (id) => {
      const name = zoneName(id);
      if (name === undefined) return id;
      return language === 'zh' ? `${id} 区（${name.zh}）` : `zone ${id} (${name.en})`;
    },
    item: (id) => {
      const name = catalogue?.items.find((item) => item.id === id)?.name;
      return name === undefined ? id : say(name);
    },
    department: (id) => {
      const name = catalogue?.departments.find((department) => department.id === id)?.name;
      return name === undefined ? id : say(name);
    },
    queue: (id) => {
      const name =
        view.queues.find((queue) => queue.id === id)?.name ??
        catalogue?.queues.find((queue) => queue.id === id)?.name;
      return name === undefined ? id : say(name);
    },
  };
}

function Totals({ view }: { view: ManagerView }) {
  const say = useWords(managerWords);
  return (
    <section className="totals" aria-label={say.totalsTitle}>
      <h2>{say.totalsTitle}</h2>
      <dl>
        {figures.map((name) => (
          <div key={name}>
            <dt>{say.totals[name]}</dt>
            <dd className="figures" data-figure={name}>
              {view.totals[name]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
