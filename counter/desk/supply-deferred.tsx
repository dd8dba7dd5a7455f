// She came back with what was deferred: ticked off as it comes.
import { useEffect, useState } from 'react';
import type { DeedSheet } from '../../contract/deeds.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { noticeWords } from '../notice-words.ts';
import type { NoticeWork } from './notice-work.ts';

/** The deed as the desk reads it: with the references of its materials and what is still missing. */
export type DeedRead = DeedSheet & { refs: { material: string }[]; left: string[] };

export function SupplyDeferred({ view, deed, work }: { view: DeskView; deed: string; work: NoticeWork }) {
  const say = useWords(noticeWords);
  const { say: inWords } = useLanguage();
  const [read, setRead] = useState<DeedRead | null>(null);
  const [come, setCome] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    fetchJson<DeedRead>(`/desk/deeds/${deed}`).then(
      (found) => (left ? undefined : setRead(found)),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [deed]);
  if (read === null || read.kind !== 'deferral' || read.left.length === 0) return null;
  const send = async () => {
    const answer = await work.send<'supplyDeferred'>({
      name: 'supplyDeferred',
      window: view.no,
      deed,
      materials: [...come],
    });
    if (answer === null) return;
    setRead({ ...read, left: read.left.filter((ref) => !come.includes(ref)) });
    setCome([]);
    work.tell({ tone: 'calm', text: say.supplied(answer.left) });
  };
  return (
    <section className="supply">
      <h3>{say.supplyTitle(deed)}</h3>
      {read.left.map((ref) => {
        const index = read.refs.findIndex(({ material }) => material === ref);
        const name = read.materials[index]?.name;
        return (
          <button
            key={ref}
            type="button"
            className="mark"
            aria-pressed={come.includes(ref)}
            onClick={() => setCome(come.includes(ref) ? come.filter((one) => one !== ref) : [...come, ref])}
          >
            {name === undefined ? ref : inWords(name)}
          </button>
        );
      })}
      <button
        type="button"
        className="plain-button"
        aria-disabled={come.length === 0}
        onClick={() => {
          if (come.length > 0) send().catch(() => undefined);
        }}
      >
        {say.supply(come.length)}
      </button>
    </section>
  );
}
