// What is done with a matter by whoever answers for it: contacted, answered, handed to a post, ended. By touch and by keyboard, without a mouse.
import { useState } from 'react';
import type { Command } from '../../contract/commands.ts';
import {
  matterEfforts,
  matterEndings,
  matterHandReasons,
  matterOutcomes,
} from '../../contract/commands/matters.ts';
import type { MatterEffort, MatterHandReason, MatterOwner } from '../../contract/commands/matters.ts';
import type { MatterList, MatterRead } from '../../contract/matters.ts';
import { matterWords } from '../../contract/words/matters.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { matterStaffWords } from './words.ts';
import './acts.css';

type Act = (command: Command) => void;

export function MatterActs({
  read,
  chiefs,
  act,
}: {
  read: MatterRead;
  chiefs: MatterList['chiefs'];
  act: Act;
}) {
  const say = useWords(matterStaffWords);
  const { number: matter } = read;
  const [effort, setEffort] = useState<MatterEffort>(read.effort);
  return (
    <div className="own-matter-acts">
      {read.state === 'open' ? (
        <fieldset>
          <legend>{say.effort}</legend>
          <Chips
            codes={matterEfforts}
            chosen={effort}
            name={(code) => say.efforts[code]}
            onChoose={setEffort}
          />
          <button
            type="button"
            className="own-matter-main"
            onClick={() => act({ name: 'contactMatter', matter, effort })}
          >
            {say.contacted}
          </button>
        </fieldset>
      ) : null}
      <fieldset>
        <legend>{say.answer}</legend>
        <Chips
          codes={matterOutcomes}
          name={(code) => say.outcomes[code]}
          onChoose={(outcome) => act({ name: 'answerMatter', matter, outcome })}
        />
      </fieldset>
      <Hand key={read.hands.length} matter={matter} owner={read.answersFor} chiefs={chiefs} act={act} />
      <fieldset>
        <legend>{say.close}</legend>
        <Chips
          codes={matterEndings}
          name={(code) => say.endings[code]}
          onChoose={(why) => act({ name: 'closeMatter', matter, why })}
        />
      </fieldset>
    </div>
  );
}

function Chips<Code extends string>({
  codes,
  chosen,
  name,
  onChoose,
}: {
  codes: readonly Code[];
  /** Where one is chosen; else each acts at once. */
  chosen?: Code;
  name: (code: Code) => string;
  onChoose: (code: Code) => void;
}) {
  return (
    <div className="own-matter-chips">
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          className="own-matter-act"
          {...(chosen === undefined ? {} : { 'aria-pressed': code === chosen })}
          onClick={() => onChoose(code)}
        >
          {name(code)}
        </button>
      ))}
    </div>
  );
}

/** To the duty manager or another department's post, with the reason; to a person on the manager's page. */
function Hand({
  matter,
  owner,
  chiefs,
  act,
}: {
  matter: string;
  owner: MatterOwner;
  chiefs: MatterList['chiefs'];
  act: Act;
}) {
  const say = useWords(matterStaffWords);
  const { language } = useLanguage();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState<MatterHandReason>('responsible');
  const own = 'post' in owner && owner.post === 'chief' ? owner.department : undefined;
  return (
    <fieldset>
      <legend>{say.hand}</legend>
      <div className="own-matter-hand">
        <select aria-label={say.handTo} value={to} onChange={(event) => setTo(event.target.value)}>
          <option value="">{say.dutyManager}</option>
          {chiefs
            .filter(({ department }) => department !== own)
            .map(({ department, name, holder }) => (
              <option key={department} value={department}>
                {matterWords[language].chief(name[language])}
                {holder === undefined ? '' : ` · ${holder}`}
              </option>
            ))}
        </select>
        <select
          aria-label={say.handReason}
          value={reason}
          onChange={(event) =>
            setReason(matterHandReasons.find((code) => code === event.target.value) ?? 'other')
          }
        >
          {matterHandReasons.map((code) => (
            <option key={code} value={code}>
              {say.handReasons[code]}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="own-matter-act"
          onClick={() =>
            act({
              name: 'handMatter',
              matter,
              to: to === '' ? { post: 'dutyManager' } : { post: 'chief', department: to },
              reason,
            })
          }
        >
          {say.hand}
        </button>
      </div>
    </fieldset>
  );
}
