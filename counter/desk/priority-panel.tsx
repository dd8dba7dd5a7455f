// Priority and needs: verifying what the visitor here has declared, noting what she needs, giving a number priority whose evidence was seen.
import { useState } from 'react';
import { evidenceKinds, needs } from '../../contract/commands/needs.ts';
import type { EvidenceKind, Need } from '../../contract/commands/needs.ts';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { DeskTicket, DeskView, PriorityHere } from '../../contract/views/desk.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Codes } from './codes.tsx';
import { Key } from './key.tsx';
import { digitOf, useKeys } from './keyboard.ts';
import { PhrasesButton } from './needs-line.tsx';
import { needsWords } from './needs-words.ts';
import { useAsking } from './use-asking.ts';
import type { Asking } from './use-asking.ts';

export function PriorityPanel({
  view,
  catalogue,
  onLeave,
  onPhrases,
}: {
  view: DeskView;
  catalogue: Catalogue | null;
  onLeave: () => void;
  onPhrases: () => void;
}) {
  const asking = useAsking(view);
  const { current } = view;
  const priority = current?.priority;
  return (
    <>
      {current !== undefined && priority?.state === 'declared' ? (
        <Verify ticket={current} priority={priority} asking={asking} onLeave={onLeave} />
      ) : null}
      {current === undefined ? null : (
        <>
          <NoteNeeds ticket={current} asking={asking} />
          <PhrasesButton onOpen={onPhrases} />
        </>
      )}
      {priority?.state === 'declared' ? null : <Grant catalogue={catalogue} asking={asking} />}
      <output className="note" data-tone={asking.said?.tone ?? 'calm'}>
        {asking.said?.text ?? ''}
      </output>
    </>
  );
}

const shown = [...evidenceKinds, 'notShown'] as const;

function Verify({
  ticket: { ticketId, stage },
  priority,
  asking,
  onLeave,
}: {
  ticket: DeskTicket;
  priority: PriorityHere;
  asking: Asking;
  onLeave: () => void;
}) {
  const say = useWords(needsWords);
  const { say: inWords } = useLanguage();
  const choose = (what: (typeof shown)[number]) => {
    const confirmed = what !== 'notShown';
    asking
      .run(
        {
          name: 'confirmPriority',
          ticketId,
          confirmed,
          ...(confirmed ? { evidence: what } : {}),
        },
        (answer) =>
          confirmed
            ? say.confirmed(answer.number)
            : answer.returned
              ? say.returned(answer.number)
              : say.notConfirmed(answer.number),
      )
      .then((agreed) => (agreed ? onLeave() : undefined))
      .catch(() => undefined);
  };
  useKeys((pressed) => {
    const what = shown[digitOf(pressed) - 1];
    if (what === undefined) return false;
    choose(what);
    return true;
  });
  return (
    <Codes
      title={say.verifyTitle(inWords(priority.class.name))}
      codes={shown}
      name={(what) =>
        what === 'notShown' ? (stage === 'serving' ? say.notShownServing : say.notShown) : say.evidence[what]
      }
      onChoose={choose}
    />
  );
}

function NoteNeeds({ ticket, asking }: { ticket: DeskTicket; asking: Asking }) {
  const say = useWords(needsWords);
  const noted = ticket.needs ?? [];
  const toggle = (need: Need) => {
    const others = noted.filter((one) => one !== need);
    const wanted = noted.includes(need) ? others : [...others, need];
    asking
      .run({ name: 'noteNeeds', ticketId: ticket.ticketId, needs: wanted }, () => say.noted)
      .catch(() => undefined);
  };
  return (
    <fieldset className="codes" data-wide="false">
      <legend>{say.needsTitle}</legend>
      {needs.map((need) => (
        <button
          key={need}
          type="button"
          className="code"
          aria-pressed={noted.includes(need)}
          disabled={asking.busy}
          onClick={() => toggle(need)}
        >
          {say.need[need]}
        </button>
      ))}
    </fieldset>
  );
}

function Grant({ catalogue, asking }: { catalogue: Catalogue | null; asking: Asking }) {
  const say = useWords(needsWords);
  const { say: inWords } = useLanguage();
  const [number, setNumber] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const [evidence, setEvidence] = useState<EvidenceKind | null>(null);
  const classes = catalogue?.priorityClasses ?? [];
  if (classes.length === 0) return null;
  const ready = number.trim() !== '' && chosen !== null && evidence !== null;
  const grant = () => {
    if (!ready || asking.busy) return;
    asking
      .run(
        { name: 'grantPriority', number: number.trim().toUpperCase(), priorityClass: chosen, evidence },
        (answer) => say.granted(answer.number, answer.ahead),
      )
      .then((agreed) => (agreed ? setNumber('') : undefined))
      .catch(() => undefined);
  };
  return (
    <form
      className="grant"
      onSubmit={(event) => {
        event.preventDefault();
        grant();
      }}
    >
      <p className="panel-says">{say.grantTitle}</p>
      <label className="grant-number">
        {say.grantNumber}
        <input
          className="finder-field figures"
          data-first="true"
          autoComplete="off"
          placeholder={say.grantHint}
          maxLength={6}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      <Choice
        title={say.grantClass}
        all={classes.map(({ id, name }) => [id, inWords(name)] as const)}
        chosen={chosen}
        onChoose={choose}
      />
      <Choice
        title={say.grantEvidence}
        all={evidenceKinds.map((kind) => [kind, say.evidence[kind]] as const)}
        chosen={evidence}
        onChoose={setEvidence}
      />
      <button type="submit" className="main-step" aria-disabled={!ready || asking.busy}>
        <span className="main-step-name">{say.grantDo}</span>
        {ready ? null : <span className="main-step-help">{say.grantMissing}</span>}
        <Key name="Enter" />
      </button>
    </form>
  );
}

/** Radio buttons: the arrows walk them, and Enter sends the form from any of them. */
function Choice<Code extends string>({
  title,
  all,
  chosen,
  onChoose,
}: {
  title: string;
  all: readonly (readonly [Code, string])[];
  chosen: Code | null;
  onChoose: (code: Code) => void;
}) {
  return (
    <fieldset className="codes" data-wide="false">
      <legend>{title}</legend>
      {all.map(([code, name]) => (
        <label key={code} className="code" data-chosen={chosen === code}>
          <input type="radio" name={title} checked={chosen === code} onChange={() => onChoose(code)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
