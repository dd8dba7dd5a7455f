// Words where the catalogue has none: the named document of an item without a list, and what stands outside every list.
import { useState } from 'react';
import { namesNothing } from '../../contract/commands/notice-codes.ts';
import type { Paperwork } from '../../contract/deeds.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { useWords } from '../../ui/language.tsx';
import { noticeWords } from '../notice-words.ts';
import type { NoticeWork } from './notice-work.ts';

const wordsLimit = 150;

export function NamedWords({ words, onWrite }: { words: string; onWrite: (words: string) => void }) {
  const say = useWords(noticeWords);
  return (
    <label className="panel-note">
      <span className="notice-says">{say.noList}</span>
      {say.otherLabel}
      <textarea
        rows={3}
        maxLength={wordsLimit}
        value={words}
        onChange={(event) => onWrite(event.target.value)}
      />
      {words.trim() !== '' && namesNothing(words) ? <small role="alert">{say.otherBare}</small> : null}
    </label>
  );
}

export function OutsideWords({
  view,
  state,
  work,
}: {
  view: DeskView;
  state: Paperwork['outside'];
  work: NoticeWork;
}) {
  const say = useWords(noticeWords);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const told =
    state === undefined ? null : (
      <p className="notice-says" data-outside={state}>
        {say.outsideState[state]}
      </p>
    );
  if (!open || state === 'asked' || state === 'agreed') {
    return (
      <div className="outside">
        {told}
        {state === 'asked' || state === 'agreed' ? null : (
          <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
            {say.outsideOpen}
          </button>
        )}
      </div>
    );
  }
  const send = async () => {
    if (namesNothing(words)) {
      work.tell({ tone: 'bad', text: say.otherBare });
      return;
    }
    const answer = await work.send<'askOutside'>({ name: 'askOutside', window: view.no, text: words.trim() });
    if (answer === null) return;
    setOpen(false);
    setWords('');
  };
  return (
    <div className="outside">
      {told}
      <label className="panel-note">
        {say.outsideLabel}
        <textarea
          rows={2}
          maxLength={wordsLimit}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          send().catch(() => undefined);
        }}
      >
        {say.outsideSend}
      </button>
    </div>
  );
}
