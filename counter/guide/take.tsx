// Taking a number for somebody in front of the guide: the item by words or pinyin, language, priority, where the slip comes out.
import { useState } from 'react';
import type { Catalogue, CatalogueItem } from '../../contract/catalogue.ts';
import type { AnswerOf } from '../../contract/commands.ts';
import type { Language } from '../../contract/settings.ts';
import type { GuideView } from '../../contract/views/guide.ts';
import { waitRange } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { KindNote } from '../../ui/kind-note.tsx';
import { useSession } from '../../ui/session.tsx';
import { popularOrFound } from '../find-items.ts';
import { find } from '../find.ts';
import { useOwnPrinter } from './printer-choice.tsx';
import { staffJourneyWords } from '../journeys/words.ts';
import { SaidLine } from '../said-line.tsx';
import { TakenNumber } from './taken.tsx';
import { plainOptions, TakeOptions } from './take-options.tsx';
import { useAsked } from '../use-asked.ts';
import { guideWords } from './words.ts';

const shownAtOnce = 24;
const journeysShown = 6;
const itemsAtMost = 5;

type CatalogueJourney = Catalogue['journeys'][number];

export interface Taken {
  answer: AnswerOf<'takeTicket'>;
  items: CatalogueItem[];
  /** Named where the number may be of a queue alone. */
  queue?: string;
  /** 领结果: so many. */
  fetches?: number;
  /** 一件事: `items` are its steps. */
  journey: CatalogueJourney | null;
  language: Language;
  url: string | undefined;
  printer: string | null;
}

export function TakeForVisitor({
  view,
  now,
  catalogue,
  onPrecheck,
}: {
  view: GuideView;
  now: number;
  catalogue: Catalogue;
  onPrecheck: (number: string) => void;
}) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  const { address } = useSession();
  const asking = useAsked({ timeZone: view.timeZone, now });
  const [chosen, setChosen] = useState<CatalogueItem[]>([]);
  const [journey, setJourney] = useState<CatalogueJourney | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [options, setOptions] = useState(plainOptions);
  const [printer, setPrinter] = useOwnPrinter(view);

  const take = async () => {
    const { language, priorityClass, reason } = options;
    const answer = await asking.ask<'takeTicket'>({
      name: 'takeTicket',
      ...(journey === null ? { items: chosen.map(({ id }) => id) } : { journey: journey.id }),
      language,
      channel: 'guide',
      ...(printer === null ? {} : { printer }),
      ...(priorityClass === null ? {} : { priorityClass }),
      ...(reason === null ? {} : { reason }),
    });
    if (answer === null) return;
    // Only an address that phones can reach is worth a code to scan.
    const url =
      answer.url === undefined || address === undefined ? undefined : new URL(answer.url, address).href;
    const steps = answer.answer.journey?.steps ?? [];
    const items =
      journey === null ? chosen : steps.flatMap((id) => catalogue.items.find((item) => item.id === id) ?? []);
    setTaken({ answer: answer.answer, items, journey, language, url, printer });
  };
  const toggle = (item: CatalogueItem) => {
    asking.tell(null);
    setJourney(null);
    const without = chosen.filter(({ id }) => id !== item.id);
    setChosen(without.length < chosen.length ? without : [...chosen, item].slice(0, itemsAtMost));
  };
  if (taken !== null) {
    return (
      <TakenNumber
        taken={taken}
        view={view}
        catalogue={catalogue}
        onPrecheck={() => onPrecheck(taken.answer.number)}
        onNext={() => {
          setTaken(null);
          setChosen([]);
          setOptions(plainOptions);
          setJourney(null);
        }}
      />
    );
  }
  return (
    <section className="take" aria-label={say.tabs.take}>
      <Items
        view={view}
        catalogue={catalogue}
        chosen={chosen}
        journey={journey}
        onToggle={toggle}
        onJourney={(one) => {
          asking.tell(null);
          setChosen([]);
          setJourney(one?.id === journey?.id ? null : one);
        }}
      />
      <TakeOptions
        view={view}
        catalogue={catalogue}
        options={options}
        onChange={setOptions}
        printer={printer}
        onPrinter={setPrinter}
      />
      <footer className="take-foot">
        <Chosen chosen={chosen} onRemove={toggle} />
        {chosen.map((item) => (
          <KindNote key={item.id} item={item} />
        ))}
        {journey === null ? null : (
          <ul className="take-chosen" aria-label={say.chosen}>
            <li>
              <button
                type="button"
                aria-label={say.remove(inWords(journey.name))}
                onClick={() => setJourney(null)}
              >
                {inWords(journey.name)} <span aria-hidden="true">×</span>
              </button>
            </li>
          </ul>
        )}
        <SaidLine said={asking.said} />
        <button
          type="button"
          className="guide-main-button"
          disabled={(chosen.length === 0 && journey === null) || asking.busy}
          onClick={() => {
            take().catch(() => undefined);
          }}
        >
          {asking.busy ? say.taking : say.take}
        </button>
      </footer>
    </section>
  );
}

