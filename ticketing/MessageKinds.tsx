// The messages one may have, each with a box to tick: what is not ticked is not sent.
import type { MessageKind } from '../contract/messages.ts';
import { messageNames } from '../contract/words/messages.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { messageWords } from './message-words.ts';
import './messages.css';

export function MessageKinds({
  kinds,
  declined,
  onChange,
}: {
  kinds: readonly MessageKind[];
  declined: readonly MessageKind[];
  onChange: (declined: MessageKind[]) => void;
}) {
  const say = useWords(messageWords);
  const { language } = useLanguage();
  return (
    <fieldset className="message-kinds">
      <legend>{say.which}</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!declined.includes(kind)}
            onChange={({ target }) =>
              onChange(target.checked ? declined.filter((one) => one !== kind) : [...declined, kind])
            }
          />
          <span>{messageNames[kind][language]}</span>
        </label>
      ))}
    </fieldset>
  );
}
