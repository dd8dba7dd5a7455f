// AB 岗: who goes on at this window. Typed, Enter, Enter; or two touches.
import { useEffect, useRef, useState } from 'react';
import type { Colleague } from '../../contract/hands.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { clerkName } from '../clerk-name.ts';
import { Finder } from './finder.tsx';
import type { Choice } from './finder.tsx';
import { Key } from './key.tsx';
import { useKeys } from './keyboard.ts';
import { postWords } from './post-words.ts';

interface Person extends Choice {
  colleague: Colleague;
}

export function HandOverPanel({
  pending,
  onHandOver,
}: {
  pending: boolean;
  onHandOver: (colleague: Colleague) => void;
}) {
  const say = useWords(postWords);
  const { language } = useLanguage();
  const [found, setFound] = useState<Colleague[] | 'trouble' | null>(null);
  const [chosen, setChosen] = useState<Person | null>(null);
  useEffect(() => {
    let left = false;
    fetchJson<{ colleagues: Colleague[] }>('/desk/free-colleagues').then(
      ({ colleagues }) => {
        if (!left) setFound(colleagues);
      },
      () => {
        if (!left) setFound('trouble');
      },
    );
    return () => {
      left = true;
    };
  }, []);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The panel took the focus before there was anything to type into.
    if (Array.isArray(found)) field.current?.querySelector('input')?.focus();
  }, [found]);
  const agree = () => {
    if (chosen !== null) onHandOver(chosen.colleague);
  };
  useKeys((code) => {
    if (code !== 'Enter' && code !== 'NumpadEnter') return false;
    agree();
    return true;
  });
  if (found === null) return <Loading trouble={false} />;
  if (found === 'trouble') return <p role="alert">{say.colleaguesTrouble}</p>;
  const people = found.map((colleague): Person => {
    const name = clerkName(colleague.name, language);
    const kind = say.roles[colleague.role];
    return {
      colleague,
      id: colleague.id,
      kind,
      name,
      detail: '',
      codes: [],
      names: [name],
      initials: [],
      keywords: [],
    };
  });
  return (
    <>
      <p className="panel-says">{say.handOverHelp}</p>
      <div ref={field} className="hand-over-people">
        <Finder
          label={say.handOverTo}
          placeholder={say.handOverHint}
          nothing={say.nobodyFree}
          choices={people}
          chosen={chosen?.id ?? null}
          onChoose={(person) => {
            if (person.id === chosen?.id) onHandOver(person.colleague);
            else setChosen(person);
          }}
        />
      </div>
      <button
        type="button"
        className="main-step"
        aria-disabled={chosen === null || pending}
        aria-keyshortcuts="Enter"
        onClick={agree}
      >
        <span className="main-step-name">{say.handOverDo(chosen?.name ?? '…')}</span>
        <span className="main-step-help">{chosen === null ? say.handOverNeeds : say.handOverKeeps}</span>
        <Key name="Enter" />
      </button>
    </>
  );
}
