// One matter opened: what was said and how to reach her, its way from hand to hand, and what is done with it now.
import { Alert, Button, Select } from 'antd';
import { useRef, useState } from 'react';
import type { Command } from '../../../contract/commands.ts';
import { matterEfforts, matterEndings, matterOutcomes } from '../../../contract/commands/matters.ts';
import type { MatterEffort } from '../../../contract/commands/matters.ts';
import type { MatterList, MatterRead } from '../../../contract/matters.ts';
import { useAsk } from '../../../ui/connection.tsx';
import { useCatalogue } from '../../../ui/catalogue.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { matterStaffWords } from '../../matters/words.ts';
import { MatterFacts } from '../../matters/facts.tsx';
import { MatterSheets } from '../../matters/sheets.tsx';
import { useMatter } from '../../matters/use-matter.ts';
import { dayAndTime } from '../moment.ts';
import { Hand } from './hand.tsx';

interface Opened {
  number: string;
  list: MatterList;
  /** The catalogue's, for its printers. */
  version: string;
  onDone: () => void;
}

export function OneMatter({ number, list, version, onDone }: Opened) {
  const say = useWords(matterStaffWords);
  const { read, readAgain } = useMatter(number);
  const ask = useAsk();
  const [said, setSaid] = useState<{ type: 'error' | 'success'; text: string } | null>(null);
  // One thing at a time: pressed twice, it is done once.
  const onItsWay = useRef(false);
  const act = (command: Command, done?: string) => {
    if (onItsWay.current) return;
    onItsWay.current = true;
    ask(command)
      .then((answer) => {
        if (!answer.ok) {
          setSaid({ type: 'error', text: answer.message });
          return;
        }
        setSaid(done === undefined ? null : { type: 'success', text: done });
        if (done !== undefined) return;
        readAgain();
        onDone();
      })
      .catch(() => undefined)
      .finally(() => {
        onItsWay.current = false;
      });
  };
  if (read === null) return null;
  const over = read.state === 'answered' || read.state === 'closed';
  return (
    <section className="matter-one" aria-label={number}>
      <h3 className="figures">{number}</h3>
      {said === null ? null : <Alert type={said.type} title={said.text} showIcon />}
      <MatterFacts read={read} timeZone={list.timeZone} />
      {over ? null : (
        <div className="matter-acts">
          <Contacted
            key={`${read.state} ${read.effort}`}
            read={read}
            now={list.now}
            timeZone={list.timeZone}
            act={act}
          />
          <Hand key={read.hands.length} number={number} chiefs={list.chiefs} act={act} />
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
      <MatterSheets number={number} state={read.state} />
      <Reprint number={number} act={act} version={version} />
    </section>
  );
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
