// Before anything is taken: what for, how long it will take, what to bring; then one large button.
import { useState } from 'react';
import { BigButton } from '../../ui/button.tsx';
import { KindNote } from '../../ui/kind-note.tsx';
import { freshId } from '../../ui/wire.ts';
import { waitRange, clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { CatalogueItem } from '../../contract/catalogue.ts';
import { journeyWords } from '../../contract/words/journeys.ts';
import { refusalSentence } from '../../contract/words/refusals.ts';
import type { HoursState } from '../../contract/views/frame.ts';
import type { KioskView, LaneState } from '../../contract/views/kiosk.ts';
import { useKiosk } from './at-kiosk.ts';
import { bookWords } from './book-words.ts';
import { isWantedDown } from './down.ts';
import { ConfirmDown } from './ConfirmDown.tsx';
import { JourneySteps } from './Journey.tsx';
import {
  bookableAlone,
  journeyOf,
  laneOfWanted,
  materialsOf,
  namesOfWanted,
  onceOpen,
  windowList,
  zoneName,
} from './lanes.ts';
import type { MaterialShown } from './lanes.ts';
import { AnotherDay, DoubtNote, doubtOf, DoubtWays } from './Doubt.tsx';
import { AgainEntry } from './Again.tsx';
import { NeedsEntry } from './Needs.tsx';
import { Hands, Stage } from './Stage.tsx';
import { itemLimit, itemsOf } from './visit.ts';
import { words } from './words.ts';

export function Confirm() {
  const { view, catalogue, visit, go } = useKiosk();
  const say = useWords(words);
  const lane = laneOfWanted(view, catalogue, visit.wanted);
  const names = namesOfWanted(catalogue, visit.wanted);
  const alone = !('items' in visit.wanted);
  const journey = journeyOf(catalogue, visit.wanted);
  const full = names.length >= itemLimit;
  const doubt = doubtOf(lane);
  const [later, setLater] = useState(false);
  const take = () => go({ to: 'taking', commandId: freshId() });
  if (lane?.refusal === undefined && isWantedDown(view, catalogue, visit.wanted)) {
    const materials = <Materials key={names.map(({ id }) => id).join()} refused />;
    return <ConfirmDown chosen={<Chosen />} materials={materials} />;
  }
  return (
    <>
      <Stage>
        <p className="stage-over">{say.confirmTitle}</p>
        <Chosen />
        {lane?.refusal === undefined ? <LaneFacts lane={lane} /> : null}
      </Stage>
      <Hands label={say.confirmTitle}>
        {journey === undefined ? null : <JourneySteps journey={journey} />}
        <Kinds />
        {later && doubt !== null ? <AnotherDay doubt={doubt} /> : null}
        {lane?.refusal === undefined ? (
          <Materials key={names.map(({ id }) => id).join()} refused={doubt !== null} />
        ) : (
          <>
            <NotNow lane={lane} refusal={lane.refusal} />
            <Materials key={names.map(({ id }) => id).join()} refused />
          </>
        )}
        {later && doubt !== null ? null : lane?.refusal === undefined ? (
          <Wishes again={!('queue' in visit.wanted)} book={doubt === null} />
        ) : lane.refusal === 'doubtfulToday' ? (
          <BookEntry />
        ) : null}
        {doubt !== null && names.length > 0 ? (
          <DoubtWays later={later} onLater={() => setLater(true)} onTake={take} />
        ) : (
          <div className="deciding deciding-take">
            {alone ? null : <AddItem refused={lane?.refusal !== undefined} full={full} />}
            <BigButton
              weight="main"
              className="take"
              disabled={lane?.refusal !== undefined || names.length === 0}
              onPress={take}
            >
              {say.take}
            </BigButton>
          </div>
        )}
      </Hands>
    </>
  );
}

/** What another place decides, or follows after acceptance: said before a number is taken. */
function Kinds() {
  return useKinds().map((item) => <KindNote key={item.id} item={item} />);
}

function useKinds(): CatalogueItem[] {
  const { catalogue, visit } = useKiosk();
  const items = itemsOf(visit.wanted).flatMap((id) => catalogue.items.find((item) => item.id === id) ?? []);
  return items.filter(({ crossRegion, enterprise }) => crossRegion !== undefined || enterprise !== undefined);
}

/** One thing that can be booked: another day may suit her better. */
function BookEntry() {
  const { catalogue, visit, go } = useKiosk();
  const say = useWords(bookWords);
  const item = bookableAlone(catalogue, visit.wanted);
  if (item === undefined) return null;
  return (
    <BigButton
      className="side-step"
      weight="quiet"
      onPress={() => go({ to: 'page', page: { at: 'bookTimes', item } })}
    >
      {say.anotherTime}
    </BigButton>
  );
}

/** What cannot be taken now is not added to either: then another thing is chosen instead. */
function AddItem({ refused, full }: { refused: boolean; full: boolean }) {
  const { go } = useKiosk();
  const say = useWords(words);
  if (refused) return <BigButton onPress={() => go({ to: 'home' })}>{say.otherItem}</BigButton>;
  return (
    <BigButton onPress={() => go({ to: 'page', page: { at: 'home' } })} disabled={full}>
      {full ? say.addedLimit : `＋ ${say.addItem}`}
    </BigButton>
  );
}

/** Quiet ways beside the one to the number: nobody has to take them. */
function Wishes({ again, book }: { again: boolean; book: boolean }) {
  return (
    <div className="wishes">
      <NeedsEntry />
      {book ? <BookEntry /> : null}
      {again ? <AgainEntry /> : null}
    </div>
  );
}

function Chosen() {
  const { catalogue, visit } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const names = namesOfWanted(catalogue, visit.wanted);
  if (names.length === 1) {
    return <h1 className="stage-title">{names[0]?.name[language]}</h1>;
  }
  return (
    <>
      <h1 className="unseen">{say.confirmTitle}</h1>
      <ol className="chosen">
        {names.map(({ id, name }) => (
          <li key={id}>{name[language]}</li>
        ))}
      </ol>
      <p className="stage-hint">{say.thenNext}</p>
    </>
  );
}

function LaneFacts({ lane }: { lane: LaneState | undefined }) {
  const { view, catalogue } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  if (lane === undefined) return null;
  const zone = zoneName(catalogue, lane.zone);
  const { callingFrom } = lane.wait;
  const wait = waitRange(lane.wait, language);
  return (
    <div className="facts">
      <p className="facts-wait">
        <span className="facts-label">
          {callingFrom === undefined ? say.youWait : say.beforeOpening(clockTime(callingFrom, view.timeZone))}
        </span>
        <strong>{onceOpen(lane) ? say.onceOpen(wait) : wait}</strong>
        <span>{say.ahead(lane.waiting)}</span>
      </p>
      <p className="facts-where">
        {zone === undefined ? null : say.zone(lane.zone, zone[language])}
        {' · '}
        {say.windows(windowList(lane.windows, language === 'zh' ? '、' : ', '))}
      </p>
      {lane.doubtfulToday !== undefined ? <DoubtNote doubt={lane.doubtfulToday} /> : null}
      {view.paused !== undefined ? (
        <p className="facts-note">{say.pausedGiven}</p>
      ) : onceOpen(lane) ? (
        <p className="facts-note">{say.noWindowYet}</p>
      ) : null}
    </div>
  );
}

function NotNow({ lane, refusal }: { lane: LaneState; refusal: NonNullable<LaneState['refusal']> }) {
  const { view, catalogue, visit, go } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const opensAt = opensFrom(view, lane, refusal);
  const details = opensAt === undefined ? {} : { details: { opensAt } };
  const inquiry = catalogue.inquiryQueue;
  const couldAsk =
    refusal === 'noWindowPlanned' &&
    inquiry !== undefined &&
    !('queue' in visit.wanted) &&
    lane.queue !== inquiry;
  return (
    <div className="advice advice-short">
      <h2>{say.cannotTake}</h2>
      <p className="advice-where">
        {refusalSentence({ code: refusal, ...details }, language, view.timeZone, view.now)}
      </p>
      {couldAsk ? (
        <BigButton onPress={() => go({ to: 'queue', queue: inquiry })}>{say.inquiryHint}</BigButton>
      ) : (
        <p>{say.askDesk}</p>
      )}
    </div>
  );
}

/** Where the queue keeps its own hours, it says itself when it opens. */
function opensFrom(
  view: KioskView,
  lane: LaneState,
  refusal: NonNullable<LaneState['refusal']>,
): number | undefined {
  if (refusal === 'hallPaused') return view.paused?.untilAbout;
  if (refusal === 'doubtfulToday') return lane.doubtfulToday?.opensAt;
  return lane.opensAt ?? numbersFrom(view.hours);
}

/** From when numbers are given again; a hall that opens later gives them earlier. */
function numbersFrom(hours: HoursState): number | undefined {
  if (hours.state === 'beforeOpening') return hours.ticketsFrom;
  return 'opensAt' in hours ? hours.opensAt : undefined;
}

const materialsShown = 5;

function Materials({ refused = false }: { refused?: boolean }) {
  const { catalogue, visit, go, large } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const [page, setPage] = useState(0);
  const all = materialsOf(catalogue, visit.wanted);
  const names = namesOfWanted(catalogue, visit.wanted);
  const journey = journeyOf(catalogue, visit.wanted);
  const beside = (journey === undefined ? 0 : 3) + useKinds().length;
  const shown = Math.max(
    1,
    (large ? materialsShown - 2 : materialsShown) - (names.length > 1 || refused ? 1 : 0) - beside,
  );
  const pages = Math.ceil(all.length / shown);
  return (
    <div className="materials">
      {names.length > 1 ? (
        <ul className="drops">
          {names.map(({ id, name }) => (
            <li key={id}>
              <BigButton
                weight="quiet"
                label={`${say.drop} ${name[language]}`}
                onPress={() => go({ to: 'drop', item: id })}
              >
                {name[language]} <span aria-hidden="true">✕</span>
              </BigButton>
            </li>
          ))}
        </ul>
      ) : null}
      {'queue' in visit.wanted ? null : (
        <h2 className="hands-title">
          {say.materials}
          {journey === undefined ? null : (
            <span className="journey-once"> · {journeyWords[language].materialsOnce}</span>
          )}
        </h2>
      )}
      {all.length === 0 ? (
        <p className="materials-none">{'queue' in visit.wanted ? say.inquiryHint : say.materialsNone}</p>
      ) : (
        <ul className="material-list">
          {all.slice(page * shown, page * shown + shown).map((material) => (
            <Material key={material.name.zh + material.requirement.zh} material={material} />
          ))}
        </ul>
      )}
      {pages > 1 ? (
        <div className="turn">
          <BigButton onPress={() => setPage(page - 1)} disabled={page === 0}>
            ‹ {say.previous}
          </BigButton>
          <span className="turn-page">{say.pageOf(page + 1, pages)}</span>
          <BigButton onPress={() => setPage(page + 1)} disabled={page === pages - 1}>
            {say.next} ›
          </BigButton>
        </div>
      ) : null}
    </div>
  );
}

function Material({ material }: { material: MaterialShown }) {
  const { language } = useLanguage();
  const say = useWords(words);
  return (
    <li className={material.free ? 'material material-free' : 'material'}>
      <span className="material-name">{material.name[language]}</span>
      <span className="material-how">{material.free ? say.free : material.requirement[language]}</span>
    </li>
  );
}
