// 办不成事 that the clerk at this desk answers for: a line with how many, and behind it the list, one opened, and what is done with it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Command } from '../../contract/commands.ts';
import type { MatterList, MatterRow } from '../../contract/matters.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { matterMoment, matterWords } from '../../contract/words/matters.ts';
import { useAsk } from '../../ui/connection.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { MatterActs } from '../matters/acts.tsx';
import { MatterFacts } from '../matters/facts.tsx';
import { MatterSheets } from '../matters/sheets.tsx';
import { useMatter } from '../matters/use-matter.ts';
import { matterStaffWords } from '../matters/words.ts';
import { StateChip } from '../state-chip.tsx';
import { Key } from './key.tsx';
import './own-matters.css';

export const ownMattersKey = 'F3';
const readEveryMs = 10_000;
const tones = { ok: 'calm', yellow: 'warm', red: 'bad' } as const;

export function OwnMattersLine({ view, onOpen }: { view: DeskView; onOpen: () => void }) {
  const say = useWords(matterStaffWords);
  const { matters } = view;
  if (matters === undefined) return null;
  const { open, late } = matters;
  return (
    <p className="help-line" data-level={late > 0 ? 'yellow' : 'ok'} data-going={late === 0}>
      <span>{say.ownLine(open, late)}</span>
      <button type="button" className="quiet-button" aria-keyshortcuts={ownMattersKey} onClick={onOpen}>
        {say.ownOpen}
        <Key name={ownMattersKey} />
      </button>
    </p>
  );
}

function useOwnMatters(): { list: MatterList | null; trouble: boolean; again: () => void } {
  const [list, setList] = useState<MatterList | null>(null);
  const [trouble, setTrouble] = useState(false);
  const again = useCallback(() => {
    fetchJson<MatterList>('/desk/matters').then(
      (found) => {
        setList(found);
        setTrouble(false);
      },
      () => setTrouble(true),
    );
  }, []);
  useEffect(() => {
    again();
    const timer = setInterval(again, readEveryMs);
    return () => clearInterval(timer);
  }, [again]);
  return { list, trouble, again };
}

export function OwnMattersPanel({ timeZone }: { timeZone: string }) {
  const say = useWords(matterStaffWords);
  const { list, trouble, again } = useOwnMatters();
  const [chosen, setChosen] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const matters = list?.matters ?? [];
  return (
    <div className="own-matters">
      {trouble ? <p role="alert">{say.trouble}</p> : null}
      <output className="own-matters-told">{told}</output>
      {list !== null && matters.length === 0 ? <p className="empty">{say.none}</p> : null}
      <ul>
        {matters.map((row) => (
          <li key={row.number} data-level={row.level}>
            <Head
              row={row}
              open={row.number === chosen}
              timeZone={timeZone}
              onPress={() => {
                setTold('');
                setChosen(row.number === chosen ? null : row.number);
              }}
            />
            {row.number !== chosen || list === null ? null : (
              <One
                number={row.number}
                list={list}
                onTold={(sentence) => {
                  setTold(sentence);
                  again();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {list !== null && list.more > 0 ? <p className="more">{say.more(list.more)}</p> : null}
    </div>
  );
}

function Head({
  row,
  open,
  timeZone,
  onPress,
}: {
  row: MatterRow;
  open: boolean;
  timeZone: string;
  onPress: () => void;
}) {
  const say = useWords(matterStaffWords);
  const { language, say: inWords } = useLanguage();
  const { number, item, elsewhere, what, clock, level, state, outcome, ending } = row;
  const stands =
    outcome === undefined
      ? ending === undefined
        ? say.states[state]
        : say.endings[ending]
      : say.outcomes[outcome];
  return (
    <button type="button" className="own-matter" aria-expanded={open} onClick={onPress}>
      <b className="figures">{number}</b>
      <span className="own-matter-about">
        {item === undefined ? (elsewhere ? say.itemElsewhere : say.itemUnknown) : inWords(item)}
        <small>{matterWords[language].what[what]}</small>
      </span>
      {clock === undefined ? (
        <small>{stands}</small>
      ) : (
        <StateChip tone={tones[level]}>
          {say.clock[clock.of]} {matterMoment(clock.by, language, timeZone)}
          {level === 'red' ? ` · ${say.late}` : ''}
        </StateChip>
      )}
    </button>
  );
}

function One({
  number,
  list,
  onTold,
}: {
  number: string;
  list: MatterList;
  onTold: (sentence: string) => void;
}) {
  const say = useWords(matterStaffWords);
  const ask = useAsk();
  const { read, readAgain } = useMatter(number);
  // One thing at a time: pressed twice, it is done once.
  const onItsWay = useRef(false);
  if (read === null) return null;
  const act = (command: Command) => {
    if (onItsWay.current) return;
    onItsWay.current = true;
    const answered = (sentence: string) => {
      onItsWay.current = false;
      readAgain();
      onTold(sentence);
    };
    ask(command).then(
      (answer) => answered(answer.ok ? say.noted(number) : answer.message),
      () => answered(say.trouble),
    );
  };
  const over = read.state === 'answered' || read.state === 'closed';
  return (
    <section className="own-matter-one" aria-label={number}>
      <MatterFacts read={read} timeZone={list.timeZone} />
      {over ? null : <MatterActs read={read} chiefs={list.chiefs} act={act} />}
      <MatterSheets number={number} state={read.state} />
    </section>
  );
}
