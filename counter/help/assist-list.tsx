// 帮办代办 for those who take it over: what kind, where or which number, when, who does it; by touch from open to done.
import { useState } from 'react';
import type { AssistanceShown } from '../../contract/assisting.ts';
import { assistanceWords } from '../../contract/words/assistance.ts';
import { clockTime, dayName, stopwatch } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { assistStaffWords } from './assist-words.ts';
import { helperName } from './sentences.ts';
import { useHelping } from './use-helping.ts';
import type { Helping } from './use-helping.ts';
import { helpWords } from './words.ts';

interface ListProps {
  assistances: readonly AssistanceShown[];
  more: number;
  now: number;
  timeZone: string;
  /** A clerk answers from the window that assists. */
  window?: number;
  /** Where slips come out; at a window its own printer is meant, null: nowhere now. */
  printer?: { id: string; name: string } | null;
}

export function AssistList({ assistances, more, now, timeZone, window: no, printer }: ListProps) {
  const { language } = useLanguage();
  const say = useWords(assistStaffWords);
  const helping = useHelping({ timeZone, now });
  return (
    <section className="assists" aria-labelledby="assists">
      <h2 id="assists">
        {assistanceWords[language].title} <span className="figures">{assistances.length + more}</span>
      </h2>
      {assistances.length === 0 ? <p className="empty">{say.none}</p> : null}
      <ul>
        {assistances.map((one) => (
          <AssistCard
            key={one.assistanceId}
            one={one}
            now={now}
            timeZone={timeZone}
            helping={helping}
            {...(no === undefined ? {} : { window: no })}
            {...(printer === undefined ? {} : { printer })}
          />
        ))}
      </ul>
      {more > 0 ? <p className="more">{say.more(more)}</p> : null}
      {helping.trouble === null ? null : <p role="alert">{helping.trouble}</p>}
    </section>
  );
}

function AssistCard({
  one,
  now,
  timeZone,
  helping,
  window: no,
  printer: slips,
}: Omit<ListProps, 'assistances' | 'more'> & { one: AssistanceShown; helping: Helping }) {
  const { language, say: inWords } = useLanguage();
  const say = useWords(assistStaffWords);
  const help = useWords(helpWords);
  const words = assistanceWords[language];
  const { assistanceId, kind, number, window: from, printer, zone, item, preferredAt, helper } = one;
  const where =
    number ??
    (from === undefined
      ? printer === undefined
        ? zone === undefined
          ? help.somewhere
          : help.inZone(zone)
        : inWords(printer.name)
      : help.atWindow(from));
  const from_ = no === undefined ? {} : { window: no };
  const run = (command: Parameters<Helping['run']>[0]) => {
    helping.run(command).catch(() => undefined);
  };
  return (
    <li className="help" data-level={one.level} data-going={helper !== undefined}>
      <p className="help-where">
        {one.dropOff === true ? `${say.dropOff} · ` : ''}
        {words.kinds[kind]} <b className="figures">{one.dropOff === true ? one.reference : where}</b>
      </p>
      <p className="help-what">
        <span>{item === undefined ? words.reference(one.reference) : inWords(item)}</span>
        <span className="figures">
          {preferredAt === undefined
            ? help.waitingFor(stopwatch(Math.max(0, now - one.at)))
            : words.at(`${dayName(preferredAt, timeZone, language)} ${clockTime(preferredAt, timeZone)}`)}
        </span>
      </p>
      <p className="help-answer">
        {helper === undefined ? words.waits : say.takenBy(helperName(helper, help, language))}
        {one.language === 'zh' ? '' : ` · ${one.language.toUpperCase()}`}
      </p>
      <div className="help-actions">
        <button
          type="button"
          className="help-main"
          disabled={helping.busy}
          onClick={() =>
            run(
              helper === undefined
                ? { name: 'takeAssistance', assistanceId, ...from_ }
                : { name: 'endAssistance', assistanceId, outcome: 'done', ...from_ },
            )
          }
        >
          {helper === undefined ? say.take : say.done}
        </button>
        <button
          type="button"
          className="help-other"
          disabled={helping.busy}
          onClick={() => run({ name: 'endAssistance', assistanceId, outcome: 'withdrawn', ...from_ })}
        >
          {say.withdraw}
        </button>
        {one.dropOff === true && slips !== null ? (
          <Slip
            name={slips?.name}
            busy={helping.busy}
            onPrint={() =>
              helping.run({
                name: 'wantAssistancePaper',
                assistanceId,
                ...from_,
                ...(slips === undefined ? {} : { printer: slips.id }),
              })
            }
          />
        ) : null}
        {one.hasContact ? <Contact assistanceId={assistanceId} /> : null}
      </div>
    </li>
  );
}

/** The slip of papers left, once more: lost, or taken down by a guide without one. */
function Slip({
  name,
  busy,
  onPrint,
}: {
  name: string | undefined;
  busy: boolean;
  onPrint: () => Promise<boolean>;
}) {
  const say = useWords(assistStaffWords);
  const [comes, setComes] = useState(false);
  const print = async () => setComes(await onPrint());
  return (
    <>
      <button
        type="button"
        className="help-other"
        disabled={busy}
        onClick={() => {
          print().catch(() => undefined);
        }}
      >
        {say.slip}
      </button>
      {comes ? <output className="help-contact">{say.slipComes(name)}</output> : null}
    </>
  );
}

/** Read when it is asked for: it stands in no view. */
function Contact({ assistanceId }: { assistanceId: string }) {
  const say = useWords(assistStaffWords);
  const [read, setRead] = useState<string | null>(null);
  if (read !== null) return <p className="help-contact">{read}</p>;
  const look = () => {
    fetchJson<{ contact: string | null }>(`/desk/contacts/${assistanceId}`).then(
      ({ contact }) => setRead(contact ?? say.contactNone),
      () => setRead(say.contactTrouble),
    );
  };
  return (
    <button type="button" className="help-other" onClick={look}>
      {say.contact}
    </button>
  );
}
