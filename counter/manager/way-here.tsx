// 首问负责 behind an alarm about a visit: who answers for it and how it came there, read when the manager opens it.
import { useEffect, useState } from 'react';
import type { GuideTicket } from '../../contract/views/guide.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { clockTime } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { answeringWords } from '../answering/words.ts';
import { clerkName } from '../clerk-name.ts';
import { linkSentence } from '../desk/chain.tsx';
import { verbWords } from '../desk/verb-words.ts';
import { managerWords } from './words.ts';

interface Asked {
  number: string;
  timeZone: string;
  /** The version of the catalogue that names queues and items. */
  catalogue: string;
}

export function WayHere(asked: Asked) {
  const say = useWords(answeringWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      {open ? <Way {...asked} /> : null}
      <button type="button" className="alarm-answer" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say.title}
      </button>
    </>
  );
}

function Way({ number, timeZone, catalogue: version }: Asked) {
  const say = useWords(answeringWords);
  const manager = useWords(managerWords);
  const verbs = useWords(verbWords);
  const { language } = useLanguage();
  const catalogue = useCatalogue(version);
  const [visit, setVisit] = useState<GuideTicket | 'lost' | null>(null);
  useEffect(() => {
    let left = false;
    fetchJson<GuideTicket>(`/guide/tickets/${encodeURIComponent(number)}`).then(
      (found) => (left ? undefined : setVisit(found)),
      () => (left ? undefined : setVisit('lost')),
    );
    return () => {
      left = true;
    };
  }, [number]);
  if (visit === null) return null;
  if (visit === 'lost') return <p className="alarm-words">{manager.notConfirmed}</p>;
  const { owner, chain } = visit;
  const since = owner === undefined ? '' : clockTime(owner.since, timeZone);
  return (
    <div className="alarm-words alarm-way">
      <p>
        {owner === undefined
          ? say.nobody
          : owner.kind === 'post'
            ? say.managerSince(since)
            : say.ownerSince(clerkName(owner.name, language), since)}
      </p>
      <ol>
        {chain.map((link) => (
          <li key={`${link.at} ${link.step}`}>
            <time className="figures">{clockTime(link.at, timeZone)}</time>
            <span>{linkSentence(link, verbs, language, catalogue)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
