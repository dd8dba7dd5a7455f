// A choice among items: its name, and before anything is taken how many wait and how long. Long lists come by pages, never by scrolling.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { CatalogueItem } from '../../contract/catalogue.ts';
import type { Text } from '../../contract/settings.ts';
import type { LaneState } from '../../contract/views/kiosk.ts';
import { BigButton } from '../../ui/button.tsx';
import { waitText } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { passWords } from '../pass-words.ts';
import { useKiosk } from './at-kiosk.ts';
import { isItemDown } from './down.ts';
import { laneOfItem, onceOpen } from './lanes.ts';
import { itemsOf } from './visit.ts';
import { words } from './words.ts';
import type { KioskWords } from './words.ts';

/** The chosen language large; beside another language the Chinese name, so that staff can point at it. */
export function Name({ text }: { text: Text }) {
  const { language } = useLanguage();
  return (
    <span className="name">
      <span className="name-first">{text[language]}</span>
      {language === 'zh' ? null : (
        <span className="name-second" lang="zh-CN">
          {text.zh}
        </span>
      )}
    </span>
  );
}

export function LaneLine({ lane, down = false }: { lane: LaneState | undefined; down?: boolean }) {
  const { view } = useKiosk();
  const { language } = useLanguage();
  const say = useWords(words);
  const pass = useWords(passWords);
  if (lane === undefined) return null;
  const closed = refusalWord(say, lane);
  if (closed !== null) return <span className="lane lane-closed">{closed}</span>;
  if (down || lane.down) return <span className="lane lane-closed">{pass.downShort}</span>;
  const wait = waitText(lane.wait, language, view.timeZone);
  return (
    <span className="lane">
      <span className="lane-wait">{onceOpen(lane) ? say.onceOpen(wait) : wait}</span>
      <span className="lane-people">{say.waiting(lane.waiting)}</span>
    </span>
  );
}

function refusalWord(say: KioskWords, lane: LaneState): string | null {
  if (lane.refusal === undefined) return null;
  return lane.refusal === 'noWindowPlanned' ? say.notPlanned : say.notNow;
}

export function ItemChoice({ item }: { item: CatalogueItem }) {
  const { view, visit, go } = useKiosk();
  const lane = laneOfItem(view, item);
  const chosen = itemsOf(visit.wanted).includes(item.id);
  return (
    <Button
      className={`choice${lane?.refusal === undefined ? '' : ' choice-closed'}${chosen ? ' choice-chosen' : ''}`}
      onPress={() => go({ to: 'item', item: item.id })}
    >
      <Name text={item.name} />
      <LaneLine lane={lane} down={isItemDown(view, item)} />
    </Button>
  );
}

export function ElsewhereChoice({ id, name }: { id: string; name: Text }) {
  const { go } = useKiosk();
  const say = useWords(words);
  return (
    <Button
      className="choice choice-elsewhere"
      onPress={() => go({ to: 'page', page: { at: 'elsewhere', id } })}
    >
      <Name text={name} />
      <span className="lane lane-closed">{say.notHere} ›</span>
    </Button>
  );
}

/** A page of choices in `rows` × 2, with buttons to turn where there are more. */
export function Choices<Each>({
  all,
  rows,
  renderEach,
}: {
  all: readonly Each[];
  rows: number;
  renderEach: (each: Each) => ReactNode;
}) {
  const say = useWords(words);
  const [wantedPage, setPage] = useState(0);
  const size = rows * 2;
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(wantedPage, pages - 1);
  // A short list keeps its cards at a comfortable height instead of stretching them over the page.
  const filled = pages > 1 ? rows : Math.max(1, Math.ceil(all.length / 2));
  return (
    <div className="choices">
      <ul
        className="choices-grid"
        style={{ gridTemplateRows: `repeat(${filled}, minmax(0, 1fr))`, maxHeight: `${filled * 10}rem` }}
      >
        {all.slice(page * size, page * size + size).map(renderEach)}
      </ul>
      {pages === 1 ? null : (
        <div className="turn">
          <BigButton onPress={() => setPage(page - 1)} disabled={page === 0}>
            ‹ {say.previous}
          </BigButton>
          <span className="turn-page figures" aria-live="polite">
            {say.pageOf(page + 1, pages)}
          </span>
          <BigButton onPress={() => setPage(page + 1)} disabled={page === pages - 1}>
            {say.next} ›
          </BigButton>
        </div>
      )}
    </div>
  );
}
