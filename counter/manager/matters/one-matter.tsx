// One matter opened: what was said and how to reach her, its way from hand to hand, and what is done with it now.
import { Alert, Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Command } from '../../../contract/commands.ts';
import { matterEfforts, matterEndings, matterOutcomes } from '../../../contract/commands/matters.ts';
import type { MatterEffort } from '../../../contract/commands/matters.ts';
import type { MatterList, MatterRead } from '../../../contract/matters.ts';
import { matterWords } from '../../../contract/words/matters.ts';
import { useAsk } from '../../../ui/connection.tsx';
import { useCatalogue } from '../../../ui/catalogue.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { fetchJson } from '../../../ui/session.tsx';
import { matterStaffWords } from '../../matters/words.ts';
import { dayAndTime } from '../moment.ts';
import { Hand } from './hand.tsx';

interface Opened {
  number: string;
  list: MatterList;
  /** The catalogue's, for its printers. */
  version: string;
  onDone: () => void;
}

function useMatter(number: string): MatterRead | null {
  const [read, setRead] = useState<MatterRead | null>(null);
  useEffect(() => {
    let left = false;
    fetchJson<MatterRead>(`/desk/matters/${number}`).then(
      (found) => {
        if (!left) setRead(found);
      },
      // The list says what is wrong.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [number]);
  return read;
}

export function OneMatter({ number, list, version, onDone }: Opened) {
  const say = useWords(matterStaffWords);
  const read = useMatter(number);
  const ask = useAsk();
  const [said, setSaid] = useState<{ type: 'error' | 'success'; text: string } | null>(null);
  const act = (command: Command, done?: string) => {
    ask(command).then(
      (answer) => {
        if (!answer.ok) setSaid({ type: 'error', text: answer.message });
        else if (done === undefined) onDone();
        else setSaid({ type: 'success', text: done });
      },
      () => undefined,
    );
  };
  if (read === null) return null;
  const over = read.state === 'answered' || read.state === 'closed';
  return (
    <section className="matter-one" aria-label={number}>
      <h3 className="figures">{number}</h3>
      {said === null ? null : <Alert type={said.type} title={said.text} showIcon />}
      <Facts read={read} timeZone={list.timeZone} />
      {over ? null : (
        <div className="matter-acts">
          <Contacted read={read} now={list.now} timeZone={list.timeZone} act={act} />
          <Hand number={number} chiefs={list.chiefs} act={act} />
          <fieldset>
            <legend>{say.answer}</legend>
            {matterOutcomes.map((outcome) => (
              <Button key={outcome} onClick={() => act({ name: 'answerMatter', matter: number, outcome })}>
                {say.outcomes[outcome]}
              </Button>
            ))}
          </fieldset>
          <fieldset>
            <legend>{say.close}</legend>
            {matterEndings.map((why) => (
              <Button key={why} danger onClick={() => act({ name: 'closeMatter', matter: number, why })}>
                {say.endings[why]}
              </Button>
            ))}
          </fieldset>
        </div>
      )}
      <Reprint number={number} act={act} version={version} />
    </section>
  );
}

function Facts({ read, timeZone }: { read: MatterRead; timeZone: string }) {
  const say = useWords(matterStaffWords);
  const { language } = useLanguage();
  const visitors = matterWords[language];
  const when = (at: number) => dayAndTime(at, timeZone, language);
  const { negative } = read;
  const from =
    read.window !== undefined
      ? say.fromWindow(read.window)
      : read.printer !== undefined
        ? read.printer
        : read.ticketNumber === undefined
          ? ''
          : say.fromPhone;
  const facts: [string, string | undefined][] = [
    [say.what, visitors.what[read.what]],
    [say.wish, visitors.wish[read.wish]],
    [say.said, read.words],
    [say.phone, read.contact ?? (read.hasContact ? undefined : say.noContact)],
    [say.effort, say.efforts[read.effort]],
    [say.reportedAt, when(read.at)],
    [say.from, [from, read.ticketNumber].filter((part) => part !== undefined && part !== '').join(' · ')],
    [say.negative, negative === undefined ? undefined : told(negative)],
    [say.contactedAt, read.contactedAt === undefined ? undefined : when(read.contactedAt)],
    ['', read.forgotten ? say.forgotten : undefined],
  ];
  return (
    <>
      <dl className="matter-facts">
        {facts
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {read.hands.length === 0 ? null : (
        <>
          <h4>{say.handed}</h4>
          <ol className="matter-hands">
            {read.hands.map(({ at, by, toName, to, reason }) => (
              <li key={at}>
                <span className="figures">{when(at)}</span> {by} →{' '}
                {toName ?? ('clerk' in to ? to.clerk : say.dutyManager)} · {say.handReasons[reason]}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );

  function told({ window, clerk, why }: NonNullable<MatterRead['negative']>): string {
    const who = window === undefined ? say.negativeForgotten : say.windowNo(window);
    return [who, clerk, why === undefined ? undefined : say.negatives[why]]
      .filter((part) => part !== undefined)
      .join(' · ');
  }
}

const minutesBefore = [0, 10, 30, 60, 120, 240];
type Act = (command: Command, done?: string) => void;

/** Now, or at a time of today that was noted elsewhere; what was learned of the effort goes with it. */
function Contacted({
  read,
  now,
  timeZone,
  act,
}: {
  read: MatterRead;
  now: number;
  timeZone: string;
  act: Act;
}) {
  const say = useWords(matterStaffWords);
  const [minutesAgo, setMinutesAgo] = useState(0);
  const [effort, setEffort] = useState<MatterEffort>(read.effort);
  const { language } = useLanguage();
  return (
    <fieldset>
      <legend>{say.contacted}</legend>
      <Select
        aria-label={say.contactedAt}
        value={minutesAgo}
        onChange={setMinutesAgo}
        options={minutesBefore
          .filter((value) => now - value * 60_000 >= read.at || value === 0)
          .map((value) => ({
            value,
            label: value === 0 ? say.now : dayAndTime(now - value * 60_000, timeZone, language),
          }))}
      />
      <Select
        aria-label={say.effort}
        value={effort}
        onChange={setEffort}
        options={matterEfforts.map((value) => ({ value, label: say.efforts[value] }))}
      />
      <Button
        type="primary"
        onClick={() =>
          act({
            name: 'contactMatter',
            matter: read.number,
            effort,
            ...(minutesAgo === 0 ? {} : { contactedAt: now - minutesAgo * 60_000 }),
          })
        }
      >
        {say.contacted}
      </Button>
    </fieldset>
  );
}

function Reprint({ number, act, version }: { number: string; act: Act; version: string }) {
  const say = useWords(matterStaffWords);
  const { language } = useLanguage();
  const catalogue = useCatalogue(version);
  const printers = catalogue?.printers ?? [];
  return printers.length === 0 ? null : (
    <Select
      className="matter-reprint"
      aria-label={say.reprint}
      placeholder={say.reprint}
      value={null}
      onChange={(printer: string | null) => {
        if (printer !== null) act({ name: 'wantMatterPaper', matter: number, printer }, say.reprinted);
      }}
      options={printers.map(({ id, name }) => ({ value: id, label: name[language] }))}
    />
  );
}
