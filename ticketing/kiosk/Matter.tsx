// 办不成事反映 at the kiosk: one question a page, each answered by a touch; a phone number only who likes to.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { matterContact, matterReasons, matterWishes } from '../../contract/commands/matters.ts';
import type { Refusal } from '../../contract/refusals.ts';
import { matterWords } from '../../contract/words/matters.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import { BigButton } from '../../ui/button.tsx';
import { useAsk, useHallNow } from '../../ui/connection.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useSession } from '../../ui/session.tsx';
import { useKiosk } from './at-kiosk.ts';
import { Choices, Name } from './Choice.tsx';
import { stepOf, steps } from './matter-steps.ts';
import type { MatterDraft } from './matter-steps.ts';
import { NumberKeys } from './NumberKeys.tsx';
import { phonePage } from './phone-page.ts';
import { Hands, Stage } from './Stage.tsx';

const rowsShown = 5;
const longestPhone = 20;

export function Matter({ draft }: { draft: MatterDraft }) {
  const step = stepOf(draft);
  switch (step) {
    case 'what':
      return <What draft={draft} />;
    case 'department':
      return <Departments draft={draft} />;
    case 'item':
      return <Items draft={draft} />;
    case 'wish':
      return <Wish draft={draft} />;
    case 'negative':
      return <Negative draft={draft} />;
    case 'contact':
      return <Contact draft={draft} />;
    default:
      throw new Error(`unknown step ${JSON.stringify(step satisfies never)}`);
  }
}

function useGoOn(draft: MatterDraft): (more: Partial<MatterDraft>) => void {
  const { go } = useKiosk();
  return (more) => go({ to: 'page', page: { at: 'matter', draft: { ...draft, ...more } } });
}

