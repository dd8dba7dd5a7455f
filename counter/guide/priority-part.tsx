// 优先: verifying what a visitor has declared, or granting it against evidence that was seen; the kind of evidence is kept, never the thing.
import { useState } from 'react';
import { evidenceKinds } from '../../contract/commands/needs.ts';
import type { EvidenceKind } from '../../contract/commands/needs.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { CardProps } from './ticket-card.tsx';
import type { Asking } from '../use-asked.ts';
import { guideWords } from './words.ts';

export function PriorityPart(props: CardProps & { asking: Asking }) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  const { ticket, catalogue, asking, onDone } = props;
  const { priority, ticketId } = ticket;
  if (priority === undefined && catalogue.priorityClasses.length === 0) return null;
  const confirm = async (confirmed: boolean) => {
    const answer = await asking.ask({ name: 'confirmPriority', ticketId, confirmed });
    if (answer !== null) onDone();
  };
  const states = {
    declared: say.priorityDeclared,
    verified: say.priorityVerified,
    refused: say.priorityRefused,
  };
  return (
    <section className="priority" aria-labelledby="priority">
      <h3 id="priority">{say.priorityTitle}</h3>
      {priority === undefined ? null : <p>{states[priority.state](inWords(priority.class.name))}</p>}
      {priority?.state === 'declared' ? (
        <div className="card-ways">
          <button
            type="button"
            className="guide-main-button"
            disabled={asking.busy}
            onClick={() => {
              confirm(true).catch(() => undefined);
            }}
          >
            {say.confirm}
          </button>
          <button
            type="button"
            className="guide-button"
            disabled={asking.busy}
            onClick={() => {
              confirm(false).catch(() => undefined);
            }}
          >
            {say.refuse}
          </button>
        </div>
      ) : null}
      {priority === undefined && (ticket.stage === 'waiting' || ticket.stage === 'missed') ? (
        <Grant {...props} />
      ) : null}
    </section>
  );
}

function Grant({ ticket, catalogue, asking, onDone }: CardProps & { asking: Asking }) {
  const say = useWords(guideWords);
  const { say: inWords } = useLanguage();
  const [priorityClass, setClass] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const grant = async (chosen: string, evidence: EvidenceKind) => {
    const answer = await asking.ask<'grantPriority'>({
      name: 'grantPriority',
      ticketId: ticket.ticketId,
      priorityClass: chosen,
      evidence,
    });
    if (answer === null) return;
    asking.tell({ tone: 'calm', text: say.granted(answer.answer.ahead) });
    onDone();
  };
  if (!open) {
    return (
      <button type="button" className="guide-button" onClick={() => setOpen(true)}>
        {say.grant}
      </button>
    );
  }
  return (
    <>
      <fieldset className="card-ways">
        <legend>{say.chooseClass}</legend>
        {catalogue.priorityClasses.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="guide-button"
            aria-pressed={priorityClass === id}
            onClick={() => setClass(id)}
          >
            {inWords(name)}
          </button>
        ))}
      </fieldset>
      {priorityClass === null ? null : (
        <fieldset className="card-ways">
          <legend>{say.chooseEvidence}</legend>
          {evidenceKinds.map((evidence) => (
            <button
              key={evidence}
              type="button"
              className="guide-main-button"
              disabled={asking.busy}
              onClick={() => {
                grant(priorityClass, evidence).catch(() => undefined);
              }}
            >
              {say.evidence[evidence]}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
