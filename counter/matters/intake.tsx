// Reporting what could not be done, for whoever stands before a clerk or a guide: prefilled from the visit, one page, receipt printed.
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Catalogue } from '../../contract/catalogue.ts';
import {
  matterContact,
  matterEfforts,
  matterReasons,
  matterWishes,
  matterWordsLength,
  negativeReasons,
} from '../../contract/commands/matters.ts';
import type {
  MatterEffort,
  MatterReason,
  MatterReported,
  MatterWish,
  NegativeReason,
} from '../../contract/commands/matters.ts';
import { languages } from '../../contract/languages.ts';
import type { Language } from '../../contract/settings.ts';
import { answersForWords, matterMoment, matterWords } from '../../contract/words/matters.ts';
import { useAsk } from '../../ui/connection.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { languageNames, useLanguage, useWords } from '../../ui/language.tsx';
import { ItemChoice } from '../item-choice.tsx';
import { MatterSheets } from './sheets.tsx';
import './intake.css';
import { matterStaffWords } from './words.ts';

export interface IntakePlace {
  window?: number;
  zone?: string;
  /** The visit it is about, and what that was for. */
  visit?: { ticketId: string; number: string; item?: string };
}

/** `url`: its page, for whoever stands in front of a guide. */
type Told = MatterReported & { url?: string };

interface Draft {
  item: string;
  what: MatterReason;
  wish: MatterWish;
  effort: MatterEffort;
  negative: string;
  why: NegativeReason;
  language: Language;
  words: string;
  contact: string;
}

const elsewhere = '-elsewhere';

export function Intake({
  place,
  catalogue,
  timeZone,
  onLeave,
}: {
  place: IntakePlace;
  catalogue: Catalogue;
  timeZone: string;
  onLeave: () => void;
}) {
  const say = useWords(matterStaffWords);
  const { language } = useLanguage();
  const visitors = matterWords[language];
  const [draft, setDraft] = useState<Draft>({
    item: place.visit?.item ?? '',
    what: 'notAccepted',
    wish: 'settle',
    effort: 'complex',
    negative: '',
    why: 'materials',
    language: 'zh',
    words: '',
    contact: '',
  });
  const set = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const { busy, said, reported, send } = useSending(place, draft);
  const wrong = draft.contact.trim() !== '' && !matterContact.safeParse(draft.contact).success;
  if (reported !== null)
    return <Reported reported={reported} catalogue={catalogue} timeZone={timeZone} onLeave={onLeave} />;
  return (
    <form
      className="intake"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong && !busy) send();
      }}
    >
      <p className="intake-about">
        {place.visit === undefined ? say.withoutNumber : say.forNumber(place.visit.number)}
      </p>
      <Choice label={say.what} value={draft.what} onChoose={(what) => set({ what })} first>
        {matterReasons.map((each) => (
          <option key={each} value={each}>
            {visitors.what[each]}
          </option>
        ))}
      </Choice>
      <ItemChoice
        items={catalogue.items}
        item={draft.item}
        say={{ item: say.item, hint: say.itemFind }}
        others={[
          { value: '', text: say.itemUnknown },
          { value: elsewhere, text: say.itemElsewhere },
        ]}
        onItem={(item) => set({ item })}
      />
      <Choice label={say.wish} value={draft.wish} onChoose={(wish) => set({ wish })}>
        {matterWishes.map((each) => (
          <option key={each} value={each}>
            {visitors.wish[each]}
          </option>
        ))}
      </Choice>
      <Choice label={say.effort} value={draft.effort} onChoose={(effort) => set({ effort })}>
        {matterEfforts.map((each) => (
          <option key={each} value={each}>
            {say.efforts[each]}
          </option>
        ))}
      </Choice>
      <Choice label={say.negative} value={draft.negative} onChoose={(negative) => set({ negative })}>
        <option value="">{say.negativeNone}</option>
        <option value="?">{say.negativeForgotten}</option>
        {catalogue.windows.map(({ no, name }) => (
          <option key={no} value={String(no)}>
            {say.windowNo(no)} {name[language]}
          </option>
        ))}
      </Choice>
      {draft.negative === '' ? null : (
        <Choice label={say.negativeWhy} value={draft.why} onChoose={(why) => set({ why })}>
          {negativeReasons.map((each) => (
            <option key={each} value={each}>
              {say.negatives[each]}
            </option>
          ))}
        </Choice>
      )}
      {place.visit === undefined ? (
        <Choice label={say.language} value={draft.language} onChoose={(spoken) => set({ language: spoken })}>
          {languages.map((each) => (
            <option key={each} value={each}>
              {languageNames[each]}
            </option>
          ))}
        </Choice>
      ) : null}
      <label>
        <span>{say.words}</span>
        <textarea
          value={draft.words}
          maxLength={matterWordsLength}
          onChange={(event) => set({ words: event.target.value })}
        />
      </label>
      <label>
        <span>{say.contact}</span>
        <input
          type="tel"
          autoComplete="off"
          maxLength={20}
          value={draft.contact}
          aria-invalid={wrong}
          onChange={(event) => set({ contact: event.target.value })}
        />
        <small>{wrong ? say.contactWrong : say.contactHint}</small>
      </label>
      {said === null ? null : (
        <p className="intake-said" role="alert">
          {said}
        </p>
      )}
      <button type="submit" className="intake-send" disabled={busy || wrong}>
        {say.send}
      </button>
    </form>
  );
}