function Items({
  view,
  catalogue,
  chosen,
  journey: chosenJourney,
  onToggle,
  onJourney,
}: {
  view: GuideView;
  catalogue: Catalogue;
  chosen: readonly CatalogueItem[];
  journey: CatalogueJourney | null;
  onToggle: (item: CatalogueItem) => void;
  onJourney: (journey: CatalogueJourney) => void;
}) {
  const say = useWords(guideWords);
  const { say: inWords, language } = useLanguage();
  const [typed, setTyped] = useState('');
  const journeySay = useWords(staffJourneyWords);
  const journeys = find(
    catalogue.journeys.map((journey) => ({
      journey,
      codes: [journey.id],
      names: Object.values(journey.name),
      initials: journey.initials,
      keywords: journey.keywords,
    })),
    typed,
    journeysShown,
  ).map(({ journey }) => journey);
  const found = popularOrFound(catalogue, typed, shownAtOnce);
  return (
    <>
      <label className="take-search">
        <span>{say.search}</span>
        <input
          type="search"
          value={typed}
          placeholder={say.searchHint}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div className="take-list">
        <p className="take-list-title">{typed.trim() === '' ? say.popular : null}</p>
        <ul>
          {journeys.map((journey) => (
            <li key={`journey ${journey.id}`}>
              <button
                type="button"
                className="take-item take-journey"
                aria-pressed={journey.id === chosenJourney?.id}
                onClick={() => onJourney(journey)}
              >
                <span>{inWords(journey.name)}</span>
                <small>{journeySay.take(journey.steps.length)}</small>
              </button>
            </li>
          ))}
          {found.map((item) => {
            const lane = view.lanes.find((one) => one.lane === item.lane);
            return (
              <li key={item.id}>
                <button
                  type="button"
                  className="take-item"
                  aria-pressed={chosen.some(({ id }) => id === item.id)}
                  onClick={() => onToggle(item)}
                >
                  <span>{inWords(item.name)}</span>
                  {lane === undefined ? null : (
                    <small className="figures">
                      {say.waiting(lane.waiting, waitRange(lane.wait, language))}
                    </small>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
        {found.length === 0 && journeys.length === 0 ? <p className="empty">{say.nothing}</p> : null}
      </div>
    </>
  );
}

function Chosen({
  chosen,
  onRemove,
}: {
  chosen: readonly CatalogueItem[];
  onRemove: (item: CatalogueItem) => void;
}) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  if (chosen.length === 0) return null;
  return (
    <ul className="take-chosen" aria-label={say.chosen}>
      {chosen.map((item) => (
        <li key={item.id}>
          <button type="button" aria-label={say.remove(inWords(item.name))} onClick={() => onRemove(item)}>
            {inWords(item.name)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
