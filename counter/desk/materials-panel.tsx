// 材料 / 告知: the list ticked, then one button: notice, acceptance, deferral or commitment. Nothing to remember.
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Catalogue, CatalogueItem } from '../../contract/catalogue.ts';
import type { AgainReason } from '../../contract/commands/notice-codes.ts';
import { againReasons } from '../../contract/commands/notice-codes.ts';
import type { DeskTicket, DeskView } from '../../contract/views/desk.ts';
import { useWords } from '../../ui/language.tsx';
import { noticeWords } from '../notice-words.ts';
import { CaseField } from './case-field.tsx';
import { Codes } from './codes.tsx';
import { DeedsGiven } from './deeds-given.tsx';
import { digitOf, useKeys } from './keyboard.ts';
import { laterMaterials } from './later-materials.ts';
import { laterMarks, markedIn, marks, withMark } from './material-marks.ts';
import type { ListedMaterial, Mark, Marks } from './material-marks.ts';
import { MaterialRows } from './material-rows.tsx';
import { NamedWords, OutsideWords } from './named-words.tsx';
import { NoticeActs } from './notice-acts.tsx';
import { useNoticeActs } from './use-notice-acts.ts';
import { useNoticeWork } from './notice-work.ts';
import type { NoticeWork } from './notice-work.ts';
import { NoteLine } from './step-buttons.tsx';
import { SupplyDeferred } from './supply-deferred.tsx';
import './notices.css';

interface MaterialsProps {
  view: DeskView;
  ticket: DeskTicket;
  catalogue: Catalogue;
  offline: boolean;
}

export function MaterialsPanel({ view, ticket, catalogue, offline }: MaterialsProps) {
  const say = useWords(noticeWords);
  const work = useNoticeWork(view);
  const item = catalogue.items.find(({ id }) => id === ticket.items[0]?.id);
  const { paperwork } = ticket;
  const head = (
    <>
      <CaseField view={view} paperwork={paperwork} work={work} />
      {paperwork.earlier === undefined ? null : (
        <SupplyDeferred view={view} deed={paperwork.earlier} work={work} />
      )}
    </>
  );
  const given = <DeedsGiven view={view} paperwork={paperwork} work={work} />;
  return (
    <div className="notices">
      {item?.externalSystem === true ? (
        <div className="notices-scroll">
          {head}
          <p className="notice-says">{say.elsewhere}</p>
          {given}
        </div>
      ) : (
        <ItemPaperwork
          key={item?.id ?? ''}
          view={view}
          ticket={ticket}
          item={item ?? withoutList(ticket)}
          later={laterMaterials(ticket, catalogue)}
          work={work}
          head={head}
          given={given}
        />
      )}
      <NoteLine pending={work.pending ? say.title : null} note={work.note} offline={offline} />
    </div>
  );
}

/** A number of a queue, or an item that the catalogue does not name any more. */
function withoutList({ queue }: DeskTicket): CatalogueItem {
  return {
    id: '',
    name: queue.name,
    queue: queue.id,
    lane: queue.id,
    department: '',
    serviceMinutes: 0,
    keywords: [],
    initials: [],
    materials: [],
    promisedDays: 0,
  };
}

function ItemPaperwork({
  view,
  ticket,
  item,
  later,
  work,
  head,
  given,
}: {
  view: DeskView;
  ticket: DeskTicket;
  item: CatalogueItem;
  later: readonly ListedMaterial[];
  work: NoticeWork;
  head: ReactNode;
  given: ReactNode;
}) {
  const say = useWords(noticeWords);
  const [chosen, setChosen] = useState<Marks>({});
  const [at, setAt] = useState(0);
  const [other, setOther] = useState('');
  const [days, setDays] = useState(Math.min(5, Math.max(1, item.promisedDays)));
  const { paperwork } = ticket;
  const rows = [...item.materials, ...later];
  const marked = markedIn(rows, chosen);
  const askable = item.materials.filter(({ certificateFree }) => !certificateFree);
  const acts = useNoticeActs(view, work, {
    marked,
    other: askable.length === 0 ? other.trim() : '',
    outside: paperwork.outside === 'agreed',
    days,
    promisedDays: item.promisedDays,
    onDone: () => {
      setChosen({});
      setOther('');
    },
  });
  const mark = (ref: string, one: Mark) => {
    work.askAgain(null);
    setChosen((before) => withMark(before, ref, one));
  };
  const step = (by: 1 | -1) => {
    const last = rows.length - 1;
    setAt((row) => Math.max(0, Math.min(last, row + by)));
    return true;
  };
  useKeys((code) => {
    const digit = digitOf(code);
    const reason = againReasons[digit - 1];
    if (work.again !== null && reason !== undefined) return chooseAgain(work, reason);
    if (code === 'ArrowDown') return step(1);
    if (code === 'ArrowUp') return step(-1);
    if (acts.press(code)) return true;
    const one = (at < item.materials.length ? marks : laterMarks)[digit - 1];
    const material = rows[at];
    if (one === undefined || material === undefined || material.certificateFree) return false;
    mark(material.ref, one);
    return true;
  });
  return (
    <>
      <div className="notices-scroll">
        {head}
        {rows.length === 0 ? null : (
          <MaterialRows
            item={item}
            later={later}
            paperwork={paperwork}
            chosen={chosen}
            at={at}
            onAt={setAt}
            onMark={({ ref }, one) => mark(ref, one)}
          />
        )}
        {askable.length === 0 ? <NamedWords words={other} onWrite={setOther} /> : null}
        <OutsideWords view={view} state={paperwork.outside} work={work} />
        {given}
      </div>
      {work.again === null ? null : (
        <Codes
          title={say.againTitle}
          codes={againReasons}
          name={(reason) => say.againReasons[reason]}
          onChoose={(reason) => chooseAgain(work, reason)}
        />
      )}
      <NoticeActs acts={acts} item={item} days={days} onDays={setDays} pending={work.pending} />
    </>
  );
}

function chooseAgain(work: NoticeWork, reason: AgainReason): true {
  work.again?.choose(reason);
  work.askAgain(null);
  return true;
}
