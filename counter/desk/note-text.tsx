// The note that a colleague wrote with a transfer: read through the door when it is shown, held nowhere else.
import { useEffect, useState } from 'react';
import { useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { verbWords } from './verb-words.ts';

export function NoteText({ ticketId }: { ticketId: string }) {
  const say = useWords(verbWords);
  const [read, setRead] = useState<{ note: string | null } | 'trouble' | null>(null);
  useEffect(() => {
    let left = false;
    fetchJson<{ note: string | null }>(`/desk/notes/${ticketId}`).then(
      (found) => (left ? undefined : setRead(found)),
      () => (left ? undefined : setRead('trouble')),
    );
    return () => {
      left = true;
    };
  }, [ticketId]);
  if (read === null) return null;
  const text = read === 'trouble' ? say.noteTrouble : (read.note ?? say.noteGone);
  return (
    <p className="note-text">
      <b>{say.note}</b> {text}
    </p>
  );
}