function Asked({
  draft,
  title,
  hint,
  children,
}: {
  draft: MatterDraft;
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  const { language } = useLanguage();
  const say = matterWords[language];
  const { nth, of } = steps(draft);
  return (
    <>
      <Stage>
        <p className="stage-over">
          {say.title} · {say.step(nth, of)}
        </p>
        <h1 className="stage-title">{title}</h1>
        {hint === undefined ? null : <p className="stage-hint">{hint}</p>}
      </Stage>
      <Hands label={title}>{children}</Hands>
    </>
  );
}

function Ways({
  ways,
  onChoose,
}: {
  ways: readonly { key: string; title: string }[];
  onChoose: (key: string) => void;
}) {
  return (
    <div className="ways ways-two matter-ways">
      {ways.map(({ key, title }) => (
        <Button key={key} className="way" onPress={() => onChoose(key)}>
          <span className="way-title">{title}</span>
        </Button>
      ))}
    </div>
  );
}

function What({ draft }: { draft: MatterDraft }) {
  const { language } = useLanguage();
  const say = matterWords[language];
  const goOn = useGoOn(draft);
  return (
    <Asked draft={draft} title={say.whatTitle} hint={say.says}>
      <Ways
        ways={matterReasons.map((key) => ({ key, title: say.what[key] }))}
        onChoose={(key) => {
          const what = matterReasons.find((each) => each === key);
          if (what !== undefined) goOn({ what });
        }}
      />
    </Asked>
  );
}

function Departments({ draft }: { draft: MatterDraft }) {
  const { catalogue, large } = useKiosk();
  const { language } = useLanguage();
  const say = matterWords[language];
  const goOn = useGoOn(draft);
  const departments = catalogue.departments.filter(({ id }) =>
    catalogue.items.some(({ department }) => department === id),
  );
  return (
    <Asked draft={draft} title={say.itemTitle}>
      <Choices
        all={departments}
        rows={large ? rowsShown - 1 : rowsShown}
        renderEach={({ id, name }) => (
          <li key={id}>
            <Button className="choice" onPress={() => goOn({ department: id })}>
              <Name text={name} />
            </Button>
          </li>
        )}
      />
      <NotListed onChoose={(about) => goOn({ about })} />
    </Asked>
  );
}

function NotListed({ onChoose }: { onChoose: (about: 'unknown' | 'elsewhere') => void }) {
  const { language } = useLanguage();
  const say = matterWords[language];
  return (
    <div className="ways ways-two">
      <Button className="way" onPress={() => onChoose('unknown')}>
        <span className="way-title">{say.itemUnknown}</span>
      </Button>
      <Button className="way" onPress={() => onChoose('elsewhere')}>
        <span className="way-title">{say.itemElsewhere}</span>
      </Button>
    </div>
  );
}

function Items({ draft }: { draft: MatterDraft }) {
  const { catalogue, large } = useKiosk();
  const { language } = useLanguage();
  const say = matterWords[language];
  const goOn = useGoOn(draft);
  return (
    <Asked draft={draft} title={say.itemTitle}>
      <Choices
        all={catalogue.items.filter(({ department }) => department === draft.department)}
        rows={large ? rowsShown - 1 : rowsShown}
        renderEach={({ id, name }) => (
          <li key={id}>
            <Button className="choice" onPress={() => goOn({ about: { item: id } })}>
              <Name text={name} />
            </Button>
          </li>
        )}
      />
      <NotListed onChoose={(about) => goOn({ about })} />
    </Asked>
  );
}

function Wish({ draft }: { draft: MatterDraft }) {
  const { language } = useLanguage();
  const say = matterWords[language];
  const goOn = useGoOn(draft);
  return (
    <Asked draft={draft} title={say.wishTitle}>
      <Ways
        ways={matterWishes.map((key) => ({ key, title: say.wish[key] }))}
        onChoose={(key) => {
          const wish = matterWishes.find((each) => each === key);
          if (wish !== undefined) goOn({ wish });
        }}
      />
    </Asked>
  );
}

function Negative({ draft }: { draft: MatterDraft }) {
  const { catalogue, large } = useKiosk();
  const { language } = useLanguage();
  const say = matterWords[language];
  const goOn = useGoOn(draft);
  return (
    <Asked draft={draft} title={say.negativeTitle}>
      <Ways
        ways={[
          { key: 'none', title: say.negativeNone },
          { key: 'forgotten', title: say.negativeForgotten },
        ]}
        onChoose={(key) => goOn({ negative: key === 'none' ? null : {} })}
      />
      <Choices
        all={catalogue.windows}
        rows={large ? rowsShown - 1 : rowsShown}
        renderEach={({ no, name }) => (
          <li key={no}>
            <Button className="choice choice-group" onPress={() => goOn({ negative: { window: no } })}>
              <span className="name-first">{say.negativeWindow(no)}</span>
              <span className="lane lane-inside">{name[language]}</span>
            </Button>
          </li>
        )}
      />
    </Asked>
  );
}

function Contact({ draft }: { draft: MatterDraft }) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = matterWords[language];
  const { asking, refusal, send } = useReport(draft);
  const [typed, setTyped] = useState('');
  const whole = matterContact.safeParse(typed).success;
  return (
    <Asked draft={draft} title={say.contactTitle} hint={`${say.contactPurpose} ${say.contactWithout}`}>
      <form
        className="missed"
        onSubmit={(event) => {
          event.preventDefault();
          if (whole && !asking) send(typed);
        }}
      >
        <label className="entry entry-now">
          <span>{say.contactField}</span>
          <input
            className="figures"
            inputMode="none"
            autoComplete="off"
            value={typed}
            onChange={(event) =>
              setTyped(event.target.value.replaceAll(/[^\d+ -]/g, '').slice(0, longestPhone))
            }
          />
        </label>
        <output className="missed-said">
          {refusal === null ? null : refusalSentence(refusal, language, view.timeZone, view.now)}
        </output>
        <NumberKeys
          letters={[]}
          withLetters={false}
          onKey={(key) => setTyped((before) => (before + key).slice(0, longestPhone))}
          onErase={() => setTyped((before) => before.slice(0, -1))}
        />
        <div className="deciding">
          <BigButton disabled={asking} onPress={() => send(null)}>
            {say.sendWithout}
          </BigButton>
          <BigButton weight="main" disabled={!whole || asking} onPress={() => send(typed)}>
            {say.send}
          </BigButton>
        </div>
      </form>
    </Asked>
  );
}

function useReport(draft: MatterDraft): {
  asking: boolean;
  refusal: Refusal | null;
  send: (contact: string | null) => void;
} {
  const { view, go } = useKiosk();
  const { language } = useLanguage();
  const { address } = useSession();
  const ask = useAsk();
  const now = useHallNow(view);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const report = async (contact: string | null) => {
    const { what = 'other', wish = 'settle', about, negative } = draft;
    const answer = await ask<'reportMatter'>({
      name: 'reportMatter',
      what,
      wish,
      language,
      ...(view.printer === undefined ? {} : { printer: view.printer.id }),
      ...(typeof about === 'object' ? { item: about.item } : {}),
      ...(about === 'elsewhere' ? { elsewhere: true } : {}),
      ...(negative ? { negative } : {}),
      ...(contact === null ? {} : { contact }),
    });
    if (!answer.ok) {
      setRefusal(answer.refusal);
      return;
    }
    const url = phonePage(answer.url, address);
    const told = { reported: answer.answer, reachable: contact !== null, paperAskedAt: now };
    go({ to: 'page', page: { at: 'matterDone', ...told, ...(url === undefined ? {} : { url }) } });
  };
  return {
    asking,
    refusal,
    send: (contact) => {
      setAsking(true);
      setRefusal(null);
      report(contact)
        .catch(() => setRefusal({ code: 'fault' }))
        .finally(() => setAsking(false));
    },
  };
}
