// Asking for help from the desk: the key, then a digit, and it is asked; a certain colleague by one touch.
import type { HelpKind } from '../../contract/commands/helping.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { AssistAsk } from '../help/assist-ask.tsx';
import { useHelping } from '../help/use-helping.ts';
import { helpWords } from '../help/words.ts';
import { Codes } from './codes.tsx';
import { digitOf, useKeys } from './keyboard.ts';

const kinds = ['colleague', 'dutyManager', 'guide', 'device'] as const satisfies readonly HelpKind[];
const colleaguesShown = 8;

export function HelpPanel({ view, onLeave }: { view: DeskView; onLeave: () => void }) {
  const say = useWords(helpWords);
  const { language } = useLanguage();
  const helping = useHelping({ timeZone: view.timeZone, now: view.now });
  const ask = (kind: HelpKind, forWindow?: number) => {
    const about = view.current === undefined ? {} : { ticketId: view.current.ticketId };
    const named = forWindow === undefined ? {} : { forWindow };
    helping
      .run({ name: 'requestHelp', kind, window: view.no, ...about, ...named })
      .then((agreed) => (agreed ? onLeave() : undefined))
      .catch(() => undefined);
  };
  useKeys((pressed) => {
    const kind = kinds[digitOf(pressed) - 1];
    if (kind === undefined) return false;
    ask(kind);
    return true;
  });
  return (
    <>
      <p className="panel-says">{say.panelSays}</p>
      <Codes
        title={say.choose}
        codes={kinds}
        name={(kind) => say.asks[kind]}
        onChoose={(kind) => ask(kind)}
      />
      {view.colleagues.length === 0 ? null : (
        <fieldset className="codes" data-wide="false">
          <legend>{say.named}</legend>
          {view.colleagues.slice(0, colleaguesShown).map(({ window: no, clerk }) => (
            <button key={no} type="button" className="code" onClick={() => ask('colleague', no)}>
              {say.namedWindow(no, clerkName(clerk.name, language))}
            </button>
          ))}
        </fieldset>
      )}
      <AssistAsk
        place={{
          window: view.no,
          ...(view.current === undefined ? {} : { ticketId: view.current.ticketId }),
        }}
        now={view.now}
        timeZone={view.timeZone}
      />
      {helping.trouble === null ? null : (
        <p className="panel-says" role="alert">
          {helping.trouble}
        </p>
      )}
    </>
  );
}
