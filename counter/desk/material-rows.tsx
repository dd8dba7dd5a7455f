// The item's own list: each material with what is required of it, what was received before, and the marks of now.
import { useEffect, useRef } from 'react';
import type { CatalogueItem } from '../../contract/catalogue.ts';
import type { Paperwork } from '../../contract/deeds.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { noticeWords } from '../notice-words.ts';
import type { NoticeWords } from '../notice-words.ts';
import { laterMarks, marks } from './material-marks.ts';
import type { ListedMaterial, Mark, Marks } from './material-marks.ts';

export function markName(mark: Mark, say: NoticeWords): string {
  if (mark === 'received') return say.received;
  return mark === 'returned' ? say.returned : say.faults[mark];
}

interface RowsProps {
  item: CatalogueItem;
  /** 一件事: of later steps; taken in along with the others, and no fault of theirs is told yet. */
  later: readonly ListedMaterial[];
  paperwork: Paperwork;
  chosen: Marks;
  /** The row that the digits belong to. */
  at: number;
  onAt: (index: number) => void;
  onMark: (material: ListedMaterial, mark: Mark) => void;
}

export function MaterialRows({ item, later, paperwork, chosen, at, onAt, onMark }: RowsProps) {
  const say = useWords(noticeWords);
  const own = item.materials.length;
  return (
    <section className="materials" aria-label={say.listTitle}>
      <h3>
        {say.listTitle} <small>{say.keysHint}</small>
      </h3>
      <ol>
        {[...item.materials, ...later].map((material, index) => (
          <MaterialRow
            key={material.ref}
            nth={index + 1}
            above={index === own ? say.laterMaterials : null}
            marks={index < own ? marks : laterMarks}
            material={material}
            held={paperwork.received.find((one) => one.material === material.ref)}
            mark={chosen[material.ref] ?? null}
            current={index === at}
            onAt={() => onAt(index)}
            onMark={(mark) => {
              onAt(index);
              onMark(material, mark);
            }}
          />
        ))}
      </ol>
    </section>
  );
}

function MaterialRow({
  nth,
  above,
  marks: possible,
  material,
  held,
  mark,
  current,
  onAt,
  onMark,
}: {
  nth: number;
  /** The heading of what begins with this row. */
  above: string | null;
  marks: readonly Mark[];
  material: ListedMaterial;
  held: Paperwork['received'][number] | undefined;
  mark: Mark | null;
  current: boolean;
  onAt: () => void;
  onMark: (mark: Mark) => void;
}) {
  const say = useWords(noticeWords);
  const { say: inWords } = useLanguage();
  const { name, requirement, source, certificateFree } = material;
  const shown = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={shown} className="material" data-current={current} data-free={certificateFree}>
      {above === null ? null : <p className="material-later">{above}</p>}
      <button type="button" className="material-name" aria-current={current} onClick={onAt}>
        <b>
          {nth}. {inWords(name)}
        </b>
        {held === undefined ? null : (
          <span className="material-held" data-state={held.state}>
            {held.state === 'received' ? say.received : say.returned} · {say.fromWindow(held.window)}
          </span>
        )}
      </button>
      <p className="material-needs">
        {certificateFree ? say.free : `${inWords(requirement)} · ${say.requirementFrom(source)}`}
      </p>
      {certificateFree ? null : (
        <div className="material-marks">
          {possible.map((one, index) => (
            <button
              key={one}
              type="button"
              className="mark"
              data-mark={one}
              data-fault={index > 1}
              aria-pressed={mark === one}
              tabIndex={current ? 0 : -1}
              onClick={() => onMark(one)}
            >
              <kbd aria-hidden="true">{index + 1}</kbd>
              {markName(one, say)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
