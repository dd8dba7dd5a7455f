// 跨域通办 and 惠企 for the manager: how many of each way are awaited, and the list of them, read when it is opened.
import { useState } from 'react';
import { handlingWays } from '../../contract/handlings.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import { handlingWords } from '../../contract/words/handlings.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { HandlingList } from '../handlings/list.tsx';
import { staffHandlingWords } from '../handlings/words.ts';

export function Handlings({ view }: { view: ManagerView }) {
  const say = useWords(staffHandlingWords);
  const { language } = useLanguage();
  const catalogue = useCatalogue(view.catalogue);
  const [open, setOpen] = useState(false);
  const { handlings } = view;
  if (handlings === undefined) return null;
  return (
    <details className="panel sent-on" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.title}</summary>
      <dl className="handling-counts">
        {handlingWays.map((way) => {
          const count = handlings[way];
          if (count === undefined) return null;
          return (
            <div key={way} data-way={way}>
              <dt>{handlingWords[language].ways[way]}</dt>
              <dd className="figures">{say.count(count.open, count.soon, count.overdue)}</dd>
            </div>
          );
        })}
      </dl>
      {open ? <HandlingList catalogue={catalogue} /> : null}
    </details>
  );
}
