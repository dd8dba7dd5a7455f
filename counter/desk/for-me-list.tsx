// Who was handed to this window or its clerk: from whom, why, until when, with the note; call her, or send her back with a reason.
import { useState } from 'react';
import type { HandedOn, HandOver } from '../../contract/hands.ts';
import type { DeskView } from '../../contract/views/desk.ts';
import { stopwatch } from '../../ui/format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { clerkName } from '../clerk-name.ts';
import { HandedOnList } from './handed-on-list.tsx';
import { NoteText } from './note-text.tsx';
import type { VerbWords } from './verb-words.ts';
import { postWords } from './post-words.ts';
import { verbWords } from './verb-words.ts';

interface ForMeProps {
  view: DeskView;
  now: number;
  onTake: (handOver: HandOver, first: boolean) => void;
  onDecline: (handOver: HandOver) => void;
  onTakeBack: (sent: HandedOn) => void;
}

export function ForMeList({ view, now, onTake, onDecline, onTakeBack }: ForMeProps) {
  const say = useWords(verbWords);
  const more = view.forMeCount - view.forMe.length;
  return (
    <section
      className="list list-forMe"
      aria-labelledby="list-for-me"
      data-empty={view.forMe.length === 0 && view.handedOn === undefined}
    >
      <h2 id="list-for-me">
        {say.forMeTitle} <span className="figures">{view.forMeCount}</span>
      </h2>
      {view.forMe.length === 0 && view.handedOn === undefined ? (
        <p className="empty">{say.forMeNone}</p>
      ) : null}
      <ul>
        {view.forMe.map((handOver, index) => (
          <HandOverRow
            key={handOver.ticketId}
            handOver={handOver}
            now={now}
            onTake={() => onTake(handOver, index === 0)}
            onDecline={() => onDecline(handOver)}
          />
        ))}
      </ul>
      {more > 0 ? <p className="more">{say.more(more)}</p> : null}
      <HandedOnList view={view} now={now} onTakeBack={onTakeBack} />
    </section>
  );
}

/** How long the receiver still has; the clock stands while her window is not free. */
export function deadlineSentence(handOver: HandOver, now: number, say: VerbWords): string {
  if (handOver.deadline === undefined) return handOver.personal ? say.deadlineStands : '';
  const left = handOver.deadline - now;
  return left > 0 ? say.deadlineIn(stopwatch(left)) : say.deadlineOver(stopwatch(-left));
}

function HandOverRow({
  handOver,
  now,
  onTake,
  onDecline,
}: {
  handOver: HandOver;
  now: number;
  onTake: () => void;
  onDecline: () => void;
}) {
  const say = useWords(verbWords);
  const { say: inWords, language } = useLanguage();
  const posts = useWords(postWords);
  const [reading, setReading] = useState(false);
  const { from, number } = handOver;
  const deadline = deadlineSentence(handOver, now, say);
  return (
    <li className="hand-over" data-level={handOver.level}>
      <div className="row">
        <b className="figures">{number}</b>
        <span className="row-item">{inWords(handOver.item)}</span>
        <button
          type="button"
          className="comes"
          data-row="true"
          aria-label={say.takeRow(number)}
          onClick={onTake}
        >
          {say.take}
        </button>
        <button
          type="button"
          className="comes comes-back"
          data-row="true"
          aria-label={say.declineRow(number)}
          onClick={onDecline}
        >
          {say.decline}
        </button>
      </div>
      <p className="hand-over-from figures">
        {handOver.back
          ? posts.cameBack
          : `${say.fromWindow(from.window, clerkName(from.name, language))} · ${say.transferReasons[handOver.reason]}`}
        {deadline === '' ? null : <b>{deadline}</b>}
        {handOver.hasNote ? (
          <button
            type="button"
            className="quiet-button"
            data-row="true"
            aria-expanded={reading}
            onClick={() => setReading(!reading)}
          >
            {say.readNote}
          </button>
        ) : null}
      </p>
      {reading ? <NoteText ticketId={handOver.ticketId} /> : null}
    </li>
  );
}
