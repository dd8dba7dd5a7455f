// Who asks for help now, for those who may go: where, since when, who is on the way; one touch to go, one when there, one when done.
import type { HelpOutcome } from '../../contract/commands/helping.ts';
import type { HelpShown } from '../../contract/helping.ts';
import { stopwatch } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { helpAnswer, helpAsks, helpPlace } from './sentences.ts';
import type { Helping } from './use-helping.ts';
import { useHelping } from './use-helping.ts';
import { helpWords } from './words.ts';

export function HelpList({
  help,
  more,
  now,
  timeZone,
}: {
  help: readonly HelpShown[];
  more: number;
  now: number;
  timeZone: string;
}) {
  const say = useWords(helpWords);
  const helping = useHelping({ timeZone, now });
  if (help.length === 0) return null;
  return (
    <section className="helps" aria-labelledby="helps">
      <h2 id="helps">
        {say.title} <span className="figures">{help.length + more}</span>
      </h2>
      <ul aria-live="polite">
        {help.map((one) => (
          <HelpCard key={one.helpId} help={one} now={now} helping={helping} />
        ))}
      </ul>
      {more > 0 ? <p className="helps-more">{say.more(more)}</p> : null}
      {helping.trouble === null ? null : <p role="alert">{helping.trouble}</p>}
    </section>
  );
}

function HelpCard({ help, now, helping }: { help: HelpShown; now: number; helping: Helping }) {
  const say = useWords(helpWords);
  const { language } = useLanguage();
  return (
    <li className="help" data-level={help.level} data-going={help.helper !== undefined} data-asks={help.asks}>
      <p className="help-where">
        {helpPlace(help, say, language)}
        {help.number === undefined || help.window === undefined ? null : (
          <b className="figures">{help.number}</b>
        )}
      </p>
      <p className="help-what">
        <span>{helpAsks(help, say)}</span>
        <span className="figures">{say.waitingFor(stopwatch(Math.max(0, now - help.at)))}</span>
      </p>
      <p className="help-answer">{helpAnswer(help, say, language)}</p>
      <HelpActions help={help} helping={helping} />
    </li>
  );
}

export function HelpActions({
  help,
  helping,
  window: no,
}: {
  help: HelpShown;
  helping: Helping;
  /** A clerk answers from the window where she works. */
  window?: number;
}) {
  const say = useWords(helpWords);
  const { helpId } = help;
  const from = no === undefined ? {} : { window: no };
  const run = (command: Parameters<Helping['run']>[0]) => {
    helping.run(command).catch(() => undefined);
  };
  const end = (outcome: HelpOutcome) => run({ name: 'endHelp', helpId, outcome, ...from });
  return (
    <div className="help-actions">
      {help.helper === undefined ? (
        <button
          type="button"
          className="help-main"
          disabled={helping.busy}
          onClick={() => run({ name: 'acknowledgeHelp', helpId, ...from })}
        >
          {say.go}
        </button>
      ) : null}
      {help.helper !== undefined && !help.arrived ? (
        <button
          type="button"
          className="help-main"
          disabled={helping.busy}
          onClick={() => run({ name: 'arriveHelp', helpId, ...from })}
        >
          {say.there}
        </button>
      ) : null}
      {help.arrived ? (
        <button type="button" className="help-main" disabled={helping.busy} onClick={() => end('helped')}>
          {say.outcomes.helped}
        </button>
      ) : null}
      {help.helper === undefined ? null : (
        <button type="button" className="help-other" disabled={helping.busy} onClick={() => end('notFound')}>
          {say.outcomes.notFound}
        </button>
      )}
    </div>
  );
}
