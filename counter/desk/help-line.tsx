// Help at the desk: what was asked for here and who is coming; whom this clerk is asked to help. One line each, no sound.
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { assistStaffWords } from '../help/assist-words.ts';
import { HelpActions } from '../help/help-list.tsx';
import { helpAnswer, helpAsks, helperName } from '../help/sentences.ts';
import { useHelping } from '../help/use-helping.ts';
import { helpWords } from '../help/words.ts';

export function HelpLines({ view }: { view: DeskView }) {
  const say = useWords(helpWords);
  const { language } = useLanguage();
  const assist = useWords(assistStaffWords);
  const helping = useHelping({ timeZone: view.timeZone, now: view.now });
  // What is quiet stays a mark in the head of the desk.
  const own = view.help.own.filter(({ asks }) => asks !== 'emergency');
  const [first] = view.help.forMe;
  const escort = view.current?.escort;
  if (own.length === 0 && first === undefined && escort === undefined) return null;
  return (
    <ul className="help-lines">
      {escort === undefined ? null : (
        <li className="help-line" data-going={escort.helper !== undefined}>
          <b>
            {escort.helper === undefined
              ? assist.escortAsked
              : assist.escorted(helperName(escort.helper, say, language))}
          </b>
        </li>
      )}
      {first === undefined ? null : (
        <li className="help-line" data-level={first.level} data-going={first.helper !== undefined}>
          <span>
            <b>{say.askedOfYou(first.window)}</b>
            {first.helper === undefined ? '' : ` · ${helpAnswer(first, say, language)}`}
          </span>
          <HelpActions help={first} helping={helping} window={view.no} />
        </li>
      )}
      {own.map((help) => (
        <li key={help.helpId} className="help-line" data-going={help.helper !== undefined}>
          <span>
            {say.own(helpAsks(help, say))} · <b>{helpAnswer(help, say, language)}</b>
          </span>
          <button
            type="button"
            className="quiet-button"
            disabled={helping.busy}
            onClick={() => {
              const outcome = help.arrived ? 'helped' : 'notNeeded';
              helping
                .run({ name: 'endHelp', helpId: help.helpId, window: view.no, outcome })
                .catch(() => undefined);
            }}
          >
            {help.arrived ? say.outcomes.helped : say.takeBack}
          </button>
        </li>
      ))}
      {helping.trouble === null ? null : <li role="alert">{helping.trouble}</li>}
    </ul>
  );
}
