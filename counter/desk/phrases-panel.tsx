// Showing a visitor words on the pad: a theme and a card by two digits, or typed words by T and Enter. The panel stays open for a conversation.
import { useRef, useState } from 'react';
import { captionLimit, phraseThemes } from '../../contract/captions.ts';
import type { CaptionShows, PhraseId, PhraseTheme } from '../../contract/captions.ts';
import type { DeskTicket, DeskView } from '../../contract/views/desk.ts';
import { phraseThemeWords, phraseWords } from '../../contract/words/phrases.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { fetchJson, RefusedRequest } from '../../ui/session.tsx';
import { Codes } from './codes.tsx';
import { Key } from './key.tsx';
import { digitOf, useKeys } from './keyboard.ts';
import { phrasesWords } from './phrases-words.ts';

const themes = Object.keys(phraseThemes) as PhraseTheme[];

export function PhrasesPanel({ view, ticket }: { view: DeskView; ticket: DeskTicket }) {
  const say = useWords(phrasesWords);
  const { language } = useLanguage();
  const { trouble, show } = useShowing(view, ticket);
  const [theme, setTheme] = useState<PhraseTheme | null>(null);
  const typing = useRef<HTMLTextAreaElement>(null);
  const spoken = language === 'zh' ? 'zh' : 'en';
  const cards: readonly PhraseId[] = theme === null ? [] : phraseThemes[theme];
  const showCard = (card: PhraseId) => show({ card });
  useKeys((pressed) => {
    if (pressed === 'KeyT') typing.current?.focus();
    else if (pressed === 'Backspace' && theme !== null) setTheme(null);
    else if (pressed === 'Delete') show(null);
    else if (theme === null) return choose(themes[digitOf(pressed) - 1], setTheme);
    else return choose(cards[digitOf(pressed) - 1], showCard);
    return true;
  });
  return (
    <>
      <p className="panel-says">{view.pad.connected ? say.help : say.noPad}</p>
      <Codes
        title={say.themes}
        codes={themes}
        name={(one) => phraseThemeWords[one][spoken]}
        chosen={theme}
        onChoose={(one) => setTheme(one === theme ? null : one)}
      />
      {theme === null ? null : (
        <Codes
          title={say.cards}
          codes={cards}
          name={(card) => phraseWords[card][spoken]}
          onChoose={showCard}
        />
      )}
      <Typed field={typing} onShow={(text) => show({ text })} />
      <Shown shows={view.pad.caption} onClear={() => show(null)} />
      <output className="note" data-tone={trouble === null ? 'calm' : 'bad'}>
        {trouble ?? ''}
      </output>
    </>
  );
}

function choose<Code>(code: Code | undefined, take: (code: Code) => void): boolean {
  if (code === undefined) return false;
  take(code);
  return true;
}

function useShowing(view: DeskView, { ticketId }: DeskTicket) {
  const say = useWords(phrasesWords);
  const [trouble, setTrouble] = useState<string | null>(null);
  const show = (shows: CaptionShows | null) => {
    setTrouble(null);
    fetchJson('/desk/captions', { window: view.no, ticketId, shows }).catch((error: unknown) =>
      setTrouble(error instanceof RefusedRequest ? error.message : say.trouble),
    );
  };
  return { trouble, show };
}

function Typed({
  field,
  onShow,
}: {
  field: React.RefObject<HTMLTextAreaElement | null>;
  onShow: (text: string) => void;
}) {
  const say = useWords(phrasesWords);
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() === '') return;
    onShow(text.trim());
    setText('');
  };
  return (
    <label className="panel-note">
      <span>
        {say.typed} <Key name="T" />
      </span>
      <textarea
        ref={field}
        rows={2}
        maxLength={captionLimit}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <small>{say.typedHint(captionLimit - text.length)}</small>
    </label>
  );
}

/** What the visitor reads at this moment. */
function Shown({ shows, onClear }: { shows: CaptionShows | undefined; onClear: () => void }) {
  const say = useWords(phrasesWords);
  if (shows === undefined) return null;
  return (
    <p className="caption-shown">
      <span>
        {say.shown} <b>{'card' in shows ? phraseWords[shows.card].zh : shows.text}</b>
      </span>
      <button type="button" className="quiet-button" aria-keyshortcuts="Delete" onClick={onClear}>
        {say.clear} <Key name="Del" />
      </button>
    </p>
  );
}
