// A clerk asks to want a document outside the list: the words she wrote, read through the door, and the manager's answer.
import { useEffect, useState } from 'react';
import { useAsk } from '../../ui/connection.tsx';
import { useWords } from '../../ui/language.tsx';
import { fetchJson } from '../../ui/session.tsx';
import { noticeWords } from '../notice-words.ts';

export function OutsideAnswer({
  ticketId,
  number,
  onTold,
}: {
  ticketId: string;
  number: string;
  onTold: (sentence: string) => void;
}) {
  const say = useWords(noticeWords);
  const ask = useAsk();
  const [text, setText] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    let left = false;
    fetchJson<{ text: string | null }>(`/desk/outside/${ticketId}`).then(
      (found) => (left ? undefined : setText(found.text)),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [ticketId]);
  const decide = async (agree: boolean) => {
    setAsking(true);
    const answer = await ask({ name: 'decideOutside', ticketId, agree });
    setAsking(false);
    if (answer.ok) onTold(agree ? say.outsideAgreed(number) : say.outsideRefused(number));
    else onTold(answer.message);
  };
  const press = (agree: boolean) => {
    decide(agree).catch(() => onTold(say.notSent));
  };
  return (
    <>
      {text === null ? null : <blockquote className="alarm-words">{text}</blockquote>}
      <button type="button" className="alarm-answer" disabled={asking} onClick={() => press(false)}>
        {say.outsideNo}
      </button>
      <button type="button" className="alarm-answer" disabled={asking} onClick={() => press(true)}>
        {say.outsideYes}
      </button>
    </>
  );
}
