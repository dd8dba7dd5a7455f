// AB 岗: who goes on at this window. Typed, Enter, Enter; or two touches.
import { useEffect, useState } from 'react';
import type { Colleague } from '../../contract/hands.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
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
  const agree = () => {
    if (chosen !== null) onHandOver(chosen.colleague);
  };
  useKeys((code) => {
    if (code !== 'Enter' && code !== 'NumpadEnter') return false;
    agree();
    return true;
  });
  if (found === 'trouble') return <p role="alert">{say.colleaguesTrouble}</p>;
  const people = (found ?? []).map((colleague): Person => {
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
      <Finder
        label={say.handOverTo}
        placeholder={say.handOverHint}
        nothing={found === null ? '…' : say.nobodyFree}
        choices={people}
        chosen={chosen?.id ?? null}
        onChoose={(person) => {
          if (person.id === chosen?.id) onHandOver(person.colleague);
          else setChosen(person);
        }}
      />
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