function useSending(
  place: IntakePlace,
  draft: Draft,
): { busy: boolean; said: string | null; reported: Told | null; send: () => void } {
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [reported, setReported] = useState<Told | null>(null);
  const report = async () => {
    const { item, negative, why, words, contact, what, wish, effort, language } = draft;
    const answer = await ask<'reportMatter'>({
      name: 'reportMatter',
      what,
      wish,
      effort,
      language,
      ...(place.window === undefined ? {} : { window: place.window }),
      ...(place.zone === undefined ? {} : { zone: place.zone }),
      ...(place.visit === undefined ? {} : { ticketId: place.visit.ticketId }),
      ...(item === elsewhere ? { elsewhere: true as const } : item === '' ? {} : { item }),
      ...(negative === ''
        ? {}
        : { negative: negative === '?' ? { why } : { window: Number(negative), why } }),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
      ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
    });
    if (answer.ok)
      setReported({ ...answer.answer, ...(answer.url === undefined ? {} : { url: answer.url }) });
    else setSaid(answer.message);
  };
  return {
    busy,
    said,
    reported,
    send: () => {
      setBusy(true);
      setSaid(null);
      report()
        .catch(() => undefined)
        .finally(() => setBusy(false));
    },
  };
}

function Reported({
  reported,
  catalogue,
  timeZone,
  onLeave,
}: {
  reported: Told;
  catalogue: Catalogue;
  timeZone: string;
  onLeave: () => void;
}) {
  const say = useWords(matterStaffWords);
  const { language } = useLanguage();
  const { answersFor, contactBy, matter, paperId, url } = reported;
  const chief = 'post' in answersFor && answersFor.post === 'chief' ? answersFor.department : undefined;
  const department = catalogue.departments.find(({ id }) => id === chief)?.name;
  const owner = answersForWords(answersFor, department, language);
  return (
    <div className="intake intake-done">
      <output className="figures">{say.done(matter)}</output>
      <p>{say.doneNext(owner, matterMoment(contactBy, language, timeZone))}</p>
      {paperId === undefined ? null : <p>{say.donePaper}</p>}
      <MatterSheets number={matter} state="open" />
      {url === undefined ? null : (
        <figure className="intake-page">
          <QrCode text={url} />
          <figcaption>{say.donePage}</figcaption>
        </figure>
      )}
      {/* The dialog has just changed under the clerk's hands: Enter shall lead on. */}
      <button type="button" className="intake-send" ref={(button) => button?.focus()} onClick={onLeave}>
        {say.leave}
      </button>
    </div>
  );
}

function Choice<Value extends string>({
  label,
  value,
  onChoose,
  first = false,
  children,
}: {
  label: string;
  value: Value;
  onChoose: (value: Value) => void;
  first?: boolean;
  children: ReactNode;
}) {
  return (
    <label>
      <span>{label}</span>
      {/* The options are of this very type. */}
      <select
        value={value}
        data-first={first ? true : undefined}
        onChange={(event) => onChoose(event.target.value as Value)}
      >
        {children}
      </select>
    </label>
  );
}
